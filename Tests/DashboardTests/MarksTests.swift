import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct MarksTests {
  private func typed(_ text: String) -> String { text.map { $0 == " " ? "space" : String($0) }.joined(separator: " ") }

  private func row(_ title: String, _ dashboard: Dashboard) throws -> String {
    try #require(dashboard.frame.rows.first { $0.prefix(60).contains(title) })
  }

  @Test
  func `a step in time says what changed and marks it, and escape takes the marks away`() throws {
    let stepped = play("2 D \(typed("2022-01-01")) enter D \(typed("2022-12-31")) enter")
    #expect(stepped.frame.rows.last?.contains(" 2022-01-01 → 2022-12-31: 3 statuses, 3 scores changed ") == true)
    #expect(try row("Agree a baseline", stepped).contains("±"))
    #expect(stepped.marks?.words(of: "baseline")?.hasSuffix("under way → delivered") == true)
    #expect(!(try row("Guidance on due", stepped).contains("±")))
    let moved = play("2 D \(typed("2022-01-01")) enter D \(typed("2022-12-31")) enter G g 80x24")
    let words = try #require(moved.frame.rows.last)
    #expect(words.hasPrefix(" Esc unmark  ? help ") && words.contains("under way → delivered"), "of what is selected")
    let other = play("2 D \(typed("2022-01-01")) enter D \(typed("2022-12-31")) enter G 80x24")
    #expect(other.frame.rows.last?.hasPrefix(" Esc unmark  ? help  q quit   unchanged ") == true)
    #expect(try row("Agree a baseline", moved).contains("±"))
    let clean = play("2 D \(typed("2022-01-01")) enter D \(typed("2022-12-31")) enter esc")
    #expect(clean.marks == nil)
    #expect(!(try row("Agree a baseline", clean).contains("±")))
  }

  @Test
  func `the next step marks its own changes alone`() throws {
    let stepped = play("D \(typed("2022-01-01")) enter D \(typed("2022-12-31")) enter D \(typed("2023-01-01")) enter")
    #expect(stepped.frame.rows.last?.contains("2022-12-31 → 2023-01-01") == true)
    #expect(stepped.marks?.words(of: "baseline") == nil)
    #expect(play("2 { }").marks?.reason == .step(from: Day("2025-11-23"), to: Sample.day))
  }

  @Test
  func `what became known is new, and going back it is not known`() {
    let forward = play("tab tab D \(typed("2015-12-31")) enter D \(typed("2020-06-30")) enter")
    #expect(forward.marks?.differences.marks["launch"] == .new)
    #expect(forward.frame.rows.last?.contains(" new") == true)
    let back = play("D \(typed("2020-06-30")) enter D \(typed("2015-12-31")) enter")
    #expect(back.frame.rows.last?.contains("not known") == true)
  }

  @Test(arguments: 0..<12)
  func `there is a mark exactly where what is shown of a record is otherwise`(seed: UInt64) {
    let archive = Archive(.random(seed: seed))
    for (from, to) in [("2021-06-30", "2024-02-01"), ("2024-02-01", "2021-06-30"), ("2024-02-01", "2024-02-01")] {
      let (before, after) = (Assessment(of: archive, asOf: Day(from)), Assessment(of: archive, asOf: Day(to)))
      let marks = Differences(from: before, to: after, .unicode).marks
      for kind in [RecordKind.area, .action, .indicator] {
        for record in after.roadmap.records(kind) {
          let shown = [before, after].map { assessment in
            assessment.node(record.id).map { node in
              "\(node.score.value.map { decimalText($0, decimals: 1) } ?? "none")"
            }
          }
          if shown[0] == nil { #expect(marks[record.id] == .new) }
          if shown[0] != nil, shown[0] != shown[1] { #expect(marks[record.id] != nil) }
          if from == to { #expect(marks[record.id] == nil) }
        }
      }
      if from == to { #expect(Differences(from: before, to: after, .unicode).words == "nothing changed") }
    }
  }

  @Test
  func `what is supposed is marked against what is, and the whole is told`() throws {
    let dashboard = play("2 j w 1")
    #expect(dashboard.selected == "finance" && dashboard.marks?.reason == .supposition)
    #expect(try row("Convene investors", dashboard).contains("±"))
    let notice = try #require(dashboard.notice)
    #expect(notice == "what if: 2 statuses, 2 scores changed, all areas 52.6 → 62.0; W compares")
    #expect(play("2 j w 1 R").marks == nil)
    #expect(play("2 j w 1 R").notice == "the what-if is over")
  }

  @Test
  func `what is said stays while the selection moves, and no longer`() {
    #expect(play("2 / r e g enter j k G").notice == "“reg”: 1 of 1")
    #expect(play("2 / r e g enter tab").notice == nil)
    #expect(play("2 / r e g enter 3").notice == nil)
    #expect(play("2 D \(typed("2022-01-01")) enter j").notice == nil, "there the words are those of the row")
  }

  @Test(arguments: ["2", "3", "4", "5", "6", "7", "8", "9", "", "tab", "tab tab", "enter"])
  func `marks draw at every size, in ASCII too`(keys: String) {
    for symbols in [Symbols.unicode, .ascii] {
      for (columns, rows) in [(0, 0), (1, 1), (20, 5), (40, 12), (80, 24), (200, 60)] {
        let frame = play("\(keys) { { } ] \(columns)x\(rows)", symbols: symbols).frame
        #expect(frame.size == Size(columns: columns, rows: rows))
        if symbols.isASCII { #expect(frame.rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }) }
      }
    }
  }
}
