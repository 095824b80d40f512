import TestSupport
import Testing

/// However a file is made up, reading it takes no more than twenty times its size in memory.
struct MemoryTests {
  /// A file that repeats one part, which `#` numbers.
  struct Shape: CustomStringConvertible, Sendable {
    let file: String
    let head: String
    let part: String
    let tail: String
    var description: String { "\(file): \(head.suffix(30))\(part)…" }

    func text(ofSize size: Int) -> String {
      var text = head
      text.reserveCapacity(size + 100)
      let isNumbered = part.contains("#")
      var number = 0
      while text.utf8.count < size {
        text += isNumbered ? part.replacing("#", with: String(number, radix: 36)) : part
        number += 1
      }
      if text.last == "," { text.removeLast() }
      return text + tail
    }
  }

  private static let area = #"{"id":"water","number":1,"title":"W","shortTitle":"W","purpose":"W","#
  private static let action = area + #""indicators":[],"actions":[{"id":"wells","title":"W","commitment":"D","#
  private static let indicator =
    area + #""actions":[],"indicators":[{"id":"people","title":"P","unit":"","direction":"increase","targets":[],"#

  private static func list(_ file: String, _ part: String) -> Shape {
    Shape(file: file, head: "[", part: part, tail: "]")
  }

  private static func area(_ head: String, _ part: String, _ tail: String) -> Shape {
    Shape(file: "areas/01-water.json", head: head, part: part, tail: tail)
  }

  private static let shapes =
    ["[],", "1,", "{},", "\"\",", "null,", "{\"a\":{}},", "[[[[]]]],", "{\"\":0},", "{\"id\":\"a#\"},"]
    .map { list("sources.json", $0) }
    + [
      list("sources.json", #"{"id":"a#","title":""},"#), list("sources.json", #"{"id":"plan","title":""},"#),
      list("sources.json", #"{"id":"a#","title":{"fr":""}},"#),
      list("bodies.json", #"{"id":"b#","name":"","kind":"private","areas":[]},"#),
      list("risks.json", #"{"id":"r#","title":"","description":"","areas":[],"updates":[]},"#),
      list("milestones.json", #"{"id":"m#","title":"","kind":"forum","areas":[],"updates":[]},"#),
      list(
        "roundtables.json",
        #"{"id":"t#","number":1,"code":"","title":"","recommendation":"","areas":[],"champions":[],"outputs":[]},"#),
      list("queries.json", #"{"id":"q#","title":"","query":""},"#),
      Shape(file: "queries.json", head: #"[{"id":"q","title":"","query":""#, part: "a ", tail: #""}]"#),
      Shape(file: "queries.json", head: #"[{"id":"q","title":"","query":""#, part: "-(a)", tail: #""}]"#),
      Shape(file: "queries.json", head: #"[{"id":"q","title":"","query":"-a""#, part: "-", tail: #""}]"#),
      Shape(file: "sources.json", head: #"[{"id":"plan","title":""#, part: "long ", tail: #""}]"#),
      Shape(file: "sources.json", head: #"[{"id":"plan","title":""#, part: "\\n", tail: #""}]"#),
      Shape(file: "sources.json", head: #"[{"id":"plan","title":""#, part: "\\ud83c\\udf0d", tail: #""}]"#),
      Shape(file: "sources.json", head: "[", part: "[", tail: ""),
      Shape(file: "sources.json", head: "", part: " ", tail: ""),
      Shape(file: "sources.json", head: "{", part: "\"#\":0,", tail: "}"),
      Shape(file: "sources.json", head: "{", part: "\"\":0,", tail: "}"),
      Shape(file: "sources.json", head: "[", part: "0", tail: "]"),
      Shape(
        file: "bodies.json", head: #"[{"id":"b","name":"","kind":"private","negotiates":["#, part: "\"\",", tail: "]}]"),
      Shape(
        file: "bodies.json", head: #"[{"id":"b","name":"","kind":"private","areas":["#, part: "\"water\",", tail: "]}]"),
      Shape(
        file: "bodies.json", head: #"[{"id":"b","name":"","kind":"private","areas":["#, part: "\"a\",", tail: "]}]"),
      area(area + #""actions":[],"indicators":[],"paragraphs":["#, "\"\",", "]}"),
      area(action + #""updates":[],"leads":["#, "\"water-board\",", "]}]}"),
      area(action + #""leads":[],"updates":["#, #"{"date":"2020","status":"planned"},"#, "]}]}"),
      area(action + #""leads":[],"updates":[],"steps":["#, #"{"id":"s#","title":""},"#, "]}]}"),
      area(indicator + #""observations":["#, #"{"date":"2020","value":1},"#, "]}]}"),
      area(indicator + #""observations":[],"trajectory":["#, #"{"date":"2020","value":1},"#, "]}]}"),
      area(indicator + #""observations":["#, #"{"date":"2020","value":1,"note":""},"#, "]}]}"),
      Shape(
        file: "roadmap.json",
        head: #"{"formatVersion":1,"id":"a","title":"","start":"2020","horizon":"2030","weights":{"#,
        part: "\"a#\":1,", tail: "}}"),
    ]

  @Test(arguments: shapes)
  func `reading takes no more than twenty times a file's size`(shape: Shape) throws {
    let whole = shape.text(ofSize: 1 << 20)
    let peak = try MemoryTests.peak(minimalRoadmap([shape.file: whole]))
    let ratio = Double(peak - (try MemoryTests.idle.get())) / Double(whole.utf8.count)
    #expect(ratio <= 20, "\(shape) takes \(ratio) times its size")
  }

  /// What it takes with next to nothing to read.
  private static let idle = Result { try peak(minimalRoadmap()) }

  /// The most bytes of memory that the program has at once on this roadmap, when it remembers unknown keys too.
  private static func peak(_ roadmap: [String: String]) throws -> Int {
    let directory = TemporaryDirectory(roadmap)
    let script = """
      import resource, subprocess, sys
      code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
      print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
      """
    let result = try RunningProgram.run(
      ["python3", "-c", script, RunningProgram.path, "validate", "--strict", directory.path],
      executable: "/usr/bin/env",
      environment: ["PATH": "/usr/bin:/bin:/usr/local/bin", "LANG": "C.UTF-8"])
    let numbers = result.output.split { $0.isWhitespace }.compactMap { Int($0) }
    try #require(numbers.count == 2, "python3 is needed: \(result.errors)")
    #expect(numbers[0] == 0 || numbers[0] == 65, "it ended with \(numbers[0])")
    return numbers[1] << 10
  }
}
