import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct FilterTests {
  private func typed(_ text: String) -> String { text.map { $0 == " " ? "space" : String($0) }.joined(separator: " ") }

  private func ids(_ dashboard: Dashboard, _ pane: PaneName) -> [String] {
    let list = dashboard.list(pane)
    return (0..<list.count(in: dashboard.assessment)).filter { !list.isHeading($0) }
      .compactMap { list.id(at: $0, in: dashboard.assessment)?.text }
      .filter { pane != .timeline || !["connectivity", "goods", "rights"].contains($0) }
  }

  @Test(arguments: [
    ("", PaneName.areas, "area:goods or rights", "goods rights"), ("tab", .roundtables, "area:rights", "table-3ab"),
    ("tab tab", .milestones, "status:held", "launch review"), ("2", .actions, "status:under-way", "finance registry"),
    ("2", .actions, "lead:itu", "baseline"), ("3", .indicators, "area:rights", "shutdowns"),
    ("4", .timeline, "area:connectivity -kind:milestone", "baseline finance"), ("5", .outputs, "rights", "table-3ab"),
    ("6", .bodies, "ITU", "itu"), ("7", .risks, "area:goods", ""), ("7", .risks, "fragment", "fragmentation"),
    ("8 p", .changes, "kind:indicator", "users users users users users users users users users shutdowns"),
  ])
  func `every list shows what answers, as one types`(keys: String, pane: PaneName, query: String, shown: String) {
    let all = play(keys)
    let filtered = play("\(keys) f \(typed(query))")
    #expect(ids(filtered, pane).sorted() == shown.split(separator: " ").map(String.init).sorted())
    let title = filtered.title(of: pane)
    let count = shown.split(separator: " ").count
    #expect(title.contains("\(count) of ") && title.contains(query), "\(title)")
    let kept = play("\(keys) F12 \(typed(query)) enter")
    #expect(kept.prompt == nil && ids(kept, pane) == ids(filtered, pane))
    #expect(ids(play("\(keys) f \(typed(query)) esc"), pane) == ids(all, pane), "escape gives up")
    #expect(ids(play("\(keys) f \(typed(query)) enter f ctrl-u enter"), pane) == ids(all, pane), "nothing asks for all")
    #expect(ids(play("\(keys) f \(typed(query)) enter F"), pane) == ids(all, pane))
    #expect(ids(play("\(keys) f \(typed(query)) enter esc"), pane) == ids(all, pane))
    #expect(ids(play("\(keys) f \(typed(query)) enter F f up enter"), pane) == ids(filtered, pane), "it comes back")
  }

  @Test(arguments: [
    ("2", "shutdowns", "0 of 4 here; elsewhere 1 indicator"), ("2", "xyz", "0 of 4 here"), ("2", "finance", "Tab pane"),
  ])
  func `where a filter leaves nothing, what answers elsewhere is said`(keys: String, query: String, words: String) {
    let rows = play("\(keys) f \(typed(query)) enter").frame.rows
    #expect(rows.last?.contains(words) == true, "\(rows.last ?? "")")
    #expect(play("\(keys) f \(typed(query)) enter F").notice?.contains(" here") != true)
  }

  @Test
  func `giving up goes back to what was selected and filtered`() {
    #expect(play("2 j j f \(typed("baseline")) esc").selected == "registry")
    let back = play("2 f \(typed("status:under-way")) enter j f \(typed(" x")) esc")
    #expect(back.filters[.actions]?.text == "status:under-way" && back.selected == "registry")
  }

  @Test
  func `what is selected stays so where it answers, and else the first is`() {
    #expect(play("2 j f \(typed("status:under-way")) enter").selected == "finance")
    #expect(play("2 G f \(typed("status:under-way")) enter").selected == "finance")
    #expect(play("2 j f \(typed("status:under-way")) enter F").selected == "finance")
  }

  @Test(arguments: [
    ("stauts:x", 0..<6, "did you mean status:?"), ("area:goodz", 5..<10, "did you mean goods?"),
    ("area:", 0..<5, "a value stands after area:"), ("due<soon", 4..<8, "is not a date"),
    ("a or", 2..<4, "stands between two terms"), ("\"a", 0..<1, "is not closed"),
  ])
  func `an error is pointed at, and what showed before stays`(query: String, place: Range<Int>, words: String) throws {
    let dashboard = play("2 f \(typed("wells")) ctrl-u \(typed(query))")
    let problem = try #require(dashboard.prompt?.problem)
    #expect(problem.place == place && problem.words.contains(words))
    let rows = dashboard.frame.rows
    let line = try #require(rows.firstIndex { $0.hasPrefix(" filter: \(query)") })
    let carets = String(repeating: "^", count: place.count)
    #expect(rows[line + 1].dropFirst(9 + place.lowerBound).hasPrefix(carets), "\(rows[line + 1])")
    #expect(rows[(line + 1)...].joined().contains(words))
    #expect(play("2 f \(typed(query)) enter").prompt != nil, "it cannot be taken")
    #expect(play("2 f \(typed(query)) enter esc").prompt == nil)
  }

  @Test(arguments: [
    ("status:foo", ""), ("status", ""), ("status:", ""), ("area:goods status:fo", "area:goods"),
    ("area:goods stat", "area:goods"), ("area:goods or status:x", "area:goods"),
    ("area:goods due<so", "area:goods"), ("(area:goods status:x", ""),
  ])
  func `what is half typed keeps the rows of what stands before it`(query: String, whole: String) {
    let typing = play("2 f \(typed(query))")
    #expect(typing.filters[.actions]?.text ?? "" == whole)
    #expect(ids(typing, .actions) == ids(play(whole.isEmpty ? "2" : "2 f \(typed(whole)) enter"), .actions))
    #expect(!typing.frame.rows.joined().contains("nothing here matches"))
  }

  @Test func `a word that nothing has is taken as one in the end, though a field begins so`() {
    #expect(play("2 f \(typed("status")) enter").filters[.actions]?.text == "status")
  }

  @Test(arguments: [(60, 20), (40, 12), (80, 24)])
  func `what is wrong is told whole, or ends with a mark`(columns: Int, rows: Int) {
    let frame = play("2 f \(typed("status:foo"))", columns: columns, rows: rows).frame
    let told = frame.rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(told.contains("cancelled") || frame.rows.last?.contains("…") == true, "\(frame.rows)")
    let day = play("D \(typed("xy")) enter", columns: columns, rows: rows).frame.rows
    #expect(day.joined(separator: " ").split(separator: " ").joined(separator: " ").contains("-6m or -1y"), "\(day)")
  }

  @Test(arguments: ["{", "[ t", "80x24", "1 2", "enter esc", "s S c", "2 w 1"])
  func `it stays on another day, in other views, sizes, orders and what-if`(keys: String) {
    let before = play("2 f \(typed("status:under-way or status:delivered")) enter")
    let after = play("2 f \(typed("status:under-way or status:delivered")) enter \(keys)")
    #expect(after.filters == before.filters)
    let matcher = Matcher(after.assessment)
    let query = before.filters[.actions]?.query
    let wanted = after.assessment.roadmap.records(.action).filter { query?.matches($0, in: matcher) ?? false }
    #expect(ids(after, .actions).sorted() == wanted.map(\.id.text).sorted())
    if keys.contains("w") { #expect(after.suppositions.count == 1) }
  }

  @Test
  func `it stays when the data is read again`() {
    var dashboard = play("2 f \(typed("status:under-way")) enter")
    var roadmap = Sample.roadmap
    var action = Action(id: "new", title: "New", commitment: "New.")
    action.updates = [.init(date: "2024", status: .underWay)]
    roadmap.areas[0].actions.append(action)
    _ = dashboard.update(.loaded(.success(Archive(roadmap))))
    #expect(ids(dashboard, .actions) == ["finance", "new", "registry"])
    #expect(dashboard.title(of: .actions).contains("3 of 5"))
  }

  @Test(arguments: ["", "tab", "tab tab", "2", "3", "4", "5", "6", "7", "8"])
  func `where nothing answers it says so, and how to take it off`(keys: String) {
    for size in ["120x40", "80x24", "60x20"] {
      let rows = play("\(keys) \(size) f \(typed("zzz")) enter").frame.rows
      #expect(
        rows.contains { $0.contains("nothing here matches") }, "\(rows.joined(separator: "\n"))")
    }
  }

  @Test
  func `where a title is too long the query gives way, not the order`() {
    let query = "status:under-way or status:delivered or status:planned"
    let dashboard = play("2 f \(typed(query)) enter s")
    let title = dashboard.title(of: .actions, columns: 68)
    #expect(
      title.hasPrefix("Actions: 3 of 4 with status:under-way") && title.hasSuffix("…; by due date, earliest first"))
    #expect(dashboard.frame.rows[1].contains("; by due date, earliest first"), "\(dashboard.frame.rows[1])")
    #expect(dashboard.title(of: .actions).contains(query))
  }

  @Test
  func `the method has nothing to filter`() {
    #expect(play("9 f").frame.rows.last?.contains("no records to filter") == true)
  }

  @Test(arguments: [(80, 24), (40, 12), (30, 8), (20, 5), (12, 2), (1, 1)])
  func `every size shows what is typed`(columns: Int, rows: Int) {
    for text in ["", "status:under-way", "stauts:off and much more than would stand in a line of eighty columns or so"]
    {
      let frame = play("2 f \(typed(text))", columns: columns, rows: rows).frame
      #expect(frame.cells.count == columns * rows)
      #expect(frame.cursor.map { $0.row < rows && $0.column < columns } == true)
    }
  }
}
