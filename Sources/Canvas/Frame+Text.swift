/// Text and fills.
extension Frame {
  /// Writes `text` from `point` to the right, cleaned of what a terminal would obey, and clipped at the area.
  ///
  /// Text longer than `limit` columns ends in an ellipsis there. The result is the columns it took, up to the area's edge.
  @discardableResult
  package mutating func put(_ text: String, at point: Point, style: Style, limit: Int? = nil) -> Int {
    put(text[...], at: point, style: style, limit: limit)
  }

  /// Writes a part of a text, like the whole of one.
  @discardableResult
  package mutating func put(_ text: Substring, at point: Point, style: Style, limit: Int? = nil) -> Int {
    let used = write(text, from: absolute(point), style: style, limit: limit)
    if strokes != nil { note(.text(text), Rect(column: point.column, row: point.row, columns: used, rows: 1)) }
    return used
  }

  private mutating func write(_ text: Substring, from start: Point, style: Style, limit: Int?) -> Int {
    let isVisible = start.row >= clip.minRow && start.row < clip.maxRow
    let room = min(limit ?? .max, clip.maxColumn - start.column)
    var scanner = TextScanner()
    var used = 0
    var last = 0  // where the last spacing character went
    for scalar in text.unicodeScalars {
      switch scanner.next(scalar) {
      case .spacing(let shown, let columns):
        guard used + columns <= room else {
          guard let limit, room == limit, limit > 0 else { return used }
          if isVisible {
            set(Cell(symbols.ellipsis, style: style), column: start.column + limit - 1, row: start.row)
          }
          return limit
        }
        if isVisible { put(shown, columns, at: Point(column: start.column + used, row: start.row), style: style) }
        last = used
        used += columns
      case .combining(let mark):
        if isVisible && !symbols.isASCII { combine(mark, column: start.column + last, row: start.row) }
      case .nothing:
        break
      }
    }
    return used
  }

  /// Writes a symbol that is one column wide.
  package mutating func put(_ symbol: Character, at point: Point, style: Style) {
    fill(Rect(column: point.column, row: point.row, columns: 1, rows: 1), symbol, style: style)
  }

  @inline(__always)
  private mutating func put(_ scalar: Unicode.Scalar, _ columns: Int, at point: Point, style: Style) {
    guard symbols.isASCII && scalar.value >= 0x80 else {
      return set(Cell(scalar, columns: columns, style: style), column: point.column, row: point.row)
    }
    let lookalike = Cell(asciiLookalike(of: scalar), columns: 1, style: style)
    for column in point.column..<point.column + columns { set(lookalike, column: column, row: point.row) }
  }

  /// Writes cells that were made elsewhere, from `point` to the right, clipped at the area.
  package mutating func put(_ cells: [Cell], at point: Point) {
    let start = absolute(point)
    guard start.row >= clip.minRow, start.row < clip.maxRow else { return }
    for (offset, cell) in cells.enumerated() where cell.columns > 0 {
      set(cell, column: start.column + offset, row: start.row)
    }
    if strokes != nil {
      let text = cells.reduce(into: "") { $1.write(to: &$0) }
      note(.text(text[...]), Rect(column: point.column, row: point.row, columns: cells.count, rows: 1))
    }
  }

  /// Fills `rect` with `symbol`, which is one column wide.
  package mutating func fill(_ rect: Rect, _ symbol: Character = " ", style: Style) {
    let visible = visible(rect)
    let cell = Cell(symbol, style: style)
    if strokes != nil { note(.symbol(symbol), rect) }
    for row in visible.minRow..<visible.maxRow {
      for column in visible.minColumn..<visible.maxColumn { set(cell, column: column, row: row) }
    }
  }
}

// MARK: For tests

extension Frame {
  private mutating func note(_ kind: Stroke.Kind, _ rect: Rect) {
    let visible = visible(rect)
    if !visible.isEmpty { strokes?.append(Stroke(kind: kind, rect: visible)) }
  }
}

extension Cell {
  /// A cell with a symbol that is one column wide.
  init(_ symbol: Character, style: Style) {
    self.init(symbol.unicodeScalars.first ?? " ", columns: 1, style: style)
  }
}
