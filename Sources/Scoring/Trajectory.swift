package import Model

/// The path an indicator should take: straight lines on its scale from the baseline through the interim targets to the
/// target, and level from there on.
package struct Trajectory: Sendable {
  private typealias Point = (day: Day, value: Double)
  private let start: Point
  /// Between start and end, in order, each on a day of its own.
  private var interim: [Point]
  private let end: Point
  let scale: Indicator.Scale

  /// `nil` without a baseline or a target.
  package init?(of indicator: Indicator) { self.init(of: ScoredIndicator(indicator)) }

  init?(of indicator: borrowing ScoredIndicator) {
    guard let start = indicator.start(knownOn: .distantFuture), let end = indicator.target(knownOn: .distantFuture)
    else { return nil }
    (self.start, self.end) = (start, end)
    scale = indicator.scale
    interim = []
    if indicator.trajectory.isEmpty { return }
    for target in indicator.trajectory.sorted(by: { ($0.date.last, $0.settled) < ($1.date.last, $1.settled) })
    where target.provenance.counts && target.date.last > start.day && target.date.last < end.day {
      // Of two for one date the one set last holds.
      if interim.last?.day == target.date.last { interim.removeLast() }
      interim.append((target.date.last, target.value))
    }
  }

  /// The value due on `day`.
  package func value(on day: Day) -> Double {
    guard let segment = segment(on: day) else { return end.value }
    // Not by way of the scale and back where there is no way to go.
    if segment.days == 0 || segment.from == segment.to { return segment.from }
    let share = Double(segment.days) / Double(segment.length)
    let (start, end) = (scale.link(segment.from), scale.link(segment.to))
    return scale.unlink(start + share * (end - start))
  }

  /// The straight piece of the path on `day`, in days from its start and from there to its end; `nil` from the target on.
  func segment(on day: Day) -> (from: Double, to: Double, days: Int, length: Int)? {
    if day >= end.day { return nil }
    let next = interim.firstIndex { day < $0.day } ?? interim.count
    let from = next == 0 ? start : interim[next - 1]
    let to = next == interim.count ? end : interim[next]
    return (from.value, to.value, max(0, day.days(since: from.day)), max(1, to.day.days(since: from.day)))
  }
}

extension Indicator.Target {
  /// The day it was set, or the first of all where it belongs to the plan from the start.
  fileprivate var settled: Day { self.set?.last ?? Day(number: .min) }
}

/// The score that is due on `day` for work with a start and a due date: 0 before the start, a straight line to the due
/// date, 100 after; 0 until the due date where there is no start, and `nil` without a due date.
package func expectedDelivery(start: PartialDate?, due: PartialDate?, on day: Day) -> Double? {
  guard let due = due?.last else { return nil }
  if day > due { return 100 }
  guard let start = start?.last, start < due, day > start else { return 0 }
  return 100 * Double(day.days(since: start)) / Double(due.days(since: start))
}
