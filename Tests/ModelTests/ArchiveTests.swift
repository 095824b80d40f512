import Model
import TestSupport
import Testing

/// What is visible from which day, for each kind of entry.
struct ArchiveTests {
  private let start: PartialDate = "2019"

  private func roadmap(_ change: (inout Roadmap) -> Void) -> Roadmap {
    var roadmap = Roadmap(id: "r", title: "R", start: start, horizon: "2030")
    change(&roadmap)
    return roadmap
  }

  private func area(_ change: (inout Area) -> Void) -> Roadmap {
    roadmap { roadmap in
      var area = Area(id: "area", number: 1, title: "A", shortTitle: "A", purpose: "P")
      change(&area)
      roadmap.areas = [area]
    }
  }

  /// The first day on which `isThere` holds, over two years; `nil` for never.
  private func firstDay(_ roadmap: Roadmap, _ isThere: (Roadmap) -> Bool) -> String? {
    let archive = Archive(roadmap)
    let days = (0..<1096).map { Day("2021-01-01").advanced(days: $0) }
    return days.first { isThere(archive.asOf($0)) }?.description
  }

  private func provenance(_ published: PartialDate?) -> Provenance { Provenance(published: published) }

  @Test(
    arguments: [
      ("2022-06-15", nil, "2022-06-15"), ("2022-06", nil, "2022-06-30"), ("2022", nil, "2022-12-31"),
      ("2021", "2022-03", "2022-03-31"), ("2022-06", "2022-06-02", "2022-06-02"),
    ] as [(PartialDate, PartialDate?, String)])
  func `a dated entry is known from the last day of when it was published, or else of its own date`(
    date: PartialDate, published: PartialDate?, day: String
  ) {
    let provenance = provenance(published)
    var action = Action(id: "action", title: "A", commitment: "C")
    action.updates = [.init(date: date, status: .delivered, provenance: provenance)]
    action.steps = [.init(id: "step", title: "S", done: date, provenance: provenance)]
    var indicator = Indicator(id: "indicator", title: "I", unit: "%", direction: .increase)
    indicator.observations = [.init(date: date, value: 1, provenance: provenance)]
    indicator.baseline = .init(date: date, value: 1, provenance: provenance)
    let all = area { ($0.actions, $0.indicators) = ([action], [indicator]) }
    #expect(firstDay(all) { $0.areas[0].actions[0].status != nil } == day)
    #expect(firstDay(all) { $0.areas[0].actions[0].steps[0].done != nil } == day)
    #expect(firstDay(all) { !$0.areas[0].indicators[0].observations.isEmpty } == day)
    #expect(firstDay(all) { $0.areas[0].indicators[0].baseline != nil } == day)

    let others = roadmap { roadmap in
      var risk = Risk(id: "risk", title: "R", description: "D")
      risk.updates = [.init(date: date, likelihood: 1, impact: 1, provenance: provenance)]
      var table = Roundtable(id: "table", number: 1, code: "1A", title: "T", recommendation: "R")
      table.sessions = [.init(date: date, title: "S", provenance: provenance)]
      var milestone = Milestone(id: "milestone", title: "M", kind: .report)
      milestone.updates = [.init(date: date, state: .scheduled, provenance: provenance)]
      (roadmap.risks, roadmap.roundtables, roadmap.milestones) = ([risk], [table], [milestone])
    }
    #expect(firstDay(others) { !$0.risks.isEmpty } == day)
    #expect(firstDay(others) { !$0.roundtables[0].sessions.isEmpty } == day)
    #expect(firstDay(others) { !$0.milestones.isEmpty } == day)
  }

  @Test func `a target is known from when it was set, an interim one without from the start`() {
    var indicator = Indicator(id: "indicator", title: "I", unit: "%", direction: .increase)
    indicator.targets = [.init(set: "2022-04", date: "2030", value: 1)]
    indicator.trajectory = [.init(set: "2022-05", date: "2025", value: 1), .init(date: "2026", value: 2)]
    let area = area { $0.indicators = [indicator] }
    #expect(firstDay(area) { $0.areas[0].indicators[0].target != nil } == "2022-04-30")
    #expect(firstDay(area) { $0.areas[0].indicators[0].trajectory.count == 1 } == "2021-01-01")
    #expect(firstDay(area) { $0.areas[0].indicators[0].trajectory.count == 2 } == "2022-05-31")
  }

  @Test func `a record that says since when it is known is hidden before, and every reference to it`() {
    let whole = roadmap { roadmap in
      var body = Body(id: "body", name: "B", kind: .technical)
      body.provenance.published = "2022-07-07"
      var action = Action(id: "action", title: "A", commitment: "C")
      action.leads = ["body"]
      var area = Area(id: "area", number: 1, title: "A", shortTitle: "A", purpose: "P")
      area.actions = [action]
      var table = Roundtable(id: "table", number: 1, code: "1A", title: "T", recommendation: "R")
      table.champions = [.init(.body("body")), .init(.name("N"))]
      var (first, second) = (
        Milestone(id: "first", title: "M", kind: .forum), Milestone(id: "second", title: "M", kind: .forum)
      )
      first.updates = [.init(date: "2022-07-07", state: .held)]
      second.updates = [.init(date: start, state: .scheduled)]
      (second.bodies, second.dependsOn) = (["body"], ["first", "action"])
      (roadmap.bodies, roadmap.areas, roadmap.roundtables) = ([body], [area], [table])
      roadmap.milestones = [first, second]
    }
    #expect(whole.findings.isEmpty)
    let before = Archive(whole).asOf(Day("2022-07-06"))
    #expect(before.bodies.isEmpty)
    #expect(before.areas[0].actions[0].leads.isEmpty)
    #expect(before.roundtables[0].champions.map(\.identity) == [.name("N")])
    #expect(before.milestones.map(\.id) == ["second"])
    #expect(before.milestones[0].bodies.isEmpty)
    #expect(before.milestones[0].dependsOn == ["action"])
    #expect(Archive(whole).asOf(Day("2022-07-07")) == whole)
  }

  @Test func `a milestone is known from its first update, from when it was announced, or from its own date`() {
    var milestone = Milestone(id: "m", title: "M", kind: .summit)
    milestone.plannedDate = "2022-09"
    #expect(firstDay(roadmap { $0.milestones = [milestone] }) { !$0.milestones.isEmpty } == "2022-09-30")
    milestone.updates = [.init(date: "2022-02", state: .scheduled)]
    #expect(firstDay(roadmap { $0.milestones = [milestone] }) { !$0.milestones.isEmpty } == "2022-02-28")
    milestone.provenance.published = "2021-05-04"
    #expect(firstDay(roadmap { $0.milestones = [milestone] }) { !$0.milestones.isEmpty } == "2021-05-04")
  }

  @Test func `what came of a milestone is known once it has taken place, a new date once it was said`() {
    var milestone = Milestone(id: "m", title: "M", kind: .summit)
    milestone.plannedDate = "2021-12"
    milestone.outcome = "A declaration."
    milestone.updates = [
      .init(date: "2021-01-01", state: .scheduled), .init(date: "2021-10-05", state: .rescheduled, to: "2022-08"),
      .init(date: "2022-08-20", state: .held),
    ]
    let whole = roadmap { $0.milestones = [milestone] }
    #expect(firstDay(whole) { $0.milestones[0].date == "2022-08" } == "2021-10-05")
    #expect(firstDay(whole) { $0.milestones[0].outcome != nil } == "2022-08-20")
    #expect(firstDay(whole) { $0.milestones[0].state == .held } == "2022-08-20")
    #expect(Archive(whole).asOf(Day("2021-10-04")).milestones[0].date == "2021-12")
  }

  @Test func `an output is there before it is delivered`() {
    var table = Roundtable(id: "t", number: 1, code: "1A", title: "T", recommendation: "R")
    table.outputs = [.init(id: "o", title: "O", kind: "report", delivered: "2022")]
    let whole = roadmap { $0.roundtables = [table] }
    #expect(firstDay(whole) { $0.roundtables[0].outputs.count == 1 } == "2021-01-01")
    #expect(firstDay(whole) { $0.roundtables[0].outputs[0].isDelivered } == "2022-12-31")
  }

  @Test func `a source is known from its date`() {
    var source = Source(id: "s", title: "S")
    #expect(firstDay(roadmap { $0.sources = [source] }) { !$0.sources.isEmpty } == "2021-01-01")
    source.date = "2022-03"
    #expect(firstDay(roadmap { $0.sources = [source] }) { !$0.sources.isEmpty } == "2022-03-31")
  }
}
