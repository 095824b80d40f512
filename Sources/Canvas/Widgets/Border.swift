extension Frame {
  /// A box with `title` in its top line.
  ///
  /// - Returns: What is inside it; empty where there is no room.
  @discardableResult
  package mutating func border(_ rect: Rect, title: String = "", isFocused: Bool = false) -> Rect {
    let style = Style(isFocused ? .focusedBorder : .border)
    let pieces = symbols.border
    guard rect.columns >= 2 && rect.rows >= 2 else { return rect.inset(1, 1) }
    let (left, right, bottom) = (rect.minColumn, rect.maxColumn - 1, rect.maxRow - 1)
    let inner = rect.inset(1, 1)
    fill(Rect(column: left + 1, row: rect.minRow, columns: inner.columns, rows: 1), pieces.horizontal, style: style)
    fill(Rect(column: left + 1, row: bottom, columns: inner.columns, rows: 1), pieces.horizontal, style: style)
    fill(Rect(column: left, row: inner.minRow, columns: 1, rows: inner.rows), pieces.vertical, style: style)
    fill(Rect(column: right, row: inner.minRow, columns: 1, rows: inner.rows), pieces.vertical, style: style)
    put(pieces.topLeft, at: Point(column: left, row: rect.minRow), style: style)
    put(pieces.topRight, at: Point(column: right, row: rect.minRow), style: style)
    put(pieces.bottomLeft, at: Point(column: left, row: bottom), style: style)
    put(pieces.bottomRight, at: Point(column: right, row: bottom), style: style)
    if !title.isEmpty && inner.columns >= 4 {
      let start = Point(column: left + 1, row: rect.minRow)
      let titleStyle = isFocused ? Style(.title).bold : Style(.title)
      let used = put(title, at: Point(column: left + 2, row: start.row), style: titleStyle, limit: inner.columns - 2)
      put(" ", at: start, style: style)
      put(" ", at: Point(column: left + 2 + used, row: start.row), style: style)
    }
    return inner
  }
}
