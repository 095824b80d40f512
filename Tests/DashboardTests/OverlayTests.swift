import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

/// Palette, prompts, pages, what-if and what the dashboard asks of the world.
struct OverlayTests {
  private func typed(_ text: String) -> String { text.map { $0 == " " ? "space" : String($0) }.joined(separator: " ") }

  @Test func `a few letters find a command, a view or a record`() {
    #expect(play(": " + typed("timeline") + " enter").view == .timeline)
    let dashboard = play("2 : " + typed("quit"))
    guard case .palette(let palette) = dashboard.overlay else { return #expect(Bool(false)) }
    #expect(palette.selected?.target == .command(.quit))
    var opened = play(": " + typed(Sample.archive.asOf(Sample.day).milestones[0].title.text().lowercased()))
    _ = opened.update(.key(Key(.enter)))
    #expect(opened.overlay == nil && opened.detail.id == Sample.archive.asOf(Sample.day).milestones[0].id)
  }

  @Test func `what cannot be done says why, in the palette and at the bottom`() {
    #expect(play("W").frame.rows.last?.contains("there is no what-if yet") == true)
    let dashboard = play(": " + typed("compare"))
    guard case .palette(let palette) = dashboard.overlay else { return #expect(Bool(false)) }
    #expect(palette.selected?.obstacle == "there is no what-if yet")
  }

  @Test(arguments: ["?", "e", ":", "w", "x", "!", "W"])
  func `what lies over the panes leaves the first line in sight and shows its own keys`(key: String) {
    let dashboard = play("2 w 1 2 \(key)", columns: 80, rows: 24)
    guard dashboard.overlay != nil else { return #expect(key == "e", "\(key): the program makes this page") }
    let rows = dashboard.frame.rows
    #expect(rows[0] == play("2 w 1 2", columns: 80, rows: 24).frame.rows[0])
    #expect(rows[23].contains("Esc close") && !rows[23].contains("filter"), "\(rows[23])")
  }

  @Test func `the remark below a comparison stands in a line of its own`() {
    let rows = play("2 w 1 W", columns: 80, rows: 24).frame.rows
    let remark = rows.first { $0.contains("written nowhere") }
    #expect(remark?.contains("written nowhere ") == true, "\(remark ?? "")")
  }

  @Test func `searching selects as one types, and goes on from there`() throws {
    let milestones = play("tab tab")
    let titles = milestones.assessment.roadmap.milestones.map { $0.title.text().lowercased() }
    let word = try #require(titles.first?.split(separator: " ").last.map(String.init))
    let found = play("tab tab home / " + typed(word) + " enter")
    let selected = try #require(found.selected.flatMap { found.assessment.roadmap.record($0) })
    #expect(selected.title.text().lowercased().contains(word) || selected.id.text.contains(word))
    #expect(found.prompt == nil && found.searched == word)
    #expect(play("tab tab / # #").prompt?.problem?.words == "not found")
    #expect(play("tab tab / a esc").prompt == nil)
  }

  @Test func `a day is typed, and what is no day is said`() {
    #expect(play("D " + typed("2022-03") + " enter").day == Day("2022-03-31"))
    let wrong = play("D " + typed("2022-13") + " enter")
    #expect(wrong.prompt?.problem?.words.contains("not a date") == true && wrong.day == Sample.day)
  }

  @Test func `what is supposed moves the scores, is said, and can be forgotten`() throws {
    var dashboard = play("2")
    let action = try #require(
      dashboard.assessment.roadmap.areas.flatMap(\.actions).first { $0.status != .delivered && $0.weight > 0 })
    let real = dashboard.assessment.overall.score.value
    dashboard.suppose(.status(action.id, .delivered, completion: nil))
    let supposed = dashboard.assessment.overall.score.value
    #expect(supposed != real && dashboard.real.overall.score.value == real)
    #expect(dashboard.assessment.node(action.id)?.score.value == 100)
    #expect(dashboard.frame.rows[0].contains("WHAT IF"))
    _ = dashboard.update(.key(Key(.character("W"))))
    #expect(dashboard.frame.rows.contains { $0.contains("What if") && $0.contains("Really") })
    _ = dashboard.update(.key(Key(.escape)))
    _ = dashboard.update(.key(Key(.character("R"))))
    #expect(dashboard.assessment == dashboard.real && !dashboard.frame.rows[0].contains("WHAT IF"))
  }

  @Test func `what is supposed stays so on another day, and is the same as if it were on file`() throws {
    var dashboard = play("2 w 1")
    let change = try #require(dashboard.suppositions.first)
    _ = dashboard.update(.key(Key(.character("{"))))
    #expect(dashboard.suppositions == [change])
    guard case .status(let id, _, _) = change else { return #expect(Bool(false)) }
    if let node = dashboard.assessment.node(id) { #expect(node.score.value == 100) }
  }

  @Test func `an explanation is asked for, and comes as a page that scrolls`() {
    var dashboard = play("j")
    let effects = dashboard.update(.key(Key(.character("e"))))
    let id = dashboard.assessment.roadmap.areas[1].id.text
    #expect(effects == [.explain(id, of: dashboard.assessment, columns: 100)])
    let lines = (0..<80).map { row in "line \(row)".unicodeScalars.map { Cell($0, columns: 1, style: Style(.text)) } }
    _ = dashboard.update(.page(PageText(title: "Explained", lines: lines)))
    #expect(dashboard.frame.rows[2].contains("line 0"))
    _ = dashboard.update(.key(Key(.end)))
    #expect(dashboard.frame.rows.contains { $0.contains("line 79") } && !dashboard.frame.rows[2].contains("line 0 "))
    _ = dashboard.update(.key(Key(.escape)))
    #expect(dashboard.overlay == nil)
  }

  @Test func `an explanation is made anew for another width and other data, and stays where it was`() {
    var dashboard = play("j e", columns: 100, rows: 30)
    let id = dashboard.assessment.roadmap.areas[1].id.text
    func page(_ count: Int) -> PageText {
      PageText(
        title: "Explained",
        lines: (0..<count).map { "line \($0)".unicodeScalars.map { Cell($0, columns: 1, style: Style(.text)) } })
    }
    func shows(_ text: String) -> Bool { dashboard.frame.rows.contains { $0.contains(text) } }
    #expect(dashboard.update(.resized(Size(columns: 90, rows: 30))) == [], "no page is open yet")
    _ = dashboard.update(.page(page(100)))
    _ = dashboard.update(.key(Key(.pageDown)))
    #expect(shows("line 25 ") && !shows("line 24 "))

    #expect(dashboard.update(.resized(Size(columns: 90, rows: 20))) == [], "as wide as it was")
    let effects = dashboard.update(.resized(Size(columns: 50, rows: 30)))
    #expect(effects == [.explain(id, of: dashboard.assessment, columns: 46)])
    _ = dashboard.update(.page(page(200)))
    #expect(shows("line 50 ") && !shows("line 49 "))

    #expect(dashboard.update(.loaded(.success(dashboard.archive))) == [], "the same data")
    #expect(dashboard.update(.loaded(.failure(Problems(all: [])))) == [], "the last whole state stays")
    let other = dashboard.update(.loaded(.success(Sample.busy)))
    #expect(other == [.explain(id, of: dashboard.assessment, columns: 46)])
    _ = dashboard.update(.key(Key(.escape)))
    #expect(dashboard.update(.resized(Size(columns: 80, rows: 30))) == [])
  }

  @Test func `copying, printing and the mouse are asked of the world`() throws {
    var dashboard = play("2")
    let id = try #require(dashboard.selected)
    #expect(dashboard.update(.key(Key(.character("y")))) == [.copy(id, of: dashboard.assessment)])
    #expect(dashboard.update(.key(Key(.character("Y")))) == [.print(id, of: dashboard.assessment)])
    #expect(dashboard.update(.key(Key(.character("m")))) == [.mouse(true)])
  }

  @Test func `a click selects and the wheel moves`() throws {
    var dashboard = play()
    let areas = dashboard.arrangement.inside(.areas)
    let each = dashboard.list(.areas).rowsEach(in: areas.size, dashboard.assessment)
    _ = dashboard.update(.mouse(Mouse(.press, at: Point(column: 5, row: areas.minRow + each))))
    #expect(dashboard.selected == dashboard.assessment.roadmap.areas[1].id)
    let milestones = dashboard.arrangement.inside(.milestones)
    let before = dashboard.list(.milestones).list.selection
    _ = dashboard.update(.mouse(Mouse(.wheelUp, at: Point(column: 5, row: milestones.minRow + 3))))
    #expect(dashboard.focus == .milestones && dashboard.list(.milestones).list.selection == max(0, before - 3))
    _ = dashboard.update(.mouse(Mouse(.press, at: Point(column: 500, row: 500))))
  }
}
