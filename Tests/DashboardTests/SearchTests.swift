import Canvas
import Model
import TestSupport
import Testing

@testable import Dashboard

struct SearchTests {
  private func typed(_ text: String) -> String { text.map { $0 == " " ? "space" : String($0) }.joined(separator: " ") }

  @Test
  func `it goes on from the selected row, says which of how many, and wraps`() {
    let first = play("2 / \(typed("reg"))")
    #expect(first.selected == "registry" && first.prompt?.remark == "1 of 1")
    #expect(play("2 c c G / \(typed("reg"))").prompt?.remark == "1 of 1, from the top again")
    let found = play("tab tab home / \(typed("pl")) enter")
    #expect(found.selected == "plenary" && found.notice == "“pl”: 1 of 2")
    #expect(play("tab tab home / \(typed("pl")) enter n").selected == "conference")
    #expect(play("tab tab home / \(typed("pl")) enter n").notice == "“pl”: 2 of 2")
    #expect(play("tab tab home / \(typed("pl")) enter n n").notice == "“pl”: 1 of 2, from the top again")
    #expect(play("tab tab home / \(typed("pl")) enter N").notice == "“pl”: 2 of 2, from the end again")
  }

  @Test
  func `case and accents make no difference, and matches are marked`() throws {
    var roadmap = Sample.roadmap
    roadmap.areas[0].actions[1] = Action(id: "finance", title: "Résumé of Élan", commitment: "Money.")
    let dashboard = play("2 / \(typed("RESUME OF e"))", archive: Archive(roadmap))
    #expect(dashboard.selected == "finance" && dashboard.prompt?.remark == "1 of 1")
    let frame = dashboard.frame
    let row = try #require(frame.rows.firstIndex { $0.contains("Résumé of Élan") && $0.contains("▌") })
    let marked = (0..<frame.size.columns).filter { frame[$0, row].style.isReversed }
    #expect(marked.map { frame[$0, row].text }.joined().hasPrefix("Résumé of É"))
  }

  @Test
  func `a word is marked wherever it stands, a letter or two once in each row`() throws {
    var roadmap = Sample.roadmap
    roadmap.areas[0].actions[1] = Action(id: "finance", title: "Access to access", commitment: "Money.")
    for (text, marks) in [("access", 12), ("ac", 2), ("a", 1)] {
      let frame = play("80x24 2 / \(typed(text)) enter", archive: Archive(roadmap)).frame
      let row = try #require(frame.rows.firstIndex { $0.contains("Access to access") })
      #expect((0..<frame.size.columns).count { frame[$0, row].style.isReversed } == marks)
    }
  }

  @Test
  func `fewer letters look again, and giving up goes back`() {
    #expect(play("2 / \(typed("regx")) backspace").selected == "registry")
    #expect(play("2 / \(typed("regx"))").selected == "baseline", "where the typing began")
    #expect(play("2 j / \(typed("reg")) esc").selected == "finance")
    #expect(play("2 / \(typed("reg")) esc").searched.isEmpty)
    #expect(play("2 / \(typed("reg")) enter esc").searched.isEmpty, "escape takes the marks away")
  }

  @Test
  func `it looks at topics, outputs, the lines of the method and of the detail`() {
    #expect(play("6 / \(typed("standards"))").prompt?.remark == "1 of 2")
    #expect(play("5 / \(typed("opinion"))").prompt?.remark == "1 of 1")
    #expect(play("9 / \(typed("coverage"))").prompt?.problem == nil)
    let detail = play("2 enter / \(typed("happened"))")
    #expect(detail.prompt?.remark == "1 of 1" && detail.selectedRow > 0)
  }

  @Test
  func `what is not found says where else to look, where there is room for that`() {
    for keys in ["/ z z z enter", "/ z z z enter n", "enter / z z z enter N"] {
      #expect(play(keys).notice == "“zzz” is not found here; : looks at all titles")
      #expect(play("40x12 \(keys)").notice == "“zzz” is not found here")
    }
  }

  @Test
  func `a filter leaves nothing to find of what it hides`() {
    let dashboard = play("2 f \(typed("status:delivered")) enter / \(typed("reg"))")
    #expect(dashboard.prompt?.problem?.words == "not found")
  }
}
