import Model

/// Where the areas, actions and indicators of a roadmap stand in it, and so in the tree of scores.
struct Places: Equatable, Sendable {
  enum Place: Equatable, Sendable {
    case area(Int)
    case action(area: Int, item: Int)
    case indicator(area: Int, item: Int)
  }

  private var places: [ID: Place] = [:]

  init(in roadmap: Roadmap) {
    places.reserveCapacity(roadmap.areas.reduce(0) { $0 + 1 + $1.actions.count + $1.indicators.count })
    for (index, area) in roadmap.areas.enumerated() {
      places[area.id] = .area(index)
      for item in area.actions.indices { places[area.actions[item].id] = .action(area: index, item: item) }
      for item in area.indicators.indices { places[area.indicators[item].id] = .indicator(area: index, item: item) }
    }
  }

  subscript(id: ID) -> Place? { places[id] }
}
