/// A dated event on the way, what it depends on, and what came of it.
package struct Milestone: Equatable, Sendable, Identifiable {
  package enum Kind: String, CaseIterable, Sendable {
    case summit, review, report, appointment, instrument, forum, deadline
  }

  package enum State: String, CaseIterable, Sendable {
    case scheduled, rescheduled, held, achieved, missed, cancelled

    /// Whether nothing more is expected of it.
    package var isSettled: Bool { self != .scheduled && self != .rescheduled }
    /// Whether it took place.
    package var isReached: Bool { self == .held || self == .achieved }
  }

  package struct Update: Equatable, Sendable {
    package let date: PartialDate
    package let state: State
    /// The new date, where it is rescheduled.
    package var to: PartialDate?
    package var provenance: Provenance

    package init(date: PartialDate, state: State, to: PartialDate? = nil, provenance: Provenance = .init()) {
      self.date = date
      self.state = state
      self.to = to
      self.provenance = provenance
    }
  }

  package let id: ID
  package let title: LocalizedText
  package let kind: Kind
  /// As first planned; `nil` where no date is set.
  package var plannedDate: PartialDate?
  /// The last day, where it takes several.
  package var plannedEnd: PartialDate?
  package var areas: [ID] = []
  package var bodies: [ID] = []
  /// Milestones and actions that have to come first.
  package var dependsOn: [ID] = []
  package var updates: [Update] = []
  package var outcome: LocalizedText?
  package var provenance = Provenance()

  package init(id: ID, title: LocalizedText, kind: Kind) {
    self.id = id
    self.title = title
    self.kind = kind
  }

  /// What was last heard of it and may be used.
  package var latestUpdate: Update? {
    guard provenance.counts else { return nil }
    return updates[...].latest { $0.provenance.counts ? $0.date.last : nil }
  }

  package var state: State { latestUpdate?.state ?? .scheduled }

  /// The date that holds now: when it took place where that is known better or was another day than planned, else what
  /// it was last moved to, else the planned one; `nil` where none is set.
  package var date: PartialDate? {
    let planned = rescheduledTo ?? plannedDate
    guard let reached = latestUpdate, reached.state.isReached else { return planned }
    guard let planned, let lastDay else { return reached.date }
    let isWithin = planned.first <= reached.date.last && reached.date.first <= lastDay
    // A first day stays: the entry that says it happened is dated on the last. Less precise dates give way to better ones.
    let isAsGood = planned.precision == .day || planned.precision.rawValue < reached.date.precision.rawValue
    return isWithin && isAsGood ? planned : reached.date
  }

  /// The last day on which it takes place; `nil` where no date is set.
  package var lastDay: Day? { (rescheduledTo == nil ? plannedEnd ?? plannedDate : rescheduledTo)?.last }

  /// The date to which it was last moved; `nil` where it was not.
  package var rescheduledTo: PartialDate? {
    updates[...].latest { $0.provenance.counts && $0.to != nil ? $0.date.last : nil }?.to
  }

  /// Whether its date has passed and no source says what became of it.
  package func isOverdue(on day: Day) -> Bool {
    guard let lastDay else { return false }
    return !state.isSettled && lastDay < day
  }
}
