import Model
import Scoring

/// Tests count days from 2020-01-01, which is day 0.
func on(_ day: Int) -> Day { Day(number: 18_262).advanced(days: day) }
func at(_ day: Int) -> PartialDate { PartialDate(on(day)) }

let unconfirmed = Provenance(certainty: .unconfirmed)

extension Indicator {
  /// On the way from `from` on day 0 to `to` on day 1000, so that a straight line is due a tenth of a point a day.
  static func sample(
    _ id: ID = "indicator", _ direction: Direction = .increase, from: Double? = 0, to: Double? = 100,
    scale: Scale = .linear, weight: Double = 1, observed: [(day: Int, value: Double)] = []
  ) -> Indicator {
    var indicator = Indicator(id: id, title: "Indicator", unit: "%", direction: direction)
    indicator.scale = scale
    indicator.weight = weight
    indicator.baseline = from.map { .init(date: at(0), value: $0) }
    indicator.targets = to.map { [.init(set: at(0), date: at(1000), value: $0)] } ?? []
    indicator.observations = observed.map { .init(date: at($0.day), value: $0.value) }[...]
    return indicator
  }
}

extension Action {
  static func sample(
    _ id: ID = "action", weight: Double = 1, start: Int? = nil, due: Int? = nil, updates: [Update] = []
  ) -> Action {
    var action = Action(id: id, title: "Action", commitment: "To act")
    action.weight = weight
    action.start = start.map(at)
    action.due = due.map(at)
    action.updates = updates[...]
    return action
  }

  static func delivered(_ id: ID, weight: Double = 1) -> Action {
    sample(id, weight: weight, updates: [.init(date: at(0), status: .delivered)])
  }

  static func underWay(_ id: ID, _ completion: Double?, weight: Double = 1, start: Int? = nil, due: Int? = nil)
    -> Action
  {
    let update = Update(date: at(0), status: .underWay, completion: completion)
    return sample(id, weight: weight, start: start, due: due, updates: [update])
  }
}

extension Area {
  static func sample(
    _ id: ID = "area", weight: Double? = nil, actions: [Action] = [], indicators: [Indicator] = []
  ) -> Area {
    var area = Area(id: id, number: 1, title: "Area", shortTitle: "Area", purpose: "A purpose")
    area.weight = weight
    area.actions = actions
    area.indicators = indicators
    return area
  }
}

extension Roadmap {
  static func sample(_ areas: [Area], risks: [Risk] = [], _ settings: ScoringSettings = .init()) -> Roadmap {
    var roadmap = Roadmap(id: "roadmap", title: "Roadmap", start: at(0), horizon: at(1000))
    roadmap.areas = areas
    roadmap.risks = risks
    roadmap.settings = settings
    return roadmap
  }
}

extension ScoringSettings {
  static func with(_ change: (inout ScoringSettings) -> Void) -> ScoringSettings {
    var settings = ScoringSettings()
    change(&settings)
    return settings
  }

  static let goalposts = with { $0.normalisation = .goalposts }
}

func assess(_ areas: [Area], on day: Int, _ settings: ScoringSettings = .init()) -> Assessment {
  Assessment(of: Archive(.sample(areas, settings)), asOf: on(day))
}

func assess(_ area: Area, on day: Int, _ settings: ScoringSettings = .init()) -> ScoreNode {
  assess([area], on: day, settings).overall.children[0]
}

func assess(_ indicator: Indicator, on day: Int, _ settings: ScoringSettings = .init()) -> ScoreNode {
  assess(.sample(indicators: [indicator]), on: day, settings).items[0]
}

func assess(_ action: Action, on day: Int, _ settings: ScoringSettings = .init()) -> ScoreNode {
  assess(.sample(actions: [action]), on: day, settings).items[0]
}

/// Whether both are missing, or as near as doubles that were added up in another order can be.
func isNear(_ left: Double?, _ right: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= tolerance
}
