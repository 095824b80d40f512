import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

struct ExplainReportTests {
  @Test(arguments: ["overall", "water", "wells", "served", "table-1", "outlook", "light/delivery"])
  func `a number is explained whole`(name: String) throws {
    let report = try #require(ExplainReport(try Specimen.assessment(), of: name))
    let file = name.split(separator: "/").joined(separator: "-")
    try expectOutput(report.text(on: Page(columns: 80)), named: "explain-\(file).txt")
    try expectOutput(report.json.text, named: "explain-\(file).json")
  }

  @Test func `a narrow page and one without Unicode say the same`() throws {
    let report = try #require(ExplainReport(try Specimen.assessment(), of: "water"))
    try expectOutput(report.text(on: Page(columns: 40)), named: "explain-water-40.txt")
    let ascii = report.text(on: Page(columns: 80, symbols: .ascii))
    #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(ascii.contains(" * "))
  }

  @Test func `depth ends the tree, and the sources with it`() throws {
    let report = try #require(ExplainReport(try Specimen.assessment(), of: "overall", depth: 1))
    let text = report.text(on: Page(columns: 80))
    #expect(text.contains("(water)") && !text.contains("(wells)") && !text.contains("Sources"))
    #expect(!report.json.text.contains("\"label\": \"Taps\","))
  }

  @Test func `what has no number is not explained`() throws {
    let assessment = try Specimen.assessment()
    for name in ["board", "plan", "opening", "nothing"] { #expect(ExplainReport(assessment, of: name) == nil) }
  }

  @Test(arguments: 0..<10)
  func `shown shares add up to the shown value`(seed: UInt64) throws {
    let assessment = Assessment(of: Archive(.random(seed: seed)), asOf: Day("2024-06-30"))
    let explanation = try #require(assessment.explanation(of: .overall))
    func check(_ node: Explanation) {
      guard !node.parts.isEmpty, let value = node.value else { return }
      let shown = roundedToAddUp(node.parts.map(\.share), unit: 0.1).map { decimalText($0, decimals: 1) }
      let total = shown.compactMap(Double.init).reduce(0, +)
      #expect(decimalText(total, decimals: 1) == decimalText(value, decimals: 1))
      node.parts.forEach(check)
    }
    check(explanation)
  }

  @Test(arguments: 0..<10)
  func `every page is as wide as it is told to be`(seed: UInt64) throws {
    let assessment = Assessment(of: Archive(.random(seed: seed)), asOf: Day("2024-06-30"))
    for name in ["overall", "outlook"] {
      let report = try #require(ExplainReport(assessment, of: name))
      for columns in [1, 20, 50, 80] {
        let lines = report.text(on: Page(columns: columns)).split(separator: "\n")
        let fitting = lines.filter { columns >= 20 && !$0.contains("://") }
        #expect(fitting.allSatisfy { TextWidth.columns(of: $0) <= columns })
      }
    }
  }
}
