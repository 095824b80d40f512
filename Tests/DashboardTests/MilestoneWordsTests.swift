import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Dashboard

/// What the list of milestones says, and its line of time.
struct MilestoneWordsTests {
  @Test func `a date is told no more precisely than it is known, and what is late says so`() throws {
    let roadmap = try bundledArchive().asOf(Sample.day)
    var told: Set<String> = []
    for milestone in roadmap.milestones where !milestone.state.isSettled {
      let words = milestone.distantStanding(on: Sample.day)
      told.insert(words)
      #expect(words.utf8.count <= 24, "\(words)")
      let isUnconfirmed = milestone.standing(on: Sample.day).words == "unconfirmed"
      #expect(!isUnconfirmed || words.hasPrefix("unconfirmed"), "\(words)")
      guard let date = milestone.date, date.precision != .day, milestone.provenance.counts else { continue }
      let named = words.contains("\(date)") || milestone.plannedEnd.map { words.contains("until \($0)") } ?? false
      #expect(named && !words.contains(" d"), "\(words)")
    }
    #expect(told.contains("due 126 d ago, no report") && told.contains("under way* for 14 d"), "\(told)")
    #expect(told.contains { $0.hasPrefix("some time in ") }, "\(told)")
  }

  /// The two rows of the line of time.
  private func line(_ columns: Int, _ rows: Int, _ symbols: Symbols = .unicode, keys: String = "") throws -> [String] {
    let dashboard = play(keys, columns: columns, rows: rows, symbols: symbols, archive: try bundledArchive())
    let box = try #require(dashboard.arrangement.panes[.milestones])
    return Array(dashboard.frame.rows[box.minRow + 1...box.minRow + 2])
  }

  @Test(arguments: [(120, 40), (200, 60)])
  func `the line of time has the signs of the list, and a word for today`(columns: Int, rows: Int) throws {
    let shown = try line(columns, rows)
    #expect(shown[0].contains("✓") && shown[0].contains("?") && shown[0].contains("◇") && !shown[0].contains("●"))
    #expect(shown[1].contains("┃today ") && shown[1].contains(" 2026 ") && shown[1].contains(" 2028 "), "\(shown)")
    let plain = try line(columns, rows, .ascii)
    #expect(plain[0].contains("+") && plain[0].contains("o") && !plain[0].contains("*"))
    #expect(try !line(columns, rows, keys: "{")[1].contains("today"), "it is another day")
  }
}
