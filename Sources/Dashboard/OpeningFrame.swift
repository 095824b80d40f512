package import Canvas

/// The screen while data is read for longer than an eye notices: what is read, and how to leave.
package func openingFrame(reading name: String, size: Size, symbols: Symbols) -> Frame {
  var frame = Frame(size: size, symbols: symbols)
  let rows = frame.bounds.rows
  frame.fill(Rect(column: 0, row: 0, columns: frame.bounds.columns, rows: min(1, rows)), style: Style(.header))
  let words = "reading \(name) \(symbols.ellipsis)"
  let column = max(0, (frame.bounds.columns - TextWidth.columns(of: words)) / 2)
  frame.put(words, at: Point(column: column, row: rows / 2), style: Style(rows > 1 ? .text : .header))
  if rows > 3 { frame.put("q quit", at: Point(column: 1, row: rows - 1), style: Style(.muted)) }
  return frame
}
