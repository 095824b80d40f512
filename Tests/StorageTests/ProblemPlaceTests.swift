import Model
import Storage
import Testing
import TestSupport

struct ProblemPlaceTests {
  private func lines(_ changes: [String: String], strict: Bool = false) -> [String] {
    problems(in: dataFiles(minimalRoadmap(changes)), strict: strict).map(\.description)
  }

  @Test func `a small roadmap has no problems`() {
    #expect(lines([:], strict: true).isEmpty)
  }

  @Test func `columns count bytes and lines end with LF or CRLF`() {
    let text = "{\r\n  \"id\": \"x\", \"title\": \"é🌍\", \"start\": 1,\n\n\t\"horizon\": 2, \"formatVersion\": 1}"
    #expect(
      lines(["roadmap.json": text]) == [
        "data/roadmap.json:2:42: error: start: is a number, where a date is expected (roadmap → x)",
        "data/roadmap.json:4:13: error: horizon: is a number, where a date is expected (roadmap → x)",
      ])
  }

  @Test func `a byte order mark is passed over and has no column`() {
    #expect(
      lines(["sources.json": "\u{FEFF}[1]"]).last
        == "data/sources.json:1:2: error: [0]: is a number, where an object is expected (sources)")
  }

  @Test func `a fault of syntax is told with the way to it and the records around it`() {
    let text = #"[{"id": "plan", "title": {"en": "x" "fr": 1}}]"#
    #expect(
      lines(["sources.json": text]) == [
        #"data/sources.json:1:37: error: [0].title: a quotation mark stands where "," or "}" is expected (sources → plan)"#
      ])
  }

  @Test func `an unfinished id or key does not confuse the way to it`() {
    #expect(
      lines(["sources.json": #"[{"id": "pl"#]).first
        == "data/sources.json:1:12: error: [0].id: the file ends inside a string (sources)")
    #expect(
      lines(["sources.json": #"[{"id": "plan", "ti"#]).first
        == "data/sources.json:1:20: error: [0]: the file ends inside a string (sources → plan)")
  }

  @Test func `keys that are no plain words are quoted in the path, without what a terminal would act on`() {
    let text =
      #"{"formatVersion":1,"id":"x","title":"x","start":"2020","horizon":"2030","weights":{"a.b\u001b[31m":1}}"#
    #expect(
      lines(["roadmap.json": text]) == [
        #"data/roadmap.json:1:84: error: weights["a.b\u001b[31m"]: "a.b\u001b[31m" is neither "delivery", "outcome" nor the id of an area (roadmap → x)"#
      ])
  }

  @Test func `an id that is none is said once, and never as it stands`() {
    let sources = #"[{"id": "a\nb", "title": "A"}, {"id": "a\nb", "title": "B"}, {"id": "plan", "title": "The plan"}]"#
    let message = #"id: "a\u000ab" is not an id: lower-case letters and digits in words joined by hyphens"#
    #expect(
      lines(["sources.json": sources]) == [
        #"data/sources.json:1:9: error: [0].\#(message) (sources → "a\u000ab")"#,
        #"data/sources.json:1:39: error: [1].\#(message) (sources → "a\u000ab")"#,
      ])
    let near = minimalRoadmap()["areas/01-water.json"]?.replacing(
      #""leads": ["water-board"]"#, with: #""leads": ["p1an"]"#)
    let bodies = #"[{"id": "p1an\u200d", "name": "P", "kind": "government", "areas": []}]"#
    #expect(
      !lines(["areas/01-water.json": near ?? "", "bodies.json": bodies]).contains { $0.contains("\u{200D}") })
  }

  @Test func `a problem is one line, whatever its file is called`() {
    let found = lines(["areas/a\nb\r\u{2028}c.json": "[]"])
    #expect(found == ["data/areas/a�b��c.json:1:1: error: is a list, where an object is expected (areas)"])
  }

  @Test func `no more problems are told than anybody reads`() {
    let found = lines(["sources.json": "[\(String(repeating: "1,", count: 9_999))1]", "bodies.json": "[1]"])
    #expect(found.count == 1_002)
    #expect(
      found.suffix(2) == [
        "data/sources.json:1:2000: error: [999]: is a number, where an object is expected (sources)",
        "data/sources.json:1:2002: error: [1000]: the problems from here on are too many to be told (sources)",
      ])
  }

  @Test func `as many are told of what does not fit together, and of keys that are not known`() {
    let areas = String(repeating: "\"nowhere\",", count: 3_000) + "\"water\""
    let keys = (0..<3_000).map { "\"key-\($0)\": 0" }.joined(separator: ",")
    #expect(
      lines(["risks.json": #"[{"id": "a", "title": "A", "description": "", "areas": [\#(areas)], "updates": []}]"#])
        .count == 1_001)
    #expect(lines(["sources.json": #"[{"id": "plan", "title": "The plan", \#(keys)}]"#], strict: true).count == 1_001)
  }

  @Test func `four mistakes in one copy are four problems, in order, each with its place`() {
    let area = minimalRoadmap()["areas/01-water.json"] ?? ""
    let broken = area.replacing(#""status": "delivered""#, with: #""status": "deliverd""#)
      .replacing(#"{"set": "2020", "date": "2030""#, with: #"{"set": "2020", "date": "2030-13""#)
      .replacing(#""leads": ["water-board"]"#, with: #""leads": ["water-bord"]"#)
    let sources = #"[{"id": "plan", "title": "The plan"}, {"id": "wells", "title": "Wells"}]"#
    #expect(
      lines(["areas/01-water.json": broken, "sources.json": sources]) == [
        #"data/areas/01-water.json:13:17: error: actions[0].leads[0]: there is no body "water-bord"; did you mean "water-board"? (areas → water → wells)"#,
        #"data/areas/01-water.json:17:42: error: actions[0].updates[1].status: "deliverd" is not known here; did you mean "delivered"? (areas → water → wells)"#,
        #"data/areas/01-water.json:28:43: error: indicators[0].targets[0].date: "2030-13" is not a date (areas → water → people-with-water)"#,
        #"data/sources.json:1:46: error: [1].id: the id "wells" is used twice (sources → wells)"#,
      ])
  }

  @Test func `an entry that cannot be read does not shift the places of those after it`() {
    let milestones = """
      [
        7,
        {"id": "opening", "title": "Opening", "kind": "summit", "areas": [1, "Water", "wator"],
         "updates": [{"date": "2022", "state": "gone"}, {"date": "2023", "state": "rescheduled"}]}
      ]
      """
    #expect(
      lines(["milestones.json": milestones]) == [
        "data/milestones.json:2:3: error: [0]: is a number, where an object is expected (milestones)",
        "data/milestones.json:3:69: error: [1].areas[0]: is a number, where an id is expected (milestones → opening)",
        #"data/milestones.json:3:72: error: [1].areas[1]: "Water" is not an id: lower-case letters and digits in words joined by hyphens (milestones → opening)"#,
        #"data/milestones.json:3:81: error: [1].areas[2]: there is no area "wator"; did you mean "water"? (milestones → opening)"#,
        #"data/milestones.json:4:42: error: [1].updates[0].state: "gone" is not known here; it is one of scheduled, rescheduled, held, achieved, missed, cancelled (milestones → opening)"#,
        #"data/milestones.json:4:51: error: [1].updates[1]: rescheduled needs "to", the new date (milestones → opening)"#,
      ])
  }

  @Test func `a record that is wrong somewhere is still there for those that name it`() {
    let bodies = #"[{"id": "water-board", "kind": "ministry", "areas": ["water"]}]"#
    #expect(lines(["bodies.json": bodies]).count == 2)
  }

  @Test func `a file that is no JSON is one problem, not one for every reference into it`() {
    #expect(lines(["sources.json": "[", "bodies.json": "{}"]).count == 2)
  }

  @Test func `problems come file by file and from top to bottom`() {
    let found = problems(
      in: dataFiles(
        minimalRoadmap(["areas/00-a.json": "[]", "areas/02-b.json": "1", "risks.json": "[1, 2]", "roadmap.json": "{}"])),
      strict: false)
    #expect(
      found.map { "\($0.file):\($0.line):\($0.column)" } == [
        "data/roadmap.json:1:1", "data/roadmap.json:1:1", "data/roadmap.json:1:1", "data/roadmap.json:1:1",
        "data/roadmap.json:1:1",
        "data/areas/00-a.json:1:1", "data/areas/02-b.json:1:1", "data/risks.json:1:2", "data/risks.json:1:5",
      ])
  }
}
