package import Model

/// What became of a milestone between two dates.
package struct MilestoneChange: Equatable, Sendable {
  package enum Event: Equatable, Sendable {
    /// Nobody had heard of it before.
    case announced
    /// It got another date; `nil` where there was none.
    case moved(from: PartialDate?, to: PartialDate)
    /// It was held, achieved, missed or cancelled.
    case settled(Milestone.State)
    /// What was settled is open again.
    case reopened
    /// Its last day went by, and no source says what became of it.
    case wentBy(Day)
  }

  /// As known at the later date.
  package let milestone: Milestone
  /// At least one, in the order above.
  package let events: [Event]

  /// `nil` where nothing happened.
  private init?(from old: Milestone?, on from: Day, to new: Milestone, on to: Day) {
    var events: [Event] = old == nil ? [.announced] : []
    if let moved = new.rescheduledTo, moved != old?.rescheduledTo {
      events.append(.moved(from: old?.rescheduledTo ?? new.plannedDate, to: moved))
    }
    if new.state.isSettled, new.state != old?.state { events.append(.settled(new.state)) }
    if !new.state.isSettled, old?.state.isSettled == true { events.append(.reopened) }
    if let lastDay = new.lastDay, new.isSilent(on: to), !(old?.isSilent(on: from) ?? false) {
      events.append(.wentBy(lastDay))
    }
    guard !events.isEmpty else { return nil }
    milestone = new
    self.events = events
  }

  static func all(from before: Assessment, to after: Assessment) -> [MilestoneChange] {
    let old = Dictionary(before.roadmap.milestones.map { ($0.id, $0) }) { first, _ in first }
    return after.roadmap.milestones.compactMap {
      MilestoneChange(from: old[$0.id], on: before.day, to: $0, on: after.day)
    }
  }
}

extension Milestone {
  /// Whether it should have taken place by `day`, and no source says whether it did.
  fileprivate func isSilent(on day: Day) -> Bool { provenance.counts && isOverdue(on: day) }
}
