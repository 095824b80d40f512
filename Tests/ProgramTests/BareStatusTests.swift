import Glibc
import TestSupport
import Testing

/// The line that is understood without ArgumentParser answers as ArgumentParser would have it.
struct BareStatusTests {
  /// Both answers from the same directory; an option that changes nothing makes it a line for ArgumentParser.
  private func answers(
    to words: [String], of files: [String: String]?, environment: [String: String] = [:]
  ) throws -> (bare: RunningProgram.Result, parsed: RunningProgram.Result) {
    let directory = TemporaryDirectory(files ?? [:])
    var environment = environment.merging(["LANG": "C.UTF-8"]) { given, _ in given }
    if files != nil { environment["ROADMAP_DATA"] = directory.path }
    usleep(60_000)  // what has just been written is read the long way
    return (
      try RunningProgram.run(words, environment: environment),
      try RunningProgram.run(words + ["--color", "auto"], environment: environment)
    )
  }

  private func expectSame(
    _ words: [String], of files: [String: String]?, environment: [String: String] = [:], code: Int32
  ) throws {
    let (bare, parsed) = try answers(to: words, of: files, environment: environment)
    #expect(bare.code == code && bare.signal == nil)
    #expect(bare.code == parsed.code && bare.output == parsed.output && bare.errors == parsed.errors)
    #expect(bare.output.isEmpty == (code != 0) && bare.errors.isEmpty == (code == 0))
  }

  @Test(arguments: [
    ["status"], ["status", "--brief"], ["status", "--as-of", "2024-09-22"], ["status", "--as-of", "-30d", "--brief"],
  ])
  func `it is the same answer in every surrounding`(words: [String]) throws {
    try expectSame(words, of: nil, code: 0)
    try expectSame(words, of: minimalRoadmap(), code: 0)
    try expectSame(words, of: minimalRoadmap(), environment: ["LANG": "C"], code: 0)
    try expectSame(words, of: minimalRoadmap(), environment: ["CLICOLOR_FORCE": "1"], code: 0)
    try expectSame(words, of: nil, environment: ["ROADMAP_AS_OF": "2024-09-22"], code: 0)
  }

  @Test func `a line that is wrong is told in the same words`() throws {
    try expectSame(["status"], of: minimalRoadmap(), environment: ["ROADMAP_AS_OF": "never"], code: 64)
    for words in [["--as-of", "never"], ["--as-of"], ["--data"], ["--brief", "--no"], ["nowhere", "--brief"]] {
      let (bare, _) = try answers(to: ["status"] + words, of: minimalRoadmap())
      #expect(bare.code == (words[0] == "nowhere" ? 66 : 64) && bare.output.isEmpty && !bare.errors.isEmpty, "\(words)")
    }
  }

  @Test func `a directory may be named, and of two the last one counts`() throws {
    let given = TemporaryDirectory(minimalRoadmap())
    let other = TemporaryDirectory([:])
    usleep(60_000)
    for words in [["--data", given.path], ["--data", other.path, "--data", given.path], ["--data=\(given.path)"]] {
      let result = try RunningProgram.run(["status"] + words)
      #expect(result.code == 0 && result.output.hasPrefix("A minimal roadmap"), "\(words)")
    }
    #expect(try RunningProgram.run(["status", "--data", other.path]).code == 66)
  }

  @Test func `nothing on the line is a status where there is no terminal`() throws {
    let files = minimalRoadmap()
    let (none, _) = try answers(to: [], of: files)
    let (status, _) = try answers(to: ["status"], of: files)
    #expect(none.code == 0 && none.output == status.output && !none.output.isEmpty)
  }

  @Test(arguments: [
    ("milestones.json", #""dependsOn": ["wells"]"#, #""dependsOn": ["nowhere"]"#),
    ("milestones.json", #""dependsOn": ["wells"]"#, #""dependsOn": ["opening"]"#),
    ("bodies.json", #""id": "water-board""#, #""id": "wells""#),
    (
      "areas/01-water.json", #""direction": "increase","#,
      #""direction": "increase", "bounds": {"worst": 3, "best": 3},"#
    ),
    ("areas/01-water.json", #""date": "2021-03""#, #""date": "2025-03""#),
    ("areas/01-water.json", #""due": "2025""#, #""start": "2026", "due": "2025""#),
    ("areas/01-water.json", #""number": 1"#, #""number": "one""#),
    ("roadmap.json", #""horizon": "2030""#, #""horizon": "2010""#),
    ("roadmap.json", "}", ""),
  ])
  func `what is wrong with the data is told in the same words`(file: String, right: String, wrong: String) throws {
    let text = try #require(minimalRoadmap()[file])
    try #require(text.contains(right))
    try expectSame(["status"], of: minimalRoadmap([file: text.replacing(right, with: wrong)]), code: 65)
  }

  @Test func `a saved query that cannot be understood is told in the same words`() throws {
    let queries = #"[{"id": "late", "title": "Late", "query": "status:nowhere"}]"#
    try expectSame(["status", "--brief"], of: minimalRoadmap(["queries.json": queries]), code: 65)
  }

  @Test func `where there is no roadmap, that is told in the same words`() throws {
    try expectSame(["status"], of: [:], code: 66)
    try expectSame(["status"], of: nil, environment: ["ROADMAP_DATA": "/nowhere"], code: 66)
  }
}
