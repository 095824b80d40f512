extension Frame {
  /// A horizontal bar, filled from the left in `style`, by eighths of a cell where the symbols allow.
  ///
  /// Both numbers are in 0...1; what is outside is brought to the nearer end, and what is no number is 0.
  package mutating func bar(fraction: Double, tick: Double?, in rect: Rect, style: Style = Style(.barFill)) {
    guard !rect.isEmpty else { return }
    fill(rect, symbols.barTrack, style: Style(.barTrack))
    let levels = symbols.barLevels
    let units = Int((Frame.unit(fraction) * Double(rect.columns * levels.count)).rounded())
    let (whole, part) = units.quotientAndRemainder(dividingBy: levels.count)
    let (filled, rest) = rect.splitLeft(whole)
    if let full = levels.last { fill(filled, full, style: style) }
    if part > 0 { fill(rest.splitLeft(1).left, levels[part - 1], style: style) }
    if let tick {
      let column = min(Int(Frame.unit(tick) * Double(rect.columns)), rect.columns - 1)
      fill(
        Rect(column: rect.minColumn + column, row: rect.minRow, columns: 1, rows: rect.rows),
        symbols.barTick, style: Style(.barTick))
    }
  }

  /// `value` brought into 0...1; 0 for what is no number.
  static func unit(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, 0), 1) }
}
