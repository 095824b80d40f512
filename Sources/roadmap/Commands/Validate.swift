import ArgumentParser
import Canvas
import Glibc
import Model

extension RoadmapCommand {
  struct Validate: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate", abstract: "Every problem in the data; exit code 65 with any.",
      usage: "roadmap validate [directory] [options]")

    @Argument(help: "The directory; else the one the other commands would read.", completion: .directory)
    var directory: String?

    @Flag(help: "Report keys that are not known, too.")
    var strict = false

    @OptionGroup var options: CommonOptions

    var paths: [String] { [directory].compactMap { $0 } }

    func run() throws {
      let data = DataDirectory(given: directory ?? options.data)
      let problems = try data.problems(strict: strict)
      guard problems.isEmpty else {
        throw Failure(message: problems.map(\.description).joined(separator: "\n"), code: EX_DATAERR)
      }
      if !options.quiet {
        try World.print("\(SafeText.safe(data.name)): \(try data.archive().counts), no problems\n")
      }
    }
  }
}

extension Archive {
  /// How many records of each kind are on file, whenever they become known.
  var counts: String {
    let whole = asOf(Day(number: .max))
    return RecordKind.allCases.map { "\(whole.records($0).count) \($0.plural)" }.joined(separator: ", ")
  }
}
