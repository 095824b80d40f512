/// A group that worked out one or more recommendations, and what it was to deliver.
package struct Roundtable: Equatable, Sendable, Identifiable {
  /// Somebody who leads or takes part: a body of this roadmap, or a name.
  package struct Member: Equatable, Sendable {
    package enum Identity: Equatable, Sendable { case body(ID), name(String) }

    package let identity: Identity
    package var provenance: Provenance

    package init(_ identity: Identity, provenance: Provenance = .init()) {
      self.identity = identity
      self.provenance = provenance
    }
  }

  package struct Session: Equatable, Sendable {
    package let date: PartialDate
    package let title: LocalizedText
    package var provenance: Provenance

    package init(date: PartialDate, title: LocalizedText, provenance: Provenance = .init()) {
      self.date = date
      self.title = title
      self.provenance = provenance
    }
  }

  package struct Output: Equatable, Sendable, Identifiable {
    package let id: ID
    package let title: LocalizedText
    package let kind: String
    package var due: PartialDate?
    package var delivered: PartialDate?
    /// Not negative; 1 unless the file says otherwise.
    package var weight: Double
    package var provenance: Provenance

    package init(
      id: ID, title: LocalizedText, kind: String, due: PartialDate? = nil, delivered: PartialDate? = nil,
      weight: Double = 1, provenance: Provenance = .init()
    ) {
      self.id = id
      self.title = title
      self.kind = kind
      self.due = due
      self.delivered = delivered
      self.weight = weight
      self.provenance = provenance
    }

    /// Whether it was handed in and a source says so.
    package var isDelivered: Bool { delivered != nil && provenance.counts }

    /// Whether it was to be handed in before `day`, and was not.
    package func isOverdue(on day: Day) -> Bool {
      guard provenance.counts, !isDelivered, let due else { return false }
      return due.last < day
    }
  }

  package let id: ID
  package let number: Int
  /// The recommendations it answers: `1A` … `5A/B`.
  package let code: String
  /// Records that one source counts as one share a group.
  package var group: String?
  package let title: LocalizedText
  package let recommendation: LocalizedText
  package var areas: [ID] = []
  package var champions: [Member] = []
  package var constituents: [Member] = []
  package var sessions: [Session] = []
  package var outputs: [Output] = []
  package var provenance = Provenance()

  package init(id: ID, number: Int, code: String, title: LocalizedText, recommendation: LocalizedText) {
    self.id = id
    self.number = number
    self.code = code
    self.title = title
    self.recommendation = recommendation
  }
}
