/// What a screen shows: cells, each with a meaning, and the place of the hardware cursor.
///
/// All coordinates are those of the current area: `draw(in:)` moves the origin, and nothing lands outside it.
package struct Frame: Sendable, Equatable {
  /// Of the whole frame, whatever the area.
  package let size: Size
  /// What widgets draw with.
  package let symbols: Symbols
  /// Row by row, `size.columns` a row.
  package private(set) var cells: [Cell]

  /// What drawing reaches, in the frame's own coordinates.
  private(set) var clip: Rect
  private var origin = Point(column: 0, row: 0)
  private var extent: Size
  private var frameCursor: Point?
  /// What was written, call by call, from when a test sets it; `nil` keeps none.
  var strokes: [Stroke]?

  /// An empty frame; negative sizes become 0.
  package init(size: Size, symbols: Symbols = .unicode) {
    self.size = Rect(size).size
    self.symbols = symbols
    clip = Rect(size)
    extent = Rect(size).size
    cells = Array(repeating: Cell(style: Style(.text)), count: clip.columns * clip.rows)
  }

  /// What the current area was asked to be, from its own corner: lay things out in this.
  package var bounds: Rect { Rect(extent) }

  /// The part of the current area that drawing reaches.
  package var area: Rect { clip.offset(by: Point(column: -origin.column, row: -origin.row)) }

  /// Where the hardware cursor stands; `nil` hides it. Setting it outside the area hides it.
  package var cursor: Point? {
    get { frameCursor.map { Point(column: $0.column - origin.column, row: $0.row - origin.row) } }
    set {
      let point = newValue.map { Point(column: $0.column + origin.column, row: $0.row + origin.row) }
      frameCursor = point.flatMap { clip.contains($0) ? $0 : nil }
    }
  }

  /// The cell at a place of the area; a space outside it.
  package subscript(column: Int, row: Int) -> Cell {
    let point = Point(column: column + origin.column, row: row + origin.row)
    return clip.contains(point) ? cells[point.row * size.columns + point.column] : Cell(style: Style(.text))
  }

  /// Draws with coordinates that start at `inner`'s corner; nothing lands outside it.
  package mutating func draw(in inner: Rect, _ body: (inout Frame) -> Void) {
    let outer = (clip, origin, extent)
    let moved = inner.offset(by: origin)
    clip = moved.intersection(clip)
    origin = moved.origin
    extent = moved.size
    body(&self)
    (clip, origin, extent) = outer
  }

  /// Whether a row of the whole frame is the same in another of its size.
  package func isRow(_ row: Int, asIn other: Frame) -> Bool {
    guard size == other.size else { return false }
    let range = row * size.columns..<(row + 1) * size.columns
    return cells[range] == other.cells[range]
  }

  /// The part of `rect` that is inside the area, in the frame's own coordinates.
  func visible(_ rect: Rect) -> Rect { rect.offset(by: origin).intersection(clip) }

  /// A place of the area in the frame's own coordinates.
  func absolute(_ point: Point) -> Point {
    Point(column: point.column + origin.column, row: point.row + origin.row)
  }

  /// Writes `cell`, and its continuation where it is wide; what it covers half of becomes blank. The place is in the
  /// frame's own coordinates, its row inside the area; what is left or right of the area is clipped.
  mutating func set(_ cell: Cell, column: Int, row: Int) {
    let isFirstVisible = column >= clip.minColumn && column < clip.maxColumn
    guard cell.columns == 2 else {
      if isFirstVisible { replace(cell, column: column, row: row) }
      return
    }
    let isSecondVisible = column + 1 >= clip.minColumn && column + 1 < clip.maxColumn
    let isWhole = isFirstVisible && isSecondVisible
    let blank = Cell(style: cell.style)
    if isFirstVisible { replace(isWhole ? cell : blank, column: column, row: row) }
    if isSecondVisible { replace(isWhole ? .continuation(cell.style) : blank, column: column + 1, row: row) }
  }

  private mutating func replace(_ cell: Cell, column: Int, row: Int) {
    let index = row * size.columns + column
    let old = cells[index].columns
    if old == 0 && cell.columns != 0 && column > 0 {
      cells[index - 1] = Cell(style: cells[index - 1].style)
    } else if old == 2 && column + 1 < size.columns {
      cells[index + 1] = Cell(style: cells[index + 1].style)
    }
    cells[index] = cell
  }

  /// Adds a combining character to the cell that was written last at this place.
  mutating func combine(_ scalar: Unicode.Scalar, column: Int, row: Int) {
    guard column >= clip.minColumn && column < clip.maxColumn else { return }
    cells[row * size.columns + column].combine(scalar)
  }

  /// Changes the styles in `rect`: selection bars, marks over what is drawn already.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let visible = visible(rect)
    for row in visible.minRow..<visible.maxRow {
      for column in visible.minColumn..<visible.maxColumn { change(&cells[row * size.columns + column].style) }
    }
  }
}
