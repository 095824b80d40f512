import Glibc
import TestSupport
import Testing

/// What the release keeps from one session to the next.
@Suite(.serialized)
struct LastVisitTests {
  /// Runs a session, looks at the changes, leaves, and returns what was seen.
  private func visit(_ environment: String, options: String = "") throws -> String {
    let session = try TmuxSession("env \(environment) \(RunningProgram.path) browse \(options)")
    try session.wait(for: "Milestones")
    try session.type("8")
    let screen = try session.wait(for: "Changes ")
    try session.type("q")
    try session.waitForEnd()
    return screen
  }

  @Test
  func `the day is kept below the state directory, and the next session starts from it`() throws {
    let home = TemporaryDirectory()
    _ = try visit("HOME=\(home.path)")
    let path = "\(home.path)/.local/state/roadmap/last-visit"
    let kept = contents(of: path) ?? ""
    #expect(kept.utf8.count == 11 && kept.hasPrefix("20") && kept.hasSuffix("\n"), "\(kept)")
    home.write("2026-06-15\n", to: ".local/state/roadmap/last-visit")
    #expect(try visit("HOME=\(home.path)").contains("Changes since your last visit, 2026-06-15"))
    #expect(contents(of: path) == kept + "2026-06-15\n")
  }

  @Test
  func `whoever comes back on the same day sees what changed since the day before that`() throws {
    let home = TemporaryDirectory([".local/state/roadmap/last-visit": "2026-06-15\n"])
    for _ in 0..<3 {
      #expect(try visit("HOME=\(home.path)").contains("Changes since your last visit, 2026-06-15"))
    }
    let kept = contents(of: "\(home.path)/.local/state/roadmap/last-visit") ?? ""
    #expect(kept.utf8.count == 22 && kept.hasSuffix("\n2026-06-15\n"), "\(kept)")
  }

  @Test
  func `XDG_STATE_HOME comes before the home, where it is a whole path`() throws {
    let home = TemporaryDirectory()
    let state = TemporaryDirectory()
    _ = try visit("HOME=\(home.path) XDG_STATE_HOME=\(state.path)/deep/er")
    #expect(contents(of: "\(state.path)/deep/er/roadmap/last-visit") != nil)
    #expect(access("\(home.path)/.local", F_OK) != 0)
    _ = try visit("HOME=\(home.path) XDG_STATE_HOME=not/whole")
    #expect(contents(of: "\(home.path)/.local/state/roadmap/last-visit") != nil)
  }

  @Test(arguments: ["HOME=/proc/nowhere", "HOME=/dev/null", "ROADMAP_NO_HOME=1"])
  func `without a home that can be written to nothing is kept, and nothing is said`(environment: String) throws {
    let session = try TmuxSession("sh -c '\(environment) \(RunningProgram.path); echo code $?; exec cat'")
    try session.wait(for: "Milestones")
    try session.type("q")
    let screen = try session.wait(for: "code 0")
    #expect(screen.contains("code 0") && !screen.contains("roadmap:"), "\(screen)")
  }

  @Test(arguments: ["", "nonsense", "2026", "2026-02-30", "2026-06-15 and more"])
  func `what is no day is no visit`(text: String) throws {
    let home = TemporaryDirectory([".local/state/roadmap/last-visit": text])
    let screen = try visit("HOME=\(home.path)")
    #expect(screen.contains("Changes in ") && !screen.contains("last visit"), "\(screen)")
  }

  @Test
  func `nothing is ever written among data`() throws {
    let state = TemporaryDirectory()
    for (name, text) in minimalRoadmap() { state.write(text, to: "roadmap/\(name)") }
    _ = try visit("XDG_STATE_HOME=\(state.path)", options: "--data \(state.path)/roadmap")
    #expect(access("\(state.path)/roadmap/last-visit", F_OK) != 0)
  }
}
