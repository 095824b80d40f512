import TestSupport
import Testing

/// A roadmap whose every free text tries to do something, through every output of the built program: what it says is
/// shown, and nothing of it is obeyed, misread or out of line.
struct HostileTextTests {
  private static let kinds = [
    "areas", "actions", "indicators", "roundtables", "milestones", "bodies", "risks", "sources",
  ]
  private static let records = ["area", "action", "indicator", "table", "milestone", "body", "risk", "source"]
  private static let reports = [
    "status", "status --problems", "timeline", "forecast", "diff --from 2020", "explain", "sensitivity",
  ]

  /// Runs `lines`, each with the hostile data.
  private func outputs(
    _ lines: [String], _ options: String = "", roadmap: [String: String] = hostileRoadmap(),
    check: (String, String) throws -> Void
  ) throws {
    let data = TemporaryDirectory(roadmap)
    for line in lines {
      let words = "\(line) \(options) --data \(data.path) --as-of 2026-11-23".split(separator: " ").map(String.init)
      let result = try RunningProgram.run(words)
      #expect(result.code == 0 && result.errors.isEmpty, "\(line): \(result.errors)")
      try check(line, result.output)
    }
  }

  @Test(arguments: [100, 40])
  func `text is harmless and no wider than asked`(width: Int) throws {
    let lines = HostileTextTests.reports + HostileTextTests.kinds.map { "list \($0)" }
    try outputs(lines, "--width \(width)") { expectInLine($1, width: width, $0) }
  }

  @Test(arguments: HostileText.all.map(\.text))
  func `each record is told whole, harmless and no wider than asked`(text: String) throws {
    let shown = HostileTextTests.records.map { "show \($0)-0" }
    let scored = ["status area-0", "explain area-0", "forecast indicator-0"]
    try outputs(shown + scored, "--width 60", roadmap: hostileRoadmap([text])) { line, output in
      expectInLine(output, width: 60, line)
      #expect(output.utf8.contains("Pla".utf8) || output.contains("Ｐｌａ"), "\(line): it is not there to read")
    }
  }

  @Test func `columns stand under their headings`() throws {
    try outputs(HostileTextTests.kinds.map { "list \($0)" }, "--width 100") { line, output in
      let rows = output.split(separator: "\n").filter { !$0.hasPrefix("*") && !$0.hasPrefix("†") }
      let header = try #require(rows.first)
      // Numbers stand at the right of their columns, all else begins below its heading.
      for title in ["Area ", "Action ", "Indicator ", "Roundtable ", "Milestone ", "Body ", "Risk ", "Source "] {
        guard let place = header.firstRange(of: title) else { continue }
        let column = header[..<place.lowerBound].count
        for row in rows.dropFirst() { #expect(cell(column - 1, of: row) == " ", "\(line): \(row)") }
      }
      let last = header[..<(header.lastIndex(of: " ") ?? header.startIndex)].count
      for row in rows.dropFirst() where columns(of: row) > last + 1 && !line.hasSuffix("risks") {
        #expect(cell(last, of: row) == " ", "\(line): \(row)")
      }
    }
  }

  @Test func `lines for machines are harmless lines`() throws {
    try outputs(["status --brief", "check"]) { line, output in
      expectHarmless(output, line)
      #expect(output.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    }
    try outputs(["check"]) { line, output in
      let parts = output.split(separator: "|")
      #expect(parts.count == 2)
      for item in parts[1].split(separator: " ") {
        let sides = item.split(separator: "=", omittingEmptySubsequences: false)
        #expect(sides.count == 2 && !sides[0].contains("'") && !sides[0].isEmpty, "\(item)")
        #expect(sides[1].split(separator: ";", omittingEmptySubsequences: false).count == 5)
      }
    }
    try outputs(HostileTextTests.kinds.map { "list \($0)" }, "--format porcelain") { line, output in
      expectHarmless(output, line, besides: ["\t"])
      let rows = output.split(separator: "\n").dropFirst()
      let counts = Set(rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count })
      #expect(counts.count == 1, "\(line)")
    }
  }

  private static let tables =
    kinds.map { "list \($0)" } + ["status", "forecast", "diff --from 2020", "explain", "sensitivity"]

  @Test func `a spreadsheet reads cells, and computes none`() throws {
    try outputs(HostileTextTests.tables.map { "\($0) --format csv" } + ["export csv"]) { line, output in
      expectHarmless(output, line, besides: ["\r"])
      let rows = try PythonReader.csv(output)
      #expect(rows.count > 1 && Set(rows.map(\.count)).count == 1, "\(line)")
      for cell in rows.joined() where Double(cell) == nil {
        let first = cell.first { $0 != " " }
        #expect(!(first.map { "=+-@＝＋－＠\t\r".contains($0) } ?? false), "\(line): \(cell)")
      }
    }
  }

  @Test func `Markdown keeps its columns, and links, pictures and HTML stay text`() throws {
    try outputs(HostileTextTests.tables.map { "\($0) --format markdown" } + ["export markdown"]) { line, output in
      expectHarmless(output, line)
      var width: Int?
      for row in output.split(separator: "\n", omittingEmptySubsequences: false) {
        let marks = unescaped(row)
        if row.hasPrefix("|") {
          let bars = marks.count { $0 == "|" }
          #expect(width == nil || bars == width, "\(line): \(row)")
          width = bars
        } else {
          width = nil
        }
        #expect(!marks.contains("<") && !marks.contains("](") && !marks.contains("!["), "\(line): \(row)")
        #expect(!marks.contains("`"), "\(line): \(row)")
      }
    }
  }

  @Test func `JSON is harmless to look at, and gives every text back`() throws {
    let lines = (HostileTextTests.tables + ["timeline", "status --problems"]).map { "\($0) --format json" }
    try outputs(lines + ["export json"]) { expectHarmless($1, $0) }
    try outputs(["list sources --format json"]) { line, output in
      let read = Set(try PythonReader.json(output, key: "title"))
      for (name, text) in HostileText.all { #expect(read.contains(text), "\(name)") }
    }
  }

  @Test func `the page has no element, handler or address of the data's making`() throws {
    try outputs(["export html"]) { line, output in
      expectHarmless(output, line)
      let page = try PythonReader.html(output)
      let known = [
        "a", "abbr", "b", "body", "br", "caption", "circle", "cite", "dd", "details", "div", "dl", "dt", "em",
        "figcaption",
        "figure",
        "footer", "g", "h1", "h2", "h3", "h4", "head", "header", "html", "li", "line", "main", "meta", "nav", "ol", "p",
        "path", "polygon", "polyline", "rect", "section", "small", "span", "strong", "style", "summary", "svg", "table",
        "tbody",
        "td", "text", "tfoot", "th", "thead", "time", "title", "tr", "ul",
      ]
      #expect(page.elements.subtracting(known) == [])
      #expect(!page.attributes.contains { $0.hasPrefix("on") || ["src", "srcdoc", "style", "action"].contains($0) })
      #expect(page.addresses.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") || $0.hasPrefix("http://") })
      #expect(page.text.contains("<script>alert(1)</script>"))
    }
  }

  @Test func `where the characters are ASCII nothing else comes out`() throws {
    let data = TemporaryDirectory(hostileRoadmap())
    for line in HostileTextTests.reports + ["check", "status --brief", "list bodies", "show table-13"] {
      let words = "\(line) --data \(data.path) --as-of 2026-11-23".split(separator: " ").map(String.init)
      let result = try RunningProgram.run(words, environment: ["LANG": "C"])
      let bytes = (result.output + result.errors).utf8
      #expect(bytes.allSatisfy { (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }, "\(line)")
    }
  }

  @Test func `a megabyte in one line is cut, wrapped or kept, and soon`() throws {
    let title = "\"Plain\\u001b[31m\(String(repeating: "word", count: 260_000))\\u0301\""
    let texts = minimalRoadmap().mapValues { text in
      ["\"Wells\"", "\"Opening\"", "\"Water\"", "\"A minimal roadmap\""].reduce(text) { $0.replacing($1, with: title) }
    }
    let data = TemporaryDirectory(texts)
    let lines = ["status", "timeline", "explain", "diff --from 2020", "list areas", "list actions", "show wells"]
    for line in lines {
      let words = "\(line) --width 80 --data \(data.path) --as-of 2026-11-23".split(separator: " ").map(String.init)
      let result = try RunningProgram.run(words)
      #expect(result.code == 0, "\(line): \(result.errors)")
      expectInLine(result.output, width: 80, line)
    }
  }

  /// What stands around the data: names of directories and files, and words that were typed.
  @Test func `names of files and words that were typed are harmless too`() throws {
    let outside = TemporaryDirectory(minimalRoadmap())
    let name = "a\u{1B}]0;x\u{07}\u{202E}b\nroadmap: c\u{200B}"
    for (file, text) in minimalRoadmap() { outside.write(text, to: "\(name)/\(file)") }
    let path = "\(outside.path)/\(name)"
    for arguments in [
      ["validate", path], ["doctor", "--data", path], ["check", "--data", path], ["export", "html", "--data", path],
      ["export", "markdown", "--data", path], ["status", "--data", path + "no"], ["validate", path + "no"],
    ] {
      let result = try RunningProgram.run(arguments)
      expectHarmless(result.output + result.errors, "\(arguments[0])")
    }
    outside.write(
      "[1, {\"id\": \"\\u001b[31m\\u202e\", \"\\u009b\": 1}, \u{1B}", to: "\(name)/areas/\u{1B}[31m\n2.json")
    let wrong = try RunningProgram.run(["validate", path])
    expectHarmless(wrong.errors, "validate")

    let typed = "\u{1B}]0;x\u{07}\u{202E}\u{9B}\n\tx"
    for arguments in [
      [typed], ["--\(typed)"], ["show", typed], ["list", typed], ["list", "actions", "area:\(typed)"],
      ["list", "actions", "(\(typed)"], ["list", "actions", "--query", typed], ["list", "actions", "--sort", typed],
      ["explain", typed], ["forecast", typed], ["status", typed], ["status", "--as-of", typed], ["export", typed],
      ["status", "--format", typed], ["check", "--warning", typed], ["diff", "--from", typed],
    ] {
      let result = try RunningProgram.run(arguments)
      #expect(result.code != 0)
      expectHarmless(result.output + result.errors, "\(arguments)")
    }
  }
}
