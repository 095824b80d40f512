import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

struct DiffReportTests {
  private func report(from: String, to: String, area: ID? = nil, limit: Int = 10) throws -> DiffReport {
    DiffReport(Changes(of: try Specimen.archive(), from: Day(from), to: Day(to)), area: area, limit: limit)
  }

  @Test(arguments: [(80, Symbols.unicode, ""), (50, .unicode, ""), (120, .ascii, "-ascii")])
  func `everything that changed`(columns: Int, symbols: Symbols, suffix: String) throws {
    let report = try report(from: "2020-05-01", to: "2026-11-23")
    try expectOutput(report.text(on: Page(columns: columns, symbols: symbols)), named: "diff-\(columns)\(suffix).txt")
  }

  @Test func `what changed in one area`() throws {
    let report = try report(from: "2022-12-31", to: "2026-11-23", area: "water")
    try expectOutput(report.text(on: Page(columns: 80)), named: "diff-water-80.txt")
    try expectOutput(report.json.text, named: "diff-water.json")
  }

  @Test func `what time alone changed`() throws {
    let report = try report(from: "2026-11-27", to: "2029-06-30")
    try expectOutput(report.text(on: Page(columns: 80)), named: "diff-time-80.txt")
  }

  @Test func `the document`() throws {
    try expectOutput(try report(from: "2020-05-01", to: "2026-11-23").json.text, named: "diff.json")
  }

  @Test func `between a day and itself nothing changed, and that is said`() throws {
    let report = try report(from: "2026-11-23", to: "2026-11-23")
    #expect(report.text(on: Page(columns: 80)).contains("Nothing changed"))
    try expectOutput(report.json.text, named: "diff-same.json")
  }

  @Test func `an area in which nothing changed says so`() throws {
    let page = Page(columns: 80)
    #expect(try report(from: "2024-01-01", to: "2024-12-31", area: "light").text(on: page).contains("Nothing changed"))
    #expect(
      !(try report(from: "2024-01-01", to: "2024-12-31", area: "water").text(on: page).contains("Nothing changed")))
  }

  private func lines(_ actions: [Action], _ change: (inout Roadmap) -> Void = { _ in }) -> [Substring] {
    var area = Area(id: "area", number: 6, title: "An area", shortTitle: "Area", purpose: "A purpose")
    area.actions = actions
    var roadmap = Roadmap(id: "r", title: "A roadmap", start: "2020", horizon: "2030")
    roadmap.areas = [area]
    change(&roadmap)
    let changes = Changes(of: Archive(roadmap), from: Day("2021-01-01"), to: Day("2023-01-01"))
    return DiffReport(changes).text(on: Page(columns: 80)).split(separator: "\n")
  }

  private func action(_ id: ID, _ updates: [(date: PartialDate, status: Action.Status)]) -> Action {
    var action = Action(id: id, title: LocalizedText("Action \(id)"), commitment: "To act")
    action.updates = updates.map { .init(date: $0.date, status: $0.status, provenance: .init(source: "plan")) }[...]
    return action
  }

  /// Two actions at 100 and 25 make 62.5; three that are first heard of, at 25 each, make it 40.
  @Test func `an area that falls because work is first heard of says so`() {
    let old = [action("a", [("2020", .delivered)]), action("b", [("2020", .underWay)])]
    let lines = lines(old + ["c", "d", "e"].map { action($0, [("2022", .underWay)]) })
    #expect(lines.contains { $0.hasPrefix("6 Area fell by 22.5, from 62.5 to 40.0") })
    #expect(
      lines.contains {
        $0.hasPrefix("  -22.5 3 actions heard of for the first time, at 25 each: Action c [plan]")
      })
  }

  /// Where dropped work has no vote, 100 is left of 100 and 25.
  @Test func `an area that rises because work was dropped says so`() {
    let lines = lines([
      action("a", [("2020", .delivered)]), action("b", [("2020", .underWay), ("2022", .dropped)]),
    ]) { $0.settings.actionCredit.dropped = .excluded }
    #expect(lines.contains { $0.hasPrefix("6 Area rose by 37.5, from 62.5 to 100.0") })
    #expect(lines.contains("  +37.5 Action b: under way → dropped; no longer scored [plan]"))
  }

  @Test func `a long list ends with how much more there is`() throws {
    let text = try report(from: "2020-05-01", to: "2026-11-23", limit: 1).text(on: Page(columns: 80))
    #expect(text.contains("\n        … and 2 more; --format json has them all\n"), "of the three items of Water")
    #expect(text.contains("\n  … and 8 more; --format json has them all\n"), "of the nine records")
    #expect(!text.contains("more reached"), "one was reached, and is shown")
  }

  private let spans = [("2016-06-30", "2022-03-15"), ("2020-12-31", "2026-11-23"), ("2024-02-29", "2024-03-01")]

  @Test(arguments: 0..<12)
  func `every change fits its page`(seed: UInt64) {
    for (from, to) in spans {
      let changes = Changes(of: Archive(.random(seed: seed)), from: Day(from), to: Day(to))
      for area in [nil] + changes.after.roadmap.areas.prefix(1).map({ Optional($0.id) }) {
        for columns in [1, 10, 30, 50, 80, 120] {
          let text = DiffReport(changes, area: area).text(on: Page(columns: columns))
          #expect(text.split(separator: "\n").allSatisfy { TextWidth.columns(of: $0) <= columns })
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `points that are shown add up to the change that is shown`(seed: UInt64) throws {
    for (from, to) in spans {
      let changes = Changes(of: Archive(.random(seed: seed)), from: Day(from), to: Day(to))
      for group in [changes.overall] + changes.overall.children {
        guard let shown = group.shownChange else { continue }
        for points in [group.parts.map(\.points), group.children.map { $0.effect ?? 0 }] {
          #expect(abs(group.shownPoints(points).reduce(0, +) - shown) < 1e-9)
        }
      }
    }
  }

  @Test(arguments: 0..<30)
  func `what is not visible at the end leaves the document as it is, byte for byte`(seed: UInt64) {
    for (from, to) in spans.map({ (Day($0), Day($1)) }) {
      var whole = Roadmap.random(seed: seed)
      let document = DiffReport(Changes(of: Archive(whole), from: from, to: to)).json.text
      let cut = Archive(Archive(whole).asOf(to))
      #expect(DiffReport(Changes(of: cut, from: from, to: to)).json.text == document)
      let later = PartialDate(to.advanced(days: 1))
      for area in whole.areas.indices {
        for index in whole.areas[area].actions.indices {
          whole.areas[area].actions[index].updates.append(.init(date: later, status: .delivered))
        }
        for index in whole.areas[area].indicators.indices {
          whole.areas[area].indicators[index].observations.append(
            .init(date: PartialDate(from), value: 1, provenance: .init(published: later)))
        }
      }
      for index in whole.milestones.indices {
        whole.milestones[index].updates.append(.init(date: later, state: .missed))
      }
      #expect(DiffReport(Changes(of: Archive(whole), from: from, to: to)).json.text == document)
    }
  }
}
