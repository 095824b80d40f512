import Model

extension RoadmapGenerator {
  /// Work with updates in its first half of entries, and steps in the other.
  mutating func action(_ id: ID, entries: Int) -> Action {
    var action = Action(id: id, title: "The title of an action", commitment: "What an action commits somebody to.")
    action.leads = [body()]
    action.start = chance(0.7) ? date(0) : nil
    action.due = chance(0.8) ? date(Int.random(in: 5...12, using: &random)) : nil
    action.weight = weight()
    let updates = (entries + 1) / 2
    action.updates += (0..<updates).map { entry in
      let year = entry * 10 / updates
      return Action.Update(
        date: date(year), status: status(entry, of: updates),
        completion: chance(0.4) ? Double.random(in: 0...1, using: &random) : nil, provenance: provenance(year))
    }
    action.steps = (updates..<entries).map { entry in
      let year = (entry - updates) * 10 / updates
      return .init(
        id: ID("\(id)-step-\(entry)"), title: "The title of a step", weight: weight(),
        done: chance(0.6) ? date(year) : nil, provenance: provenance(year))
    }
    return action
  }

  private mutating func status(_ entry: Int, of count: Int) -> Action.Status {
    if entry == 0 { return .planned }
    if entry < count - 1 { return chance(0.9) ? .underWay : .blocked }
    return chance(0.5) ? .delivered : chance(0.9) ? .underWay : .dropped
  }

  /// A measure with an observation a year, some of them revised, and now and then a break or an interim target.
  mutating func indicator(_ id: ID, entries: Int) -> Indicator {
    let isFalling = chance(0.3)
    var indicator = Indicator(
      id: id, title: "The title of an indicator", unit: "%", direction: isFalling ? .decrease : .increase)
    indicator.scale = chance(0.8) ? .linear : chance(0.5) ? .log : .logit
    indicator.every = chance(0.5) ? Interval("1y") : nil
    let (start, end) = isFalling ? (80.0, 20.0) : (20.0, 80.0)
    indicator.baseline = .init(date: date(0), value: start, provenance: provenance(0))
    indicator.targets = [.init(set: date(0), date: date(12), value: end, provenance: provenance(0))]
    if chance(0.2) {
      indicator.trajectory = [.init(date: date(7), value: (start + end) / 2, provenance: provenance(0))]
    }
    indicator.weight = weight()
    let isRevised = chance(0.1)
    indicator.observations += (0..<entries).map { entry in
      // A revision states the year before once more.
      let year = isRevised && entry == entries / 2 ? entry - 1 : entry
      let way = (Double(year) + Double.random(in: -1...1, using: &random)) / 14
      return Indicator.Observation(
        date: date(year), value: start + (end - start) * way, isEstimate: chance(0.1), isBreak: chance(0.02),
        provenance: provenance(entry))
    }
    return indicator
  }

  // MARK: Parts

  mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &random) < probability }

  mutating func weight() -> Double { Double.random(in: 0.5...2, using: &random) }

  mutating func body() -> ID { Self.body(Int.random(in: 0..<20, using: &random)) }

  static func body(_ index: Int) -> ID { ID("generated-body-\(index)") }

  static func report(year: Int) -> ID { ID("annual-report-of-year-\(year)") }

  /// A day of the year, counted from 2016.
  mutating func date(_ year: Int) -> PartialDate {
    PartialDate(Day(number: 16_801).advanced(days: year * 365 + Int.random(in: 0..<365, using: &random)))
  }

  /// A report on the year, often published in the next.
  mutating func provenance(_ year: Int) -> Provenance {
    Provenance(
      source: Self.report(year: year), certainty: chance(0.95) ? .confirmed : .unconfirmed,
      published: chance(0.5) ? date(year + 1) : nil)
  }
}
