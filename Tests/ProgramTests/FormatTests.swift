import TestSupport
import Testing

/// The formats for other programs.
struct FormatTests {
  static let commands = [
    "status", "status connectivity", "status --problems", "list actions", "show wsis-20", "explain connectivity",
    "timeline", "diff --from 2025", "forecast", "sensitivity", "doctor",
  ]

  private func run(_ line: String, _ environment: [String: String] = ["LANG": "C.UTF-8"]) throws
    -> RunningProgram.Result
  {
    try RunningProgram.run(line.split(separator: " ").map(String.init), environment: environment)
  }

  @Test(arguments: commands)
  func `porcelain is the same whatever surrounds it, and carries its version`(command: String) throws {
    let line = "\(command) --as-of 2026-11-23 --format porcelain"
    let configuration = TemporaryDirectory(["roadmap/config.json": #"{"language": "fr", "theme": "light"}"#])
    let plain = try run(line, [:])
    #expect(plain.code == 0)
    #expect(plain.output.hasPrefix("# roadmap-porcelain 1\t"), "\(plain.output.prefix(60))")
    guard command != "doctor" else { return }  // It tells of what surrounds it.
    #expect(
      try run(line, ["LANG": "de_DE.UTF-8", "XDG_CONFIG_HOME": configuration.path, "COLUMNS": "20"]).output
        == plain.output)
    #expect(try run("\(line) --color always --width 20 --ascii").output == plain.output)
    // A record a line, each with as many fields as the line of their names.
    let rows = plain.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(Set(rows.map(\.count)).count <= 1)
  }

  @Test(arguments: commands)
  func `each format is there, and none is another`(command: String) throws {
    let outputs = try ["text", "json", "csv", "markdown", "porcelain"].map { format in
      let result = try run("\(command) --as-of 2026-11-23 --format \(format)")
      #expect(result.code == 0 && result.errors.isEmpty, "\(format)")
      return result.output
    }
    #expect(Set(outputs).count == 5)
    #expect(outputs[1].hasPrefix("{\n  \"formatVersion\": 1"))
    #expect(outputs[2].contains("\r\n") && outputs[3].contains("| --- |"))
  }

  @Test func `where anything is wrong the status ends with what to look at first`() throws {
    let last = try run("status --as-of 2026-11-23").output.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("action: "))
  }

  @Test func `where all is well there are no problems to print`() throws {
    // Delivered before its date, sourced, and known lately.
    let area = """
      {"id": "water", "number": 1, "title": "Water", "shortTitle": "Water", "purpose": "Water.", "source": "plan",
       "actions": [{"id": "wells", "title": "Wells", "commitment": "Dig.", "due": "2027", "source": "plan",
         "updates": [{"date": "2026-10-01", "status": "delivered", "source": "plan"}]}], "indicators": []}
      """
    let directory = TemporaryDirectory(
      minimalRoadmap([
        "areas/01-water.json": area, "risks.json": "[]", "roundtables.json": "[]", "milestones.json": "[]",
        "bodies.json": #"[{"id": "board", "name": "Board", "kind": "government", "areas": ["water"]}]"#,
      ]))
    let line = "status --data \(directory.path) --as-of 2026-11-23"
    #expect(try run("\(line) --problems").output == "")
    #expect(!(try run(line).output.contains("action:")))
  }
}
