import TestSupport
import Testing

/// The status on a wall screen.
@Suite(.serialized)
struct WatchTests {
  private let area = "areas/01-water.json"

  private func edited(_ title: String) -> String {
    (minimalRoadmap()[area] ?? "").replacing("\"Water\"", with: "\"\(title)\"")
  }

  @Test func `it is drawn again when the data changes, breaks and is mended, and in a new size`() throws {
    let directory = TemporaryDirectory(minimalRoadmap())
    let session = try TmuxSession(
      "\(RunningProgram.path) watch --data \(directory.path) --as-of 2026-11-23", columns: 80, rows: 24)
    #expect(try session.wait(for: "Water").contains("A minimal roadmap"))
    directory.write(edited("Rivers"), to: area)
    #expect(!(try session.wait(for: "Rivers")).contains("1 Water "))
    directory.write("{", to: area)
    #expect(try session.wait(for: "data broken since").contains("Rivers"), "the last whole state stays")
    directory.write(edited("Oceans"), to: area)
    #expect(!(try session.wait(for: "Oceans")).contains("broken"))
    try session.resize(columns: 40, rows: 10)
    let narrow = try session.wait { $0.split(separator: "\n").allSatisfy { $0.count <= 40 } && $0.contains("minimal") }
    #expect(narrow.contains("A minimal roadmap"))
    try session.type("C-c")
    try session.waitForEnd()
    #expect(try session.ask("#{alternate_on}") == "0")
  }

  @Test func `without a terminal each new status stands below the last, and it ends with its reader`() throws {
    let directory = TemporaryDirectory(minimalRoadmap())
    let session = try TmuxSession(
      "sh -c '\(RunningProgram.path) watch --data \(directory.path) --as-of 2026-11-23 | cat; echo ended'")
    try session.wait(for: "Water")
    directory.write(edited("Rivers"), to: area)
    let both = try session.wait(for: "Rivers")
    #expect(both.contains("1 Water") && both.contains("1 Rivers"))
    // The reader goes; so does the program, although nothing changes any more.
    let gone = try TmuxSession(
      "sh -c '\(RunningProgram.path) watch --data \(directory.path) | head -n 1; echo ended'")
    #expect(try gone.wait(for: "ended").contains("A minimal roadmap"))
  }

  @Test func `what cannot be watched is said at once`() throws {
    #expect(try RunningProgram.run(["watch", "--data", "/nowhere"]).code == 66)
    #expect(try RunningProgram.run(["watch", "nothing"]).code == 66)
  }
}
