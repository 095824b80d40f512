import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Show: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One record, whole, with links, history and sources.",
      usage: "roadmap show id [options]")

    @Argument(
      help: "The record, as lists name it.",
      completion: .ids(.area, .action, .indicator, .roundtable, .milestone, .body, .risk, .source))
    var id: String

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let assessment = try options.assessment()
      let id = try assessment.roadmap.known(id, on: assessment.day)
      guard let report = ShowReport(assessment, id: id) else { return }
      try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
    }
  }
}
