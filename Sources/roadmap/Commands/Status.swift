import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Status: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "The whole state in one screen, or one area's.",
      usage: "roadmap status [id] [options]",
      discussion: """
          roadmap status --brief                   # one line for a prompt
          roadmap status connectivity              # one area, item by item
          roadmap status --problems                # what needs somebody
          roadmap status --as-of 2024-09 --format json
        """)

    @Argument(help: "An area.", completion: .ids(.area))
    var id: String?

    @Flag(help: "One line, fit for a shell prompt.")
    var brief = false

    @Flag(help: "Only what is late, at risk, stale or unsourced; nothing where all is well.")
    var problems = false

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
      if brief, format.format != .text { throw ValidationError("--brief is text; leave out --format.") }
      if brief, problems { throw ValidationError("--brief and --problems exclude each other.") }
    }

    func run() throws {
      let assessment = try options.assessment()
      let area = try id.map { try assessment.roadmap.known($0, among: .area, on: assessment.day) }
      if problems {
        let report = ConcernsReport(assessment, area: area)
        return try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
      }
      let report = StatusReport(assessment, today: Program.today, area: area)
      let page = options.page
      try format.print(
        json: report.json, table: report.table, text: brief ? report.brief(on: page) : report.text(on: page))
    }
  }
}
