import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct RisksPaneTests {
  @Test(arguments: [
    (1, Severity.low), (4, .low), (5, .moderate), (9, .moderate), (10, .high), (12, .high), (15, .severe),
    (25, .severe),
  ])
  func `a level has a name`(product: Int, severity: Severity) {
    #expect(Severity(product: product) == severity)
  }

  @Test
  func `the worst risk comes first, with how it differs from a year ago`() {
    let rows = play("7", archive: Sample.busy).frame.rows.map { $0.prefix(72) }
    let shown = rows.filter { $0.contains(/\d\*/) || $0.contains("unconfirmed") }
    let expected = [
      ("winter", "a █ A decade of conflict", "20* (5×4)", "severe", "▲ was 12"),
      ("fragmentation", "b ▓ Fragmentation", "12* (3×4)", "high", "same"),
      ("treaty", "c ▒ One big treaty", " 8* (2×4)", "moderate", "new"),
      ("divides", "d ░ Deepening divides", " 4* (2×2)", "low", "▼ was 16"),
      ("rumour", "e ? A rumour", "", "unconfirmed", ""),
    ]
    #expect(shown.count == expected.count)
    for (index, (row, words)) in zip(shown, expected).enumerated() {
      #expect(play("7" + String(repeating: " j", count: index), archive: Sample.busy).selected == ID(words.0))
      for part in [words.1, words.2, words.3, words.4] { #expect(row.contains(part) || part.isEmpty) }
    }
  }

  @Test(arguments: 0..<20)
  func `every judged risk stands in the one cell of its level`(seed: UInt64) {
    let roadmap = Roadmap.random(seed: seed)
    var pane = RisksPane()
    pane.take(context(roadmap))
    let rows = pane.order.indices.filter { roadmap.risks[pane.order[$0]].level != nil }
    #expect(pane.cells.flatMap { $0 }.sorted() == rows)
    for (cell, risks) in pane.cells.enumerated() {
      for row in risks {
        let level = roadmap.risks[pane.order[row]].level
        #expect(level?.likelihood == cell / 5 + 1 && level?.impact == cell % 5 + 1)
      }
    }
  }

  private func context(_ roadmap: Roadmap) -> PaneContext {
    let day = Day("2029-12-31")
    return PaneContext(
      assessment: Assessment(of: Archive(roadmap), asOf: day), archive: Archive(roadmap), today: day, symbols: .unicode)
  }

  @Test(arguments: [
    (72, 13, [0, 1, 2], "a[b]c"), (72, 13, [1], "[b]"), (72, 13, [0, 2], "a c"), (17, 5, [0, 2, 3, 4], "a+3"),
    (17, 5, [1, 2], "b c"), (17, 5, [1], "[b]"), (17, 5, [2, 3, 4], "cde"), (22, 6, [5, 6, 7, 8], "f-i"),
    (44, 13, [5, 6, 7, 8], "f-i"), (72, 13, [5, 6, 7, 8], "f-i"), (17, 5, Array(2..<1200), "99+"),
  ])
  func `a cell names its risks, or counts them where there is no room`(
    columns: Int, rows: Int, risks: [Int], words: String
  ) {
    var cells = [[Int]](repeating: [], count: 25)
    cells[12] = risks
    let map = RiskMap(cells: cells, selection: 1, selectedCell: risks.contains(1) ? 12 : nil) {
      Character(Unicode.Scalar(UInt8(97 + $0 % 26)))
    }
    var frame = Frame(size: Size(columns: columns, rows: rows))
    map.draw(on: &frame)
    #expect(
      frame.rows.contains { row in
        row.split { "░▒▓█".contains($0) }.contains { String($0).trimmingSpaces.hasPrefix(words) }
      },
      "\(frame.rows)")
  }

  @Test(arguments: 0...14, 0...90)
  func `the map is whole or not there`(rows: Int, columns: Int) {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    RiskMap(cells: [[Int]](repeating: [], count: 25), selection: 0, selectedCell: nil) { _ in nil }.draw(on: &frame)
    let cells = frame.cells.count { "░▒▓█".contains($0.text) }
    #expect(cells.isMultiple(of: 25))
    #expect((cells > 0) == (rows >= 5 && columns >= 17))
  }
}
