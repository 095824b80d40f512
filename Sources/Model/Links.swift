/// Which records point to which, both ways.
package struct Links: Sendable {
  private let order: [ID: Int]
  private let kinds: [(id: ID, kind: RecordKind)]
  private var neighbours: [ID: Set<ID>] = [:]

  package init(of roadmap: Roadmap) {
    let records = RecordKind.allCases.flatMap(roadmap.records)
    kinds = records.map { ($0.id, $0.kind) }
    order = Dictionary(zip(records.map(\.id), records.indices)) { first, _ in first }
    for record in records {
      for id in record.references + record.citations where id != record.id && order[id] != nil {
        neighbours[record.id, default: []].insert(id)
        neighbours[id, default: []].insert(record.id)
      }
    }
  }

  /// The ids linked with `id`, by kind, in the order of the files; kinds without any are left out.
  package func around(_ id: ID) -> [(kind: RecordKind, ids: [ID])] {
    let places = (neighbours[id] ?? []).compactMap { order[$0] }.sorted()
    var groups: [(kind: RecordKind, ids: [ID])] = []
    for place in places {
      let (id, kind) = kinds[place]
      if groups.last?.kind == kind {
        groups[groups.count - 1].ids.append(id)
      } else {
        groups.append((kind, [id]))
      }
    }
    return groups
  }
}

extension Record {
  /// The records it names, sources apart.
  fileprivate var references: [ID] {
    switch self {
    case .area: []
    case .action(let action, let area): [area] + action.leads
    case .indicator(_, let area): [area]
    case .roundtable(let table): table.areas + (table.champions + table.constituents).compactMap(\.body)
    case .milestone(let milestone): milestone.areas + milestone.bodies + milestone.dependsOn
    case .body(let body): body.areas
    case .risk(let risk): risk.areas
    case .source: []
    }
  }
}

extension Roundtable.Member {
  fileprivate var body: ID? { if case .body(let id) = identity { id } else { nil } }
}
