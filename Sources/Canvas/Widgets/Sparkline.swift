extension Frame {
  /// A line through `values`, spread evenly over the width of `rect`; `nil` is a gap.
  ///
  /// `range` says what the bottom and the top stand for; where `nil` it is that of the values.
  package mutating func sparkline(
    _ values: [Double?], in rect: Rect, range: ClosedRange<Double>? = nil, style: Style = Style(.accent)
  ) {
    let values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = values.compactMap { $0 }
    guard !rect.isEmpty, let low = known.min(), let high = known.max() else { return }
    let plot = SparklinePlot(values: values, range: range ?? low...high)
    if symbols.hasBraille {
      dots(plot, in: rect, style: style)
    } else {
      levels(plot, in: rect, style: style)
    }
  }

  /// Two by four dots a cell; steep parts are joined.
  private mutating func dots(_ plot: SparklinePlot, in rect: Rect, style: Style) {
    var masks = [UInt32](repeating: 0, count: rect.columns * rect.rows)
    let bits: InlineArray<8, UInt32> = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    var previous: Int?
    for (x, height) in plot.heights(columns: rect.columns * 2, levels: rect.rows * 4).enumerated() {
      if let height {
        let from = previous.map { $0 < height ? min($0 + 1, height) : $0 > height ? $0 - 1 : height } ?? height
        for level in min(from, height)...max(from, height) {
          let y = rect.rows * 4 - 1 - level
          masks[y / 4 * rect.columns + x / 2] |= bits[y % 4 * 2 + x % 2]
        }
      }
      previous = height
    }
    for (index, mask) in masks.enumerated() where mask != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + mask) else { continue }
      let (row, column) = index.quotientAndRemainder(dividingBy: rect.columns)
      put(Character(scalar), at: Point(column: rect.minColumn + column, row: rect.minRow + row), style: style)
    }
  }

  private mutating func levels(_ plot: SparklinePlot, in rect: Rect, style: Style) {
    let count = symbols.sparkLevels.count
    for (column, height) in plot.heights(columns: rect.columns, levels: rect.rows * count).enumerated() {
      guard let height else { continue }
      let (row, level) = height.quotientAndRemainder(dividingBy: count)
      let point = Point(column: rect.minColumn + column, row: rect.maxRow - 1 - row)
      put(symbols.sparkLevels[level], at: point, style: style)
    }
  }
}

/// Values on a grid.
private struct SparklinePlot {
  let values: [Double?]
  let range: ClosedRange<Double>

  /// For each of `columns` the height of the line, 0..<levels, or `nil` in a gap.
  func heights(columns: Int, levels: Int) -> [Int?] {
    let span = range.upperBound - range.lowerBound
    return (0..<columns).map { column in
      value(at: column, of: columns).map { value in
        let fraction = span > 0 ? (value - range.lowerBound) / span : 0.5
        return Int((Frame.unit(fraction) * Double(levels - 1)).rounded())
      }
    }
  }

  private func value(at column: Int, of columns: Int) -> Double? {
    if values.count > columns {
      let bucket = values[column * values.count / columns..<(column + 1) * values.count / columns].compactMap { $0 }
      return bucket.isEmpty ? nil : bucket.reduce(0, +) / Double(bucket.count)
    }
    let position = columns > 1 ? Double(column * (values.count - 1)) / Double(columns - 1) : 0
    let index = Int(position)
    let share = position - Double(index)
    guard share > 0 else { return values[index] }
    guard let left = values[index], let right = values[index + 1] else {
      return share < 0.5 ? values[index] : values[index + 1]  // beside a gap a value reaches half way
    }
    return left + (right - left) * share
  }
}
