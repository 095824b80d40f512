package import Model

/// The path an indicator should take: straight lines on its scale from the baseline through the interim targets to the
/// target, and level from there on.
package struct Trajectory: Sendable {
  private let points: [(day: Day, value: Double)]
  let scale: Indicator.Scale

  /// `nil` without a baseline or a target.
  package init?(of indicator: Indicator) {
    guard let baseline = indicator.baseline, baseline.provenance.counts, let target = indicator.target else {
      return nil
    }
    scale = indicator.scale
    var points = [(day: baseline.date.last, value: baseline.value)]
    for interim in indicator.trajectory.sorted(by: { ($0.date.last, $0.settled) < ($1.date.last, $1.settled) })
    where interim.provenance.counts && interim.date.last > baseline.date.last && interim.date.last < target.date.last {
      // Of two for one date the one set last holds.
      if points.last?.day == interim.date.last { points.removeLast() }
      points.append((interim.date.last, interim.value))
    }
    self.points = points + [(target.date.last, target.value)]
  }

  /// The value due on `day`.
  package func value(on day: Day) -> Double {
    guard let segment = segment(on: day) else { return points[points.count - 1].value }
    // Not by way of the scale and back where there is no way to go.
    if segment.days == 0 || segment.from == segment.to { return segment.from }
    let share = Double(segment.days) / Double(segment.length)
    let (start, end) = (scale.link(segment.from), scale.link(segment.to))
    return scale.unlink(start + share * (end - start))
  }

  /// The straight piece of the path on `day`, in days from its start and from there to its end; `nil` from the target on.
  func segment(on day: Day) -> (from: Double, to: Double, days: Int, length: Int)? {
    guard day < points[points.count - 1].day, let next = points.firstIndex(where: { day < $0.day }) else { return nil }
    let (from, to) = (points[max(0, next - 1)], points[next])
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
