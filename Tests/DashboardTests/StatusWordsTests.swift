import Canvas
import Model
import Storage
import TestSupport
import Testing

@testable import Dashboard

/// No status is told by a sign or a colour alone: a word of the same meaning stands in its row or those next below, or in a
/// legend of the pane, which is a sign with its word after it.
struct StatusWordsTests {
  private static let real = Result { try bundledArchive() }
  private static let roles: [Role] = [
    .achieved, .onTrack, .atRisk, .offTrack, .movingAway, .notDue, .noData, .warning, .overdue,
  ]

  @Test(
    arguments: ViewName.allCases,
    [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)].map { Size(columns: $0.0, rows: $0.1) })
  func `a word stands beside every sign`(view: ViewName, size: Size) throws {
    for archive in [Sample.archive, try StatusWordsTests.real.get()] {
      for symbols in [Symbols.unicode, .ascii] {
        var dashboard = Dashboard(archive, asOf: Sample.day, today: Sample.day, size: size, symbols: symbols)
        for key in ["\(view.rawValue)", "pgdn", "pgdn", "pgdn", "G", "g", "enter", "pgdn", "pgdn"] {
          _ = dashboard.update(.key(try #require(Key(key))))
          for pane in view.panes {
            // The signs of one are counted in words, `1 of 2`; the table of the other has a legend above it, which may be
            // out of sight.
            if pane == .roundtables || pane == .method { continue }
            let inside = dashboard.arrangement.inside(pane)
            for line in wordless(dashboard.frame, inside, symbols) {
              Issue.record("\(pane) at \(size.columns)x\(size.rows) after \(key): \(line)")
            }
          }
        }
      }
    }
  }

  /// Rows that have a sign and no word for it.
  private func wordless(_ frame: Frame, _ pane: Rect, _ symbols: Symbols) -> [String] {
    let lines = (pane.minRow..<max(pane.minRow, pane.maxRow)).map { row in
      Line((pane.minColumn..<pane.maxColumn).map { frame[$0, row] }, symbols)
    }
    var explained = lines.reduce(into: Set<Role>()) { $0.formUnion($1.explained) }
    // Below that heading stands the day.
    if lines.first?.text.contains("Result") == true { explained.insert(.achieved) }
    return lines.indices.flatMap { index in
      let below = lines[(index + 1)...].prefix(2).reduce(into: Set<Role>()) { $0.formUnion($1.worded) }
      let left = lines[index].signs.subtracting(lines[index].worded).subtracting(below).subtracting(explained)
      return left.map { "\($0) in \(lines[index].text)" }
    }
  }

  /// Words in which a detail says how a record stands, in any colour.
  private static let vocabulary =
    Milestone.State.allCases.map(\.rawValue) + [
      "no report", "under way", "unconfirmed", "overdue", "delivered", "due ",
    ]

  /// What a row of a pane tells.
  private struct Line {
    let text: String
    /// Of which meanings it has signs, words of two letters and more, and signs with their words after them.
    var (signs, worded, explained): (Set<Role>, Set<Role>, Set<Role>) = ([], [], [])

    init(_ cells: [Cell], _ symbols: Symbols) {
      text = cells.reduce(into: "") { $0 += $1.text }
      let glyphs = Set(StatusWordsTests.roles.map { symbols.glyph(of: $0) } + [symbols.future])
      func character(_ index: Int, _ role: Role) -> Character {
        cells.indices.contains(index) && cells[index].style.role == role ? cells[index].text.first ?? " " : " "
      }
      func isWord(_ index: Int, _ role: Role) -> Bool {
        character(index, role).isLetter && character(index + 1, role).isLetter
      }
      // A line of time has its words in the list below it.
      guard cells.count(where: { $0.style.role == .barTrack }) < cells.count / 4 else { return }
      if StatusWordsTests.vocabulary.contains(where: text.contains) { worded.formUnion(StatusWordsTests.roles) }
      for (index, cell) in cells.enumerated() where StatusWordsTests.roles.contains(cell.style.role) {
        let role = cell.style.role
        if isWord(index, role) { worded.insert(role) }
        let sides = [character(index - 1, role), character(index + 1, role)]
        guard let glyph = cell.text.first, glyph != " ", glyphs.contains(glyph),
          sides.allSatisfy({ !$0.isLetter && !$0.isNumber })
        else { continue }
        signs.insert(role)
        if isWord(index + 2, role) { explained.insert(role) }
      }
    }
  }
}
