import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct TablesTests {
  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (30, 8)], [("actions", "2 j"), ("indicators", "3")])
  func `the tables at every size class`(size: (columns: Int, rows: Int), view: (name: String, keys: String)) {
    let frame = play(view.keys, columns: size.columns, rows: size.rows).frame
    expectRecorded(frame.picture, at: "Frames/\(view.name)-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: [(120, 40), (80, 24)], [("actions", "2 j"), ("indicators", "3")])
  func `the tables in ASCII`(size: (columns: Int, rows: Int), view: (name: String, keys: String)) {
    let frame = play(view.keys, columns: size.columns, rows: size.rows, symbols: .ascii).frame
    expectRecorded(frame.picture, at: "Frames/\(view.name)-\(size.columns)x\(size.rows)-ascii.txt")
    #expect(frame.rows.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  @Test(arguments: ["2", "2 s c G enter", "3", "3 s S c c", "3 j j j tab"])
  func `every size draws, whatever is known`(keys: String) {
    let empty = Roadmap(id: "empty", title: "Empty", start: Sample.date("2020"), horizon: Sample.date("2030"))
    for roadmap in [Sample.roadmap, empty, .random(seed: 3), .random(seed: 11)] {
      var dashboard = play(keys, archive: Archive(roadmap))
      for rows in [0, 1, 2, 7, 8, 17, 18, 24, 30, 60, 100] {
        for columns in [0, 1, 2, 13, 29, 30, 59, 60, 80, 99, 100, 200, 300] {
          _ = dashboard.update(.resized(Size(columns: columns, rows: rows)))
          _ = dashboard.update(.key(Key(.down)))
          #expect(dashboard.frame.cells.count == columns * rows)
        }
      }
    }
  }

  @Test(arguments: [
    ("2", "baseline finance registry guidance"), ("2 S", "guidance registry finance baseline"),
    ("2 c c", "baseline finance registry guidance"), ("2 s c c", "baseline finance registry guidance"),
    ("2 s S c c", "registry finance baseline guidance"), ("2 s s c c", "finance registry guidance baseline"),
    ("2 s s s c c", "finance registry baseline guidance"), ("2 s s s S c c", "baseline registry finance guidance"),
    ("2 s s s s c c", "registry baseline finance guidance"), ("2 s s s s s c c", "registry baseline finance guidance"),
    ("2 s s s s s S c c", "finance baseline registry guidance"), ("2 c", "finance registry guidance baseline"),
    ("3", "users shutdowns"), ("3 c c", "users shutdowns"), ("3 s s s s c c", "users shutdowns"),
    ("3 s s s s S c c", "shutdowns users"),
  ])
  func `the keys sort and group`(keys: String, order: String) {
    let ids = order.split(separator: " ").map { ID(String($0)) }
    let first = play(keys + " g")
    #expect(first.selected == ids.first)
    let steps = ids.indices.map { play(keys + " g" + String(repeating: " j", count: $0)).selected }
    #expect(steps == ids)
  }

  @Test
  func `what is selected stays selected when it is sorted and grouped`() {
    for keys in ["s", "s S", "c", "c c", "s s s c", "{ }"] {
      #expect(play("2 j \(keys)").selected == "finance", "\(keys)")
    }
  }

  @Test(arguments: [
    ("2", "Actions: 4, 1 overdue; by area"), ("2 s", "by due date, earliest first, grouped by area"),
    ("2 s s s s S", "by title, Z to A, grouped by area"), ("2 c", "by area, grouped by status"),
    ("2 s s S c c", "Actions: 4, 1 overdue; by status, best first "), ("3", "Indicators: 2; by area"),
  ])
  func `the title says how it is sorted and grouped`(keys: String, words: String) {
    #expect(play(keys, columns: 160).frame.rows[1].contains(words))
  }

  /// The sample with one indicator more in its first area.
  private func sample(with indicator: Indicator) -> Archive {
    var roadmap = Sample.roadmap
    roadmap.areas[0].indicators.append(indicator)
    return Archive(roadmap)
  }

  @Test
  func `a number says on what scale it is, and a star does not shift it`() throws {
    var pledges = Indicator(id: "pledges", title: "Pledges", unit: "USD billion", direction: .increase)
    pledges.observations = [.init(date: Sample.date("2024"), value: 82)]
    pledges.targets = [
      .init(set: Sample.date("2019"), date: Sample.date("2030"), value: 100, provenance: .init(certainty: .judgement))
    ]
    let archive = sample(with: pledges)
    let rows = play("3", columns: 100, archive: archive).frame.rows
    let judged = try #require(rows.first { $0.contains("Pledges") }), plain = rows.first { $0.contains("100% ") }
    #expect(judged.contains("USD 82 bn") && judged.contains("100 bn*") && plain != nil)
    let narrow = play("3", columns: 60, archive: archive).frame.rows
    #expect(narrow.contains { $0.contains(" 82 bn") && !$0.contains("USD") }, "where there is room")
  }

  @Test
  func `a title says how many are off track in the words of their rows`() {
    var falling = Indicator(id: "falling", title: "Falling", unit: "%", direction: .increase)
    falling.baseline = .init(date: Sample.date("2019"), value: 50)
    falling.observations = [.init(date: Sample.date("2024"), value: 40)]
    falling.targets = [.init(set: Sample.date("2019"), date: Sample.date("2030"), value: 100)]
    let rows = play("3", columns: 160, archive: sample(with: falling)).frame.rows
    #expect(rows[1].contains("Indicators: 3, 1 moving away; by area"))
    #expect(rows.contains { $0.contains("1 of 2 moving away") })
  }

  @Test
  func `a trend has a heading, and words where its sign could be part of a course`() {
    for (symbols, sign) in [(Symbols.unicode, "▲"), (.ascii, "improving")] {
      let rows = play("3", columns: 200, rows: 60, symbols: symbols).frame.rows
      #expect(rows.contains { $0.contains("Score Trend") && $0.contains("Course") })
      #expect(rows.contains { $0.contains("48 \(sign) ") })
    }
  }

  @Test
  func `the selection passes over headings, and they scroll into sight`() {
    let down = play("2 j j j j j", columns: 60, rows: 8)
    #expect(down.selected == "guidance")
    let up = play("2 j j j j j k k k k k", columns: 60, rows: 8)
    #expect(up.selected == "baseline")
    #expect(up.frame.rows.contains { $0.contains("1 Connectivity") })
  }

  @Test(arguments: 0..<12)
  func `every record has one row, in its group, in order`(seed: UInt64) throws {
    let roadmap = Roadmap.random(seed: seed)
    let assessment = Assessment(of: Archive(roadmap), asOf: Sample.day)
    var actions = OrderedRecords<Action>()
    let context = PaneContext(
      assessment: assessment, archive: Archive(roadmap), today: Sample.day, symbols: .unicode)
    actions.take(context)
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let command = try #require([Command.sort, .reverse, .group].randomElement(using: &random))
      let isObeyed = actions.perform(command, context)
      #expect(isObeyed)
      let ids = actions.rows.indices.compactMap { actions.record(at: $0, in: assessment.roadmap)?.record.id }
      let all = assessment.roadmap.areas.flatMap { $0.actions.map(\.id) }
      #expect(ids.count == all.count)
      #expect(Set(ids) == Set(all))
      #expect(actions.rows.last.map { _ in !actions.isHeading(actions.rows.count - 1) } ?? true)
      guard actions.order.key == .due else { continue }
      var last: Day??
      for row in actions.rows.indices {
        guard let (record, _) = actions.record(at: row, in: assessment.roadmap) else {
          last = nil
          continue
        }
        if let last {
          switch (last, record.dueDay) {
          case (let before?, let now?): #expect(actions.order.isReversed ? before >= now : before <= now)
          case (nil, .some): Issue.record("what has no due date comes last")
          default: break
          }
        }
        last = .some(record.dueDay)
      }
    }
  }
}
