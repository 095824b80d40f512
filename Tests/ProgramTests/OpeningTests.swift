import Glibc
import TestSupport
import Testing

/// Data that takes longer to read than an eye notices.
@Suite(.serialized)
struct OpeningTests {
  private func directory(_ end: String = "]") -> TemporaryDirectory {
    let more = (0..<100_000).map { ",{\"id\": \"source-\($0)\", \"title\": \"A source\"}" }.joined(separator: "\n")
    let sources = (minimalRoadmap()["sources.json"] ?? "[").replacing("]", with: "")
    return TemporaryDirectory(minimalRoadmap(["sources.json": sources + more + end]))
  }

  @Test func `what is being read shows at once, and what is typed meanwhile is not lost`() throws {
    let directory = directory()
    let session = try TmuxSession(
      "sh -c '\(RunningProgram.path) --data \(directory.path); echo code $?'", columns: 80, rows: 24)
    #expect(try session.wait(for: "reading \(directory.path)").contains("q quit"))
    try session.type("?")
    try session.resize(columns: 100, rows: 30)
    let opened = try session.wait(for: "╭ Help")
    #expect(opened.contains("╭ Help"), "\(opened)")
  }

  @Test func `one can leave before it has been read`() throws {
    let directory = directory()
    let session = try TmuxSession(
      "sh -c '\(RunningProgram.path) --data \(directory.path); echo code $?'", columns: 80, rows: 24)
    try session.wait(for: "reading \(directory.path)")
    try session.type("q")
    #expect(try session.wait(for: "code ").contains("code 0"))
    #expect(try session.ask("#{alternate_on}") == "0")
  }

  @Test func `what is wrong is told on the plain screen`() throws {
    let directory = directory("")
    let session = try TmuxSession(
      "sh -c '\(RunningProgram.path) --data \(directory.path); echo code $?'", columns: 80, rows: 24)
    try session.wait(for: "reading \(directory.path)")
    let told = try session.wait(for: "code ")
    #expect(told.contains("sources.json:") && told.contains("code 65"), "\(told)")
    #expect(try session.ask("#{alternate_on}") == "0")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal that ends it before leaves the terminal as it was found`(signal: Int32) throws {
    let directory = directory()
    let terminal = try PseudoTerminal()
    let modes = terminal.modes
    var program = try PlayedProgram(["--data", directory.path], terminal: terminal.path)
    var output = ""
    for _ in 0..<1000 where !output.contains("reading") { output += terminal.output(patience: 20) }
    program.send(signal)
    for _ in 0..<1000 where program.look() == nil { output += terminal.output(patience: 20) }
    output += terminal.output()
    #expect(program.look() == .killed(signal: signal))
    #expect(terminal.modes == modes)
    #expect(output.split(separator: "\u{1B}[?1049h").last?.contains("\u{1B}[?1049l") == true)
  }
}
