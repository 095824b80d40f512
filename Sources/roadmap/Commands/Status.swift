import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "The whole state in one screen, or one area's.",
      usage: "roadmap status [id] [options]")

    @Argument(help: "An area.")
    var id: String?

    @Flag(help: "One line, fit for a shell prompt.")
    var brief = false

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
      if brief, format.format != .text { throw ValidationError("--brief is text; leave out --format.") }
    }

    func run() throws {
      let assessment = try options.assessment()
      let area = try id.map { try assessment.roadmap.known($0, among: .area, on: assessment.day) }
      let report = StatusReport(assessment, today: Program.today, area: area)
      switch format.format {
      case .json: try World.print(report.json.text)
      case .text: try World.print(brief ? report.brief(on: options.page) : report.text(on: options.page))
      }
    }
  }
}
