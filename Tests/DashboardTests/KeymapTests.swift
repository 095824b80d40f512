import Canvas
import Dashboard
import Testing
import TestSupport

struct KeymapTests {
  private let keymap = Keymap(rebinding: ["down": ["n", "ctrl-n"], "quit": ["Q"], "help": ["j"], "theme": ["no key"]])

  @Test(arguments: [
    ("n", "down"), ("ctrl-n", "down"), ("Q", "quit"), ("j", "help"), ("k", "up"), ("up", "up"), ("r", "reload"),
  ])
  func `keys do what they are given to`(key: String, command: String) {
    #expect(Key(key).map { keymap[$0]?.name } == command)
  }

  @Test(arguments: ["q", "ctrl-c", "down", "?", "F1", "T"])
  func `a command that was given keys has no others`(key: String) {
    #expect(Key(key).map { keymap[$0] } == .some(nil))
  }

  @Test
  func `the table's keys hold where nothing is given`() {
    #expect(Keymap(rebinding: [:]) == .standard)
    #expect(Keymap(rebinding: ["no command": ["x"]]) == .standard)
  }

  @Test
  func `help and the last line show the keys in force`() {
    var dashboard = Dashboard(
      Sample.archive, asOf: Sample.day, today: Sample.day, size: Size(columns: 120, rows: 130), symbols: .unicode,
      preferences: Preferences(keymap: keymap))
    #expect(dashboard.frame.rows.last?.contains("↑n move") == true)
    #expect(
      dashboard.frame.rows.last?.contains("Q leave") == true || dashboard.frame.rows.last?.contains("Q quit") == true)
    if let key = Key("j") { _ = dashboard.update(.key(key)) }
    let help = dashboard.frame.rows
    #expect(help.contains { $0.contains("n Ctrl-N") && $0.contains("select the record below") })
    #expect(help.contains { $0.contains(" Q ") && $0.contains("leave") })
  }
}

struct PreferencesTests {
  private func dashboard(_ preferences: Preferences, columns: Int = 120) -> Dashboard {
    Dashboard(
      Sample.archive, asOf: Sample.day, today: Sample.day, size: Size(columns: columns, rows: 40), symbols: .unicode,
      preferences: preferences)
  }

  @Test(arguments: ViewName.allCases)
  func `one starts in the view that is set`(view: ViewName) {
    #expect(dashboard(Preferences(view: view)).frame == play("\(view.rawValue)").frame)
  }

  @Test
  func `a key steps through the themes, and says which`() {
    var dashboard = dashboard(Preferences(theme: .dark))
    var names: [String] = []
    for _ in Theme.all {
      guard let key = Key("T"), case .use(let theme)? = dashboard.update(.key(key)).first else { continue }
      #expect(dashboard.frame.rows.last?.contains("theme: \(theme.name)") == true)
      names.append(theme.name)
    }
    #expect(names == ["light", "contrast", "safe", "monochrome", "terminal", "dark"])
  }

  @Test(arguments: [(0, ["monochrome"]), (8, ["terminal", "monochrome"]), (256, Theme.all.map(\.name))])
  func `only themes that can be told apart are offered`(colors: Int, names: [String]) {
    #expect(Theme.choices(inColors: colors).map(\.name) == names)
  }

  @Test
  func `where there are no colours the key says so`() {
    var dashboard = dashboard(Preferences(theme: .monochrome, themes: [.monochrome]))
    #expect(Key("T").map { dashboard.update(.key($0)) } == [])
    #expect(dashboard.frame.rows.last?.contains("no colours") == true)
  }
}
