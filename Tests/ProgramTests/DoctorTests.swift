import TestSupport
import Testing

/// What one pastes into a bug report.
struct DoctorTests {
  private func doctor(_ environment: [String: String], _ arguments: String...) throws -> RunningProgram.Result {
    try RunningProgram.run(["doctor"] + arguments, environment: environment)
  }

  @Test func `a program that has what it needs is told so`() throws {
    let result = try doctor(["LANG": "C.UTF-8", "TERM": "xterm-256color", "HOME": "/nonexistent"])
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("roadmap 0."))
    for topic in ["Terminal", "Locale", "Colours", "Data", "Configuration"] {
      #expect(result.output.contains("\n\(topic)\n"), "\(topic)")
    }
    #expect(result.output.hasSuffix("Nothing is wrong.\n"))
  }

  @Test(arguments: [
    (["LANG": "C"], "UTF-8"), (["LANG": "C.UTF-8", "TERM": "no-such-terminal"], "no-such-terminal"),
    (["LANG": "C.UTF-8", "ROADMAP_DATA": "/nowhere"], "there is no directory"),
  ])
  func `what is wrong stands beside what to do about it`(environment: [String: String], words: String) throws {
    let result = try doctor(environment)
    #expect(result.output.contains(words), "\(result.output)")
    #expect(!result.output.contains("Nothing is wrong."))
    let document = try doctor(environment, "--format", "json").output
    #expect(document.contains("\"ok\": false"))
    // Nothing is called wrong without advice.
    #expect(!document.contains("\"ok\": false,\n      \"advice\": null"))
  }

  @Test func `a configuration that is wrong is told with its line`() throws {
    let home = TemporaryDirectory(["roadmap/config.json": "{\n  \"theme\": \"pink\"\n}"])
    let result = try doctor(["LANG": "C.UTF-8", "XDG_CONFIG_HOME": home.path])
    #expect(result.output.contains("config.json:2:"), "\(result.output)")
  }
}
