import Model

extension RandomRoadmap {
  mutating func source() -> Source {
    var source = Source(id: id("source"), title: "A source")
    source.date = maybe(0.5) { $0.date() }
    source.url = maybe(0.5) { _ in "https://example.org" }
    return source
  }

  mutating func body() -> Body {
    var body = Body(id: id("body"), name: "A body", kind: word())
    body.acronym = maybe(0.5) { _ in "AB" }
    body.areas = some(of: areas, atMost: 3)
    body.provenance.published = maybe(0.3) { $0.date() }
    return body
  }

  mutating func area(_ id: ID, number: Int) -> Area {
    var area = Area(id: id, number: number, title: "An area", shortTitle: "Area", purpose: "A purpose.")
    area.weight = maybe(0.3) { $0.weight() }
    area.actions = many(0...5) { $0.action() }
    area.indicators = many(0...5) { $0.indicator() }
    area.provenance = provenance()
    return area
  }

  private mutating func action() -> Action {
    var action = Action(id: id("action"), title: "An action", commitment: "A commitment.")
    action.leads = some(of: bodies, atMost: 2)
    if chance(0.6) {
      let span = dates(2...2, 2019...2030)
      action.start = maybe(0.5) { _ in span[0] }
      action.due = span[1]
    }
    action.weight = weight()
    action.steps = many(0...3) { random in
      let done = random.maybe(0.5) { $0.date() }
      return Action.Step(
        id: random.id("step"), title: "A step", weight: random.weight(), done: done,
        provenance: random.provenance(of: done))
    }
    action.updates += dates(0...5).map { date in
      Action.Update(
        date: date, status: word(), completion: maybe(0.3) { Double.random(in: 0...1, using: &$0.generator) },
        provenance: provenance(of: date))
    }
    action.provenance = provenance()
    return action
  }

  private mutating func roundtableMember() -> Roundtable.Member {
    let body = maybe(0.5) { $0.bodies.randomElement(using: &$0.generator) } ?? nil
    return Roundtable.Member(body.map { .body($0) } ?? .name("Somebody"), provenance: provenance(of: date()))
  }

  mutating func roundtable() -> Roundtable {
    var table = Roundtable(
      id: id("roundtable"), number: Int.random(in: 1...9, using: &generator), code: "1A", title: "A roundtable",
      recommendation: "A recommendation.")
    table.areas = some(of: areas, atMost: 2)
    table.champions = many(0...3) { $0.roundtableMember() }
    table.constituents = many(0...2) { $0.roundtableMember() }
    table.sessions = dates(0...3).map { .init(date: $0, title: "A session", provenance: provenance(of: $0)) }
    table.outputs = many(0...4) { random in
      Roundtable.Output(
        id: random.id("output"), title: "An output", kind: "report", due: random.maybe(0.5) { $0.date() },
        delivered: random.maybe(0.5) { $0.date() }, weight: random.weight(),
        provenance: random.provenance(of: random.date()))
    }
    return table
  }

  mutating func milestone() -> Milestone {
    var milestone = Milestone(id: id("milestone"), title: "A milestone", kind: word())
    milestone.plannedDate = maybe(0.8) { $0.date(2020...2029) }
    milestone.plannedEnd = maybe(0.2) { _ in milestone.plannedDate } ?? nil
    milestone.areas = some(of: areas, atMost: 3)
    milestone.bodies = some(of: bodies, atMost: 2)
    let dates = dates(1...4)
    milestone.updates = dates.enumerated().map { index, date in
      // What has taken place stays so: only the last update settles a milestone.
      let open: Milestone.State = chance(0.5) ? .scheduled : .rescheduled
      let state: Milestone.State = index == dates.count - 1 ? word() : open
      return Milestone.Update(
        date: date, state: state, to: state == .rescheduled ? self.date(2024...2030) : nil, provenance: provenance())
    }
    milestone.outcome = maybe(0.5) { _ in "An outcome." }
    milestone.provenance.published = maybe(0.2) { $0.date() }
    return milestone
  }

  mutating func risk() -> Risk {
    var risk = Risk(id: id("risk"), title: "A risk", description: "Something may happen.")
    risk.areas = some(of: areas, atMost: 3)
    risk.updates = dates(1...4).map { date in
      Risk.Update(
        date: date, likelihood: Int.random(in: 1...5, using: &generator),
        impact: Int.random(in: 1...5, using: &generator),
        provenance: provenance(of: date))
    }
    return risk
  }
}
