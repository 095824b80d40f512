import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Reports

struct StatusReportTests {
  private let today = Day("2026-11-23")

  @Test(arguments: [(80, Symbols.unicode, ""), (40, .unicode, ""), (80, .ascii, "-ascii")])
  func `the whole state`(columns: Int, symbols: Symbols, suffix: String) throws {
    let report = StatusReport(try Specimen.assessment(), today: today)
    try expectOutput(
      report.text(on: Page(columns: columns, symbols: symbols)), named: "status-\(columns)\(suffix).txt")
  }

  @Test func `one area`() throws {
    let report = StatusReport(try Specimen.assessment(), today: today, area: "water")
    try expectOutput(report.text(on: Page(columns: 80)), named: "status-water-80.txt")
  }

  @Test func `another day than today is named as such`() throws {
    let report = StatusReport(try Specimen.assessment(asOf: "2022-01-01"), today: today)
    try expectOutput(report.text(on: Page(columns: 80)), named: "status-2022-80.txt")
  }

  @Test func `the document`() throws {
    let assessment = try Specimen.assessment()
    try expectOutput(StatusReport(assessment, today: today).json.text, named: "status.json")
    try expectOutput(StatusReport(assessment, today: today, area: "light").json.text, named: "status-light.json")
  }

  @Test func `one line`() throws {
    let page = Page(columns: 100)
    let assessment = try Specimen.assessment()
    let line = StatusReport(assessment, today: today).brief(on: page)
    #expect(line == "67/100 ▬ off track · 1 of 2 on track · next: Opening of the great aqueduct closes in 4 d\n")
    #expect(
      StatusReport(assessment, today: today, area: "light").brief(on: page) == "100/100 ▬ achieved · 1 of 1 on track\n")
  }

  @Test func `before everything it is empty, and right`() throws {
    let report = StatusReport(try Specimen.assessment(asOf: "1900-01-01"), today: today)
    #expect(report.brief(on: Page(columns: 80)) == "–/100 ? no data · 0 of 2 on track\n")
    #expect(report.firstConcern == nil)
    try expectOutput(report.text(on: Page(columns: 80)), named: "status-1900-80.txt")
  }

  @Test func `a roadmap without areas has a state`() throws {
    let archive = Archive(Roadmap(id: "none", title: "Nothing", start: "2020", horizon: "2030"))
    let report = StatusReport(Assessment(of: archive, asOf: today), today: today)
    try expectOutput(report.text(on: Page(columns: 80)), named: "status-empty-80.txt")
    try expectOutput(report.json.text, named: "status-empty.json")
  }

  @Test func `the built-in roadmap fits a screen of 80 by 24`() throws {
    for day in ["2020-06-12", "2022-06-30", "2024-09-22", "2026-11-23", "2031-01-01"] {
      let report = StatusReport(Assessment(of: try bundledArchive(), asOf: Day(day)), today: today)
      #expect(report.text(on: Page(columns: 80)).count { $0 == "\n" } <= 24, "\(day)")
    }
  }

  @Test(arguments: 0..<20)
  func `every roadmap fits every page`(seed: UInt64) {
    let assessment = Assessment(of: Archive(.random(seed: seed)), asOf: Day("2024-06-30"))
    let report = StatusReport(assessment, today: today)
    for columns in [1, 7, 20, 33, 40, 60, 80, 100, 200] {
      for line in report.text(on: Page(columns: columns)).split(separator: "\n") where columns >= 20 {
        #expect(TextWidth.columns(of: line) <= columns)
      }
    }
    for area in assessment.roadmap.areas {
      let report = StatusReport(assessment, today: today, area: area.id)
      #expect(report.text(on: Page(columns: 80)).split(separator: "\n").allSatisfy { TextWidth.columns(of: $0) <= 80 })
    }
  }
}
