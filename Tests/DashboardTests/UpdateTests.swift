import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Dashboard

struct UpdateTests {
  @Test(arguments: [
    ("", "connectivity"), ("down", "goods"), ("j j", "rights"), ("end", "rights"), ("G g", "connectivity"),
    ("up", "connectivity"), ("pgdn", "rights"), ("tab", "table-1a"), ("tab j", "table-3ab"),
    ("tab tab", "conference"), ("tab tab end", "horizon"), ("shift-tab shift-tab", "conference"),
    ("tab tab tab tab", "connectivity"), ("enter", "connectivity"), ("right left j", "goods"),
  ])
  func `keys select`(keys: String, record: String) {
    #expect(play(keys).selected == ID(record))
  }

  @Test
  func `enter opens and escape goes back the way one came`() {
    // Into the area, to its first indicator, into it, to its area, and back again.
    let way = play("enter down enter")
    #expect(way.selected == "users")
    #expect(play("enter down enter esc").selected == "users")
    #expect(play("enter down enter esc esc j").selected == "goods")
  }

  @Test(arguments: ["120x40", "80x24", "40x12", "20x5", "1x1"])
  func `the selection stays put across a resize`(size: String) {
    #expect(play("j \(size) 120x40").selected == "goods")
    #expect(play("tab tab end \(size) 120x40").selected == "horizon")
    #expect(play("enter down \(size)").selected == "users", "though its row is another at another width")
    #expect(play("enter down \(size) 120x40").selected == "users")
  }

  @Test(arguments: [
    ("[", "2026-11-09"), ("[ [", "2026-07-20"), ("[ ]", "2026-11-23"), ("]", "2026-11-23"), ("{", "2025-11-23"),
    ("{ }", "2026-11-23"), ("{ [ [ t", "2026-11-23"),
    ("F7", "2026-11-09"), ("[ F7 F8", "2026-11-09"), ("F6 F9", "2026-11-23"),
  ])
  func `time steps to the days on which something changed, and by years`(keys: String, day: String) {
    #expect(play(keys).day.description == day)
  }

  @Test
  func `another day changes the whole screen and says so`() {
    let past = play("{ { { { { {")
    #expect(past.day.description == "2020-11-23")
    let rows = past.frame.rows
    #expect(rows[0].contains("AS OF 2020-11-23"))
    #expect(!rows.joined().contains("2022-"), "nothing dated later shows")
    #expect(past.frame[1, 0].style.role == .headerPast)
  }

  @Test func `a text in which nothing can be opened scrolls at once`() throws {
    var dashboard = play("9 1 3 g enter", columns: 60, rows: 18, archive: try bundledArchive())
    for key in ["j", "j", "k", "k"] {
      let before = dashboard.frame
      _ = dashboard.update(.key(try #require(Key(key))))
      #expect(dashboard.frame.rows != before.rows || dashboard.frame.cells != before.cells, "\(key)")
    }
  }

  @Test(arguments: ["", "{", "2 1", "80x24 120x40"])
  func `the milestones open with what comes next in sight`(keys: String) throws {
    let dashboard = play(keys, columns: 120, rows: 40, archive: try bundledArchive())
    let list = dashboard.list(.milestones)
    let rows = list.page(in: dashboard.arrangement.inside(.milestones).size, dashboard.assessment)
    let place = list.list.selection - list.list.offset
    #expect(list.selected(in: dashboard.assessment) == dashboard.assessment.milestones.next?.milestone.id)
    #expect((1...rows / 3).contains(place), "\(place) of \(rows)")
  }

  @Test
  func `the way in stays while time steps`() {
    let past = play("enter down { 80x24")
    #expect(past.selected == "users")
  }

  @Test
  func `a row whose record is not known yet on another day is not opened`() throws {
    let archive = try bundledArchive()
    let rows = String(repeating: "down ", count: 13)
    for size in ["120x40", "80x1", "1x1"] {
      let past = play("enter \(rows) \(size) { { { { { { enter { } 120x40", archive: archive)
      #expect(past.day.description == "2020-11-23")
      #expect(past.frame.rows[0].contains("AS OF"))
    }
  }

  @Test
  func `leaving and repainting are asked of the world`() {
    #expect(effects(of: "q") == [.quit])
    #expect(effects(of: "ctrl-c") == [.quit])
    #expect(effects(of: "ctrl-l") == [.redraw])
    #expect(effects(of: "j") == [])
    #expect(effects(of: "Z") == [])
  }

  private func effects(of name: String) -> [Effect]? {
    var dashboard = play()
    guard let key = Key(name) else { return nil }
    return dashboard.update(.key(key))
  }

  @Test
  func `help opens over everything, scrolls, and closes`() {
    #expect(play("?").frame.rows.contains { $0.contains("select the record above") })
    #expect(play("? end", rows: 12).frame.rows.contains { $0.contains("judgement") })
    #expect(play("? esc").frame == play().frame)
    #expect(play("? j ?").frame == play().frame)
  }
}
