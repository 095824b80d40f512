import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

struct ShowReportTests {
  @Test(arguments: ["water", "wells", "pipes", "served", "table-1", "opening", "board", "drought", "plan"] as [ID])
  func `every kind is shown whole`(id: ID) throws {
    let report = try #require(ShowReport(try Specimen.assessment(), id: id))
    try expectOutput(report.text(on: Page(columns: 80)), named: "show-\(id).txt")
    try expectOutput(report.json.text, named: "show-\(id).json")
  }

  @Test func `an unknown record is not shown`() throws {
    #expect(ShowReport(try Specimen.assessment(), id: "wellz") == nil)
  }

  @Test(arguments: 0..<10)
  func `links lead both ways`(seed: UInt64) {
    let roadmap = Archive(.random(seed: seed)).asOf(Day("2024-06-30"))
    let links = Links(of: roadmap)
    for record in RecordKind.allCases.flatMap(roadmap.records) {
      for (_, ids) in links.around(record.id) {
        #expect(ids.allSatisfy { links.around($0).contains { $0.ids.contains(record.id) } })
      }
    }
  }

  @Test(arguments: 0..<10)
  func `every record can be shown on every page`(seed: UInt64) {
    let assessment = Assessment(of: Archive(.random(seed: seed)), asOf: Day("2024-06-30"))
    for record in RecordKind.allCases.flatMap(assessment.roadmap.records) {
      let report = ShowReport(assessment, id: record.id)
      for columns in [1, 20, 80] {
        let text = report?.text(on: Page(columns: columns)) ?? ""
        #expect(!text.isEmpty)
        let lines = text.split(separator: "\n").filter { columns > 1 && !$0.contains("://") }
        #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      }
    }
  }

  @Test func `what was not known yet is not in the document`() throws {
    let report = try #require(ShowReport(try Specimen.assessment(asOf: "2021-06-30"), id: "served"))
    let text = report.json.text + report.text(on: Page(columns: 80))
    #expect(!text.contains("50.5") && !text.contains("2022") && !text.contains("census"))
  }
}
