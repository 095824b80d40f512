extension Record {
  /// The sources it names, each once, in the order in which they stand in it.
  package var citations: [ID] {
    var seen: Set<ID> = []
    return provenances.compactMap(\.source).filter { seen.insert($0).inserted }
  }

  /// Whether neither a source nor an editor stands behind anything in it.
  package var isUnsourced: Bool { !provenances.isEmpty && provenances.allSatisfy(\.isUnsourced) }

  /// Where the record and each of its entries come from; an area's items speak for themselves.
  package var provenances: [Provenance] {
    switch self {
    case .area(let area): [area.provenance]
    case .action(let action, _):
      [action.provenance] + action.steps.map(\.provenance) + action.updates.map(\.provenance)
    case .indicator(let indicator, _):
      [indicator.provenance] + (indicator.baseline.map { [$0.provenance] } ?? [])
        + indicator.targets.map(\.provenance) + indicator.trajectory.map(\.provenance)
        + indicator.observations.map(\.provenance)
    case .roundtable(let roundtable):
      [roundtable.provenance] + roundtable.champions.map(\.provenance) + roundtable.constituents.map(\.provenance)
        + roundtable.sessions.map(\.provenance) + roundtable.outputs.map(\.provenance)
    case .milestone(let milestone): [milestone.provenance] + milestone.updates.map(\.provenance)
    case .body(let body): [body.provenance]
    case .risk(let risk): [risk.provenance] + risk.updates.map(\.provenance)
    case .source: []
    }
  }
}
