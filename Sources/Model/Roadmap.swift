/// A roadmap as it could be known on one day: its areas, what is to be done in them, and everything around them.
///
/// Storage makes the whole of it; everybody else gets it from `Archive.asOf(_:)`, cut to what was known.
package struct Roadmap: Equatable, Sendable {
  package var id: ID
  package var title: LocalizedText
  package var symbol: String?
  package var start: PartialDate
  package var horizon: PartialDate
  /// Weights of areas that give none of their own.
  package var areaWeights: [ID: Double] = [:]
  package var settings = ScoringSettings()
  package var provenance = Provenance()
  package var areas: [Area] = []
  package var roundtables: [Roundtable] = []
  package var milestones: [Milestone] = []
  package var bodies: [Body] = []
  package var risks: [Risk] = []
  package var sources: [Source] = []
  package var queries: [NamedQuery] = []

  package init(id: ID, title: LocalizedText, start: PartialDate, horizon: PartialDate) {
    self.id = id
    self.title = title
    self.start = start
    self.horizon = horizon
  }

  /// Not negative.
  package func weight(of area: Area) -> Double { area.weight ?? areaWeights[area.id] ?? 1 }

  package func area(_ id: ID) -> Area? { areas.first { $0.id == id } }
  package func body(_ id: ID) -> Body? { bodies.first { $0.id == id } }
  package func source(_ id: ID) -> Source? { sources.first { $0.id == id } }
}
