import Model
import Scoring
import TestSupport
import Testing

/// What changed between two days, by hand; days count from 2020-01-01.
@Suite struct ChangesTests {
  private func changes(_ areas: [Area], from: Int, to: Int, _ settings: ScoringSettings = .init()) -> Changes {
    Changes(of: Archive(.sample(areas, settings)), from: on(from), to: on(to))
  }

  private func item(_ areas: Area, from: Int, to: Int) throws -> ScoreChange {
    try #require(changes([areas], from: from, to: to).overall.changedItems.first)
  }

  private func kinds(_ change: ScoreChange) -> [String] {
    change.reasons.map { reason in
      switch reason {
      case .entry(let entry): String("\(entry.content)".prefix { $0 != "(" })
      case .dueDatePassed: "due date passed"
      case .targetDatePassed: "target date passed"
      case .moreDue: "more due"
      case .dataAged: "data aged"
      case .yearMoved: "year moved"
      }
    }
  }

  private func action(_ id: ID, _ updates: [(day: Int, status: Action.Status)], start: Int? = nil, due: Int? = nil)
    -> Action
  {
    .sample(id, start: start, due: due, updates: updates.map { .init(date: at($0.day), status: $0.status) })
  }

  /// 100 and 25 make 62.5; three that are first heard of, at 25 each, make it 40.
  @Test func `an area falls when work is heard of for the first time, and the newcomers say by how much`() throws {
    let old = [action("a", [(0, .delivered)]), action("b", [(0, .underWay)])]
    let new = ["c", "d", "e"].map { action(ID($0), [(50, .underWay)]) }
    let overall = changes([.sample(actions: old + new)], from: 10, to: 60).overall
    #expect(overall.before?.value == 62.5 && overall.after.value == 40 && overall.change == -22.5)
    #expect(overall.parts.map(\.points) == [0, 0, -7.5, -7.5, -7.5])
    #expect(overall.parts.map(\.change.isFirstScored) == [false, false, true, true, true])
    #expect(overall.changedItems.map(\.subject) == [.action("c"), .action("d"), .action("e")])
    #expect(overall.changedItems.map(kinds) == [["update"], ["update"], ["update"]])
  }

  /// Delivery stays at 25; outcome, 75 when it is first scored, makes the area 50.
  @Test func `a side that is first scored counts as a whole`() throws {
    let area = Area.sample(
      actions: [action("a", [(0, .underWay)])], indicators: [.sample("i", observed: [(50, 75)])])
    let change = changes([area], from: 10, to: 60).overall.children[0]
    #expect(change.change == 25)
    #expect(change.parts.map(\.change.subject) == [.action("a"), .outcome(of: "area")])
    #expect(change.parts.map(\.points) == [0, 25])
  }

  /// The area rises by 30 on delivery's half; of the whole that is half again.
  @Test func `a change can be followed from the whole down to the item`() throws {
    let moving = Area.sample(
      "moving", actions: [action("a", [(0, .planned), (50, .delivered)]), action("b", [(0, .planned)])],
      indicators: [.sample("i", observed: [(1, 10)])])
    let still = Area.sample("still", actions: [action("c", [(0, .planned)])])
    let overall = changes([moving, still], from: 10, to: 60).overall
    #expect(overall.change == 12.5)
    #expect(overall.children.map(\.effect) == [12.5, 0])
    #expect(overall.children[0].children.map(\.effect) == [25, 0])
    #expect(overall.children[0].children[0].children.map(\.effect) == [50, 0])
    #expect(overall.parts.map(\.points) == [12.5, 0, 0, 0])
  }

  @Test func `where nothing became known, time is the reason`() throws {
    let due = try item(.sample(actions: [action("a", [(0, .underWay)], start: 0, due: 100)]), from: 10, to: 60)
    #expect(kinds(due) == ["more due"])
    let late = try item(.sample(actions: [action("a", [(0, .underWay)], due: 100)]), from: 100, to: 101)
    #expect(late.reasons == [.dueDatePassed(at(100))])
    let trend = try item(
      .sample(actions: [action("a", [(-100, .planned), (0, .delivered)])]), from: 300, to: 400)
    #expect(trend.before?.trend == .improving && trend.after.trend == .flat)
    #expect(trend.reasons == [.yearMoved])
    let unmet = try item(.sample(indicators: [.sample(observed: [(999, 50)])]), from: 1000, to: 1001)
    #expect(unmet.reasons == [.targetDatePassed(at(1000))])
    let aged = try item(.sample(indicators: [.sample(observed: [(10, 50)])]), from: 700, to: 800)
    #expect(aged.reasons == [.dataAged(on(10))])
  }

  @Test func `what is delivered before its date is never overdue`() throws {
    let done = try item(
      .sample(actions: [action("a", [(0, .underWay), (50, .delivered)], start: 0, due: 100)]), from: 10, to: 200)
    #expect(kinds(done) == ["update", "more due"])
  }

  @Test func `an unconfirmed entry is news and no reason`() throws {
    let rumour = Action.Update(date: at(50), status: .delivered, provenance: unconfirmed)
    let known = Action.Update(date: at(0), status: .underWay)
    let unchanged = changes([.sample(actions: [.sample("a", updates: [known, rumour])])], from: 10, to: 60)
    #expect(unchanged.entries.count == 1 && unchanged.overall.changedItems.isEmpty)
    let blocked = Action.Update(date: at(55), status: .planned)
    let changed = changes([.sample(actions: [.sample("a", updates: [known, rumour, blocked])])], from: 10, to: 60)
    let item = try #require(changed.overall.changedItems.first)
    #expect(changed.entries.count == 2)
    #expect(item.reasons == [.entry(changed.entries[1])])
  }

  /// 97 of 100 on the target's own day is on track, and the day after it is too late for that.
  @Test func `another status is a change, whatever the numbers`() throws {
    let change = try item(.sample(indicators: [.sample(observed: [(1000, 97)])]), from: 1000, to: 1001)
    #expect(change.before?.status == .onTrack && change.after.status == .atRisk)
    #expect(change.change == 0 && change.before?.expected == change.after.expected)
    #expect(change.before?.pace == change.after.pace && change.before?.trend == change.after.trend)
    #expect(change.reasons == [.targetDatePassed(at(1000))])
  }

  @Test func `a newer vintage of an old date is a revision`() throws {
    var indicator = Indicator.sample(observed: [(10, 20), (20, 30)])
    indicator.observations.append(.init(date: at(10), value: 25, provenance: .init(published: at(50))))
    let entries = changes([.sample(indicators: [indicator])], from: 30, to: 60).entries
    let entry = try #require(entries.first)
    guard case .observation(let observation, let replaced) = entry.content else {
      Issue.record("\(entry.content)")
      return
    }
    #expect(entries.count == 1 && observation.value == 25 && replaced?.value == 20)
  }

  @Test func `every kind of entry is told, once`() {
    var action = Action.sample("a", updates: [.init(date: at(50), status: .underWay)])
    action.steps = [.init(id: "s", title: "Step", done: at(50)), .init(id: "open", title: "Open")]
    (action.due, action.dueSet) = (at(100), at(50))
    var indicator = Indicator.sample("i", from: nil, to: nil, observed: [(0, 1), (50, 2)])
    indicator.baseline = .init(date: at(0), value: 0, provenance: .init(published: at(50)))
    indicator.targets = [.init(set: at(50), date: at(100), value: 9)]
    indicator.trajectory = [.init(set: at(50), date: at(60), value: 5)]
    var late = Action.sample("late")
    late.provenance.published = at(50)
    let entries = changes([.sample(actions: [action, late], indicators: [indicator])], from: 10, to: 60).entries
    #expect(
      entries.map { "\($0.record) \("\($0.content)".prefix { $0 != "(" })" } == [
        "a update", "a step", "a schedule", "late record", "i baseline", "i target", "i interimTarget",
        "i observation",
      ])
  }

  @Test func `delivered outputs are counted once and named`() throws {
    var table = Roundtable(id: "t", number: 1, code: "1A", title: "Table", recommendation: "Talk")
    table.outputs = [
      .init(id: "early", title: "Early", kind: "paper", delivered: at(0)),
      .init(id: "new", title: "New", kind: "paper", delivered: at(50)),
      .init(id: "rumoured", title: "Rumoured", kind: "paper", delivered: at(50), provenance: unconfirmed),
    ]
    var roadmap = Roadmap.sample([])
    roadmap.roundtables = [table]
    let change = try #require(Changes(of: Archive(roadmap), from: on(10), to: on(60)).roundtables.first)
    #expect(change.before?.delivered == 1 && change.after.delivered == 2)
    #expect(change.delivered.map(\.id) == ["new"])
  }

  @Test func `a risk changes with its level, not with a new judgement of the same`() {
    func risk(_ id: ID, _ levels: [(day: Int, likelihood: Int)]) -> Risk {
      var risk = Risk(id: id, title: "Risk", description: "What may go wrong")
      risk.updates = levels.map { .init(date: at($0.day), likelihood: $0.likelihood, impact: 3) }
      return risk
    }
    let risks = [risk("same", [(0, 2), (50, 2)]), risk("worse", [(0, 2), (50, 4)]), risk("new", [(50, 1)])]
    let changes = Changes(of: Archive(.sample([], risks: risks)), from: on(10), to: on(60))
    #expect(changes.risks.map(\.risk.id) == ["worse", "new"])
    #expect(changes.risks.map { $0.before?.likelihood } == [2, nil])
    #expect(changes.entries.count == 4)
  }
}
