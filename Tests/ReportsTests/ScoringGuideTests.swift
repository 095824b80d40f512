import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Reports

/// docs/scoring.md says what the program does: its boxes are the program's output, and its hand-worked numbers come out.
struct ScoringGuideTests {
  private let path = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/docs/scoring.md"

  private func assessment() throws -> Assessment { Assessment(of: try bundledArchive(), asOf: Day("2026-11-23")) }

  @Test func `the boxes in the guide are what the program prints`() throws {
    let assessment = try assessment()
    var guide = try #require(contents(of: path))
    for (name, depth) in [("incl-metrics", nil), ("women-internet-users", nil), ("digital-inclusion", 2)] {
      let report = try #require(ExplainReport(assessment, of: name, depth: depth))
      let command = "roadmap explain \(name)\(depth.map { " --depth \($0)" } ?? "") --as-of 2026-11-23"
      try fill(&guide, after: "<!-- printed: \(command) -->", with: report.text(on: Page(columns: 100)))
    }
    try fill(&guide, after: "<!-- measured: back-test -->", with: try backTests())
    expectRecorded(guide, at: "../../docs/scoring.md")
  }

  /// The numbers of the section "Worked by hand", as somebody works them out on paper.
  @Test func `the numbers worked by hand come out`() throws {
    let assessment = try assessment()
    let action = try #require(assessment.node("incl-metrics")?.score)
    #expect(action.value == 25 && action.expected == 100 && action.pace == 0.25 && action.status == .offTrack)
    #expect(isNear(action.freshness, 0.205, 0.0005))
    let indicator = try #require(assessment.node("women-internet-users")?.score)
    #expect(isNear(indicator.value, 100 * 23 / 52, 1e-9))
    #expect(isNear(indicator.expected, 100 * 2192 / 4018, 1e-9))
    #expect(isNear(indicator.pace, 0.81, 0.005) && indicator.status == .atRisk)
    let area = try #require(assessment.node("digital-inclusion"))
    #expect(area.children[0].score.value == 12.5 && isNear(area.children[1].score.value, 16.66, 0.005))
    #expect(isNear(area.score.value, 14.58, 0.005) && isNear(area.score.coverage, (4.0 / 7 + 1) / 2, 1e-9))
    #expect(isNear(area.score.pace, (6.25 + 16.66) / (50 + 59.85), 0.0005) && area.score.status == .offTrack)
  }

  @Test func `every link of the guide leads to a heading`() throws {
    let guide = try #require(contents(of: path))
    let headings = Set(
      guide.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        line.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { character in
          character == " " ? "-" : character.isLetter || character.isNumber || character == "-" ? "\(character)" : nil
        }.joined()
      })
    for link in guide.split(separator: "](#").dropFirst() {
      let name = String(link.prefix { $0 != ")" })
      #expect(headings.contains(name), "\(name)")
    }
  }

  private func isNear(_ value: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
    value.map { abs($0 - expected) < tolerance } ?? false
  }

  private func fill(_ guide: inout String, after marker: String, with text: String) throws {
    let start = try #require(guide.firstRange(of: marker + "\n```text\n"), "\(marker)").upperBound
    let end = try #require(guide[start...].firstRange(of: "```")).lowerBound
    let trimmed = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    guide.replaceSubrange(start..<end, with: trimmed.joined(separator: "\n"))
  }

  /// How often forecasts of Internet use held, as a table.
  private func backTests() throws -> String {
    let areas = try bundledArchive().asOf(Day("2026-11-23")).areas
    let world = try #require(areas.flatMap(\.indicators).first { $0.id == "internet-users" })
    var latest = world
    latest.observations = ArraySlice(
      world.series.filter { $0.date.last < Day("2024-01-01") }.map { .init(date: $0.date, value: $0.value) })
    var rows: [(String, BackTest)] = []
    func add(_ title: String, _ indicators: [Indicator], yearsAhead: Int = 1, by method: BackTest.Method = .calibrated)
    {
      var test = BackTest()
      for indicator in indicators { test.add(indicator, yearsAhead: yearsAhead, by: method) }
      rows.append((title, test))
    }
    add("World, as known then, 1 year ahead", [world])
    add("World, latest vintage, 1 year ahead", [latest])
    let countries = nationalInternetUse.map { Indicator.internetUse($0.values) }
    let methods: [(BackTest.Method, String)] = [
      (.calibrated, ""), (.plain, ", without x 1.25"), (.regression, ", regression line"),
    ]
    for (method, words) in methods {
      for years in [1, 3, 5] {
        add(
          "Nine countries, \(years) year\(years == 1 ? "" : "s") ahead\(words)", countries, yearsAhead: years,
          by: method)
      }
    }
    var table = TextTable([
      .init(title: "Series"), .init(title: "Predictions", isRight: true), .init(title: "Hits", isRight: true),
      .init(title: "Rate", isRight: true), .init(title: "Median error", isRight: true),
    ])
    for (title, test) in rows {
      let count = test.predictions.count
      table.rows.append([
        .text(title), .text("\(count)"), .text("\(test.hits)"),
        .text(decimalText(100 * Double(test.hits) / Double(count), decimals: 0) + "%"),
        .text(decimalText(test.medianError, decimals: 1) + " points"),
      ])
    }
    var text = StyledText(on: Page(columns: 100))
    table.add(to: &text)
    text.line()
    for prediction in rows[0].1.predictions {
      let interval = try #require(prediction.range.interval)
      let words =
        "World \(prediction.date): \(decimalText(prediction.range.median, decimals: 1)) predicted, "
        + "\(decimalText(interval.lowerBound, decimals: 1)) to \(decimalText(interval.upperBound, decimals: 1)), "
        + "\(decimalText(prediction.actual, decimals: 1)) published: \(prediction.isHit ? "hit" : "missed")"
      text.line { $0.add(words) }
    }
    return text.text
  }
}
