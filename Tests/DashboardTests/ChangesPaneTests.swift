import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Dashboard

struct ChangesPaneTests {
  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 12), (20, 5)])
  func `changes at every size class`(columns: Int, rows: Int) {
    expectRecorded(
      play("8 p", columns: columns, rows: rows).frame.picture, at: "Frames/changes-\(columns)x\(rows).txt")
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `changes in ASCII`(columns: Int, rows: Int) {
    let frame = play("8 p j j", columns: columns, rows: rows, symbols: .ascii).frame
    expectRecorded(frame.picture, at: "Frames/changes-\(columns)x\(rows)-ascii.txt")
    #expect(frame.rows.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  @Test
  func `the time is the shortest in which something happened, and then what was asked for`() {
    #expect(title(play("8")) == "Changes in a year, since 2025-11-23")
    #expect(title(play("8 p")) == "Changes since the beginning")
    #expect(title(play("8 p p")) == "Changes in 30 days, since 2026-10-24")
    #expect(play("8 p p").frame.rows.joined().contains("nothing new in this time"))
    #expect(title(play("8 p p {")) == "Changes in 30 days, since 2025-10-24")
    #expect(title(play("8 F10")) == "Changes since the beginning")
  }

  @Test(arguments: [
    ("2026-01-31", "Changes since your last visit, 2026-01-31"), ("2026-06-01", "Changes in a year, since 2025-11-23"),
    ("2026-11-23", "Changes in a year, since 2025-11-23"), ("2027-01-01", "Changes in a year, since 2025-11-23"),
  ])
  func `the last visit comes first where something has happened since`(visit: String, expected: String) {
    var dashboard = Dashboard(
      Sample.archive, asOf: Sample.day, today: Sample.day, size: Size(columns: 120, rows: 40), symbols: .unicode,
      lastVisit: Day(visit))
    _ = dashboard.update(.key(Key(.character("8"))))
    #expect(title(dashboard) == expected)
  }

  @Test func `what nobody reported when it was due is no plan any more`() throws {
    let rows = play("8 p", columns: 200, rows: 60, archive: try bundledArchive()).frame.rows
    #expect(rows.contains { $0.contains("was due 2026-07-20, no report that it took place  ") }, "\(rows)")
    #expect(rows.contains { $0.contains("under way, 2026-11-09 to 2026-11-27*") }, "\(rows)")
  }

  @Test(arguments: [(200, 60), (120, 40)])
  func `what was known before stands below a rule where there is room`(columns: Int, rows: Int) throws {
    let archive = try bundledArchive()
    let shown = play("8", columns: columns, rows: rows, archive: archive)
    #expect(title(shown) == "Changes in 30 days, since 2026-10-24")
    #expect(shown.frame.rows.contains { $0.contains("3 changes, newest first") })
    #expect(shown.frame.rows.contains { $0.contains("Before that, up to 2026-10-24") }, "\(shown.frame.rows)")
    let asked = play("8 p p p p", columns: columns, rows: rows, archive: archive)
    #expect(title(asked) == "Changes in 30 days, since 2026-10-24")
    #expect(!asked.frame.rows.contains { $0.contains("Before that") })
    let reversed = play("8 S", columns: columns, rows: rows, archive: archive).frame.rows
    #expect(reversed.contains { $0.contains("3 changes, oldest first") }, "\(reversed)")
    #expect(!reversed.contains { $0.contains("Before that") })
    #expect(play("8 80x24 200x60", archive: archive).frame.rows == play("8 200x60", archive: archive).frame.rows)
  }

  @Test(arguments: [(200, 60), (120, 40), (80, 24)])
  func `scores name their areas whole, and each status has its word`(columns: Int, rows: Int) throws {
    let shown = play("8", columns: columns, rows: rows, archive: try bundledArchive()).frame.rows.joined()
    for name in ["7 Trust & security", columns < 130 ? "? thin" : "? thin data", "○ off"] {
      #expect(shown.contains(name), "\(shown)")
    }
  }

  private func title(_ dashboard: Dashboard) -> String { dashboard.list(.changes).title }

  @Test(arguments: [
    ("8", "plenary"), ("8 j", "users"), ("8 end", "horizon"), ("8 j k k", "plenary"), ("8 p end", "horizon"),
    ("8 j enter", "users"), ("8 j enter esc k", "plenary"),
  ])
  func `headings are passed over, and what is selected opens`(keys: String, record: String) {
    #expect(play(keys).selected == ID(record))
  }

  @Test
  func `the selected entry stays when the time or the day is another one`() {
    #expect(play("8 j p").selected == "users")
    #expect(play("8 j 1 8").selected == "users")
    #expect(play("8 j 80x24 120x40").selected == "users")
    let shown = play("8 p pgdn").frame.rows
    #expect(play("8 p pgdn 1 8").frame.rows == shown, "nothing moves where nothing changed")
  }

  @Test
  func `what is shown is what the engine says became known, but documents and records that came with an entry`() {
    for seed in 0..<30 as Range<UInt64> {
      let archive = Archive(.random(seed: seed))
      let changes = Changes(of: archive, from: Day("2021-06-30"), to: Day("2026-11-23"))
      let rows = ChangeRows(changes.entries) { _ in nil }.rows
      let shown = Set(rows.compactMap { row in if case .entry(let place, _) = row { place } else { nil } })
      for (place, entry) in changes.entries.enumerated() where !shown.contains(place) {
        let isTold =
          entry.kind == .source
          || changes.entries.indices.contains { changes.entries[$0].record == entry.record && shown.contains($0) }
          || !changes.entries.contains { $0.record == entry.record && $0.known != nil }
        #expect(isTold, "\(entry)")
      }
      #expect(shown.count == rows.count { if case .entry = $0 { true } else { false } }, "each once")
    }
  }

  @Test
  func `days go from new to old, each month under one heading`() {
    for seed in 0..<30 as Range<UInt64> {
      let changes = Changes(of: Archive(.random(seed: seed)), from: Day("2015-01-01"), to: Day("2026-11-23"))
      var months: [ChangeRows.Month] = []
      var day = 32
      for row in ChangeRows(changes.entries, announced: { _ in nil }).rows {
        switch row {
        case .before: Issue.record("Nothing is told apart.")
        case .month(let month):
          #expect(!months.contains(month))
          if let last = months.last { #expect((month.year, month.month) < (last.year, last.month)) }
          months.append(month)
          day = 32
        case .entry(_, let next):
          #expect((next ?? 32) <= day)
          day = next ?? 32
        }
      }
    }
  }

  @Test(arguments: [0, 1, 2, 7, 8, 17, 18, 24, 30, 60], [0, 1, 2, 13, 30, 59, 60, 100, 119, 120, 200])
  func `every size draws, whatever there is to tell`(rows: Int, columns: Int) {
    let empty = Archive(Roadmap(id: "empty", title: "Empty", start: "2020", horizon: "2030"))
    for archive in [Sample.archive, empty, Archive(.random(seed: UInt64(rows * 7 + columns)))] {
      for keys in ["8 p p p p", "8 end", "8 j enter", "8 { { p G"] {
        let frame = play(keys, columns: columns, rows: rows, archive: archive).frame
        #expect(frame.size == Size(columns: columns, rows: rows))
      }
    }
  }
}
