import Canvas
import Model

/// Five by five cells, likelihood upwards and impact to the right, shaded by severity, with the risks in them.
struct RiskMap {
  /// For each cell, by `cell(_:)`, the rows of the risks in it.
  let cells: [[Int]]
  /// The row that is selected.
  let selection: Int
  /// The cell of the selected risk; `nil` where it has none.
  let selectedCell: Int?
  /// The letter of a row; `nil` where rows have none, and cells say how many there are.
  let letter: (Int) -> Character?

  /// The position of a level's cell, row by row from the least likely, in a row from the least impact.
  static func cell(_ level: Risk.Update) -> Int { (level.likelihood - 1) * 5 + level.impact - 1 }

  /// Rows of a map with cells that many rows high, with what its sides say.
  static func rows(cellRows: Int) -> Int { 5 * cellRows + 3 }

  /// Rows of the smallest map with the numbers of impact below it.
  static let rowsWithNumbers = 6

  /// Columns of the widest map that can be read.
  static let maxColumns = 5 * 14 + 2

  /// Columns of a cell with the gap after it. Where there is a gap the cell is of an odd width, for a letter to stand in
  /// its middle.
  private static func cellColumns(in columns: Int) -> (width: Int, gap: Int) {
    let room = (columns - 2) / 5
    return room < 4 ? (room, 0) : room.isMultiple(of: 2) ? (room, 1) : (room - 1, 1)
  }

  /// Draws the map as large as it fits; nothing where the cells do not.
  func draw(on frame: inout Frame) {
    let (columns, rows) = (min(frame.bounds.columns, RiskMap.maxColumns), frame.bounds.rows)
    let (width, gap) = RiskMap.cellColumns(in: columns)
    guard width >= 3, rows >= 5 else { return }
    let hasNames = rows >= 8
    let hasImpact = rows >= RiskMap.rowsWithNumbers
    let height = min(4, (rows - (hasNames ? 3 : hasImpact ? 1 : 0)) / 5)
    let top = hasNames ? 1 : 0
    if hasNames {
      let isLong = columns >= 42
      frame.put(
        isLong ? "likelihood, from 1 rare to 5 almost certain" : "likelihood", at: Point(column: 0, row: 0),
        style: Style(.muted), limit: frame.bounds.columns)
      frame.put(
        isLong ? "impact, from 1 slight to 5 severe" : "impact", at: Point(column: 2, row: top + 5 * height + 1),
        style: Style(.muted), limit: frame.bounds.columns - 2)
    }
    for step in 1...5 {
      let middle = top + (5 - step) * height + (height - 1) / 2
      frame.put("\(step)", at: Point(column: 0, row: middle), style: Style(.muted))
      if hasImpact {
        let center = 2 + (step - 1) * width + (width - gap - 1) / 2
        frame.put("\(step)", at: Point(column: center, row: top + 5 * height), style: Style(.muted))
      }
      for impact in 1...5 {
        let place = Rect(
          column: 2 + (impact - 1) * width, row: top + (5 - step) * height, columns: width, rows: height)
        frame.draw(in: place) { draw(likelihood: step, impact: impact, gap: gap, on: &$0) }
      }
    }
  }

  private func draw(likelihood: Int, impact: Int, gap: Int, on frame: inout Frame) {
    let severity = Severity(product: likelihood * impact)
    let (columns, rows) = (frame.bounds.columns - gap, frame.bounds.rows)
    frame.fill(
      Rect(column: 0, row: 0, columns: columns, rows: rows), severity.glyph(frame.symbols), style: Style(severity.role))
    let cell = (likelihood - 1) * 5 + impact - 1
    guard !cells[cell].isEmpty else { return }
    let label = RiskLabel(rows: cells[cell], selection: selection, letter: letter).text(in: columns)
    let isSelected = cell == selectedCell
    let row = (rows - 1) / 2
    // What is left of the ground is as wide on both sides.
    let start = (columns - label.utf8.count) / 2
    let margin = isSelected || start < 2 ? start : start - 1
    let room = columns - 2 * margin
    let ground = Style(isSelected ? .selection : .text)
    frame.fill(Rect(column: margin, row: row, columns: room, rows: 1), " ", style: isSelected ? ground.bold : ground)
    let style = isSelected ? ground.bold : Style(severity.role).bold
    frame.put(label, at: Point(column: start, row: row), style: style)
  }
}
