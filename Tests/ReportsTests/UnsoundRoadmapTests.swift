import Canvas
import Model
import Reports
import Scoring
import TestSupport
import Testing

/// A status is worked out while another thread still looks for what is wrong between the records.
struct UnsoundRoadmapTests {
  private static let changes: [(name: String, change: @Sendable (inout Roadmap) -> Void)] = [
    ("every area twice", { $0.areas += $0.areas }),
    ("every milestone twice", { $0.milestones += $0.milestones }),
    (
      "references that lead nowhere",
      { roadmap in
        for area in roadmap.areas.indices {
          for action in roadmap.areas[area].actions.indices { roadmap.areas[area].actions[action].leads = ["nowhere"] }
        }
        for table in roadmap.roundtables.indices { roadmap.roundtables[table].areas = ["nowhere"] }
        for milestone in roadmap.milestones.indices { roadmap.milestones[milestone].areas = ["nowhere"] }
        for risk in roadmap.risks.indices { roadmap.risks[risk].areas = ["nowhere"] }
        roadmap.sources = []
      }
    ),
    (
      "milestones that wait for themselves",
      { roadmap in
        let ids = roadmap.milestones.map(\.id)
        for milestone in roadmap.milestones.indices { roadmap.milestones[milestone].dependsOn = ids }
      }
    ),
    (
      "goalposts that are one",
      { roadmap in
        for area in roadmap.areas.indices {
          for indicator in roadmap.areas[area].indicators.indices {
            roadmap.areas[area].indicators[indicator].bounds = .init(worst: 3, best: 3)
          }
        }
      }
    ),
    (
      "entries from new to old",
      { roadmap in
        for area in roadmap.areas.indices {
          for action in roadmap.areas[area].actions.indices {
            roadmap.areas[area].actions[action].updates.reverse()
            (roadmap.areas[area].actions[action].start, roadmap.areas[area].actions[action].due) = ("2031", "2019")
          }
        }
        for milestone in roadmap.milestones.indices { roadmap.milestones[milestone].updates.reverse() }
        for risk in roadmap.risks.indices { roadmap.risks[risk].updates.reverse() }
      }
    ),
    (
      "targets before the baseline",
      { roadmap in
        for area in roadmap.areas.indices {
          for indicator in roadmap.areas[area].indicators.indices {
            roadmap.areas[area].indicators[indicator].baseline = .init(date: "2040", value: 1)
          }
        }
      }
    ),
    (
      "a horizon before the start",
      { roadmap in
        var turned = Roadmap(id: roadmap.id, title: roadmap.title, start: roadmap.horizon, horizon: roadmap.start)
        (turned.areas, turned.milestones, turned.risks) = (roadmap.areas, roadmap.milestones, roadmap.risks)
        roadmap = turned
      }
    ),
    (
      "weights that contradict each other",
      { roadmap in
        roadmap.areaWeights["nowhere"] = 1
        for area in roadmap.areas { roadmap.areaWeights[area.id] = 0 }
      }
    ),
  ]

  @Test(arguments: changes.indices)
  func `records that do not fit together have a status, and no trap`(number: Int) {
    let (name, change) = Self.changes[number]
    var unsound = 0
    for seed in 0..<40 as Range<UInt64> {
      var roadmap = Roadmap.random(seed: seed)
      change(&roadmap)
      if !roadmap.findings.isEmpty { unsound += 1 }
      for day in ["2018-01-01", "2024-06-30", "2032-01-01"] as [PartialDate] {
        let report = StatusReport(
          Assessment(of: Archive(roadmap), asOf: day.last), today: day.last, area: nil)
        #expect(report.text(on: Page(columns: 80)).hasSuffix("\n"))
        #expect(report.brief(on: Page(columns: 80)).hasSuffix("\n"))
      }
    }
    #expect(unsound > 10, "\(name)")
  }
}
