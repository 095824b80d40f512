/// Which records point to which, both ways, and where each record stands.
package struct Links: Sendable {
  /// Where a record stands among those of its kind: in an area where that has a list of its own.
  fileprivate struct Position: Sendable {
    let kind: RecordKind
    var area: Int32 = 0
    let index: Int32
  }

  private let positions: [Position]
  private let ids: [ID]
  private let places: [ID: Int]
  private let neighbours: Neighbours

  package init(of roadmap: Roadmap) {
    // One record after the other: all of them at once would take as much again as the roadmap.
    let positions = Links.positions(in: roadmap)
    let ids = positions.map { roadmap.record(at: $0).id }
    let places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    var named: [Int32] = []
    let ends = positions.indices.map { place in
      let record = roadmap.record(at: positions[place])
      for id in record.references + record.citations {
        if let other = places[id], other != place { named.append(Int32(other)) }
      }
      return named.count
    }
    neighbours = Neighbours(named: named, ends: ends)
    (self.positions, self.ids, self.places) = (positions, ids, places)
  }

  /// Of all records, in the order in which `Roadmap.records` has them.
  private static func positions(in roadmap: Roadmap) -> [Position] {
    func plain(_ kind: RecordKind, _ count: Int) -> [Position] {
      (0..<count).map { Position(kind: kind, index: Int32($0)) }
    }
    func inAreas(_ kind: RecordKind, _ count: (Area) -> Int) -> [Position] {
      roadmap.areas.enumerated().flatMap { area, record in
        (0..<count(record)).map { Position(kind: kind, area: Int32(area), index: Int32($0)) }
      }
    }
    return RecordKind.allCases.flatMap { kind in
      switch kind {
      case .area: plain(kind, roadmap.areas.count)
      case .action: inAreas(kind) { $0.actions.count }
      case .indicator: inAreas(kind) { $0.indicators.count }
      case .roundtable: plain(kind, roadmap.roundtables.count)
      case .milestone: plain(kind, roadmap.milestones.count)
      case .body: plain(kind, roadmap.bodies.count)
      case .risk: plain(kind, roadmap.risks.count)
      case .source: plain(kind, roadmap.sources.count)
      }
    }
  }

  /// The ids linked with `id`, by kind, in the order of the files; kinds without any are left out.
  package func around(_ id: ID) -> [(kind: RecordKind, ids: [ID])] {
    RecordKind.allCases.compactMap { kind in
      let ids = around(id, kind, atMost: .max).ids
      return ids.isEmpty ? nil : (kind, ids)
    }
  }

  /// The first ids of a kind that are linked with `id`, in the order of the files, and how many there are.
  package func around(_ id: ID, _ kind: RecordKind, atMost limit: Int) -> (ids: [ID], count: Int) {
    guard let place = places[id] else { return ([], 0) }
    let linked = neighbours[place]
    func bound(_ isBefore: (RecordKind) -> Bool) -> Int {
      linked.partitioningIndex { !isBefore(positions[Int($0)].kind) }
    }
    let start = bound { $0.rank < kind.rank }
    let end = bound { $0.rank <= kind.rank }
    return (linked[start..<end].prefix(limit).map { ids[Int($0)] }, end - start)
  }

  /// Where an action or indicator stands: its area's place, and its own there; `nil` for other records.
  package func place(of id: ID) -> (area: Int, index: Int)? {
    guard let place = places[id] else { return nil }
    let position = positions[place]
    return position.kind == .action || position.kind == .indicator ? (Int(position.area), Int(position.index)) : nil
  }

  /// The record of that id in the roadmap these links were made of; what `Roadmap.record` finds, without a search.
  package func record(_ id: ID, in roadmap: Roadmap) -> Record? {
    places[id].map { roadmap.record(at: positions[$0]) }
  }
}

extension Roadmap {
  fileprivate func record(at position: Links.Position) -> Record {
    let (area, index) = (Int(position.area), Int(position.index))
    return switch position.kind {
    case .area: .area(areas[index])
    case .action: .action(areas[area].actions[index], area: areas[area].id)
    case .indicator: .indicator(areas[area].indicators[index], area: areas[area].id)
    case .roundtable: .roundtable(roundtables[index])
    case .milestone: .milestone(milestones[index])
    case .body: .body(bodies[index])
    case .risk: .risk(risks[index])
    case .source: .source(sources[index])
    }
  }
}

extension RecordKind {
  /// Its place among the kinds.
  fileprivate var rank: Int { RecordKind.allCases.firstIndex(of: self) ?? 0 }
}

extension ArraySlice<Int32> {
  /// The first place from which on all answer to `predicate`, where those that do stand behind those that do not.
  fileprivate func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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
