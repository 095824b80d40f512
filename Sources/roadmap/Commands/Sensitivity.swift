import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Sensitivity: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "sensitivity", abstract: "How far the scores depend on weights and choices.",
      usage: "roadmap sensitivity [options]",
      discussion: """
          roadmap sensitivity --as-of 2024-09
          roadmap sensitivity --format json
        """)

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let report = SensitivityReport(try options.assessment(), today: Program.today)
      try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
    }
  }
}
