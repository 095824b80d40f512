import Canvas

extension TimelinePane {
  /// Whether there is no room for words beside the signs of the rows, so that a line below tells what they mean. What is
  /// late or came to nothing has its word even so.
  func hasLegend(columns: Int) -> Bool {
    let titles = chart(in: Size(columns: columns, rows: 1)).minColumn
    return titles < columns && titles < 44
  }

  /// Signs with their words, as many as fit whole.
  func drawLegend(row: Int, on frame: inout Frame) {
    let symbols = frame.symbols
    let signs: [(Character, String, Role)] = [
      (symbols.glyph(of: .achieved), "done", .achieved), (symbols.glyph(of: .atRisk), "under way", .atRisk),
      (symbols.future, "ahead", .notDue), (symbols.glyph(of: .notDue), "planned", .notDue),
      (symbols.unknown, "no report", .noData),
    ]
    var column = 1
    for (glyph, words, role) in signs {
      let text = "\(glyph) \(words)"
      guard column + TextWidth.columns(of: text) < frame.bounds.columns else { return }
      column += frame.put(text, at: Point(column: column, row: row), style: Style(role)) + 2
    }
  }
}
