@testable import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import roadmap

/// The accessible mode, played: what is typed stands behind `>`, the answer below it.
struct DialogueTests {
  private func dialogue(asOf day: String = "2026-11-25") throws -> Dialogue {
    Dialogue(
      try bundledArchive(), asOf: Day(day), today: Day("2026-11-25"), lastVisit: Day("2026-06-30"), columns: 80)
  }

  private func play(_ lines: [String], _ dialogue: inout Dialogue) -> String {
    lines.map { line in
      let replies = dialogue.answer(line).map { reply in
        switch reply {
        case .say(let text): text
        case .copy(let text): "(copied \(text.split(separator: "\n").first ?? ""))\n"
        case .write(let name, let text): "(written \(name): \(text.split(whereSeparator: \.isNewline).first ?? ""))\n"
        case .reload: "(reload)\n"
        case .quit: "(quit)\n"
        }
      }
      return "> \(line)\n\(replies.joined())\n"
    }.joined()
  }

  @Test(arguments: [
    ("late", ["actions", "filter area:human-rights", "filter status:overdue", "filter off", "problems"]),
    ("queries", ["queries", "1", "query no-word", "query due-2027", "late", "query lat", "query", "filter off"]),
    ("risks", ["risks", "sort title", "as of 2022-06-01", "risks"]),
    (
      "groups",
      [
        "group", "indicators", "group status", "filter area:connectivity", "group area", "filter area:ai", "filter off",
        "sort area", "reverse", "timeline", "group off",
      ]
    ),
    (
      "export",
      [
        "export csv", "actions", "filter area:human-rights", "export csv", "export markdown", "export pdf", "export",
        "queries", "export markdown", "1", "2", "export csv", "method", "export csv",
      ]
    ),
    ("why", ["overview", "1", "explain", "more", "more", "1", "explain", "back"]),
    ("past", ["as of 2024-09-22", "as of 2025-12-17", "earlier", "year later", "today", "since 2024-09-22"]),
    ("negotiators", ["bodies", "filter area:artificial-intelligence", "sort title", "1", "2", "back", "back"]),
    ("what-if", ["find statement on digital trust", "1", "what if", "what if delivered", "compare", "copy", "forget"]),
    (
      "what-if-value",
      [
        "find individuals using", "1", "what if 99", "open conn-models", "what if blocked", "compare",
        "as of 2020-01-01", "compare",
      ]
    ),
    (
      "what-if-done",
      [
        "open trust-statement", "what if under way 101", "what if delivered 40", "what if under way 40%",
        "what if as it is", "what if as it is", "menu", "what if as it is",
      ]
    ),
    (
      "words",
      [
        "help", "more", "more", "explane", "filter status:xx", "filter area:nowhere", "sort size", "as of soon", "99",
        "export", "reload", "quit",
      ]
    ),
    ("views", ["menu", "4", "5", "7", "8", "9", "3", "reverse", "forecast", "sensitivity", "again", "open igff"]),
  ])
  func `a session reads well`(name: String, lines: [String]) throws {
    var dialogue = try dialogue()
    let text = play(lines, &dialogue)
    expectRecorded(text, at: "Dialogues/\(name).txt")
    for scalar in text.unicodeScalars {
      #expect(
        !(0x2500...0x25FF).contains(scalar.value) && !(0x2800...0x28FF).contains(scalar.value), "no box, no braille")
      #expect(scalar.value != Symbols.silence.unicodeScalars.first?.value)
    }
  }

  @Test func `nothing is written from a restricted dialogue`() throws {
    var dialogue = Dialogue(
      try bundledArchive(), asOf: Day("2026-11-25"), today: Day("2026-11-25"), lastVisit: nil, columns: 80,
      isRestricted: true)
    #expect(dialogue.answer("export") == [.say("No files are written from here.\n")])
  }

  @Test func `a query of the reader's own is listed after those of the roadmap, and told where it is wrong`() throws {
    let own = [("mine", "lead:itu kind:action"), ("broken", "status:nowhere")].map { name, text in
      NamedQuery(id: ID(name), title: LocalizedText("What \(name) asks"), text: text)
    }
    var dialogue = Dialogue(
      try bundledArchive(), asOf: Day("2026-11-25"), today: Day("2026-11-25"), lastVisit: nil, columns: 80,
      ownQueries: own)
    #expect("\(dialogue.answer("queries"))".contains("7. mine: What mine asks, that is lead:itu kind:action"))
    #expect("\(dialogue.answer("query MINE"))".contains("Actions that answer to lead:itu kind:action: "))
    #expect("\(dialogue.answer("query broken"))".contains("broken: The query is wrong at character 8"))
    #expect("\(dialogue.answer("actions"))".contains("answer to lead:itu"), "the filter before stays")
  }

  @Test(arguments: [("2026-11-25", "in 2 days"), ("2026-11-26", "tomorrow"), ("2026-11-27", "today")])
  func `what closes next says when in words`(day: String, words: String) throws {
    var dialogue = try dialogue(asOf: day)
    #expect("\(dialogue.answer("overview"))".contains("(PP-26), closes \(words)."))
  }

  @Test(arguments: ["timeline", "find internet"])
  func `the timeline and what is found are sorted as they say`(place: String) throws {
    var dialogue = try dialogue()
    _ = dialogue.answer(place)
    let told = "\(dialogue.answer("sort title"))"
    #expect(told.contains(", by title: "))
    let titles = dialogue.choices.compactMap { choice -> String? in
      guard case .record(let id) = choice else { return nil }
      return dialogue.assessment.roadmap.record(id).map { folded($0.title.text()) }
    }
    #expect(titles.count > 3 && titles == titles.sorted())
  }

  @Test func `every word is answered everywhere`() throws {
    for place in ["menu", "actions", "changes", "open internet-users", "open conn-baseline", "find water"] {
      var there = try dialogue(asOf: "2024-09-22")
      _ = there.answer(place)
      for word in DialogueWord.allCases {
        for argument in ["", " x", " 2020"] where argument.isEmpty || !word.argument.isEmpty {
          var dialogue = there
          #expect(!dialogue.answer(word.rawValue + argument).isEmpty, "\(place), \(word)\(argument)")
        }
      }
    }
  }

  @Test func `broken data keeps the last whole state, and says so`() throws {
    var dialogue = try dialogue()
    let replies = dialogue.take(.failure(Problems(all: [Problem(file: "a.json", message: "no")])), wasAsked: false)
    #expect("\(replies)".contains("The data on disk is broken"))
    #expect("\(dialogue.answer("problems"))".contains("a.json"))
    #expect(
      dialogue.take(.success(try bundledArchive()), wasAsked: true) == [.say("Read again: nothing has changed.\n")])
  }

  @Test func `the real program answers lines from a pipe in ASCII, and ends with them`() throws {
    let result = try RunningProgram.run(
      ["-c", "printf 'risks\\nquit\\nactions\\n' | '\(RunningProgram.path)' browse --as-of 2026-11-25"],
      executable: "/bin/sh", environment: ["ACCESSIBLE": "1", "LANG": "C"])
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output.contains("Risks: 16\n1. Proxy cyberwar, severe, likelihood 4 of 5"))
    #expect(!result.output.contains("Actions:"))
    #expect(result.output.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
  }
}
