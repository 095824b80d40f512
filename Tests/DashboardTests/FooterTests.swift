import Canvas
import Model
import Storage
import TestSupport
import Testing

@testable import Dashboard

/// What the last line offers, and what the first one is called.
struct FooterTests {
  /// By the keys that lead there, blank-separated.
  @Test(arguments: [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "1 tab", "1 tab tab", "1 enter", "2 enter", "[", "2 [", "2 [ enter",
  ])
  func `help and the way out never drop off`(keys: String) throws {
    for (columns, rows) in [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)] {
      for symbols in [Symbols.unicode, .ascii] {
        let dashboard = play(keys + " k", columns: columns, rows: rows, symbols: symbols, archive: try bundledArchive())
        let last = try #require(dashboard.frame.rows.last)
        #expect(last.contains("? help") && last.contains("q quit"), "\(columns): \(last)")
        #expect(keys.contains("[") || columns < 100 || last.contains("1-9 views"), "\(columns): \(last)")
      }
    }
  }

  @Test(arguments: [30, 40, 50, 60, 70, 80, 90, 100, 120, 200])
  func `the roadmap's name is never cut`(columns: Int) throws {
    let archive = try bundledArchive()
    let header = play(columns: columns, rows: 40, archive: archive).frame.rows[0]
    let name = header.split(separator: "2026-11-23").first ?? ""
    let words = name.split(separator: " ").filter { !["as", "of"].contains($0) }.joined(separator: " ")
    let known = ["", "A/74/821", "Digital cooperation", archive.asOf(Sample.day).title.text()]
    #expect(known.contains(words) || words == known[3] + " A/74/821" || words == known[2] + " A/74/821", "\(header)")
    #expect(header.contains("score") || ![40, 60, 80, 120, 200].contains(columns), "\(header)")
  }

  @Test(arguments: [
    ("fr", "Plan d'action de coopération…"), ("zh", "联合国秘书长数字合作路线图"), ("ar", "خريطة طريق الأمين العام…"),
  ])
  func `in another language the title is cut between words`(code: String, name: String) throws {
    let archive = try bundledArchive(in: try #require(Language(rawValue: code)))
    let header = play("", columns: 80, rows: 24, archive: archive).frame.rows[0]
    let beginning = name.split(separator: "…")[0].split(separator: " ").first ?? ""
    #expect(header.contains(beginning) && !header.contains("Digital"), "\(header)")
    #expect(code != "fr" || header.contains(/\s(de|coopération|numérique)…\s/), "\(header)")
  }

  @Test(arguments: [(20, 5), (60, 7), (120, 6)])
  func `a pane without a border says in the first line how much of it shows`(columns: Int, rows: Int) throws {
    let dashboard = play("2", columns: columns, rows: rows, archive: try bundledArchive())
    let header = dashboard.frame.rows[0]
    #expect(header.contains("▼ of") || columns == 20, "\(header)")
    #expect(header.contains("%") || header.contains("thin data"), "\(header)")
  }
}
