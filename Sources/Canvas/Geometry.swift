/// A place on the screen; columns and rows count from 0 at the top left.
package struct Point: Hashable, Sendable {
  /// From 0 at the left.
  package var column: Int
  /// From 0 at the top.
  package var row: Int

  /// A place by its column and row.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// An extent in cells.
package struct Size: Hashable, Sendable {
  /// The width.
  package var columns: Int
  /// The height.
  package var rows: Int

  /// An extent by its width and height.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A rectangle of cells; its size is never negative.
package struct Rect: Hashable, Sendable {
  /// The top left corner.
  package let origin: Point
  /// The extent; 0 or more in both directions.
  package let size: Size

  /// Negative sizes become 0.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: max(0, columns), rows: max(0, rows))
  }

  /// The rectangle of `size` at the origin.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The width.
  package var columns: Int { size.columns }
  /// The height.
  package var rows: Int { size.rows }
  /// The first column inside it.
  package var minColumn: Int { origin.column }
  /// The first row inside it.
  package var minRow: Int { origin.row }
  /// The first column right of it.
  package var maxColumn: Int { origin.column + size.columns }
  /// The first row below it.
  package var maxRow: Int { origin.row + size.rows }
  /// Whether no cell is inside it.
  package var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether the cell at `point` is inside it.
  package func contains(_ point: Point) -> Bool {
    point.column >= minColumn && point.column < maxColumn && point.row >= minRow && point.row < maxRow
  }

  /// What both cover; empty where they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(minColumn, other.minColumn)
    let row = max(minRow, other.minRow)
    return Rect(
      column: column, row: row,
      columns: min(maxColumn, other.maxColumn) - column, rows: min(maxRow, other.maxRow) - row)
  }

  /// As large, and moved by the coordinates of `point`.
  package func offset(by point: Point) -> Rect {
    Rect(
      column: origin.column + point.column, row: origin.row + point.row,
      columns: size.columns, rows: size.rows)
  }

  /// Smaller by `columns` on the left and on the right, and by `rows` above and below.
  package func inset(_ columns: Int, _ rows: Int) -> Rect {
    Rect(
      column: origin.column + columns, row: origin.row + rows,
      columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
  }
}

/// Slicing; the slices never reach outside the rectangle, whatever is asked for.
extension Rect {
  /// The first `rows` and what is below them.
  package func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, rows), size.rows)
    return (
      Rect(column: minColumn, row: minRow, columns: columns, rows: rows),
      Rect(column: minColumn, row: minRow + rows, columns: columns, rows: self.rows - rows)
    )
  }

  /// The last `rows` and what is above them.
  package func splitBottom(_ rows: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = splitTop(size.rows - min(max(0, rows), size.rows))
    return (bottom, rest)
  }

  /// The first `columns` and what is right of them.
  package func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, columns), size.columns)
    return (
      Rect(column: minColumn, row: minRow, columns: columns, rows: rows),
      Rect(column: minColumn + columns, row: minRow, columns: self.columns - columns, rows: rows)
    )
  }

  /// The last `columns` and what is left of them.
  package func splitRight(_ columns: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = splitLeft(size.columns - min(max(0, columns), size.columns))
    return (right, rest)
  }
}
