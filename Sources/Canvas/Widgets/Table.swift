/// The look and the state of a table; its rows are asked for as they are drawn.
package struct Table: Sendable, Equatable {
  /// How wide a column is.
  package enum Width: Sendable, Equatable {
    case fixed(Int)
    /// Shares what is left, and is never narrower than `minimum` while other columns can be left out.
    case flexible(minimum: Int)
  }

  /// To which side a column's text keeps.
  package enum Alignment: Sendable, Equatable { case left, right }

  /// What a column is called, and the room it gets.
  package struct Column: Sendable, Equatable {
    /// Shown in the header.
    package let title: String
    /// In cells, without the space after it.
    package let width: Width
    /// Left for words, right for numbers.
    package let alignment: Alignment

    /// A column by its title.
    package init(_ title: String, _ width: Width, _ alignment: Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// What stands in a column of a row.
  package enum Entry: Sendable, Equatable {
    case text(String, Style)
    /// Both in 0...1, as in `Frame.bar`.
    case bar(Double, tick: Double?, Style)
  }

  /// From left to right.
  package var columns: [Column]
  /// All rows, shown or not.
  package var rowCount: Int
  /// The selected row, if any.
  package var selection: Int?
  /// The first row shown.
  package var offset: Int
  /// Whether keys go to this table.
  package var isFocused: Bool
  /// Whether the columns' titles stand above the rows.
  package var hasHeader: Bool

  /// A table by what it shows; the state is that of a fresh one.
  package init(
    columns: [Column], rowCount: Int, selection: Int? = nil, offset: Int = 0, isFocused: Bool = false,
    hasHeader: Bool = true
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.selection = selection
    self.offset = offset
    self.isFocused = isFocused
    self.hasHeader = hasHeader
  }

  /// The offset nearest to `offset` with which `selection` is among `visible` rows, and no row is wasted at the end.
  package static func offset(showing selection: Int?, rowCount: Int, visible: Int, from offset: Int) -> Int {
    var offset = offset
    if let selection { offset = min(max(offset, selection - visible + 1), selection) }
    return max(0, min(offset, rowCount - visible))
  }

  /// The width of each column in `room`, with a space between them; 0 for those left out, from the right.
  package func widths(in room: Int) -> [Int] {
    var shown = columns.map { _ in true }
    func needed() -> Int {
      zip(columns, shown).reduce(-1) { sum, item in
        switch (item.1, item.0.width) {
        case (false, _): sum
        case (true, .fixed(let width)), (true, .flexible(let width)): sum + width + 1
        }
      }
    }
    while needed() > room, let last = shown.indices.last(where: { shown[$0] && columns[$0].width.isFixed }) {
      shown[last] = false
    }
    var spare = room - needed()
    var sharers = zip(columns, shown).count { $0.1 && !$0.0.width.isFixed }
    return zip(columns, shown).map { column, isShown in
      switch column.width {
      case _ where !isShown: return 0
      case .fixed(let width): return width
      case .flexible(let minimum):
        let share = spare / sharers
        spare -= share
        sharers -= 1
        return max(0, minimum + share)
      }
    }
  }
}

extension Table.Width {
  fileprivate var isFixed: Bool {
    if case .fixed = self { true } else { false }
  }
}

extension Frame {
  /// Draws the rows of `table` that fit, with the selection's mark in a column of its own at the left; `row` is called
  /// for those alone. The cursor goes to the selection where the table has the focus.
  package mutating func table(_ table: Table, in rect: Rect, row: (Int) -> [Table.Entry]) {
    let (header, body) = rect.splitTop(table.hasHeader ? 1 : 0)
    let widths = table.widths(in: rect.columns - 1)
    if table.hasHeader {
      let titles = table.columns.map { Table.Entry.text($0.title, Style(.heading)) }
      line(titles, of: table, widths: widths, in: header)
    }
    let first = max(0, table.offset)
    for index in first..<max(first, min(table.rowCount, first + body.rows)) {
      let place = Rect(column: rect.minColumn, row: body.minRow + index - first, columns: rect.columns, rows: 1)
      line(row(index), of: table, widths: widths, in: place)
      guard index == table.selection else { continue }
      put(symbols.selectionMark, at: place.origin, style: Style(table.isFocused ? .accent : .muted))
      if table.isFocused {
        restyle(place) { $0.isSelected = true }
        cursor = place.origin
      } else {
        restyle(place) { $0.isBold = true }
      }
    }
  }

  private mutating func line(_ entries: [Table.Entry], of table: Table, widths: [Int], in place: Rect) {
    var rest = place.splitLeft(1).rest
    for (index, entry) in entries.prefix(widths.count).enumerated() where widths[index] > 0 {
      let (field, right) = rest.splitLeft(widths[index])
      rest = right.splitLeft(1).rest
      switch entry {
      case .bar(let fraction, let tick, let style):
        bar(fraction: fraction, tick: tick, in: field, style: style)
      case .text(let text, let style):
        let isRight = table.columns[index].alignment == .right
        let shift = isRight ? max(0, field.columns - TextWidth.columns(of: text)) : 0
        put(text, at: Point(column: field.minColumn + shift, row: field.minRow), style: style, limit: field.columns)
      }
    }
  }
}
