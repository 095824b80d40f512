import Glibc
import TestSupport
import Testing

/// `--restricted`, as an administrator gives it.
@Suite(.serialized)
struct RestrictedTests {
  @Test
  func `what the environment says about files does not count, and what it says about looks does`() throws {
    let home = TemporaryDirectory(minimalRoadmap())
    for (name, text) in minimalRoadmap() { home.write(text, to: "roadmap/\(name)") }
    for variable in ["ROADMAP_DATA=\(home.path)", "XDG_DATA_HOME=\(home.path)", "HOME=\(home.path)"] {
      let parts = variable.split(separator: "=").map(String.init)
      let result = try RunningProgram.run(
        ["status", "--restricted"], environment: [parts[0]: parts[1], "LANG": "C.UTF-8", "CLICOLOR_FORCE": "1"])
      #expect(result.code == 0 && result.output.contains("Connectivity"), "\(variable)")
      #expect(result.output.contains("\u{1B}[") && result.output.utf8.contains { $0 > 0x80 })
    }
  }

  @Test
  func `no file is written`() throws {
    let directory = TemporaryDirectory()
    let result = try RunningProgram.run(["export", "csv", "--output", "\(directory.path)/new", "--restricted"])
    #expect(result.code == 64 && result.output.isEmpty)
    #expect(access("\(directory.path)/new", F_OK) != 0)
  }

  @Test
  func `the dashboard remembers no visit, cannot be stopped, and reads no configuration`() throws {
    let home = TemporaryDirectory([".config/roadmap/config.json": "{"])
    let session = try TmuxSession("env HOME=\(home.path) sh -i")
    try session.type("PS1=ready: Enter \(RunningProgram.path) Space --restricted Enter")
    try session.wait(for: "Tab pane")
    try session.type("C-z j")
    let screen = try session.wait(for: "▌2 Public goods")
    #expect(screen.contains("▌2 Public goods") && screen.contains("Tab pane"), "\(screen)")
    try session.type("q")
    try session.wait { $0.contains("ready:") && !$0.contains("Tab pane") }
    #expect(access("\(home.path)/.local", F_OK) != 0)
  }

  @Test(arguments: [(65535, 65535), (9000, 30)])
  func `a terminal of an absurd size is drawn in part`(columns: UInt16, rows: UInt16) throws {
    // Larger than tmux allows, so that a shell inside has to say it; what tmux makes of the rows it has not is no picture.
    let session = try TmuxSession(
      "sh -c 'stty cols \(columns) rows \(rows); \(RunningProgram.path) --restricted; echo code $?; exec cat'",
      columns: 200, rows: 50)
    let screen = try session.wait(for: "Digital")
    #expect(screen.contains("Digital"), "\(screen)")
    let programs = runningCommands().filter { $0.value == "\(RunningProgram.path) --restricted" }.keys
    let peaks = programs.compactMap { number in
      contents(of: "/proc/\(number)/status")?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        .flatMap { $0.split(separator: " ").dropLast().last }.flatMap { Int($0) }
    }
    #expect(!peaks.isEmpty && peaks.allSatisfy { $0 < 200_000 }, "\(peaks) KiB")
    try session.type("q")
    #expect(try session.wait(for: "code 0").contains("code 0"))
  }
}
