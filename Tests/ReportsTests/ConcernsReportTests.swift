import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

struct ConcernsReportTests {
  @Test func `what is late, stale or unsourced is listed under its heading`() throws {
    let report = ConcernsReport(try Specimen.assessment())
    try expectOutput(report.text(on: Page(columns: 80)), named: "problems-80.txt")
    try expectOutput(report.text(on: Page(columns: 40, symbols: .ascii)), named: "problems-40-ascii.txt")
    try expectOutput(report.json.text, named: "problems.json")
  }

  @Test func `where all is well nothing is printed`() throws {
    #expect(ConcernsReport(try Specimen.assessment(), area: "light").text(on: Page(columns: 80)) == "")
    #expect(ConcernsReport(try Specimen.assessment(asOf: "1900-01-01")).text(on: Page(columns: 80)) == "")
  }

  @Test func `as of a day nothing later is late`() throws {
    let report = ConcernsReport(try Specimen.assessment(asOf: "2023-06-30"))
    #expect(!report.concerns.contains { $0.reason == .late && $0.record.id == "wells" })
  }
}
