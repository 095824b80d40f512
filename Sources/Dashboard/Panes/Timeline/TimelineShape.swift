import Canvas
import Model
import Scoring

/// What a record is on the axis of time.
enum TimelineShape: Equatable, Sendable {
  case bar(TimelineBar)
  /// A day, with the days before it on which it was already.
  case point(ClosedRange<Int>)
  /// A day in a month or a year, nobody says which.
  case period(ClosedRange<Int>)

  /// Some day of a date; the day where it is known.
  init(_ date: PartialDate) {
    let days = Int(date.first.number)...Int(date.last.number)
    self = date.precision == .day ? .point(days) : .period(days)
  }

  /// The columns it takes; they may lie beyond the axis.
  func columns(on axis: TimeAxis) -> ClosedRange<Int> {
    switch self {
    case .bar(let bar): bar.columns(on: axis)
    case .point(let days): axis.column(of: days.lowerBound)...axis.column(of: days.upperBound)
    case .period(let days): axis.columns(of: days)
    }
  }

  /// The day that stands for it where there can be only one.
  var day: Day {
    switch self {
    case .bar(let bar): Day(number: Int32(clamping: bar.to))
    case .point(let days): Day(number: Int32(clamping: days.upperBound))
    case .period(let days): Day(number: Int32(clamping: (days.lowerBound + days.upperBound) / 2))
    }
  }

  /// Its first and last day.
  var days: ClosedRange<Day> {
    switch self {
    case .bar(let bar): Day(number: Int32(clamping: bar.from))...Day(number: Int32(clamping: bar.to))
    case .point(let days), .period(let days):
      Day(number: Int32(clamping: days.lowerBound))...Day(number: Int32(clamping: days.upperBound))
    }
  }
}

extension Action {
  /// From start to due; an open end reaches to what was last heard of it. `nil` where nothing has a date.
  func shape(_ settings: ScoringSettings) -> TimelineShape? {
    let heard = updates.lazy.filter { $0.provenance.counts }.map { Int($0.date.last.number) }
    guard start != nil || due != nil else { return latestUpdate.map { TimelineShape($0.date) } }
    let to = due.map { Int($0.last.number) }
    let from = start.map { Int($0.first.number) } ?? min(heard.min() ?? to ?? 0, to ?? 0)
    let end = to ?? max(heard.max() ?? from, from)
    return .bar(
      TimelineBar(
        from: min(from, end), to: end, endsWithPeriod: due.map { $0.precision != .day } ?? false,
        isOpenAtStart: start == nil, isOpenAtEnd: due == nil, done: (score(settings) ?? 0) / 100))
  }
}

extension Milestone {
  /// Its day, with the days before it where it lasts several; a month or a year where no more is known.
  var shape: TimelineShape? {
    guard let date else { return nil }
    // One that took place on another day than planned did not end on the planned one.
    let isAsPlanned = date == rescheduledTo ?? plannedDate
    let last = isAsPlanned ? max(date.last, lastDay ?? date.last) : date.last
    if last == date.last { return TimelineShape(date) }
    return .point(Int(date.first.number)...Int(last.number))
  }
}
