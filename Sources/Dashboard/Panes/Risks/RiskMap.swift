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

  /// Columns of the widest map that can be read.
  static let maxColumns = 5 * 14 + 2

  /// Draws the map as large as it fits; nothing where the cells do not.
  func draw(on frame: inout Frame) {
    let (columns, rows) = (min(frame.bounds.columns, RiskMap.maxColumns), frame.bounds.rows)
    let width = (columns - 2) / 5
    guard width >= 3, rows >= 5 else { return }
    let hasNames = rows >= 8
    let hasImpact = rows >= 6
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
        let center = 2 + (step - 1) * width + (width - 1) / 2
        frame.put("\(step)", at: Point(column: center, row: top + 5 * height), style: Style(.muted))
      }
      for impact in 1...5 {
        let place = Rect(
          column: 2 + (impact - 1) * width, row: top + (5 - step) * height, columns: width, rows: height)
        frame.draw(in: place) { draw(likelihood: step, impact: impact, on: &$0) }
      }
    }
  }

  private func draw(likelihood: Int, impact: Int, on frame: inout Frame) {
    let severity = Severity(product: likelihood * impact)
    let (columns, rows) = (frame.bounds.columns, frame.bounds.rows)
    let gap = columns >= 5 ? 1 : 0
    let ground = Rect(column: 0, row: 0, columns: columns - gap, rows: rows)
    frame.fill(ground, severity.glyph(frame.symbols), style: Style(severity.role))
    let cell = (likelihood - 1) * 5 + impact - 1
    guard !cells[cell].isEmpty else { return }
    let isSelected = cell == selectedCell
    let text = label(cell, room: ground.columns)
    let start = (ground.columns - text.utf8.count) / 2
    let row = (rows - 1) / 2
    let hasMargin = !isSelected && ground.columns >= 5
    if start > 0, hasMargin { frame.put(" ", at: Point(column: start - 1, row: row), style: Style(.text)) }
    let style = isSelected ? Style(.selection).bold : Style(severity.role).bold
    frame.put(text, at: Point(column: start, row: row), style: style)
    if start + text.utf8.count < ground.columns, hasMargin {
      frame.put(" ", at: Point(column: start + text.utf8.count, row: row), style: Style(.text))
    }
  }

  /// The letters of the risks, or else how many there are; the selected one in brackets where there is room.
  private func label(_ cell: Int, room: Int) -> String {
    let risks = cells[cell]
    let letters = risks.prefix(room).compactMap { row in
      letter(row).map { row == selection ? "[\($0)]" : "\($0)" }
    }.joined()
    if letters.utf8.count <= room, letters.utf8.count >= risks.count { return letters }
    let count = "\(risks.count)"
    if cell == selectedCell, count.utf8.count + 2 <= room { return "[\(count)]" }
    return count.utf8.count <= room ? count : String(repeating: "9", count: room - 1) + "+"
  }
}
