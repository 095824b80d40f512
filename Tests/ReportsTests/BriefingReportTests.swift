import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Reports

struct BriefingReportTests {
  private func briefing(_ archive: Archive, since: String, on day: String) -> String {
    BriefingReport(
      Changes(of: archive, from: Day(since), to: Day(day)), origin: "the data", version: "roadmap 1"
    ).markdown
  }

  @Test func `the note, whole`() throws {
    try expectOutput(
      briefing(try Specimen.archive(), since: "2024-11-23", on: "2026-11-23"), named: "briefing.md")
  }

  @Test(arguments: ["2020-06-12", "2022-06-30", "2024-09-22", "2025-12-17", "2026-11-25"])
  func `the real roadmap makes two pages, and every footnote is cited`(day: String) throws {
    let text = briefing(try bundledArchive(), since: Day(day).advanced(months: -12).description, on: day)
    let lines = text.split(separator: "\n")
    let notes = lines.filter { $0.hasPrefix("[^") }
    let body = lines.filter { !$0.hasPrefix("[^") }.joined(separator: "\n")
    #expect(body.split(whereSeparator: \.isWhitespace).count <= 1000)
    #expect(!notes.isEmpty)
    for number in 1...notes.count {
      #expect(body.contains("[^\(number)]"))
      #expect(notes[number - 1].hasPrefix("[^\(number)]: "))
    }
    #expect(!body.contains("[^\(notes.count + 1)]"))
  }

  @Test func `before everything it says that nothing is known`() throws {
    let text = briefing(try Specimen.archive(), since: "1900-01-01", on: "1900-01-02")
    #expect(text.contains("Nothing in the roadmap could be scored on 2 January 1900."))
    #expect(text.contains("No score changed, and no milestone was reached."))
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d", true), ("javascript:alert(1)", false), ("https://a b", false),
    ("https://a>b", false), ("data:text/html,x", false), ("HTTPS://x", false),
  ])
  func `only plain web addresses are linked`(url: String, isLinked: Bool) {
    var source = Source(id: "a", title: "A")
    source.url = url
    #expect((source.webAddress != nil) == isLinked)
  }
}
