/// A commitment of the roadmap: who is to do what, by when, and how far it got.
package struct Action: Equatable, Sendable, Identifiable {
  package enum Status: String, CaseIterable, Sendable {
    case planned
    case underWay = "under-way"
    case delivered
    case blocked
    case dropped
  }

  /// A part of the work that is either done or not.
  package struct Step: Equatable, Sendable, Identifiable {
    package let id: ID
    package let title: LocalizedText
    /// Not negative; 1 unless the file says otherwise.
    package var weight: Double
    package var done: PartialDate?
    package var provenance: Provenance

    package init(
      id: ID, title: LocalizedText, weight: Double = 1, done: PartialDate? = nil, provenance: Provenance = .init()
    ) {
      self.id = id
      self.title = title
      self.weight = weight
      self.done = done
      self.provenance = provenance
    }
  }

  /// What became known about the action on a date.
  package struct Update: Equatable, Sendable {
    package let date: PartialDate
    package let status: Status
    /// 0...1, where the source states it.
    package var completion: Double?
    /// Who entered it.
    package var by: String?
    package var provenance: Provenance

    package init(
      date: PartialDate, status: Status, completion: Double? = nil, by: String? = nil, provenance: Provenance = .init()
    ) {
      self.date = date
      self.status = status
      self.completion = completion
      self.by = by
      self.provenance = provenance
    }
  }

  package let id: ID
  package let title: LocalizedText
  package let commitment: LocalizedText
  package var paragraph: String?
  /// The bodies that answer for it.
  package var leads: [ID] = []
  /// Stakeholder groups that act without being a body.
  package var participants: [String] = []
  package var start: PartialDate?
  package var due: PartialDate?
  /// When start and due were set, where that is later than the commitment; before it there are none.
  package var dueSet: PartialDate?
  /// Not negative; 1 unless the file says otherwise.
  package var weight = 1.0
  package var steps: [Step] = []
  /// A slice, so that an earlier day's can be a part of all, and no copy; it starts at 0.
  package var updates: ArraySlice<Update> = []
  package var provenance = Provenance()

  package init(id: ID, title: LocalizedText, commitment: LocalizedText) {
    self.id = id
    self.title = title
    self.commitment = commitment
  }

  /// The latest update a score may use: the greatest date, and the last in the file among equals.
  package var latestUpdate: Update? { placeOfLatestUpdate.map { updates[$0] } }

  private var placeOfLatestUpdate: Int? { provenance.counts ? updates.placeOfLatest(knownOn: .distantFuture) : nil }

  /// The state of the work, or `nil` where no source says anything about it.
  package var status: Status? { placeOfLatestUpdate.map { updates[$0].status } }

  /// Whether it should be finished by `day` and is not.
  package func isOverdue(on day: Day) -> Bool {
    Self.isOverdue(due: due, status, on: day)
  }

  package static func isOverdue(due: PartialDate?, _ status: @autoclosure () -> Status?, on day: Day) -> Bool {
    guard let due, due.last < day else { return false }
    let status = status()
    return !(status == .delivered || status == .dropped)
  }
}

extension ArraySlice<Action.Update> {
  /// Where the latest one stands that was known on `day` and a score may use.
  package func placeOfLatest(knownOn day: Day) -> Int? {
    var best: (place: Int, day: Day)?
    let entries = span
    for place in entries.indices where entries[place].provenance.certainty.counts {
      let date = entries[place].date.last
      if (entries[place].provenance.published?.last ?? date) > day { continue }
      if let best, date < best.day { continue }
      best = (place, date)
    }
    return best?.place
  }

  /// Where the latest one stands that says how far work that is blocked had come: not dated after `last`.
  package func placeOfLatestProgress(until last: Day, knownOn day: Day) -> Int? {
    placeOfLatest { update in
      let isBlocked = update.status == .blocked && update.completion == nil
      let counts = update.provenance.counts && day.knows(update.known) && update.date.last <= last
      return counts && !isBlocked ? update.date.last : nil
    }
  }
}
