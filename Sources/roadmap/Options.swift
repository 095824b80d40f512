import ArgumentParser
import Canvas
import Model
import Reports
import Scoring

/// The options every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read the roadmap in this directory.", valueName: "dir"), completion: .directory)
  var data: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("As known on a date: 2024-09-22, 2024, today, -30d.", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("In colour.", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(help: "Print ASCII only.")
  var ascii = false

  @Option(help: ArgumentHelp("Print for so many columns.", valueName: "columns"))
  var width: Int?

  @Flag(name: .shortAndLong, help: "Print results and errors only.")
  var quiet = false

  @Flag(help: "Touch no file outside the data directory.")
  var restricted = false

  func validate() throws {
    if let width, !(1...Page.widest).contains(width) {
      throw ValidationError("The width is between 1 and \(Page.widest) columns.")
    }
    _ = try day()
  }

  /// The day whose state of knowledge is shown.
  func day(on today: Day = Program.today) throws -> Day { try Self.day(typed: asOf, on: today) }

  /// The day that was typed, or else is set for all commands, or else `today`.
  static func day(typed: String?, on today: Day) throws -> Day {
    guard let typed = typed ?? World.variable("ROADMAP_AS_OF") else { return today }
    return try PartialDate(typed: typed, on: today).last
  }

  /// Whether it is about the day it is, and not about one that was asked for.
  var isAboutToday: Bool { (asOf ?? World.variable("ROADMAP_AS_OF")) == nil }

  var page: Page { Page(width: width, isASCII: ascii, color: color) }

  var directory: DataDirectory { DataDirectory(given: data) }

  func assessment() throws -> Assessment {
    Assessment(of: try ReadAhead.archive(of: directory), asOf: try day())
  }
}

enum ColorChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

extension Page {
  /// Columns beyond which no line is read, and a picture of time only takes memory.
  fileprivate static let widest = 10_000

  /// What standard output can show, where nothing else was asked for.
  init(width: Int? = nil, isASCII: Bool = false, color: ColorChoice = .auto) {
    self.init(
      columns: width ?? World.terminalColumns.map { min($0, Page.widest) } ?? 80,
      symbols: isASCII || !World.isUTF8 ? .ascii : .unicode,
      hasColor: color == .always || color == .auto && World.wantsColor)
  }
}
