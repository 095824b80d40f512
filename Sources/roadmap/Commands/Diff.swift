import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Diff: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "What changed between two dates, and why.",
      usage: "roadmap diff --from date [--to date] [options]",
      discussion: """
          roadmap diff --from -1y
          roadmap diff --from 2024-09-22 --to 2025-12-17
          roadmap diff --from 2024 --area connectivity --format json
        """)

    @Option(parsing: .unconditional, help: ArgumentHelp("The earlier date.", valueName: "date"))
    var from: String

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("The later date; else the one of --as-of, else today.", valueName: "date"))
    var to: String?

    @Option(
      help: ArgumentHelp("Only what belongs to this area, or touches it.", valueName: "id"), completion: .ids(.area))
    var area: String?

    @Option(help: ArgumentHelp("At most so many lines in each list of the text.", valueName: "n"))
    var limit = 10

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
      if limit < 1 { throw ValidationError("The limit is at least 1.") }
      _ = try span()
    }

    func run() throws {
      let (from, to) = try span()
      let changes = Changes(of: try ReadAhead.archive(of: options.directory), from: from, to: to)
      let area = try area.map { try changes.after.roadmap.known($0, among: .area, on: to) }
      let report = DiffReport(changes, area: area, limit: limit)
      try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
    }

    /// The two days, the earlier one first.
    private func span() throws -> (from: Day, to: Day) {
      let from = try PartialDate(typed: from).last
      let to = try to.map { try PartialDate(typed: $0).last } ?? options.day()
      if self.to != nil, options.asOf != nil, try options.day() != to {
        throw ValidationError("--to (\(to)) and --as-of (\(try options.day())) are different days; leave one out.")
      }
      guard from <= to else {
        throw ValidationError("The changes from \(from) to \(to) run backwards; --from is the earlier date.")
      }
      return (from, to)
    }
  }
}
