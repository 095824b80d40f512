import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Reports

struct TimelineReportTests {
  @Test(arguments: [(100, Symbols.unicode, ""), (60, .unicode, ""), (80, .ascii, "-ascii")])
  func `milestones, actions and the day on one axis`(columns: Int, symbols: Symbols, suffix: String) throws {
    let report = TimelineReport(try Specimen.assessment())
    try expectOutput(
      report.text(on: Page(columns: columns, symbols: symbols)), named: "timeline-\(columns)\(suffix).txt")
  }

  @Test func `only what lies between two days`() throws {
    let report = TimelineReport(try Specimen.assessment(), from: Day("2026-01-01"), to: Day("2026-12-31"))
    #expect(report.entries.map(\.record.id) == ["taps", "opening"])
  }

  @Test func `an empty time says so`() throws {
    let report = TimelineReport(try Specimen.assessment(), from: Day("1990-01-01"), to: Day("1990-12-31"))
    #expect(report.text(on: Page(columns: 80)) == "nothing is dated between 1990-01-01 and 1990-12-31\n")
  }

  @Test func `no line is wider than the page`() throws {
    let assessment = Assessment(of: try bundledArchive(), asOf: Day("2026-11-25"))
    for columns in [20, 40, 71, 72, 80, 133, 200] {
      let text = TimelineReport(assessment).text(on: Page(columns: columns))
      for line in text.split(separator: "\n") { #expect(TextWidth.columns(of: String(line)) <= columns) }
    }
  }
}
