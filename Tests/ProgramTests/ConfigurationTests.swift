import TestSupport
import Testing

/// The program with a configuration file of its user's.
@Suite(.serialized)
struct ConfigurationTests {
  private func session(_ configuration: String, _ options: String = "") throws -> TmuxSession {
    try TmuxSession(
      "sh -c 'XDG_CONFIG_HOME=\(configuration) \(RunningProgram.path) \(options); echo code $?; exec cat'")
  }

  @Test
  func `keys, view and language are the user's`() throws {
    let home = TemporaryDirectory([
      "roadmap/config.json": """
      {"view": "risks", "language": "fr", "theme": "safe", "keys": {"quit": ["Q"], "down": ["ctrl-n"], "overview": ["ctrl-o"]}}
      """
    ])
    let session = try session(home.path)
    try session.wait(for: "Q quit")
    try session.type("C-o C-n")
    #expect(try session.wait(for: "▌2 ").contains("↑Ctrl-N move"))
    #expect(try session.screen.contains("Plan d'action de coopération numérique"))
    try session.type("q Q")
    #expect(try session.wait(for: "code 0").contains("code 0"))
  }

  @Test
  func `a configuration below the home directory counts where no other place is named`() throws {
    let home = TemporaryDirectory([".config/roadmap/config.json": #"{"keys": {"quit": ["Q"]}}"#])
    let session = try TmuxSession("sh -c 'HOME=\(home.path) \(RunningProgram.path); exec cat'")
    #expect(try session.wait(for: "Q quit").contains("Q quit"))
  }

  @Test
  func `the README's example is one`() throws {
    let path = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/README.md"
    let parts = try #require(contents(of: path)).split(separator: "```json\n", maxSplits: 1)
    let example = try #require(parts.last?.split(separator: "```").first)
    let home = TemporaryDirectory(["roadmap/config.json": String(example)])
    let session = try session(home.path)
    #expect(try session.wait { $0.contains("Q quit") || $0.contains("code") }.contains("Q quit"))
  }

  @Test
  func `a wrong configuration is told with its places, and ends the dashboard with 78`() throws {
    let home = TemporaryDirectory(["roadmap/config.json": "{\n  \"theme\": \"drak\",\n  \"kyes\": {}\n}"])
    let screen = try session(home.path).wait(for: "code")
    #expect(
      screen.contains("roadmap/config.json:2:12: error: theme: \"drak\" is not known here; did you mean \"dark\"?"))
    #expect(screen.contains("config.json:3:3: error: kyes: there is no setting \"kyes\"; did you mean \"keys\"?"))
    #expect(screen.contains("code 78"), "\(screen)")
  }

  @Test
  func `other commands do not read it`() throws {
    let home = TemporaryDirectory(["roadmap/config.json": "wrong"])
    let result = try RunningProgram.run(["status"], environment: ["LANG": "C.UTF-8", "XDG_CONFIG_HOME": home.path])
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
  }

  @Test
  func `a theme can be chosen for one time`() throws {
    let session = try TmuxSession("\(RunningProgram.path) --theme dark --as-of 2026-11-23")
    try session.wait(for: "Milestones")
    try session.type("T")
    #expect(try session.wait(for: "theme: light").contains("theme: light"))
    let result = try RunningProgram.run(["browse", "--theme", "drak"])
    #expect(result.code == 64)
    #expect(result.errors.contains("There is no theme \"drak\"; did you mean \"dark\"?"))
  }
}
