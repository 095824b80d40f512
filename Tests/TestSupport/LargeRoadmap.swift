package import Model

extension Roadmap {
  /// A valid roadmap of so many actions, indicators and milestones, a third each, in eight areas.
  package static func large(_ records: Int) -> Roadmap {
    var roadmap = Roadmap(id: "large", title: "A large roadmap", start: "2019", horizon: "2030")
    roadmap.sources = [Source(id: "report", title: "A report")]
    let (areas, each) = (8, records / 3)
    roadmap.areas = (0..<areas).map { index in
      var area = Area(
        id: ID("area-\(index)"), number: index + 1, title: "The title of an area",
        shortTitle: LocalizedText("Area \(index)"),
        purpose: "What it is there for.")
      let places = stride(from: index, to: each, by: areas)
      area.actions = places.map(action)
      area.indicators = places.map(indicator)
      return area
    }
    roadmap.milestones = (0..<each).map { milestone($0, in: ID("area-\($0 % areas)")) }
    return roadmap
  }

  private static func year(_ number: Int) -> PartialDate { PartialDate("\(2020 + number % 10)") ?? "2020" }

  private static func action(_ number: Int) -> Action {
    var action = Action(
      id: ID("action-\(number)"), title: LocalizedText("Action \(number) of many"), commitment: "A commitment.")
    action.due = year(number)
    action.updates = [
      .init(date: "2021", status: number % 3 == 0 ? .delivered : .underWay, provenance: .init(source: "report"))
    ]
    return action
  }

  private static func indicator(_ number: Int) -> Indicator {
    var indicator = Indicator(
      id: ID("indicator-\(number)"), title: LocalizedText("Indicator \(number) of many"), unit: "%",
      direction: .increase)
    indicator.baseline = .init(date: "2019", value: 10, provenance: .init(source: "report"))
    indicator.targets = [.init(date: "2030", value: 90, provenance: .init(source: "report"))]
    indicator.observations = [
      .init(date: "2022", value: Double(number % 90), provenance: .init(source: "report"))
    ]
    return indicator
  }

  private static func milestone(_ number: Int, in area: ID) -> Milestone {
    var milestone = Milestone(
      id: ID("milestone-\(number)"), title: LocalizedText("Milestone \(number) of many"), kind: .report)
    milestone.plannedDate = year(number)
    milestone.areas = [area]
    milestone.updates = [.init(date: "2020", state: .scheduled, provenance: .init(source: "report"))]
    if number > 0 { milestone.dependsOn = [ID("milestone-\(number - 1)")] }
    return milestone
  }
}
