import Canvas
import Testing

@testable import Dashboard

struct ArrangementTests {
  /// The panes drawn small: a letter a cell, ten columns and two rows of the screen each.
  private func sketch(_ columns: Int, _ rows: Int, focus: PaneName = .areas) -> String {
    let arrangement = Arrangement(
      size: Size(columns: columns, rows: rows), focus: focus, areas: 8, roundtables: 9, milestones: 73)
    let letters: [(PaneName, Character)] = [(.areas, "A"), (.roundtables, "R"), (.milestones, "M"), (.detail, "D")]
    return stride(from: 1, to: rows - 1, by: 2).map { row in
      String(
        stride(from: 5, to: columns, by: 10).map { column in
          letters.first { arrangement.panes[$0.0]?.contains(Point(column: column, row: row)) == true }?.1 ?? "."
        })
    }.joined(separator: "\n")
  }

  @Test
  func `three panes and the detail are together from 100 by 30 up`() {
    #expect(
      sketch(100, 30) == """
        AAAAADDDDD
        AAAAADDDDD
        AAAAADDDDD
        AAAAADDDDD
        AAAAADDDDD
        RRRRRDDDDD
        RRRRRDDDDD
        RRRRRDDDDD
        RRRRRDDDDD
        RRRRRDDDDD
        MMMMMMMMMM
        MMMMMMMMMM
        MMMMMMMMMM
        MMMMMMMMMM
        """)
  }

  @Test
  func `at 80 by 24 the detail stands alone, which a terminal can scroll`() {
    #expect(sketch(80, 24).hasPrefix("AAAAAMMM\n") && sketch(80, 24).hasSuffix("\nRRRRRMMM"))
    #expect(sketch(80, 24, focus: .detail).allSatisfy { $0 == "D" || $0.isNewline })
  }

  @Test(arguments: ViewName.overview.panes)
  func `below 60 columns there is one pane at a time`(focus: PaneName) {
    let arrangement = Arrangement(
      size: Size(columns: 59, rows: 24), focus: focus, areas: 8, roundtables: 9, milestones: 73)
    #expect(arrangement.panes.keys.elementsEqual([focus]))
  }

  @Test(arguments: [0, 1, 2, 7, 8, 17, 18, 24, 29, 30, 40, 60, 100], [0, 1, 29, 30, 59, 60, 99, 100, 200, 300])
  func `panes stay on the screen and do not overlap`(rows: Int, columns: Int) {
    let screen = Rect(Size(columns: columns, rows: rows))
    for focus in ViewName.overview.panes {
      for (areas, tables) in [(0, 0), (8, 9), (40, 300)] {
        let arrangement = Arrangement(
          size: screen.size, focus: focus, areas: areas, roundtables: tables, milestones: tables)
        let boxes = [arrangement.header] + [arrangement.footer].compactMap { $0 } + Array(arrangement.panes.values)
        for (index, box) in boxes.enumerated() {
          #expect(box.intersection(screen) == box)
          for other in boxes[(index + 1)...] { #expect(box.intersection(other).isEmpty) }
        }
        if rows > 1, columns > 0 { #expect(arrangement.panes[focus] != nil) }
      }
    }
  }
}
