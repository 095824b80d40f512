import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Forecast: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "forecast", abstract: "When each target is reached at today's pace.",
      usage: "roadmap forecast [id] [options]",
      discussion: """
          roadmap forecast                         # every area
          roadmap forecast connectivity
          roadmap forecast internet-users          # what it rests on
        """)

    @Argument(help: "An area or an indicator.", completion: .ids(.area, .indicator))
    var id: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let assessment = try options.assessment()
      let report = ForecastReport(assessment, of: try scope(in: assessment))
      try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
    }

    private func scope(in assessment: Assessment) throws -> ForecastReport.Scope {
      guard let typed = id else { return .all }
      let id = try assessment.roadmap.known(typed, on: assessment.day)
      switch assessment.roadmap.record(id) {
      case .area: return .area(id)
      case .indicator: return .indicator(id)
      case .some(let record):
        throw Failure.missing("\"\(id)\" is a \(record.kind.rawValue); forecasts are of areas and indicators")
      case nil: return .all
      }
    }
  }
}
