import Canvas

/// A piece of text with one meaning.
struct Span: Equatable, Sendable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = Style(.text)) {
    self.text = text
    self.style = style
  }
}

extension Frame {
  /// Writes spans one after the other, the last one that fits ending in an ellipsis.
  ///
  /// The result is the columns they took.
  @discardableResult
  mutating func put(_ spans: [Span], at point: Point, limit: Int) -> Int {
    var used = 0
    for span in spans {
      guard used < limit else { break }
      used += put(
        span.text, at: Point(column: point.column + used, row: point.row), style: span.style, limit: limit - used)
    }
    return used
  }

  /// Writes text that ends at the right edge of `columns`, or nothing where it has no room.
  mutating func putRight(_ text: String, row: Int, columns: Int, style: Style) {
    let width = TextWidth.columns(of: text)
    guard width <= columns else { return }
    put(text, at: Point(column: columns - width, row: row), style: style)
  }

  /// Marks a row as the selected one; `highlight` is how much of it changes its look, all of it unless said.
  mutating func select(row: Int, rows: Int = 1, _ highlight: Size? = nil, isFocused: Bool) {
    let (columns, height) = (highlight?.columns ?? bounds.columns, highlight?.rows ?? rows)
    let bar = Rect(column: 0, row: row, columns: columns, rows: height)
    if isFocused {
      restyle(bar) { $0.isSelected = true }
      for line in row..<row + rows {
        fill(
          Rect(column: 0, row: line, columns: 1, rows: 1), symbols.selectionMark, style: Style(.accent, .selected))
      }
    } else {
      fill(Rect(column: 0, row: row, columns: 1, rows: rows), symbols.selectionMark, style: Style(.muted))
    }
  }
}
