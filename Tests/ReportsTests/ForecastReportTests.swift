import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

struct ForecastReportTests {
  private static let served = """
    {"id": "served", "title": "People served", "unit": "% of people", "direction": "increase",
     "baseline": {"date": "2020", "value": 50, "source": "plan"},
     "targets": [{"set": "2020", "date": "2030", "value": 100, "source": "plan"}],
     "observations": [{"date": "2021", "value": 55, "source": "census"}, {"date": "2022", "value": 61, "source": "census"},
                      {"date": "2023", "value": 66, "source": "census"}, {"date": "2025", "value": 80, "source": "census"}]}
    """

  private func assessment() throws -> Assessment {
    try Specimen.assessment([
      "areas/02-light.json": """
      {"id": "light", "number": 2, "title": "Light for all", "shortTitle": "Light", "purpose": "Lamps.", "source": "plan",
       "actions": [{"id": "lamps", "title": "Lamps", "commitment": "Light lamps.", "leads": [], "source": "plan",
                    "updates": [{"date": "2022", "status": "delivered", "source": "plan"}]}],
       "indicators": [\(Self.served.replacingID("lit")), \(Self.served.replacingID("bright").replacingTarget(75))]}
      """
    ])
  }

  @Test func `every area, with what decides it`() throws {
    let report = ForecastReport(try assessment())
    try expectOutput(report.text(on: Page(columns: 80)), named: "forecast.txt")
    try expectOutput(report.text(on: Page(columns: 120, symbols: .ascii)), named: "forecast-120-ascii.txt")
    try expectOutput(report.json.text, named: "forecast.json")
  }

  @Test func `one area, one indicator, and one with too little data`() throws {
    let assessment = try assessment()
    try expectOutput(
      ForecastReport(assessment, of: .area("light")).text(on: Page(columns: 80)), named: "forecast-light.txt")
    try expectOutput(
      ForecastReport(assessment, of: .indicator("lit")).text(on: Page(columns: 80)), named: "forecast-lit.txt")
    let short = ForecastReport(assessment, of: .indicator("served")).text(on: Page(columns: 80))
    #expect(short.contains("none: it takes two observations"))
    let json = ForecastReport(assessment, of: .indicator("lit")).json.text
    #expect(json.contains("\"lit\"") && !json.contains("\"bright\"") && !json.contains("\n  \"overall\""))
  }

  @Test(arguments: 0..<10)
  func `every page is as wide as it is told to be`(seed: UInt64) {
    let assessment = Assessment(of: Archive(.random(seed: seed)), asOf: Day("2024-06-30"))
    for columns in [1, 20, 50, 80] {
      let lines = ForecastReport(assessment).text(on: Page(columns: columns)).split(separator: "\n")
      #expect(lines.allSatisfy { columns < 20 || TextWidth.columns(of: $0) <= columns })
    }
  }
}

extension String {
  fileprivate func replacingID(_ id: String) -> String { replacing("\"served\"", with: "\"\(id)\"") }
  fileprivate func replacingTarget(_ value: Int) -> String { replacing("\"value\": 100", with: "\"value\": \(value)") }
}
