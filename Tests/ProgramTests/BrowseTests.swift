import TestSupport
import Testing

/// The release's own screen, played in tmux.
@Suite(.serialized)
struct BrowseTests {
  private let roadmap = RunningProgram.path
  private let areas = [
    "Connectivity", "Public goods", "Inclusion", "Capacity", "Human rights", "AI", "Trust & security", "Cooperation",
  ]

  @Test
  func `the dashboard shows eight areas, nine roundtables and the review of the World Summit`() throws {
    let session = try TmuxSession("\(roadmap) browse --as-of 2026-11-23")
    let screen = try session.wait { $0.contains("Milestones") && $0.contains("Tab pane") }
    for area in areas { #expect(screen.contains(area), "\(area)\n\(screen)") }
    for code in ["1A", "1B", "1C", "1D", "2 ", "3A/B", "3C", "4 ", "5A/B"] {
      #expect(screen.contains("│ \(code)") || screen.contains("▌\(code)"), "\(code)\n\(screen)")
    }
    #expect(screen.contains("2026-11-23 "), "\(screen)")
    // The milestones open with what comes next.
    try session.type("Tab Tab PPage")
    try session.wait(for: "(WSIS+20)")
  }

  @Test(arguments: [(200, 60), (80, 24), (40, 12), (20, 5)])
  func `a resize repaints at once and keeps the selection`(columns: Int, rows: Int) throws {
    let session = try TmuxSession("\(roadmap) browse --as-of 2026-11-23")
    try session.wait(for: "Milestones")
    try session.type("j j")
    try session.wait(for: "▌3 Inclusion")
    try session.resize(columns: columns, rows: rows)
    let screen = try session.wait { $0.split(separator: "\n").count <= rows && $0.contains("▌3 Incl") }
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= columns })
    #expect(screen.contains("▌3 Incl"), "\(screen)")
  }

  @Test(arguments: ["q", "C-c"])
  func `leaving gives the terminal back as it was`(key: String) throws {
    let session = try TmuxSession(
      "sh -c 'a=$(stty -g); \(roadmap); b=$(stty -g); [ \"$a\" = \"$b\" ] && echo unchanged; exec cat'")
    try session.wait(for: "Milestones")
    try session.type("Enter j BSpace \(key)")
    #expect(try session.wait(for: "unchanged").contains("unchanged"))
    #expect(try session.ask("#{alternate_on} #{cursor_flag} #{keypad_flag} #{mouse_any_flag}") == "0 1 0 0")
  }

  @Test(arguments: ["TERM", "HUP", "SEGV", "ABRT", "QUIT"])
  func `the terminal is restored where a signal ends it`(signal: String) throws {
    let session = try TmuxSession(
      "sh -c 'a=$(stty -g); \(roadmap); b=$(stty -g); [ \"$a\" = \"$b\" ] && echo unchanged; exec cat'")
    try session.wait(for: "Milestones")
    let shell = try session.ask("#{pane_pid}")
    _ = try RunningProgram.run(
      ["-c", "kill -\(signal) $(cat /proc/\(shell)/task/\(shell)/children)"], executable: "/bin/sh",
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(try session.wait(for: "unchanged").contains("unchanged"))
    #expect(try session.ask("#{alternate_on} #{cursor_flag}") == "0 1")
  }

  @Test
  func `stopping gives the shell its terminal, and going on paints everything again`() throws {
    let session = try TmuxSession("sh -i")
    try session.type("PS1=ready: Enter \(roadmap) Enter")
    try session.wait(for: "Milestones")
    try session.type("j")
    try session.wait(for: "▌2 Public goods")
    try session.type("C-z")
    try session.wait { $0.contains("ready:") && !$0.contains("Milestones") }
    #expect(try session.ask("#{alternate_on} #{cursor_flag}") == "0 1")
    try session.type("fg Enter")
    let screen = try session.wait(for: "▌2 Public goods")
    #expect(screen.contains("Milestones") && screen.contains("▌2 Public goods"), "\(screen)")
  }

  @Test(arguments: ["linux", "vt100", "screen", "tmux-256color", "xterm", "no-such-terminal"], ["C.UTF-8", "C"])
  func `every terminal shows it, in ASCII where the locale has no more`(term: String, locale: String) throws {
    let session = try TmuxSession("\(roadmap) --as-of 2026-11-23", columns: 80, rows: 24, term: term, locale: locale)
    let screen = try session.wait { $0.contains("Milestones") && $0.contains("Tab pane") }
    #expect(screen.contains("Trust & security") && screen.contains("\n Tab pane"), "\(screen)")
    if locale == "C" { #expect(screen.utf8.allSatisfy { $0 < 0x80 }, "\(screen)") }
    try session.type("q")
    try session.waitForEnd()
  }

  @Test
  func `time steps change the whole screen`() throws {
    let session = try TmuxSession("\(roadmap) browse --as-of 2020-06-12")
    let isThere = { (screen: String) in screen.contains("AS OF 2020-06-12") && screen.contains("Options paper") }
    #expect(isThere(try session.wait(for: isThere)))
    try session.type("]")
    #expect(!(try session.wait { !$0.contains("AS OF 2020-06-12") }).contains("AS OF 2020-06-12"))
    try session.type("t")
    try session.wait { !$0.contains("AS OF") }
    #expect(!(try session.screen).contains("AS OF"))
  }

  @Test
  func `without a terminal there is the status, and a line that says so`() throws {
    let result = try RunningProgram.run(["browse", "--as-of", "2026-11-23"])
    #expect(result.code == 0)
    #expect(result.output.contains("Trust & security"))
    #expect(result.errors.contains("no terminal"))
  }

  @Test
  func `a terminal without a full screen gets the status, and a line that says so`() throws {
    let session = try TmuxSession("sh -c '\(roadmap); echo code $?; exec cat'", term: "dumb")
    let screen = try session.wait(for: "code 0")
    #expect(screen.contains("\"dumb\" has no full screen") && screen.contains("code 0"), "\(screen)")
    #expect(screen.contains("Trust & security"))
  }

  @Test
  func `keys that are typed together are answered one by one, on the plain screen too`() throws {
    let program = try ProgramOnTerminal(["browse", "--as-of", "2026-11-23"], columns: 120, rows: 40)
    _ = program.frame(patience: 20_000)
    // The first `Y` shows a record, the space goes back, the rest opens the actions.
    var output = program.type("Y 2")
    for _ in 0..<20 where !String(decoding: output, as: UTF8.self).contains("Actions") {
      output += program.frame(patience: 1000)
    }
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.split(separator: "any key goes back").last?.contains("Actions") == true, "\(text)")
  }
}
