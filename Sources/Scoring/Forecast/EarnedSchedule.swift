/// How far work is along its plan, in time: the moment at which as much was to be done as is done now.
///
/// W. Lipke, "Schedule is different", *The Measurable News*, March 2003.
package struct EarnedSchedule: Equatable, Sendable {
  /// Time since the plan's start, in its own unit.
  package let earned: Double
  /// Time that has passed since the plan's start, above 0.
  package let actual: Double
  /// Time from the plan's start to its end.
  package let planned: Double

  /// ES − AT: below 0 where the work is behind.
  package var variance: Double { earned - actual }
  /// SPI(t) = ES / AT.
  package var index: Double { earned / actual }
  /// Time from the plan's start to the end at this pace: planned / SPI(t); `nil` while nothing is earned.
  package var estimate: Double? { index > 0 ? planned / index : nil }

  /// `plan` is what is to be done by when, in order of time and never falling, from (0, 0) on; a step is two points at one
  /// time. `nil` before the start, or with an empty plan.
  package init?(plan: [(time: Double, value: Double)], earned value: Double, after time: Double) {
    guard let end = plan.last, time > 0, end.time > 0 else { return nil }
    actual = time
    planned = end.time
    // The last moment at which no more was due than is done.
    guard let next = plan.firstIndex(where: { $0.value > value + 1e-12 * end.value }) else {
      earned = end.time
      return
    }
    guard next > 0 else {
      earned = 0
      return
    }
    let (from, to) = (plan[next - 1], plan[next])
    earned = from.time + (to.time - from.time) * max(0, value - from.value) / (to.value - from.value)
  }
}
