import Model

extension Links {
  func json(around id: ID) -> JSON {
    around(id).reduce(into: [:] as JSON.Members) { members, group in
      members = members + [group.kind.plural: list(group.ids)]
    }.json
  }
}

extension Roadmap {
  /// The records of all sources that `record` cites, an area's with those of what is in it; each once, as first cited.
  func sources(of record: Record) -> [Source] {
    var cited = record.citations
    if case .area(let area) = record {
      cited += area.actions.flatMap { Record.action($0, area: area.id).citations }
      cited += area.indicators.flatMap { Record.indicator($0, area: area.id).citations }
    }
    var seen: Set<ID> = []
    return cited.filter { seen.insert($0).inserted }.compactMap(source)
  }
}
