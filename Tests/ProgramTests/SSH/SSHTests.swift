import Glibc
import TestSupport
import Testing

/// The program over ssh, on an account without bounds.
@Suite(.serialized)
struct SSHTests {
  @Test
  func `a command without a terminal prints the status, in ASCII where no locale comes along`() throws {
    let server = try SSHServer()
    let status = try server.run("roadmap status --as-of 2026-11-23")
    #expect(status.code == 0 && status.errors.isEmpty, "\(status.errors)")
    #expect(status.output.contains("Trust & security"))
    #expect(status.output.utf8.allSatisfy { $0 < 0x80 })
    let same = try server.run("roadmap --as-of 2026-11-23")
    #expect(same.output == status.output, "without a command it is the same")
    let other = try server.run("LC_ALL=C.UTF-8 roadmap --as-of 2026-11-23")
    #expect(other.output.utf8.contains { $0 >= 0x80 })
  }

  @Test
  func `exit codes and messages come through`() throws {
    let server = try SSHServer()
    let missing = try server.run("roadmap show nothing")
    #expect(missing.code == 66 && missing.output.isEmpty)
    #expect(missing.errors.hasPrefix("roadmap: there is no record \"nothing\""))
    #expect(try server.run("roadmap check --as-of 2026-11-23 --critical 100:").code == 2)
  }

  @Test(arguments: ["", "roadmap"])
  func `with a terminal it is the dashboard, which follows the window and leaves all as it was`(command: String) throws
  {
    let server = try SSHServer(options: command.isEmpty ? "command=\"roadmap\"" : "")
    let line = server.line(command, options: "-o SetEnv=ROADMAP_AS_OF=2026-11-23")
    let session = try TmuxSession(
      "sh -c 'a=$(stty -g); \(line); b=$(stty -g); [ \"$a\" = \"$b\" ] && echo unchanged; exec cat'")
    try session.wait(for: "Tab pane")
    try session.type("j")
    try session.wait(for: ">2 Public goods")
    try session.resize(columns: 80, rows: 24)
    let screen = try session.wait { $0.split(separator: "\n").count <= 24 && $0.contains("Tab pane") }
    #expect(screen.contains(">2 Public goods") && screen.contains("Tab pane"), "\(screen)")
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try session.type("q")
    #expect(try session.wait(for: "unchanged").contains("unchanged"))
    #expect(try session.ask("#{alternate_on} #{cursor_flag}") == "0 1")
  }

  @Test
  func `a terminal that nobody knows gets the dashboard on a plain one, and is told so`() throws {
    let server = try SSHServer()
    let session = try TmuxSession("sh -c '\(server.line("roadmap")); echo code $?; exec cat'", term: "nobody-knows")
    let dashboard = try session.wait(for: "Tab pane")
    #expect(dashboard.contains("\n Tab pane"), "\(dashboard)")
    try session.type("q")
    let screen = try session.wait(for: "code 0")
    #expect(screen.contains("TERM=nobody-knows is unknown here"), "\(screen)")
  }

  @Test
  func `a terminal without a cursor gets the status`() throws {
    let server = try SSHServer()
    let session = try TmuxSession("sh -c '\(server.line("roadmap")); echo code $?; exec cat'", term: "dumb")
    let screen = try session.wait(for: "code 0")
    #expect(screen.contains("Trust & security") && screen.contains("no full screen"), "\(screen)")
  }

  @Test(arguments: ["browse", "watch"], [true, false])
  func `where the connection is lost nothing goes on`(command: String, hasTerminal: Bool) throws {
    if command == "browse", !hasTerminal { return }
    let server = try SSHServer()
    let data = TemporaryDirectory(minimalRoadmap())
    let words = "roadmap \(command) --data \(data.path)"
    let line = hasTerminal ? server.line(words) : server.line(words).replacing("-tt", with: "-T")
    let session = try TmuxSession(line)
    let screen = try session.wait(for: "Water")
    #expect(screen.contains("Water"), "\(screen)")
    let (client, program) = (pid_t(try session.ask("#{pane_pid}")), { runningCommands().first { $0.value == words } })
    try #require(program() != nil)
    kill(try #require(client), SIGKILL)
    #expect(eventually { program() == nil ? true : nil } == true, "it still runs")
  }

  @Test
  func `where the program is ended on the other side the terminal is given back`() throws {
    let server = try SSHServer()
    let data = TemporaryDirectory(minimalRoadmap())
    let words = "roadmap browse --data \(data.path)"
    let session = try TmuxSession(
      "sh -c 'a=$(stty -g); \(server.line(words)); b=$(stty -g); [ \"$a\" = \"$b\" ] && echo unchanged; exec cat'")
    try session.wait(for: "Tab pane")
    let program = try #require(runningCommands().first { $0.value == words }?.key)
    kill(program, SIGTERM)
    #expect(try session.wait(for: "unchanged").contains("unchanged"))
    #expect(try session.ask("#{alternate_on} #{cursor_flag}") == "0 1")
  }
}
