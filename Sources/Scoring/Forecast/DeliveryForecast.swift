package import Model

/// When the work of a group is done at today's pace.
package struct DeliveryForecast: Equatable, Sendable {
  /// Actions that are neither delivered nor dropped.
  package let open: Int
  /// The plan's first and last day.
  package let start: Day
  package let planned: Day?
  /// By earned schedule, over the actions that have a due date; `nil` where there is none, or none has a score.
  package let schedule: EarnedSchedule?
  /// Actions that are not dropped.
  package let actions: Int
  /// How many of them `schedule` speaks for.
  package let scheduled: Int
  package let median: Reach?
  /// The edges of the interval by throughput; `nil` with less than 8 quarters or 3 deliveries to tell it from.
  package let early: Reach?
  package let late: Reach?
  /// How likely all is delivered by the planned end, 0...1; `nil` without an interval.
  package let probability: Double?
  /// Deliveries in each quarter from the start on, the latest last.
  package let quarters: [Int]

  /// `nil` without actions that somebody has to deliver.
  package init?(of actions: [Action], in roadmap: Roadmap, on day: Day) {
    let settings = roadmap.settings
    let work = actions.filter { $0.provenance.counts && $0.status != .dropped && $0.weight > 0 }
    guard !work.isEmpty else { return nil }
    let dated = work.filter { $0.due != nil && $0.score(settings) != nil }
    let start = dated.map { $0.begin(in: roadmap) }.min() ?? roadmap.start.last
    self.start = start
    planned = dated.compactMap { $0.due?.last }.max()
    open = work.count { $0.status != .delivered }
    self.actions = work.count
    scheduled = dated.count
    schedule = EarnedSchedule(
      plan: plan(of: dated, in: roadmap, from: start),
      earned: sum(dated.lazy.map { $0.weight * ($0.score(settings) ?? 0) / 100 }),
      after: Double(day.days(since: start)))
    let deliveries = work.compactMap(\.delivered)
    quarters = Self.quarters(of: deliveries, from: start, to: day)
    if open == 0 {
      (median, early, late, probability) = (.reached(deliveries.max() ?? day), nil, nil, 1)
      return
    }
    let horizon = settings.forecast.horizonYears
    let isScheduleOpen = dated.contains { $0.status != .delivered }
    median =
      !isScheduleOpen
      ? nil
      : schedule.map { schedule in
        schedule.estimate.flatMap { days in
          days - schedule.actual <= horizon * Day.daysPerYear ? .on(start.advanced(days: Int(days.rounded(.up)))) : nil
        } ?? .never
      }
    guard quarters.count >= 8, deliveries.count >= 3,
      let throughput = Throughput(history: quarters, left: open, periods: Int(4 * horizon))
    else {
      (early, late, probability) = (nil, nil, nil)
      return
    }
    let margin = (1 - settings.forecast.level) / 2
    func edge(_ probability: Double) -> Reach {
      throughput.period(probability).map { .on(day.advanced(months: 3 * $0)) } ?? .never
    }
    (early, late) = (edge(margin), edge(1 - margin))
    probability = planned.map { planned in
      let left = (1...).first { day.advanced(months: 3 * $0) > planned } ?? 1
      return left > 1 ? throughput.probabilities[min(left - 1, throughput.probabilities.count) - 1] : 0
    }
  }

  /// The deliveries in each whole quarter, counted back from `day`.
  private static func quarters(of deliveries: [Day], from start: Day, to day: Day) -> [Int] {
    var ends = [day]
    while let end = ends.last, case let before = end.advanced(months: -3), before >= start, before < end {
      ends.append(day.advanced(months: -3 * ends.count))
    }
    return zip(ends.dropFirst(), ends).reversed().map { from, to in deliveries.count { $0 > from && $0 <= to } }
  }
}

/// What is to be done by when, in days from `start`: the actions' lines, added up.
private func plan(of actions: [Action], in roadmap: Roadmap, from start: Day) -> [(time: Double, value: Double)] {
  let bends = actions.flatMap { action -> [(day: Day, slope: Double)] in
    guard let due = action.due?.last else { return [] }
    let begin = action.begin(in: roadmap)
    let slope = action.weight / Double(due.days(since: begin))
    return [(begin, slope), (due, -slope)]
  }
  let slopes = Dictionary(grouping: bends, by: \.day)
  var (value, slope, last) = (0.0, 0.0, start)
  return slopes.keys.sorted().map { day in
    value += slope * Double(day.days(since: last))
    slope += sum((slopes[day] ?? []).lazy.map(\.slope))
    last = day
    return (Double(day.days(since: start)), value)
  }
}

extension Action {
  /// When the work on it was to begin: its start, or else the roadmap's, and before its due date in any case.
  fileprivate func begin(in roadmap: Roadmap) -> Day {
    let begin = start?.last ?? roadmap.start.last
    return due.map { min(begin, $0.last.advanced(days: -1)) } ?? begin
  }

  /// When it was first reported delivered, of the reports that still hold; `nil` while it is not.
  fileprivate var delivered: Day? {
    guard status == .delivered else { return nil }
    let ordered = updates.filter { $0.provenance.counts }.enumerated().sorted { left, right in
      (left.element.date.last, left.offset) < (right.element.date.last, right.offset)
    }
    let since = ordered.lastIndex { $0.element.status != .delivered }.map { $0 + 1 } ?? 0
    return ordered[since...].first?.element.date.last
  }
}
