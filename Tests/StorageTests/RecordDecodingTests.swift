import Model
import Storage
import Testing
import TestSupport

struct RecordDecodingTests {
  /// The messages for a small roadmap in which `old` reads `new`, wherever it stands first.
  private func messages(_ file: String, _ old: String, _ new: String) throws -> [String] {
    let text = try #require(minimalRoadmap()[file])
    try #require(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    return problems(in: dataFiles(minimalRoadmap([file: changed])), strict: true).map { problem in
      "\(problem.severity): \(problem.path): \(problem.message)"
    }
  }

  @Test(arguments: [
    (#""number": 1,"#, "", #"error: : needs "number""#),
    (#""number": 1"#, #""number": "1""#, "error: number: is a string, where a number is expected"),
    (#""number": 1"#, #""number": 1.5"#, "error: number: is 1.5, where a whole number from 1 is expected"),
    (#""number": 1"#, #""number": null"#, "error: number: is null, where a number is expected"),
    (
      #""purpose": "Everybody has water.""#, #""purpose": true"#,
      "error: purpose: is true or false, where a text is expected"
    ),
    (#""purpose": "Everybody has water.""#, #""purpose": {}"#, "error: purpose: needs a text in one language at least"),
    (
      #""fr": "L"#, #""de": "L"#, #"error: title.de: "de" is not a language this program knows: en, ar, zh, fr, ru, es"#
    ),
    (#""leads": ["water-board"],"#, "", #"error: actions[0]: needs "leads""#),
    (
      #""leads": ["water-board"]"#, #""leads": "water-board""#,
      "error: actions[0].leads: is a string, where a list is expected"
    ),
    (#""due": "2025""#, #""due": 2025"#, "error: actions[0].due: is a number, where a date is expected"),
    (#""due": "2025""#, #""due": "2023-02-29""#, #"error: actions[0].due: "2023-02-29" is not a date"#),
    (#""due": "2025""#, #""weight": -1"#, "error: actions[0].weight: is -1, where a weight of 0 or more is expected"),
    (#""due": "2025""#, #""weight": 1e999"#, "error: actions[0].weight: the number is too large"),
    (
      #""date": "2021-03""#, #""date": "2021-03", "completion": 40"#,
      "error: actions[0].updates[0].completion: is 40, where a share from 0 to 1 is expected"
    ),
    (#""date": "2021-03", "#, "", #"error: actions[0].updates[0]: needs "date""#),
    (
      #""id": "people-with-water""#, #""id": "Wells!""#,
      #"error: indicators[0].id: "Wells!" is not an id: lower-case letters and digits in words joined by hyphens"#
    ),
    (
      #""direction": "increase""#, #""direction": "up""#,
      #"error: indicators[0].direction: "up" is not known here; it is one of increase, decrease, hold"#
    ),
    (
      #""unit": "%""#, #""unit": "%", "every": "1w""#,
      #"error: indicators[0].every: "1w" is not an interval such as 1y, 6m or 90d"#
    ),
    (#""unit": "%""#, #""unit": "%", "bounds": {"worst": 0}"#, #"error: indicators[0].bounds: needs "best""#),
    (#""set": "2020", "#, "", #"error: indicators[0].targets[0]: needs "set""#),
    (
      #""estimate": true"#, #""estimate": "yes""#,
      "error: indicators[0].observations[1].estimate: is a string, where true or false is expected"
    ),
    (
      #""unit": "%""#, #""unit": "%", "unti": "%""#,
      #"warning: indicators[0].unti: the key "unti" is not known; did you mean "unit"?"#
    ),
    (
      #""unit": "%""#, #""unit": "%", "\u0075nit": "%""#,
      #"error: indicators[0].unit: the key "unit" stands twice in this object"#
    ),
  ])
  func `what is wrong with an area is said`(old: String, new: String, message: String) throws {
    #expect(try messages("areas/01-water.json", old, new) == [message])
  }

  @Test(arguments: [
    ("log", "0", "is 0, where a number above 0, because the scale is log, is expected"),
    ("log", "-3", "is -3, where a number above 0, because the scale is log, is expected"),
    ("logit", "100.5", "is 100.5, where a share from 0 to 100, because the scale is logit, is expected"),
    ("logit", "-1", "is -1, where a share from 0 to 100, because the scale is logit, is expected"),
  ])
  func `a value that its scale cannot show is refused wherever it stands`(scale: String, value: String, message: String)
    throws
  {
    let area = try #require(minimalRoadmap()["areas/01-water.json"])
      .replacing(
        #""unit": "%""#, with: #""unit": "%", "scale": "\#(scale)", "bounds": {"worst": \#(value), "best": 50}"#
      )
      .replacing(#""value": 50,"#, with: #""value": \#(value),"#).replacing(
        #""value": 100,"#, with: #""value": \#(value),"#
      )
      .replacing(#""value": 60,"#, with: #""value": \#(value),"#)
    let found = problems(in: dataFiles(minimalRoadmap(["areas/01-water.json": area])), strict: true)
    #expect(found.map(\.message) == [message, message, message, message])
    #expect(
      found.map(\.path)
        == ["bounds.worst", "baseline.value", "targets[0].value", "observations[1].value"].map { "indicators[0].\($0)" }
    )
  }

  @Test(arguments: [
    (
      "roadmap.json", #""formatVersion": 1"#, #""formatVersion": 2"#,
      "error: formatVersion: is 2, where formatVersion 1, the only one this program reads, is expected"
    ),
    ("roadmap.json", #""formatVersion": 1, "#, "", #"error: : needs "formatVersion""#),
    (
      "roadmap.json", #""start": "2020""#, #""start": "2031""#,
      "error: horizon: the horizon 2030 lies before the start 2031"
    ),
    (
      "roundtables.json", #""number": 1"#, #""number": 10"#,
      "error: [0].number: is 10, where a whole number from 1 to 9 is expected"
    ),
    (
      "roundtables.json", #""A. N. Other""#, "7",
      "error: [0].champions[1]: is a number, where a name, the id of a body, or an object is expected"
    ),
    ("roundtables.json", #""A. N. Other""#, "{}", #"error: [0].champions[1]: needs "body" or "name""#),
    (
      "roundtables.json", #""A. N. Other""#, #"{"body": "water-board", "name": "x"}"#,
      #"error: [0].champions[1]: has both "body" and "name": one of them is enough"#
    ),
    (
      "roundtables.json", #""A. N. Other""#, #"{"body": "water-bord"}"#,
      #"error: [0].champions[1].body: there is no body "water-bord"; did you mean "water-board"?"#
    ),
    (
      "risks.json", #""likelihood": 2"#, #""likelihood": 0"#,
      "error: [0].updates[0].likelihood: is 0, where a whole number from 1 to 5 is expected"
    ),
    ("risks.json", #""impact": 5, "#, "", #"error: [0].updates[0]: needs "impact""#),
    (
      "risks.json", #""certainty": "judgement""#, #""certainty": "judgment""#,
      #"error: [0].updates[0].certainty: "judgment" is not known here; did you mean "judgement"?"#
    ),
    (
      "milestones.json", #""source": "plan""#, #""source": "plam""#,
      #"error: [0].updates[0].source: there is no source "plam"; did you mean "plan"?"#
    ),
    (
      "sources.json", #""title": "The plan""#, #""title": 3"#, "error: [0].title: is a number, where a text is expected"
    ),
    ("sources.json", #""url""#, #""link""#, #"warning: [0].link: the key "link" is not known"#),
  ])
  func `what is wrong with the other files is said`(file: String, old: String, new: String, message: String) throws {
    #expect(try messages(file, old, new) == [message])
  }

  @Test func `unknown keys are kept quiet about unless one asks`() throws {
    let texts = minimalRoadmap(["sources.json": #"[{"id": "plan", "title": "The plan", "x-mine": {"a": 1}}]"#])
    #expect(problems(in: dataFiles(texts), strict: false).isEmpty)
    #expect(problems(in: dataFiles(texts), strict: true).map(\.severity) == [.warning])
    _ = try decode(dataFiles(texts))
  }

  @Test func `everything in a small roadmap arrives`() throws {
    let roadmap = try decode(dataFiles(minimalRoadmap())).asOf(Day("2026-11-23"))
    #expect(roadmap.title == "A minimal roadmap")
    let area = try #require(roadmap.areas.first)
    #expect(area.title.text(in: .french) == "L’eau pour tous")
    #expect(area.actions.first?.status == .delivered)
    #expect(area.actions.first?.leads == ["water-board"])
    let indicator = try #require(area.indicators.first)
    #expect(indicator.baseline?.value == 50)
    #expect(indicator.target?.value == 100)
    #expect(indicator.observations.map(\.value) == [55.5, 60])
    #expect(indicator.observations.map(\.isEstimate) == [false, true])
    #expect(indicator.observations.first?.published == Day("2022-03-31"))
    #expect(indicator.observations.first?.provenance.source == "plan")
    #expect(roadmap.roundtables.first?.champions.map(\.identity) == [.body("water-board"), .name("A. N. Other")])
    #expect(roadmap.roundtables.first?.outputs.first?.isDelivered == true)
    #expect(roadmap.milestones.first?.dependsOn == ["wells"])
    #expect(roadmap.risks.first?.level?.impact == 5)
    #expect(roadmap.risks.first?.level?.provenance.certainty == .judgement)
    #expect(roadmap.sources.first?.url == "https://example.org/plan")
  }

  @Test func `a body is hidden before it was there`() throws {
    let bodies = #"[{"id": "water-board", "name": "B", "kind": "government", "areas": [], "published": "2023-05"}]"#
    let archive = try decode(dataFiles(minimalRoadmap(["bodies.json": bodies])))
    #expect(archive.asOf(Day("2023-05-30")).bodies.isEmpty)
    #expect(archive.asOf(Day("2023-05-30")).areas.first?.actions.first?.leads == [])
    #expect(archive.asOf(Day("2023-05-31")).areas.first?.actions.first?.leads == ["water-board"])
  }

  @Test func `a roadmap needs roadmap and sources, and nothing else`() throws {
    let texts = minimalRoadmap().filter { ["roadmap.json", "sources.json"].contains($0.key) }
    #expect(try decode(dataFiles(texts)).asOf(Day("2026-11-23")).areas.isEmpty)
    #expect(
      problems(in: dataFiles(texts.filter { $0.key == "roadmap.json" }), strict: false).map(\.description)
        == ["data/sources.json: error: there is no such file, and every roadmap has one"])
    #expect(
      problems(in: dataFiles(texts.filter { $0.key == "sources.json" }), strict: false).map(\.description)
        == ["data/roadmap.json: error: there is no such file, and every roadmap has one"])
  }

  @Test func `areas come in the order of their files' names, whatever order the files come in`() throws {
    let area =
      #"{"id": "ID", "number": 1, "title": "", "shortTitle": "", "purpose": "", "actions": [], "indicators": []}"#
    var files = dataFiles(
      minimalRoadmap([
        "areas/10-b.json": area.replacing("ID", with: "b"), "areas/02-a.json": area.replacing("ID", with: "a"),
      ]))
    files.append(DataFile(name: "areas/notes.txt", path: "data/areas/notes.txt", bytes: [0]))
    for _ in 0..<5 {
      files.shuffle()
      #expect(try decode(files).asOf(Day("2026-11-23")).areas.map(\.id) == ["water", "a", "b"])
    }
  }
}
