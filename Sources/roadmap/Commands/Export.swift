import ArgumentParser
import Glibc
import Model
import Reports
import Scoring
import Storage

extension RoadmapCommand {
  struct Export: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "A briefing, a page or a table to send.",
      usage: "roadmap export format [query] [options]",
      discussion: """
          roadmap export markdown --since -90d         # a briefing note of two pages
          roadmap export html --output roadmap.html    # one page with everything in it
          roadmap export csv area:connectivity kind:indicator
          roadmap export json --as-of 2024-09-22
        """)

    enum Format: String, CaseIterable { case html, markdown, csv, json }

    @Argument(help: "html, markdown, csv or json.", completion: .list(Format.allCases.map(\.rawValue)))
    var format: String

    @Argument(parsing: .allUnrecognized, help: "For csv and json, a query: status:off-track, due<2027, -not, or.")
    var words: [String] = []

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("Tell what changed since this date; else a year before.", valueName: "date"))
    var since: String?

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Write this file, or replace it.", valueName: "file"), completion: .file()
    )
    var output: String?

    @OptionGroup var options: CommonOptions

    var paths: [String] { [output].compactMap { $0 } }

    func validate() throws {
      if let option = words.first(where: { $0.hasPrefix("--") && $0 != "--" }) {
        throw ValidationError("There is no option \"\(option)\".")
      }
      let format = try knownFormat()
      if !words.isEmpty, format == .html || format == .markdown {
        throw ValidationError("A query chooses records for csv and json; \(format) tells the whole roadmap.")
      }
      if output != nil, options.restricted { throw ValidationError("No files are written from here.") }
      _ = try first(before: try options.day())
    }

    func run() throws {
      let archive = try ReadAhead.archive(of: options.directory)
      let day = try options.day()
      let text = try text(of: archive, on: day)
      guard let output, output != "-" else { return try World.print(text) }
      do throws(WriteError) {
        try writeAtomically(Array(text.utf8), to: output)
      } catch {
        throw Failure(error)
      }
    }

    private func text(of archive: Archive, on day: Day) throws -> String {
      let (origin, version) = (options.directory.name, RoadmapCommand.configuration.version)
      switch try knownFormat() {
      case .markdown:
        return BriefingReport(try changes(of: archive, until: day), origin: origin, version: version).markdown
      case .html:
        return HTMLPage(try changes(of: archive, until: day), origin: origin, version: version).text
      case .csv, .json:
        let assessment = Assessment(of: archive, asOf: day)
        let query = try words.isEmpty ? nil : Query(typed: typedQuery(words), in: assessment.roadmap)
        let report = ExportReport(assessment, query: query, origin: origin, version: version)
        return try knownFormat() == .csv ? report.table.csv : report.json.text
      }
    }

    private func changes(of archive: Archive, until day: Day) throws -> Changes {
      Changes(of: archive, from: try first(before: day), to: day)
    }

    /// The day since when changes are told.
    private func first(before day: Day) throws -> Day {
      let first = try since.map { try PartialDate(typed: $0).last } ?? day.advanced(months: -12)
      guard first <= day else {
        throw ValidationError("--since (\(first)) is after the day the export is about (\(day)).")
      }
      return first
    }

    private func knownFormat() throws -> Format {
      let name = try word(format, among: Format.allCases.map(\.rawValue), called: "format")
      return Format(rawValue: name) ?? .json
    }
  }
}

extension Failure {
  fileprivate init(_ error: WriteError) {
    let reason = String(cString: strerror(error.code))
    self.init(
      message: "roadmap: \"\(error.path)\" cannot be \(error.step == .create ? "created" : "written"): \(reason)",
      code: error.step == .create ? EX_CANTCREAT : EX_IOERR)
  }
}
