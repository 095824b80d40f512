import Canvas
import Model
import Scoring

/// The map of likelihood against impact, and the outlook beside or below it.
extension RisksPane {
  func pictureRows(in size: Size) -> Int {
    guard size.rows >= 30 else { return 9 }
    let cellRows = max(1, min(4, (size.rows * 60 / 100 - 2 - OutlookGauge.rows - 4) / 5))
    return RiskMap.rows(cellRows: cellRows) + 1 + OutlookGauge.rows
  }

  func drawPicture(_ assessment: Assessment, on frame: inout Frame) {
    let inside = frame.bounds.inset(1, 0)
    let selected = order.indices.contains(list.selection) ? assessment.roadmap.risks[order[list.selection]] : nil
    let cell = selected?.level.map(RiskMap.cell)
    let map = RiskMap(cells: cells, selection: list.selection, selectedCell: cell) { letter($0) }
    let gauge = OutlookGauge(outlook: assessment.outlook)
    guard inside.rows >= 5 else { return frame.draw(in: inside) { gauge.draw(on: &$0) } }
    if inside.rows < RiskMap.rows(cellRows: 2) + 1 + OutlookGauge.rows, inside.columns >= 50 {
      let (left, right) = inside.splitLeft(min(max(22, inside.columns - 44), 42))
      frame.draw(in: left) { map.draw(on: &$0) }
      frame.draw(in: right.splitLeft(2).rest) { gauge.draw(on: &$0) }
      if inside.rows == RiskMap.rowsWithNumbers + 1 {
        // The map says what its sides are where it has rows of its own for that.
        frame.put(
          "likelihood upwards, impact to the right", at: Point(column: inside.minColumn, row: inside.maxRow - 1),
          style: Style(.muted), limit: inside.columns)
      }
      return
    }
    // What the smallest map leaves is the gauge's.
    let rest = inside.rows - RiskMap.rows(cellRows: 1) - 1
    let (lower, upper) = inside.splitBottom(max(0, min(OutlookGauge.rows, rest)))
    frame.draw(in: lower) { gauge.draw(on: &$0) }
    frame.draw(in: lower.isEmpty ? inside : upper.splitBottom(1).rest) { map.draw(on: &$0) }
  }
}
