import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct PaletteTests {
  private func typed(_ text: String) -> String { text.map { $0 == " " ? "space" : String($0) }.joined(separator: " ") }

  private func palette(_ text: String, _ dashboard: Dashboard? = nil) throws -> PaletteOverlay {
    var dashboard = dashboard ?? play()
    for key in (": " + typed(text)).split(separator: " ").compactMap({ Key(String($0)) }) {
      _ = dashboard.update(.key(key))
    }
    guard case .palette(let palette) = dashboard.overlay else {
      throw Missing()
    }
    return palette
  }

  private struct Missing: Error {}

  private func score(_ wanted: String, _ text: String) -> Int? {
    let (letters, bytes) = (fuzzyLetters(wanted), Array(folded(text).utf8))
    return fuzzyScore(letters.span, in: bytes.span)
  }

  private func places(_ wanted: String, _ text: String) -> [Int] {
    let (letters, bytes) = (fuzzyLetters(wanted), Array(folded(text).utf8))
    return fuzzyPlaces(letters.span, in: bytes.span)
  }

  @Test(arguments: [
    ("ovw", "overview", true), ("wo", "overview", false), ("", "anything", true), ("gd", "go to a day", true),
    ("x", "", false), ("ETE", "été", true), ("共物", "数字公共物品", true), ("物公", "数字公共物品", false),
  ])
  func `letters count in their order, whatever their case and accents`(wanted: String, text: String, isFound: Bool) {
    #expect((score(wanted, text) != nil) == isFound)
    #expect(places(wanted, text).count == (isFound ? folded(wanted).count : 0))
  }

  @Test(arguments: [
    ("late", "Past its date, off track or moving away late", "later: to the day of the next change"),
    ("ra", "risk: areas", "a barrage"), ("hr", "human rights", "threshold"), ("time", "timeline", "the sixth is met"),
    ("ts", "trust & security", "matters"), ("ab", "about", "a long text in which there is a b somewhere"),
  ])
  func `beginnings of words and letters side by side come first`(wanted: String, better: String, worse: String) throws {
    let first = try #require(score(wanted, better))
    #expect(first > (score(wanted, worse) ?? .min))
  }

  @Test(arguments: 0..<40)
  func `what is found has the letters in their order, and everything that has them is found`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("abc é")
    func text(_ length: UInt64) -> String {
      String((0..<random.next() % length).map { _ in alphabet[Int(random.next() % 5)] })
    }
    let texts = (0..<50).map { _ in text(12) }
    let wanted = text(5)
    var index = FuzzyIndex()
    for text in texts { index.add(text) }
    let found = Set(index.matches(fuzzyLetters(wanted), among: (0..<50).map { $0 }).map(\.text))
    for (place, text) in texts.enumerated() {
      var rest = Array(folded(text).utf8)[...]
      let isThere = fuzzyLetters(wanted).allSatisfy { letter in
        guard let next = rest.firstIndex(of: letter) else { return false }
        rest = rest[(next + 1)...]
        return true
      }
      #expect(found.contains(Int32(place)) == isThere, "\(wanted) in \(text)")
    }
  }

  @Test
  func `more letters narrow, fewer widen again, to what they find at once`() throws {
    let all = try palette("").found
    let one = try palette("re").found
    #expect(one.count < all.count)
    for text in ["re", "rep", "report", "r"] {
      let slowly = play(": " + typed(text) + " x y backspace backspace").overlay
      guard case .palette(let slowly) = slowly else { throw Missing() }
      #expect(try palette(text).found == slowly.found, "\(text)")
    }
  }

  @Test
  func `every command, view, query and record is there, with its key or its kind`() throws {
    let dashboard = play()
    let roadmap = dashboard.assessment.roadmap
    let count = RecordKind.allCases.reduce(0) { $0 + roadmap.records($1).count }
    let commands = Command.groups.flatMap(\.commands)
    #expect(try palette("").found.count == commands.count + roadmap.queries.count + count)
    #expect(try palette("timeline view").selected?.aside == "4")
    #expect(try palette("itu").selected?.target == .record("itu"))
    #expect(try palette("itu").selected?.aside == "body itu")
  }

  @Test
  func `with nothing typed all stands in its own order, and what cannot be done behind what can`() throws {
    func commands(_ dashboard: Dashboard) throws -> [Command] {
      try list(palette("", dashboard)).prefix(Command.groups.flatMap(\.commands).count).compactMap { entry in
        if case .command(let command) = entry.target { command } else { nil }
      }
    }
    let all = Command.groups.flatMap(\.commands)
    for keys in ["", "2 [", "4"] {
      let dashboard = play(keys)
      let isPossible = { dashboard.obstacle(to: $0) == nil }
      #expect(try commands(dashboard) == all.filter(isPossible) + all.filter { !isPossible($0) })
    }
    let roadmap = Sample.archive.asOf(Sample.day)
    let records = RecordKind.allCases.flatMap { roadmap.records($0).map(\.id) }
    let rest = try list(palette("")).dropFirst(all.count).map(\.target)
    #expect(Array(rest) == roadmap.queries.map { .query($0) } + records.map { .record($0) })
  }

  /// What is listed, from the top, as one comes by it.
  private func list(_ palette: PaletteOverlay) -> [PaletteOverlay.Entry] {
    var palette = palette
    palette.perform(.first)
    return palette.found.indices.compactMap { _ in
      defer { palette.perform(.down) }
      return palette.selected
    }
  }

  @Test
  func `the timeline goes to today even where it is today`() {
    #expect(play("4").obstacle(to: .today) == nil && play("2 [").obstacle(to: .today) == nil)
    #expect(play("t").notice == "this is today")
  }

  @Test
  func `the letters that were found are marked, in the title and behind it`() throws {
    let frame = play(": " + typed("regi")).frame
    let row = try #require(frame.rows.firstIndex { $0.contains("A registry") && $0.contains("action registry") })
    let marked = (0..<frame.size.columns).filter { frame[$0, row].style.role == .match }
    #expect(marked.map { frame[$0, row].text }.joined() == "regi")
    let other = play(": " + typed("ohchr")).frame
    let line = try #require(other.rows.firstIndex { $0.contains("UN Human Rights Office") })
    #expect((0..<120).filter { other[$0, line].style.role == .match }.map { other[$0, line].text }.joined() == "ohchr")
  }

  @Test(arguments: [
    ("zoom in", "only in timeline (4)"), ("span", "only in changes (8)"), ("next area", "only in bodies and areas (6)"),
    ("compare", "there is no what-if yet"), ("filter off", "nothing is filtered here"),
    ("later", "this is the last day"), ("today", "this is today"),
    ("what if", "select an action or an indicator first"), ("group", "nothing is grouped here"),
  ])
  func `what cannot be done now says why`(text: String, words: String) throws {
    #expect(try palette(text).selected?.obstacle == words)
    #expect(play(": \(typed(text)) enter").frame.rows.last?.contains(words) == true)
  }

  // MARK: Queries

  private func dashboard(_ queries: [NamedQuery]) -> Dashboard {
    var roadmap = Sample.roadmap
    roadmap.queries = [NamedQuery(id: "open", title: "Still open", text: "status:under-way or status:scheduled")]
    return Dashboard(
      Archive(roadmap), asOf: Sample.day, today: Sample.day, size: Size(columns: 120, rows: 40), symbols: .unicode,
      preferences: Preferences(queries: queries))
  }

  private func chosen(_ text: String, from keys: String = "", _ queries: [NamedQuery] = []) -> Dashboard {
    var dashboard = dashboard(queries)
    for key in "\(keys) : \(typed(text)) enter".split(separator: " ").compactMap({ Key(String($0)) }) {
      _ = dashboard.update(.key(key))
    }
    return dashboard
  }

  @Test
  func `a query filters the list one is in where that has anything, and else the one with the most`() {
    let here = chosen("still open", from: "2")
    #expect(here.view == .actions && here.filters[.actions]?.text == "status:under-way or status:scheduled")
    #expect(here.notice == "Still open: 2 of 4 here; elsewhere 3 milestones")
    let elsewhere = chosen("still open", from: "7")
    #expect(elsewhere.view == .overview && elsewhere.focus == .milestones)
    #expect(elsewhere.title(of: .milestones).contains("3 of 5"))
    #expect(chosen("still open", from: "4").view == .timeline)
  }

  @Test
  func `one's own stand beside those of the roadmap`() throws {
    let own = NamedQuery(id: "mine", title: "What I look after", text: "lead:itu")
    #expect(try palette("own query", dashboard([own])).selected?.target == .query(own))
    let dashboard = chosen("look after", [own])
    #expect(dashboard.view == .actions && dashboard.selected == "baseline")
    let nothing = chosen("look after", from: "3", [NamedQuery(id: "mine", title: "What I look after", text: "zzz")])
    #expect(nothing.view == .indicators && nothing.frame.rows.contains { $0.contains("nothing here matches") })
    let wrong = chosen("look after", [NamedQuery(id: "mine", title: "What I look after", text: "lead:")])
    #expect(wrong.notice?.contains("is wrong") == true)
  }
}
