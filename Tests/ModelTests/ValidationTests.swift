import Model
import TestSupport
import Testing

struct ValidationTests {
  /// A roadmap in which one thing can be made wrong.
  private func valid() -> Roadmap {
    var roadmap = Roadmap(id: "r", title: "R", start: "2020", horizon: "2030")
    var action = Action(id: "action", title: "A", commitment: "C")
    action.leads = ["body"]
    action.steps = [.init(id: "step", title: "S")]
    action.updates = [.init(date: "2021", status: .planned), .init(date: "2022-06", status: .underWay)]
    var indicator = Indicator(id: "indicator", title: "I", unit: "%", direction: .increase)
    indicator.baseline = .init(date: "2020", value: 1)
    indicator.targets = [.init(set: "2021", date: "2030", value: 2)]
    indicator.trajectory = [.init(date: "2025", value: 1.5)]
    indicator.observations = [.init(date: "2022", value: 1)]
    var area = Area(id: "area", number: 1, title: "A", shortTitle: "A", purpose: "P")
    (area.actions, area.indicators) = ([action], [indicator])
    var table = Roundtable(id: "table", number: 1, code: "1A", title: "T", recommendation: "R")
    (table.areas, table.champions) = (["area"], [.init(.body("body"))])
    table.outputs = [.init(id: "output", title: "O", kind: "report")]
    var (first, second) = (
      Milestone(id: "first", title: "M", kind: .forum), Milestone(id: "second", title: "M", kind: .forum)
    )
    first.updates = [.init(date: "2021", state: .scheduled)]
    (second.areas, second.bodies, second.dependsOn) = (["area"], ["body"], ["first", "action"])
    var body = Body(id: "body", name: "B", kind: .technical)
    body.areas = ["area"]
    var risk = Risk(id: "risk", title: "R", description: "D")
    risk.areas = ["area"]
    risk.updates = [.init(date: "2021", likelihood: 1, impact: 1), .init(date: "2022", likelihood: 1, impact: 1)]
    (roadmap.areas, roadmap.roundtables, roadmap.milestones) = ([area], [table], [first, second])
    (roadmap.bodies, roadmap.risks, roadmap.sources) = ([body], [risk], [Source(id: "source", title: "S")])
    return roadmap
  }

  private func findings(_ change: (inout Roadmap) -> Void) -> [String] {
    var roadmap = valid()
    change(&roadmap)
    return roadmap.findings.map { finding in
      let path = finding.place.path.map { step in
        switch step {
        case .key(let key): key
        case .index(let index): "\(index)"
        }
      }
      return "\(finding.place.document) \(path.joined(separator: ".")): \(finding.message)"
    }
  }

  @Test func `what is right has no findings`() {
    #expect(findings { _ in } == [])
  }

  @Test func `an id used twice is found wherever it is used again`() {
    let source = Source(id: "step", title: "S")
    #expect(findings { $0.sources.append(source) } == [#"sources 1.id: the id "step" is used twice"#])
    #expect(
      findings { $0.bodies.append(Body(id: "area", name: "B", kind: .private)) }
        == [#"bodies 1.id: the id "area" is used twice"#])
    #expect(
      findings { $0.roundtables[0].outputs.append($0.roundtables[0].outputs[0]) }
        == [#"roundtables 0.outputs.1.id: the id "output" is used twice"#])
  }

  @Test func `a reference that leads nowhere is found, and what was meant`() {
    #expect(
      findings { $0.areas[0].actions[0].leads = ["bdoy"] }
        == [#"area(0) actions.0.leads.0: there is no body "bdoy"; did you mean "body"?"#])
    #expect(
      findings { $0.milestones[1].dependsOn = ["frist"] }
        == [#"milestones 1.dependsOn.0: there is no milestone "frist"; did you mean "first"?"#])
    #expect(findings { $0.risks[0].areas = ["x"] } == [#"risks 0.areas.0: there is no area "x""#])
    #expect(findings { $0.areaWeights["x"] = 1 } == [#"roadmap weights.x: there is no area "x""#])
  }

  @Test func `a reference to a record of another kind is found`() {
    #expect(
      findings { $0.bodies[0].areas = ["risk"] } == [#"bodies 0.areas.0: "risk" is a risk, where an area is expected"#])
    #expect(
      findings { $0.roundtables[0].champions = [.init(.body("action"))] }
        == [#"roundtables 0.champions.0.body: "action" is an action, where a body is expected"#])
  }

  @Test func `a source that is not there is found on every kind of entry`() {
    let unknown = Provenance(source: "x")
    let changes: [(String, (inout Roadmap) -> Void)] = [
      ("roadmap source", { $0.provenance = unknown }),
      ("area(0) source", { $0.areas[0].provenance = unknown }),
      ("area(0) actions.0.source", { $0.areas[0].actions[0].provenance = unknown }),
      ("area(0) actions.0.updates.1.source", { $0.areas[0].actions[0].updates[1].provenance = unknown }),
      ("area(0) actions.0.steps.0.source", { $0.areas[0].actions[0].steps[0].provenance = unknown }),
      ("area(0) indicators.0.source", { $0.areas[0].indicators[0].provenance = unknown }),
      ("area(0) indicators.0.baseline.source", { $0.areas[0].indicators[0].baseline?.provenance = unknown }),
      ("area(0) indicators.0.targets.0.source", { $0.areas[0].indicators[0].targets[0].provenance = unknown }),
      ("area(0) indicators.0.trajectory.0.source", { $0.areas[0].indicators[0].trajectory[0].provenance = unknown }),
      (
        "area(0) indicators.0.observations.0.source", { $0.areas[0].indicators[0].observations[0].provenance = unknown }
      ),
      ("roundtables 0.source", { $0.roundtables[0].provenance = unknown }),
      ("roundtables 0.champions.0.source", { $0.roundtables[0].champions[0].provenance = unknown }),
      ("roundtables 0.outputs.0.source", { $0.roundtables[0].outputs[0].provenance = unknown }),
      ("milestones 0.source", { $0.milestones[0].provenance = unknown }),
      ("milestones 0.updates.0.source", { $0.milestones[0].updates[0].provenance = unknown }),
      ("bodies 0.source", { $0.bodies[0].provenance = unknown }),
      ("risks 0.source", { $0.risks[0].provenance = unknown }),
      ("risks 0.updates.1.source", { $0.risks[0].updates[1].provenance = unknown }),
    ]
    for (place, change) in changes { #expect(findings(change) == ["\(place): there is no source \"x\""]) }
  }

  @Test func `dates that contradict each other are found`() {
    #expect(findings { $0.horizon = "2019" } == ["roadmap horizon: the horizon 2019 lies before the start 2020"])
    #expect(
      findings { ($0.areas[0].actions[0].start, $0.areas[0].actions[0].due) = ("2025", "2024-12") }
        == ["area(0) actions.0.due: due 2024-12, which is before the start 2025"])
    #expect(
      findings { $0.areas[0].actions[0].updates.reverse() }
        == ["area(0) actions.0.updates.1.date: 2021 stands after 2022-06: entries go from old to new"])
    #expect(
      findings { $0.areas[0].indicators[0].targets = [.init(set: "2018", date: "2019", value: 1)] }
        == ["area(0) indicators.0.targets.0.date: 2019 is before the baseline's date 2020"])
    #expect(
      findings { $0.areas[0].indicators[0].targets = [.init(set: "2026", date: "2025", value: 1)] }
        == ["area(0) indicators.0.targets.0.set: set 2026, which is after its own date 2025"])
    #expect(
      findings { $0.areas[0].indicators[0].observations[0].provenance.published = "2021" }
        == [
          "area(0) indicators.0.observations.0.published: published 2021, which is before the date 2022 it was observed on"
        ])
    #expect(
      findings { ($0.milestones[0].plannedDate, $0.milestones[0].plannedEnd) = ("2025-02", "2025-01") }
        == ["milestones 0.end: it ends 2025-01, before it begins on 2025-02"])
    #expect(findings { $0.risks[0].updates.reverse() }.count == 1)
  }

  @Test func `an estimate may be published ahead of its date`() {
    #expect(
      findings {
        $0.areas[0].indicators[0].observations[0].provenance.published = "2021"
        $0.areas[0].indicators[0].observations[0].isEstimate = true
      } == [])
  }

  @Test func `a year and a day in it are in order either way`() {
    #expect(
      findings {
        $0.risks[0].updates = ["2021-06-01", "2021", "2021-03"].map { .init(date: $0, likelihood: 1, impact: 1) }
      } == [])
  }

  @Test func `only what is rescheduled has a new date, and it has one`() {
    #expect(
      findings { $0.milestones[0].updates[0] = .init(date: "2021", state: .rescheduled) }
        == [#"milestones 0.updates.0: rescheduled needs "to", the new date"#])
    #expect(
      findings { $0.milestones[0].updates[0].to = "2025" }
        == ["milestones 0.updates.0.to: only a rescheduled milestone has a new date"])
  }

  @Test func `a milestone that waits for itself is found once`() {
    #expect(
      findings { $0.milestones[0].dependsOn = ["second"] }
        == [#"milestones 0.dependsOn: "first" depends on itself, by way of "second""#])
    #expect(findings { $0.milestones[0].dependsOn = ["first"] }.count == 1)
  }

  @Test func `an area whose weight stands in two places has to have the same in both`() {
    #expect(
      findings { ($0.areas[0].weight, $0.areaWeights) = (2, ["area": 3]) }
        == ["roadmap weights.area: area has another weight in its own file"])
    #expect(findings { ($0.areas[0].weight, $0.areaWeights) = (2, ["area": 2]) } == [])
  }

  @Test func `goalposts that are one are found`() {
    #expect(
      findings { $0.areas[0].indicators[0].bounds = .init(worst: 3, best: 3) }
        == ["area(0) indicators.0.bounds: worst and best are the same"])
  }
}
