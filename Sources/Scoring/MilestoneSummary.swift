package import Model

/// What has happened of the milestones, what comes next, and what nobody has reported on.
package struct MilestoneSummary: Equatable, Sendable {
  package struct Next: Equatable, Sendable {
    package let milestone: Milestone
    /// The day it begins, or the day it ends where it is under way.
    package let day: Day
    /// Whether it has begun.
    package let isUnderWay: Bool
    /// Days from the as-of date to `day`, not negative.
    package let inDays: Int
  }

  package let next: Next?
  /// Past their date, with no report of what became of them; in order of date.
  package let overdue: [Milestone]
  package let held: Int
  package let upcoming: Int

  init(of roadmap: Roadmap, on day: Day) {
    var (held, upcoming) = (0, 0)
    var overdue: [Milestone] = []
    var next: Next?
    // In a span, as a loop over the array would copy each milestone.
    let milestones = roadmap.milestones.span
    for place in milestones.indices where milestones[place].provenance.counts {
      let state = milestones[place].state
      if state.isReached { held += 1 }
      if state.isSettled { continue }
      if milestones[place].isOverdue(on: day) {
        overdue.append(milestones[place])
      } else {
        upcoming += 1
        if let other = Next(milestones[place], on: day), next.map({ other.day < $0.day }) ?? true { next = other }
      }
    }
    (self.held, self.upcoming, self.next) = (held, upcoming, next)
    self.overdue = overdue.sorted { ($0.lastDay ?? day) < ($1.lastDay ?? day) }
  }
}

extension MilestoneSummary.Next {
  init?(_ milestone: Milestone, on day: Day) {
    guard let date = milestone.date, let end = milestone.lastDay else { return nil }
    self.milestone = milestone
    isUnderWay = date.last < day
    self.day = isUnderWay ? end : date.last
    inDays = self.day.days(since: day)
  }
}
