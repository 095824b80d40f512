/// Something that could keep the roadmap from its goals, and how an editor judges it over time.
package struct Risk: Equatable, Sendable, Identifiable {
  package struct Update: Equatable, Sendable {
    package let date: PartialDate
    /// 1 (rare) ... 5 (almost certain).
    package let likelihood: Int
    /// 1 (slight) ... 5 (severe).
    package let impact: Int
    package var provenance: Provenance

    package init(date: PartialDate, likelihood: Int, impact: Int, provenance: Provenance = .init()) {
      self.date = date
      self.likelihood = likelihood
      self.impact = impact
      self.provenance = provenance
    }
  }

  package let id: ID
  package let title: LocalizedText
  package let description: LocalizedText
  package var areas: [ID] = []
  package var updates: [Update] = []
  package var provenance = Provenance()

  package init(id: ID, title: LocalizedText, description: LocalizedText) {
    self.id = id
    self.title = title
    self.description = description
  }

  /// The level that holds now.
  package var level: Update? {
    guard provenance.counts else { return nil }
    return updates[...].latest { $0.provenance.counts ? $0.date.last : nil }
  }
}
