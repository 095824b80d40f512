extension Roadmap {
  /// The records that `record` points to and those that point to it, by kind, in the order of the files, each once.
  package func links(of record: Record) -> [(kind: RecordKind, ids: [ID])] {
    var found: [RecordKind: Set<ID>] = [:]
    func add(_ kind: RecordKind, _ ids: some Sequence<ID>) { found[kind, default: []].formUnion(ids) }
    let id = record.id

    add(.area, record.areas)
    switch record {
    case .area(let area):
      add(.action, area.actions.map(\.id))
      add(.indicator, area.indicators.map(\.id))
      add(.roundtable, roundtables.filter { $0.areas.contains(id) }.map(\.id))
      add(.milestone, milestones.filter { $0.areas.contains(id) }.map(\.id))
      add(.body, bodies.filter { $0.areas.contains(id) }.map(\.id))
      add(.risk, risks.filter { $0.areas.contains(id) }.map(\.id))
    case .action(let action, _):
      add(.body, action.leads)
      add(.milestone, milestones.filter { $0.dependsOn.contains(id) }.map(\.id))
    case .roundtable(let roundtable):
      add(.body, roundtable.memberBodies)
      if let group = roundtable.group { add(.roundtable, roundtables.filter { $0.group == group }.map(\.id)) }
    case .milestone(let milestone):
      add(.body, milestone.bodies)
      add(.milestone, milestone.dependsOn)
      add(.action, milestone.dependsOn)
      add(.milestone, milestones.filter { $0.dependsOn.contains(id) }.map(\.id))
    case .body:
      add(.action, areas.flatMap(\.actions).filter { $0.leads.contains(id) }.map(\.id))
      add(.milestone, milestones.filter { $0.bodies.contains(id) }.map(\.id))
      add(.roundtable, roundtables.filter { $0.memberBodies.contains(id) }.map(\.id))
    case .source:
      for kind in RecordKind.allCases where kind != .source {
        add(kind, records(kind).filter { $0.citations.contains(id) }.map(\.id))
      }
    case .indicator, .risk: break
    }
    for kind in found.keys { found[kind]?.remove(id) }
    return RecordKind.allCases.compactMap { kind in
      guard let ids = found[kind], !ids.isEmpty else { return nil }
      let ordered = records(kind).map(\.id).filter(ids.contains)
      return ordered.isEmpty ? nil : (kind, ordered)
    }
  }
}

extension Roundtable {
  fileprivate var memberBodies: [ID] {
    (champions + constituents).compactMap { member in
      if case .body(let id) = member.identity { id } else { nil }
    }
  }
}

extension Record {
  /// The sources it names, each once, in the order in which they stand in it.
  package var citations: [ID] {
    var seen: Set<ID> = []
    return provenances.compactMap(\.source).filter { seen.insert($0).inserted }
  }

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
