import TestSupport
import Testing

/// How the built program gets on with what is around it.
struct WorldTests {
  private let commands = [
    ["status"], ["status", "--brief"], ["list", "sources"], ["show", "igf"], ["diff", "--from", "2024"], ["--help"],
    ["validate"], ["sensitivity"], ["explain"], ["forecast"],
  ]

  @Test func `a full disk is an error`() throws {
    for command in commands {
      let result = try RunningProgram.run(command, output: .file("/dev/full"))
      #expect(result.code == 74)
      #expect(result.errors == "roadmap: the output cannot be written: No space left on device\n")
    }
  }

  @Test func `a closed standard output is an error`() throws {
    for command in commands {
      let result = try RunningProgram.run(command, output: .closed)
      #expect(result.code == 74)
      #expect(result.errors.hasPrefix("roadmap: the output cannot be written"))
    }
  }

  @Test func `a reader that stops is none`() throws {
    let result = try RunningProgram.run(
      ["-c", "'\(RunningProgram.path)' list sources --format json | head -1"], executable: "/bin/sh")
    #expect(result.output == "{\n")
    #expect(result.errors.isEmpty)
  }

  @Test func `nothing in the environment is needed`() throws {
    let result = try RunningProgram.run(["status"], environment: [:])
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
  }

  @Test func `a home that cannot be written, and no TERM, are nothing to fail at`() throws {
    let session = try TmuxSession(
      "sh -c 'env -u TERM HOME=/proc \(RunningProgram.path); echo ended $?'", columns: 80, rows: 24)
    try session.wait(for: "Connectivity")
    try session.type("8 q")
    let ended = try session.wait(for: "ended")
    #expect(ended.contains("ended 0") && !ended.lowercased().contains("error"), "\(ended)")
    let status = try RunningProgram.run(["status"], environment: ["HOME": "/proc", "XDG_CONFIG_HOME": "/proc/1"])
    #expect(status.code == 0 && status.errors.isEmpty)
  }

  @Test(
    arguments: [
      ([:], true), (["LANG": "C"], true), (["LANG": "C.UTF-8"], false), (["LANG": "de_DE.utf8"], false),
      (["LANG": "C.UTF-8", "LC_ALL": "C"], true), (["LANG": "C", "LC_CTYPE": "en_US.UTF-8"], false),
      (["LANG": "en_US.ISO-8859-1"], true),
    ] as [([String: String], Bool)])
  func `a locale without UTF-8 gets ASCII`(environment: [String: String], isASCII: Bool) throws {
    for command in [
      ["status"], ["show", "digital-public-goods"], ["list", "areas"], ["lst"], ["list", "--help"],
      ["diff", "--from", "2020"],
    ] {
      let result = try RunningProgram.run(command, environment: environment)
      if isASCII { #expect((result.output + result.errors).utf8.allSatisfy { $0 < 0x80 }, "\(command)") }
      if !isASCII, command == ["status"] { #expect(result.output.utf8.contains { $0 > 0x7F }) }
    }
  }

  @Test(
    arguments: [
      ([:], [], false), (["CLICOLOR_FORCE": "1"], [], true), (["CLICOLOR_FORCE": "0"], [], false),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], [], false), (["NO_COLOR": "1"], ["--color", "always"], true),
      (["CLICOLOR_FORCE": "1"], ["--color", "never"], false), (["TERM": "dumb"], [], false),
    ] as [([String: String], [String], Bool)])
  func `colours are the reader's choice`(environment: [String: String], options: [String], isColored: Bool) throws {
    let result = try RunningProgram.run(["status"] + options, environment: environment)
    #expect(result.output.contains("\u{1B}[") == isColored)
  }

  @Test func `a width is kept to`() throws {
    let result = try RunningProgram.run(["status", "--width", "60"])
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }
}
