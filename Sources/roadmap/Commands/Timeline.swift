import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Timeline: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "timeline", abstract: "Milestones, actions and today on one axis of time.",
      usage: "roadmap timeline [options]",
      discussion: """
          roadmap timeline --from 2025 --to 2027
          roadmap timeline --area artificial-intelligence
          roadmap timeline --from today --format csv
        """)

    @Option(parsing: .unconditional, help: ArgumentHelp("Only what ends on this date or later.", valueName: "date"))
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only what begins on this date or earlier.", valueName: "date"))
    var to: String?

    @Option(
      help: ArgumentHelp("Only what belongs to this area, or touches it.", valueName: "id"), completion: .ids(.area))
    var area: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func validate() throws { _ = try span() }

    func run() throws {
      let assessment = try options.assessment()
      let area = try area.map { try assessment.roadmap.known($0, among: .area, on: assessment.day) }
      let (from, to) = try span()
      let report = TimelineReport(assessment, from: from, to: to, area: area)
      try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
    }

    private func span() throws -> (from: Day?, to: Day?) {
      let from = try from.map { try PartialDate(typed: $0).first }
      let to = try to.map { try PartialDate(typed: $0).last }
      if let from, let to, from > to {
        throw ValidationError("The time from \(from) to \(to) runs backwards; --from is the earlier date.")
      }
      return (from, to)
    }
  }
}
