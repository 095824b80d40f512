import Canvas
import Model
import TestSupport
import Testing

@testable import Dashboard

struct StandingTests {
  @Test(arguments: ["1", "2", "4", "enter"])
  func `what is late is overdue with its own sign wherever it shows`(keys: String) {
    let frame = play(keys == "enter" ? "2 s enter" : keys, columns: 120, rows: 40).frame
    let rows = frame.rows.filter { $0.contains("overdue") }
    #expect(!rows.isEmpty)
    if keys != "1" { #expect(rows.contains { $0.contains("! ") }, "\(rows)") }
    #expect(!rows.contains { $0.contains("2023!") || $0.contains("○ overdue") })
  }

  @Test(arguments: [Symbols.unicode, .ascii, .console, .lines])
  func `no two states share a sign`(symbols: Symbols) {
    let roles: [Role] = [.achieved, .onTrack, .atRisk, .offTrack, .movingAway, .notDue, .noData, .overdue]
    #expect(Set(roles.map(symbols.glyph)).count == roles.count)
    #expect(!roles.dropFirst(2).map(symbols.glyph).contains(symbols.ahead))
  }

  @Test
  func `a milestone of which nobody has seen a word in a source is unconfirmed`() {
    var milestone = Milestone(id: "forum", title: "Forum", kind: .forum)
    milestone.plannedDate = "2026"
    #expect(milestone.standing(on: Day("2026-11-23")).words == "scheduled")
    milestone.updates = [.init(date: "2026-11-23", state: .scheduled, provenance: .init(certainty: .unconfirmed))]
    #expect(milestone.standing(on: Day("2026-11-23")).words == "unconfirmed")
    #expect(milestone.standing(on: Day("2027-01-01")).words == "no report")
  }
}
