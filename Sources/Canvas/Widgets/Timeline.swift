/// A stretch of time laid over columns; days are counted from wherever the caller counts them.
package struct TimeAxis: Equatable, Sendable {
  /// The first day that shows.
  package let first: Int
  /// The days that show, at least 1.
  package let days: Int
  /// The columns they take, not negative.
  package let columns: Int

  /// An axis of at least one day; negative columns become 0.
  package init(first: Int, days: Int, columns: Int) {
    self.first = first
    self.days = max(1, days)
    self.columns = max(0, columns)
  }

  /// The column of a day; negative before the axis, and `columns` or more after it.
  package func column(of day: Int) -> Int { Int((Double(day - first) / Double(days) * Double(columns)).rounded(.down)) }

  /// The columns of a whole month or year, none of which is that of the first day after it.
  package func columns(of period: ClosedRange<Int>) -> ClosedRange<Int> {
    let start = column(of: period.lowerBound)
    return start...max(start, column(of: period.upperBound + 1) - 1)
  }
}

/// Something that lasts, as a bar on an axis.
package struct TimelineBar: Equatable, Sendable {
  /// The first day, or the earliest that is known where the start is open.
  package var from: Int
  /// The last day, or the latest that is known where the end is open.
  package var to: Int
  /// Whether nobody said when it starts.
  package var isOpenAtStart: Bool
  /// Whether nobody said when it ends.
  package var isOpenAtEnd: Bool
  /// The share that is done, 0...1.
  package var done: Double
  /// Whether it ends with a month or a year, of which `to` is the last day.
  package var endsWithPeriod: Bool

  /// A bar between two days, both included.
  package init(
    from: Int, to: Int, endsWithPeriod: Bool = false, isOpenAtStart: Bool = false, isOpenAtEnd: Bool = false,
    done: Double
  ) {
    self.from = from
    self.to = to
    self.endsWithPeriod = endsWithPeriod
    self.isOpenAtStart = isOpenAtStart
    self.isOpenAtEnd = isOpenAtEnd
    self.done = done
  }

  /// The columns it takes on `axis`; an open end is always long enough to be seen.
  package func columns(on axis: TimeAxis) -> ClosedRange<Int> {
    let start = axis.column(of: from)
    let end = endsWithPeriod ? axis.columns(of: min(from, to)...to).upperBound : max(start, axis.column(of: to))
    return (isOpenAtStart ? min(start, end - 2) : start)...(isOpenAtEnd ? max(end, start + 2) : end)
  }
}

extension Frame {
  /// Draws `bar` on the axis that starts at the area's left edge; what is beyond the axis is an arrow at its edge.
  package mutating func put(_ bar: TimelineBar, on axis: TimeAxis, row: Int, style: Style) {
    let columns = bar.columns(on: axis)
    guard !putBeyond(columns, on: axis, row: row, style: style) else { return }
    let filled = Frame.unit(bar.done) * Double(columns.count)
    for column in columns.clamped(to: 0...axis.columns - 1) {
      let isDone = Double(column - columns.lowerBound) + 0.5 <= filled
      put(isDone ? symbols.spanDone : symbols.spanLeft, at: Point(column: column, row: row), style: style)
    }
    guard columns.count > 1 else { return }
    let isCut = (columns.lowerBound < 0, columns.upperBound >= axis.columns)
    let ends = columns.clamped(to: 0...axis.columns - 1)
    let (start, end) = (Point(column: ends.lowerBound, row: row), Point(column: ends.upperBound, row: row))
    put(isCut.0 ? symbols.openStart : bar.isOpenAtStart ? symbols.unknown : symbols.spanStart, at: start, style: style)
    put(isCut.1 ? symbols.openEnd : bar.isOpenAtEnd ? symbols.unknown : symbols.spanEnd, at: end, style: style)
  }

  /// Draws a point at the last of `days`, and the days before it as what leads there; in the middle of a month or a year
  /// of which nobody says the day.
  package mutating func put(
    _ point: Character, at days: ClosedRange<Int>, isPeriod: Bool = false, on axis: TimeAxis, row: Int, style: Style
  ) {
    let columns =
      isPeriod ? axis.columns(of: days) : axis.column(of: days.lowerBound)...axis.column(of: days.upperBound)
    guard !putBeyond(columns, on: axis, row: row, style: style) else { return }
    for column in columns.clamped(to: 0...axis.columns - 1) {
      put(symbols.spanLeft, at: Point(column: column, row: row), style: style)
    }
    let place = isPeriod ? (columns.lowerBound + columns.upperBound) / 2 : columns.upperBound
    if place < 0 {
      put(symbols.openStart, at: Point(column: 0, row: row), style: style)
    } else if place >= axis.columns {
      put(symbols.openEnd, at: Point(column: axis.columns - 1, row: row), style: style)
    } else {
      put(point, at: Point(column: place, row: row), style: style)
    }
  }

  /// Marks what is wholly before or after the axis; `false` where some of it shows.
  private mutating func putBeyond(_ columns: ClosedRange<Int>, on axis: TimeAxis, row: Int, style: Style) -> Bool {
    if axis.columns <= 0 { return true }
    if columns.upperBound < 0 {
      put(symbols.openStart, at: Point(column: 0, row: row), style: Style(.muted))
    } else if columns.lowerBound >= axis.columns {
      put(symbols.openEnd, at: Point(column: axis.columns - 1, row: row), style: Style(.muted))
    } else {
      return false
    }
    return true
  }
}
