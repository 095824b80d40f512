import Canvas
import Model
import Storage
import TestSupport
import Testing

@testable import Dashboard

/// That a pane says how much of what it holds shows.
struct ExtentTests {
  @Test(arguments: [
    (0..<5, 5, "", [], []), (0..<0, 0, "", [], []), (0..<5, 6, "", ["1–5 of 6"], [" ▼ of 6"]),
    (11..<40, 71, "", ["12–40 of 71"], ["▲▼ of 71"]), (4..<5, 9, "", ["5 of 9"], ["▲▼ of 9"]),
    (5..<5, 9, "", ["6 of 9"], ["▲▼ of 9"]),
    (3..<9, 9, "lines", ["lines 4–9 of 9", "4–9 of 9"], ["▲  of 9 lines", "▲  of 9"]),
  ])
  func `the range that shows is told, and nothing where all does`(
    shown: Range<Int>, count: Int, unit: String, words: [String], terse: [String]
  ) {
    #expect(Extent(shown: shown, count: count, unit: unit).words(.unicode) == words)
    #expect(Extent(shown: shown, count: count, unit: unit, isTerse: true).words(.unicode) == terse)
  }

  /// The bottom border of the box that has the focus, after keys.
  private func bottom(_ keys: String, columns: Int, rows: Int, archive: Archive = Sample.archive) throws -> String {
    let dashboard = play(keys, columns: columns, rows: rows, archive: archive)
    let box = try #require(dashboard.arrangement.panes[dashboard.focus])
    let row = box.maxRow - 1
    return (box.minColumn..<box.maxColumn).reduce(into: "") { $0 += dashboard.frame[$1, row].text }
  }

  @Test(arguments: [("2", 20), ("3", 20), ("4", 15), ("tab tab", 10), ("5", 20), ("6", 15), ("9", 15)])
  func `every list that goes on says so in its border, at its start and at its end`(keys: String, least: Int) throws {
    let archive = try bundledArchive()
    let start = try bottom(keys + " g", columns: 120, rows: 30, archive: archive)
    let end = try bottom(keys + " G", columns: 120, rows: 30, archive: archive)
    let first = try #require(start.firstMatch(of: /─ 1–(\d+) of (\d+) ─╯$/), "\(start)")
    let last = try #require(end.firstMatch(of: /─ (\d+)–(\d+) of (\d+) ─╯$/), "\(end)")
    #expect(last.2 == last.3 && first.2 == last.3)
    let count = try #require(Int(first.2))
    #expect(count > least)
    // On a small screen it costs no byte of a move what shows, so the directions do.
    let places = ["g", "pgdn", "G"].map { try? bottom("\(keys) \($0)", columns: 80, rows: 20, archive: archive) }
    #expect(places[0]?.contains(/─  ▼ of \d+ ─╯/) == true, "\(places)")
    #expect(places[2]?.contains(/─ ▲  of \d+ ─╯/) == true, "\(places)")
  }

  @Test(arguments: ["2", "2 enter", "?", "e", "tab tab"])
  func `what shows whole says nothing`(keys: String) throws {
    let small = Archive(Roadmap(id: "small", title: "Small", start: Sample.date("2020"), horizon: Sample.date("2030")))
    let frame = play(keys, columns: 300, rows: 120, archive: small).frame
    #expect(!frame.rows.contains { $0.contains(/\d of \d+ ─╯/) })
  }

  @Test func `headings are not counted`() throws {
    let archive = try bundledArchive()
    let actions = archive.asOf(Sample.day).areas.map(\.actions.count).reduce(0, +)
    for keys in ["2", "2 c", "2 c c"] {
      #expect(try bottom("\(keys) G", columns: 120, rows: 40, archive: archive).contains("–\(actions) of \(actions) "))
    }
  }

  @Test(arguments: ["enter", "?", "e", ":", "9"], [(60, 20), (80, 24), (40, 12)])
  func `texts and what lies over the panes say it too`(keys: String, size: (columns: Int, rows: Int)) throws {
    var dashboard = Dashboard(
      try bundledArchive(), asOf: Sample.day, today: Sample.day,
      size: Size(columns: size.columns, rows: size.rows), symbols: .ascii)
    dashboard.press(keys.split(separator: " ").map(String.init))
    let sign = /- (lines )?1-\d+ of \d+ -\+|-  v of \d+( lines)? -\+/
    #expect(dashboard.frame.rows.contains { $0.contains(sign) }, "\(dashboard.frame.rows)")
  }

  @Test(arguments: [Symbols.unicode, .ascii])
  func `a border says what a star means where one shows`(symbols: Symbols) {
    let line = symbols.border.horizontal
    func count(_ keys: String, columns: Int, rows: Int) -> Int {
      let note = rows < 30 ? "\(line) * judged \(line)" : "\(line) * editor's judgement \(line)"
      return play(keys, columns: columns, rows: rows, symbols: symbols).frame.rows.count { $0.contains(note) }
    }
    #expect(count("2", columns: 80, rows: 24) == 1)
    #expect(count("", columns: 200, rows: 60) == 1, "the area's detail has one, roundtables and milestones have none")
    #expect(count("4 enter", columns: 80, rows: 24) == 0, "nothing was judged there")
  }
}
