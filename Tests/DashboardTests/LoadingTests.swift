import Canvas
import Dashboard
import Model
import TestSupport
import Testing

struct LoadingTests {
  private let problems = Problems(all: [
    Problem(
      file: "data/areas/01-connectivity.json", line: 41, column: 18, path: "indicators[2].targets[0].date",
      message: "\"2030-13\" is not a date", trail: ["areas", "connectivity", "users"]),
    Problem(file: "data/risks.json", line: 3, column: 1, message: "the file ends inside a string"),
    Problem(file: "data/sources.json", message: "there is no such file, and every roadmap has one"),
  ])

  /// At 12:34 the data breaks, `minutes` ago.
  private func broken(
    _ keys: String = "", columns: Int = 120, rows: Int = 40, symbols: Symbols = .unicode, minutes: Int = 5,
    then: String = ""
  ) -> Dashboard {
    var dashboard = play(keys, columns: columns, rows: rows, symbols: symbols)
    dashboard.receive(.clock(Minute(number: 12 * 60 + 34)), .loaded(.failure(problems)))
    dashboard.receive(.clock(Minute(number: 12 * 60 + 34 + minutes)))
    dashboard.type(then)
    return dashboard
  }

  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 12), (20, 5), (1, 1)])
  func `the header says that the data is broken, and the last whole state stays`(columns: Int, rows: Int) {
    let frame = broken("j", columns: columns, rows: rows).frame
    expectRecorded(
      frame.rows[0] + "\n" + (frame.rows.last ?? "") + "\n", at: "Frames/broken-\(columns)x\(rows).txt")
    let whole = play("j", columns: columns, rows: rows).frame
    #expect(frame.rows.dropFirst().dropLast().elementsEqual(whole.rows.dropFirst().dropLast()))
    #expect(frame.rows[0].contains("!"))
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)])
  func `a key lists the problems`(columns: Int, rows: Int) {
    expectRecorded(
      broken(columns: columns, rows: rows, then: "!").frame.picture, at: "Frames/problems-\(columns)x\(rows).txt")
  }

  @Test(arguments: [
    (0, "since 12:34, 3"), (1, "since 12:34 (1 min), 3"), (119, "(119 min)"), (120, "(2 h)"), (48 * 60, "(2 d)"),
    (-60, "since 12:34, 3"),
  ])
  func `it says how long ago that was when it is painted`(minutes: Int, words: String) {
    #expect(broken(minutes: minutes).frame.rows[0].contains(words))
  }

  @Test
  func `another failure keeps the time, and counts anew`() {
    var dashboard = broken()
    dashboard.receive(.loaded(.failure(Problems(all: Array(problems.all.prefix(1))))))
    #expect(dashboard.frame.rows[0].contains("since 12:34 (5 min), 1 problem "))
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 10, 24, 60], [0, 1, 2, 5, 6, 30, 59, 60, 80, 120, 200])
  func `every size draws, broken, and with the problems open`(rows: Int, columns: Int) {
    for (keys, then) in [("", ""), ("{", ""), ("", "!"), ("?", "!"), ("", "! end"), ("", "! 80x24 G 1x1")] {
      for symbols in [Symbols.unicode, .ascii] {
        let dashboard = broken(keys, columns: columns, rows: rows, symbols: symbols, then: then)
        #expect(dashboard.frame.cells.count == dashboard.frame.size.columns * dashboard.frame.size.rows)
      }
    }
  }

  @Test
  func `the problems scroll and close`() {
    #expect(broken(columns: 40, rows: 8, then: "!").frame.rows.joined().contains("data/areas/01-conn"))
    let end = broken(columns: 40, rows: 8, then: "! end").frame.rows.joined()
    #expect(end.contains("has one") && !end.contains("data/areas/01-conn"))
    for way in ["! !", "! esc", "! end enter", "ctrl-e ctrl-e"] {
      #expect(broken(then: way).frame == broken().frame)
    }
    #expect(play("!").frame.rows.contains { $0.contains("nothing is wrong") })
  }

  @Test
  func `data that is mended shows, and the problems close`() {
    var dashboard = broken("j", then: "!")
    dashboard.receive(.loaded(.success(Sample.archive)))
    #expect(dashboard.frame == play("j").frame)
  }

  // MARK: Reloading

  /// The sample with more in it, above what was there.
  private var larger: Archive {
    var roadmap = Sample.roadmap
    roadmap.milestones.insert(
      contentsOf: (1...3).map { number in
        var milestone = Milestone(id: ID("early-\(number)"), title: "Early", kind: .report)
        milestone.plannedDate = Sample.date("2019")
        return milestone
      }, at: 0)
    return Archive(roadmap)
  }

  @Test(arguments: [
    "", "j j", "tab", "tab tab", "tab tab end", "tab tab home", "enter down", "enter down enter", "{ tab tab j",
    "4 j j j",
  ])
  func `a reload keeps view, focus, selection, its place on the screen, and the day`(keys: String) {
    for (columns, rows) in [(120, 40), (80, 24), (59, 20)] {
      let before = play(keys, columns: columns, rows: rows)
      var after = before
      after.receive(.loaded(.success(larger)))
      #expect(after.selected == before.selected)
      #expect(after.day == before.day && after.view == before.view)
      after.receive(.loaded(.success(Sample.archive)))
      #expect(after.frame == before.frame, "and back again")
    }
  }

  @Test
  func `a selected record that is gone leaves its neighbour selected`() {
    var roadmap = Sample.roadmap
    let last = roadmap.areas.removeLast()
    var dashboard = play("end")
    #expect(dashboard.selected == last.id)
    dashboard.receive(.loaded(.success(Archive(roadmap))))
    #expect(dashboard.selected == roadmap.areas.last?.id)
    dashboard.receive(
      .loaded(
        .success(
          Archive(Roadmap(id: "empty", title: "Empty", start: Sample.date("2020"), horizon: Sample.date("2030"))))))
    #expect(dashboard.selected == nil)
  }

  @Test(arguments: 0..<10)
  func `any data may take the place of any other, wherever one is`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys = Command.groups.flatMap(\.commands).flatMap(\.keys).filter { $0 != "q" }
    let sizes = ["200x60", "120x40", "80x24", "59x20", "20x5", "1x1"]
    var dashboard = play(archive: Archive(Roadmap.random(seed: seed)))
    for step in 0..<80 {
      switch random.next() % 8 {
      case 0: dashboard.type(sizes.randomElement(using: &random) ?? "1x1")
      case 1: dashboard.receive(.loaded(.success(Archive(Roadmap.random(seed: seed &+ UInt64(step))))))
      case 2: dashboard.receive(.loaded(.failure(problems)))
      case 3: dashboard.receive(.loaded(.success(Sample.archive)))
      default: dashboard.type(keys.randomElement(using: &random) ?? "j")
      }
      #expect(dashboard.frame.cells.count == dashboard.frame.size.columns * dashboard.frame.size.rows)
    }
  }

  @Test
  func `a key asks for it, and is told what came of it`() {
    var dashboard = play()
    for name in ["r", "F5"] { #expect(dashboard.type(name) == [.reload]) }
    dashboard.receive(.loaded(.success(Sample.archive)))
    #expect(dashboard.frame.rows.last?.contains("nothing has changed") == true)
    dashboard.type("j")
    #expect(dashboard.frame.rows.last?.contains("nothing has changed") == true, "a move takes nothing away")
    dashboard.type("tab")
    #expect(dashboard.frame.rows.last?.contains("nothing has changed") == false)
    for name in ["shift-tab", "r"] { dashboard.type(name) }
    dashboard.receive(.loaded(.success(Sample.archive)))
    #expect(dashboard.frame.rows.last?.contains("nothing has changed") == true)
    dashboard.receive(.loaded(.success(larger)))
    #expect(
      dashboard.frame
        == {
          var other = play("j"); other.receive(.loaded(.success(larger))); return other
        }().frame)
  }

  @Test
  func `what the world has to say stays until a key does more than move`() {
    var dashboard = play()
    dashboard.receive(.notice("changes will not show"))
    #expect(dashboard.frame.rows.last?.contains("changes will not show") == true)
    dashboard.type("j")
    #expect(dashboard.frame.rows.last?.contains("changes will not show") == true)
    dashboard.type("tab")
    #expect(dashboard.frame == play("j tab").frame)
  }
}

extension Dashboard {
  fileprivate mutating func receive(_ messages: Message...) {
    for message in messages { _ = update(message) }
  }

  /// What the last of the keys asks of the world.
  @discardableResult
  fileprivate mutating func type(_ keys: String) -> [Effect] {
    var effects: [Effect] = []
    for name in keys.split(separator: " ") {
      let sides = name.split(separator: "x").compactMap { Int($0) }
      if sides.count == 2 { receive(.resized(Size(columns: sides[0], rows: sides[1]))) }
      if let key = Key(String(name)) { effects = update(.key(key)) }
    }
    return effects
  }
}
