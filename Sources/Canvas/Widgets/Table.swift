/// The columns of a table and the room they get; its rows are drawn one at a time, by whoever lists them.
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
    /// Shown in the heading.
    package let title: String
    /// In cells, without the space after it.
    package let width: Width
    /// Left for words, right for numbers.
    package let alignment: Alignment
    /// The highest goes first where there is no room, of equals the one on the right; with `nil` it stays.
    package let rank: Int?
    /// The column, by its place, without which this one would say nothing, and is left out.
    package let partner: Int?

    /// A column by its title.
    package init(
      _ title: String, _ width: Width, _ alignment: Alignment = .left, rank: Int? = 0, with partner: Int? = nil
    ) {
      self.partner = partner
      self.title = title
      self.width = width
      self.alignment = alignment
      self.rank = rank
    }
  }

  /// What stands in a column of a row.
  package enum Entry: Sendable, Equatable {
    case text(String, Style)
    /// Values as in `Frame.sparkline`.
    case sparkline([Double?])
  }

  /// From left to right.
  package var columns: [Column]

  /// A table by its columns.
  package init(_ columns: [Column]) { self.columns = columns }

  /// The width of each column in `room`, with a space between them; 0 for those left out.
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
    func staysLonger(_ left: Int, than right: Int) -> Bool {
      (columns[left].rank ?? .min, left) < (columns[right].rank ?? .min, right)
    }
    var dropped: [Int] = []
    while needed() > room,
      let last = columns.indices.filter({ shown[$0] && columns[$0].width.isFixed && columns[$0].rank != nil })
        .max(by: { staysLonger($0, than: $1) })
    {
      shown[last] = false
      dropped.append(last)
    }
    for column in dropped.sorted(by: { staysLonger($0, than: $1) }) {  // what was dropped for a wider one may fit
      shown[column] = columns[column].partner.map { shown[$0] } ?? true
      if needed() > room { shown[column] = false }
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
  /// Writes the columns' titles into the first row of `rect`.
  package mutating func heading(of table: Table, in rect: Rect) {
    row(table.columns.map { .text($0.title, Style(.heading)) }, of: table, in: rect)
  }

  /// Writes an entry a column into the first row of `rect`.
  package mutating func row(_ entries: [Table.Entry], of table: Table, in rect: Rect) {
    var rest = rect.splitTop(1).top
    for (index, width) in table.widths(in: rect.columns).enumerated() where width > 0 && index < entries.count {
      let (field, right) = rest.splitLeft(width)
      rest = right.splitLeft(1).rest
      switch entries[index] {
      case .sparkline(let values): sparkline(values, in: field)
      case .text(let text, let style):
        let isRight = table.columns[index].alignment == .right
        let shift = isRight ? max(0, field.columns - TextWidth.columns(of: text)) : 0
        put(text, at: Point(column: field.minColumn + shift, row: field.minRow), style: style, limit: field.columns)
      }
    }
  }
}
