import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

struct ListReportTests {
  @Test(arguments: RecordKind.allCases)
  func `every kind has a table`(kind: RecordKind) throws {
    let report = ListReport(try Specimen.assessment(), of: kind)
    try expectOutput(report.text(on: Page(columns: 80)), named: "list-\(kind.plural)-80.txt")
  }

  @Test func `the document`() throws {
    try expectOutput(ListReport(try Specimen.assessment(), of: .action).json.text, named: "list-actions.json")
  }

  private func ids(_ kind: RecordKind, _ change: (inout ListReport.Selection) -> Void) throws -> [ID] {
    var selection = ListReport.Selection()
    change(&selection)
    return ListReport(try Specimen.assessment(), of: kind, matching: selection).records.map(\.id)
  }

  @Test func `an area's records`() throws {
    #expect(try ids(.action) { $0.area = "light" } == ["lamps"])
    #expect(try ids(.risk) { $0.area = "light" } == [])
    #expect(try ids(.body) { $0.area = "water" } == ["board"])
  }

  @Test(arguments: [
    (RecordKind.action, "delivered", ["taps", "lamps"]), (.action, "achieved", ["taps", "lamps"]),
    (.action, "overdue", ["wells"]), (.action, "under way", ["wells"]), (.action, "off-track", ["wells"]),
    (.milestone, "overdue", ["inquiry"]), (.milestone, "achieved", ["founding"]), (.area, "achieved", ["light"]),
    (.roundtable, "off-track", ["table-1"]), (.indicator, "off-track", ["served"]),
  ])
  func `a status is whichever the word belongs to`(kind: RecordKind, word: String, expected: [ID]) throws {
    let status = try #require(StatusWord(word, for: kind))
    #expect(try ids(kind) { $0.status = status } == expected)
  }

  @Test func `a word of another kind is no status`() {
    #expect(StatusWord("held", for: .action) == nil)
    #expect(StatusWord("delivered", for: .milestone) == nil)
    #expect(StatusWord.words(for: .source).isEmpty)
  }

  @Test func `what is due before a day is open`() throws {
    #expect(try ids(.action) { $0.dueBefore = Day("2026-01-01") } == ["wells"])
    #expect(try ids(.milestone) { $0.dueBefore = Day("2026-11-28") } == ["opening", "inquiry"])
    #expect(try ids(.roundtable) { $0.dueBefore = Day("2024-12-31") } == [])
    #expect(try ids(.roundtable) { $0.dueBefore = Day("2025-01-01") } == ["table-1"])
  }

  @Test(arguments: [
    ("ETE", RecordKind.indicator, ["served"]), ("有水", .area, ["water"]), ("wb", .body, ["board"]),
    ("wel", .action, ["wells"]), ("nothing", .source, []),
  ])
  func `a search reads titles in every language, and ids`(text: String, kind: RecordKind, expected: [ID]) throws {
    #expect(try ids(kind) { $0.search = text } == expected)
  }

  @Test func `an order keeps what has none last`() throws {
    #expect(try ids(.action) { $0.sort = .score } == ["wells", "taps", "lamps", "pipes"])
    #expect(try ids(.action) { $0.sort = .due } == ["wells", "pipes", "taps", "lamps"])
    #expect(try ids(.action) { $0.sort = .status } == ["wells", "taps", "lamps", "pipes"])
    #expect(try ids(.action) { $0.sort = .id } == ["lamps", "pipes", "taps", "wells"])
    #expect(
      try ids(.milestone) {
        $0.sort = .title; $0.limit = 2
      } == ["founding", "inquiry"])
  }

  @Test(arguments: 0..<10)
  func `every list fits its page`(seed: UInt64) {
    let assessment = Assessment(of: Archive(.random(seed: seed)), asOf: Day("2024-06-30"))
    for kind in RecordKind.allCases {
      for columns in [1, 10, 40, 80, 200] {
        let text = ListReport(assessment, of: kind).text(on: Page(columns: columns))
        #expect(text.split(separator: "\n").allSatisfy { TextWidth.columns(of: $0) <= columns })
      }
    }
  }
}
