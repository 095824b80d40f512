import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct WhatIfTests {
  private func typed(_ text: String) -> String { text.map { $0 == " " ? "space" : String($0) }.joined(separator: " ") }

  @Test
  func `a status is chosen, or how much is done is typed`() {
    #expect(play("2 j w 1").suppositions == [.status("finance", .delivered, completion: nil)])
    #expect(play("2 j w 3").suppositions == [.status("finance", .underWay, completion: 0.5)])
    #expect(play("2 j w 5 \(typed("62.5")) enter").suppositions == [.status("finance", .underWay, completion: 0.625)])
    #expect(play("2 j w 5 \(typed("40%")) enter").suppositions == [.status("finance", .underWay, completion: 0.4)])
    #expect(play("2 j w 7").suppositions == [.status("finance", .blocked, completion: nil)])
    #expect(play("2 j w 1 w 9").suppositions.isEmpty, "as it is")
    #expect(play("2 j w 1 w 2").suppositions.count == 1, "one for a record")
  }

  @Test
  func `the detail says that an entry is supposed`() {
    let rows = play("2 j w 1", columns: 200, rows: 60).frame.rows.joined(separator: "\n")
    #expect(rows.contains("Supposed, for this session alone"), "\(rows)")
  }

  @Test(arguments: ["", "-1", "101", "half"])
  func `what is no share is said`(text: String) {
    let dashboard = play("2 j w 5 \(typed(text)) enter")
    #expect(dashboard.prompt?.problem != nil && dashboard.suppositions.isEmpty)
  }

  @Test
  func `a value is typed, shown beside the real one, and an empty line forgets it`() {
    let dashboard = play("3 w \(typed("90")) enter")
    #expect(dashboard.suppositions == [.value("users", 90)])
    #expect(play("3 w").frame.rows.last?.contains("% of people, 74 in 2025") == true)
    #expect(play("3 w \(typed("90")) enter w").prompt?.text == "90")
    #expect(play("3 w \(typed("90")) enter w ctrl-u enter").suppositions.isEmpty)
    #expect(play("3 w \(typed("ninety")) enter").prompt?.problem?.words == "that is not a number")
    func forecast(_ dashboard: Dashboard) -> [Substring] {
      dashboard.frame.rows.compactMap { row in row.firstRange(of: "at this pace").map { row[$0.lowerBound...] } }
    }
    #expect(!forecast(dashboard).isEmpty && forecast(dashboard) != forecast(play("3")), "the forecast moves")
  }

  @Test
  func `the comparison has scores, statuses and forecasts, real and supposed`() throws {
    let rows = play("3 w \(typed("90")) enter W").frame.rows
    for words in ["People who use the network", "All areas", "1 Connectivity", "target reached", "Forecasts"] {
      #expect(rows.contains { $0.contains(words) }, "\(words)\n\(rows.joined(separator: "\n"))")
    }
    #expect(rows.contains { $0.contains("People who use") && $0.contains("74") && $0.contains("90") })
    #expect(rows.contains { $0.contains("2 ") && $0.contains("the same") })
    let goods = try #require(rows.first { $0.contains("Human rights") && $0.contains("the same") })
    #expect(!goods.contains("→"))
    #expect(rows.contains { $0.contains("written nowhere") })
  }

  @Test
  func `the comparison scrolls where it is longer than the screen, and closes`() {
    let small = play("2 j w 1 W", rows: 12).frame.rows.joined()
    #expect(small.contains("Supposed") && !small.contains("Forecasts"))
    #expect(play("2 j w 1 W end", rows: 12).frame.rows.joined().contains("Human rights"))
    #expect(play("2 j w 1 W W").overlay == nil && play("2 j w 1 W enter").overlay == nil)
    for (columns, rows) in [(0, 0), (1, 1), (20, 5), (40, 12), (200, 60)] {
      #expect(play("2 j w 1 W \(columns)x\(rows) down end").frame.cells.count == columns * rows)
    }
  }

  @Test
  func `what is supposed of a record that is not known on a day is said`() {
    let rows = play("2 j w 1 D \(typed("2015")) enter W").frame.rows
    #expect(rows.contains { $0.contains("not known on this day") } || rows.contains { $0.contains("Convene") })
  }
}
