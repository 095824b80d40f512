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
  /// Past their date, with no word of what became of them; in order of date.
  package let overdue: [Milestone]
  package let held: Int
  package let upcoming: Int

  init(of roadmap: Roadmap, on day: Day) {
    let known = roadmap.milestones.filter { $0.provenance.counts }
    held = known.count { $0.state.isReached }
    overdue = known.filter { $0.isOverdue(on: day) }.sorted { ($0.lastDay ?? day) < ($1.lastDay ?? day) }
    let open = known.filter { !$0.state.isSettled && !$0.isOverdue(on: day) }
    upcoming = open.count
    next = open.compactMap { Next($0, on: day) }.min { $0.day < $1.day }
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
