import Canvas
import Model
import TestSupport
import Testing

@testable import Dashboard

struct TimelineTests {
  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 12), (20, 5)])
  func `the timeline at every size class`(columns: Int, rows: Int) {
    expectRecorded(play("4", columns: columns, rows: rows).frame.picture, at: "Frames/timeline-\(columns)x\(rows).txt")
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `the timeline in ASCII`(columns: Int, rows: Int) {
    let frame = play("4", columns: columns, rows: rows, symbols: .ascii).frame
    expectRecorded(frame.picture, at: "Frames/timeline-\(columns)x\(rows)-ascii.txt")
    #expect(frame.rows.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  @Test(arguments: [
    ("dependencies", "4 home j j j", 24), ("dependencies", "4 home j j j", 32), ("quarter", "4 + + + + +", 24),
    ("past", "4 { { { {", 24), ("everything", "4 0", 24), ("panned-back", "4 + + + < < < < < < < <", 24),
    ("panned-on", "4 + + + > > > > > > > >", 24), ("far-back", "4 + + + + + < < < < < < < < < < < < < < < < < <", 24),
  ])
  func `what one looks for`(name: String, keys: String, rows: Int) {
    let archive = Archive(linked)
    let frame = play(keys, columns: 80, rows: rows, archive: archive).frame
    expectRecorded(frame.picture, at: "Frames/timeline-\(name)-80x\(rows).txt")
  }

  /// The sample, with a milestone in the middle of what it needs and what needs it.
  private var linked: Roadmap {
    var roadmap = Sample.roadmap
    for (id, needs) in [("plenary", ["launch", "review", "finance"]), ("horizon", ["plenary"])] {
      guard let place = roadmap.milestones.firstIndex(where: { $0.id == ID(id) }) else { continue }
      roadmap.milestones[place].dependsOn = needs.map { ID($0) }
    }
    return roadmap
  }

  // MARK: Rows

  @Test
  func `areas head their actions and milestones in the order of time`() {
    let rows = titles(play("4", columns: 120, rows: 40))
    let places = ["1 Connectivity", "Convene", "Presentation", "Twenty-year", "Target year", "Guidance"].map {
      word in rows.firstIndex { $0.contains(word) }
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test
  func `a milestone of several areas stands once, under its first, or under all`() {
    for (areas, heading) in [
      (["goods", "connectivity"], "2 数字公共物品"), ([], "All areas"), (["goods", "rights", "connectivity"], "All areas"),
    ] {
      var roadmap = Sample.roadmap
      roadmap.milestones[2].areas = areas.map { ID($0) }
      let rows = titles(play("4 home", columns: 120, rows: 40, archive: Archive(roadmap)))
      let places = rows.indices.filter { rows[$0].contains("First plenary") }
      #expect(places.count == 1)
      let above = rows[..<(places.first ?? 0)].last {
        $0.contains("All areas") || $0.contains("1 ") || $0.contains("2 ")
      }
      #expect(above?.contains(heading) == true)
    }
  }

  @Test
  func `what is late says so in a word`() {
    let rows = titles(play("4", columns: 120, rows: 40))
    #expect(rows.contains { $0.contains("Convene") && $0.contains("overdue") })
    #expect(!rows.contains { $0.contains("Agree a baseline") && $0.contains("overdue") })
  }

  @Test
  func `the selected row names what it needs and what needs it, and marks them`() {
    var dashboard = play("4", columns: 120, rows: 40, archive: Archive(linked))
    let assessment = dashboard.assessment
    dashboard.changeList(.timeline) { $0.select("plenary", in: assessment) }
    let text = titles(dashboard)
    #expect(text.contains { $0.contains("◁ needs: ") && $0.contains("Presentation") && $0.contains("Convene") })
    #expect(text.contains { $0.contains("▷ needed by: Target year") })
    for title in ["Presentation", "Convene", "Twenty-year"] {
      #expect(text.contains { $0.hasPrefix("│ ◁") && $0.contains(title) })
    }
    #expect(text.contains { $0.hasPrefix("│ ▷") && $0.contains("Target year") })
  }

  // MARK: Time

  @Test(arguments: [
    ("4", "whole roadmap"), ("4 +", "10 years"), ("4 + +", "5 years"), ("4 + + + + + + + +", "3 months"),
    ("4 shift-up shift-up -", "10 years"), ("4 + shift-down", "whole roadmap"),
    ("4 + + 0", "everything"),
    ("4 + + 80x24", "5 years"), ("4 + + { }", "5 years"), ("4 + + 1 4", "5 years"),
  ])
  func `zoom goes step by step and stays`(keys: String, words: String) {
    #expect(play(keys).frame.rows[2].contains(words))
  }

  @Test
  func `the part of time that shows stays on another day and at another size`() {
    func axis(_ keys: String) -> String { titles(play(keys))[2] }
    let panned = axis("4 + + + < < <")
    #expect(panned != axis("4 + + +"))
    #expect(axis("4 + + + < < < 80x24 120x40") == panned)
    #expect(axis("4 + + + < < < { {") == panned)
    #expect(axis("4 + + + < < < shift-right > >") != panned)
    #expect(axis("4 + + + < < < shift-right > >") == axis("4 + + +"))
  }

  @Test(arguments: ["", "+ ", "+ + ", "+ + + ", "+ + + + ", "+ + + + + ", "0 "], ["<", ">"])
  func `panning ends a little beyond what there is`(zoom: String, key: String) {
    let keys = "4 \(zoom)" + Array(repeating: key, count: 300).joined(separator: " ")
    let end = titles(play(keys))
    #expect(titles(play("\(keys) \(key)")) == end)
    let back = key == "<" ? ">" : "<"
    #expect(titles(play("\(keys) \(back) \(key)")) == end)
    for title in ["Agree a baseline", "Presentation", "Target year"] {
      let row = end.first { $0.contains(title) } ?? ""
      #expect("━╌◆◇◄►┫✓".contains { row.dropFirst(29).contains($0) }, "\(row)")
    }
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40), (200, 60)], [Symbols.unicode, .ascii])
  func `the signs that show are explained below`(size: (Int, Int), symbols: Symbols) {
    let frame = play("4", columns: size.0, rows: size.1, symbols: symbols).frame
    let pane = frame.rows.map { $0.split(separator: symbols.isASCII ? "||" : "││").first.map(String.init) ?? "" }
    let legend = pane.suffix(5).joined()
    #expect(legend.contains("\(symbols.overdue) overdue") && legend.contains("\(symbols.ahead) ahead"), "\(legend)")
    if size.0 >= 80 { #expect(legend.contains("\(symbols.spanDone) done  \(symbols.spanLeft) open"), "\(legend)") }
    #expect(!pane.joined().contains("needs 0"))
  }

  @Test
  func `a title has the room it needs where there is some`() {
    var roadmap = Sample.roadmap
    var milestone = Milestone(id: "long", title: "A name of exactly forty-four columns in all.", kind: .forum)
    milestone.plannedDate = "2024"
    roadmap.milestones.append(milestone)
    for (columns, rows) in [(200, 60), (110, 40)] {
      #expect(
        titles(play("4", columns: columns, rows: rows, archive: Archive(roadmap))).contains { $0.contains("in all.") })
    }
  }

  @Test
  func `a date of a year alone stands in the middle of it`() {
    var roadmap = Sample.roadmap
    roadmap.areas[0].actions[0].start = nil
    roadmap.areas[0].actions[0].due = nil
    roadmap.areas[0].actions[0].updates = [.init(date: "2022", status: .underWay)]
    let rows = titles(play("4", columns: 200, rows: 60, archive: Archive(roadmap)))
    #expect(rows.contains { $0.contains("Agree a baseline") && $0.contains("╌◐╌") }, "\(rows)")
  }

  @Test
  func `what is beyond what shows says when it ends or begins`() {
    let rows = titles(play("4 + + + + + + + +"))
    #expect(rows.contains { $0.contains("Presentation") && $0.contains("◄ 2020-06-11") }, "\(rows)")
    #expect(rows.contains { $0.contains("Target year") && $0.contains("2030-12-31 ►") }, "\(rows)")
    let early = titles(play("4 + + + + < < < <"))
    #expect(early.contains { $0.contains("Plenipotentiary") && $0.contains("2026-11-09 ►") }, "beside the day's line")
  }

  @Test
  func `today comes back into view`() {
    #expect(!play("4 + + + + < < < <").frame.rows[3].contains("today"))
    #expect(play("4 + + + + < < < < t").frame.rows[3].contains("today"))
    #expect(play("4 {").frame.rows[3].contains("2025-11-23"), "the day the screen shows, where that is another")
  }

  @Test(arguments: [
    (366 * 12, 70, ["2020", "2021", "2022"]), (366 * 12, 40, ["2020", "2022", "2024"]),
    (366, 40, ["2020 Q1", "2020 Q2"]),
    (731, 44, ["2020", "Q2", "Q3", "Q4", "2021"]), (91, 40, ["Jan 2020", "Feb 2020", "Mar 2020"]),
    (91, 18, ["2020", "Feb", "Mar"]), (366 * 100, 20, ["2050", "2100"]), (366, 0, []),
  ])
  func `an axis has the years, quarters or months there is room for`(days: Int, columns: Int, labels: [String]) {
    let ticks = TimeAxis(first: Int(Day("2020-01-01").number), days: days, columns: columns).ticks
    #expect(ticks.prefix(labels.count).map(\.label) == labels)
    #expect(ticks.allSatisfy { (0..<max(1, columns)).contains($0.column) })
  }

  @Test(
    arguments: [0, 1, 2, 7, 8, 17, 18, 24, 30, 60, 100], [0, 1, 2, 13, 29, 30, 59, 60, 80, 99, 100, 119, 200, 300])
  func `every size draws`(rows: Int, columns: Int) {
    let empty = Roadmap(id: "empty", title: "Empty", start: "2020", horizon: "2030")
    for roadmap in [linked, empty, .random(seed: UInt64(rows * 1000 + columns))] {
      for keys in ["4", "4 end + + +", "4 0 j", "4 > > > > > > > >", "4 { { { { { { {"] {
        let dashboard = play(keys, columns: columns, rows: rows, archive: Archive(roadmap))
        #expect(dashboard.frame.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `any keys on a random roadmap draw, and the selection has its row`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let archive = Archive(.random(seed: seed))
    let keys = ["+", "-", "<", ">", "0", "j", "k", "end", "home", "t", "{", "}", "[", "]", "80x24", "120x40", "40x12"]
    let typed = (0..<40).compactMap { _ in keys.randomElement(using: &random) }.joined(separator: " ")
    let dashboard = play("4 " + typed, archive: archive)
    let isEmpty = dashboard.list(.timeline).count(in: dashboard.assessment) == 0
    #expect((dashboard.frame.cursor == nil) == isEmpty)
  }

  /// What the screen shows, without the detail beside it.
  private func titles(_ dashboard: Dashboard) -> [String] {
    dashboard.frame.rows.map { $0.split(separator: "││", maxSplits: 1).first.map(String.init) ?? "" }
  }
}
