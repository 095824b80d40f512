import Model

extension Roadmap {
  /// A roadmap that follows from its size alone.
  static func generated(_ size: RoadmapSize) -> Roadmap {
    var generator = RoadmapGenerator(size: size)
    return generator.roadmap()
  }
}

/// Makes records one after the other; what differs between them is random, and the same in every run.
struct RoadmapGenerator {
  private let size: RoadmapSize
  var random = SplitMix64(seed: 0)

  init(size: RoadmapSize) { self.size = size }

  mutating func roadmap() -> Roadmap {
    var roadmap = Roadmap(id: "generated-roadmap", title: "A generated roadmap", start: date(0), horizon: date(12))
    roadmap.areas = (0..<size.areas).map { area($0) }
    roadmap.roundtables = (0..<size.areas).map { roundtable($0) }
    roadmap.milestones = (0..<3 * size.areas).map { milestone($0) }
    roadmap.bodies = (0..<20).map { Body(id: Self.body($0), name: "A body", kind: .technical) }
    roadmap.risks = (0..<size.areas).map { risk($0) }
    roadmap.sources = (0..<12).map { Source(id: Self.report(year: $0), title: "An annual report") }
    return roadmap
  }

  private mutating func area(_ index: Int) -> Area {
    var area = Area(
      id: ID("generated-area-\(index)"), number: index + 1, title: "The title of an area", shortTitle: "The area",
      purpose: "What an area is there for.")
    area.weight = weight()
    area.actions = (0..<size.items / 2).map { item in
      action(ID("generated-action-\(index)-\(item)"), entries: size.entries)
    }
    area.indicators = (size.items / 2..<size.items).map { item in
      indicator(ID("generated-indicator-\(index)-\(item)"), entries: size.entries)
    }
    return area
  }

  private mutating func roundtable(_ index: Int) -> Roundtable {
    var table = Roundtable(
      id: ID("generated-roundtable-\(index)"), number: index + 1, code: "1A", title: "A generated roundtable",
      recommendation: "What the roundtable worked out.")
    table.champions = [.init(.body(body()))]
    table.outputs = (0..<5).map { year in
      .init(
        id: ID("generated-output-\(index)-\(year)"), title: "An output of the roundtable", kind: "report",
        due: date(year + 1), delivered: chance(0.6) ? date(year + 2) : nil, provenance: provenance(year))
    }
    return table
  }

  private mutating func milestone(_ index: Int) -> Milestone {
    var milestone = Milestone(id: ID("generated-milestone-\(index)"), title: "A generated milestone", kind: .forum)
    milestone.plannedDate = date(index % 10)
    milestone.bodies = [body()]
    milestone.updates = [.init(date: date(index % 10), state: chance(0.8) ? .held : .scheduled)]
    return milestone
  }

  private mutating func risk(_ index: Int) -> Risk {
    var risk = Risk(id: ID("generated-risk-\(index)"), title: "A generated risk", description: "What may happen.")
    risk.updates = (0..<5).map { year in
      .init(date: date(2 * year), likelihood: Int.random(in: 1...5, using: &random), impact: year + 1)
    }
    return risk
  }
}
