import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

@testable import Reports

struct SensitivityReportTests {
  private let today = Day("2026-11-23")
  private let day = Day("2026-11-23")

  private func report(_ archive: Archive, asOf day: Day) -> SensitivityReport {
    SensitivityReport(Assessment(of: archive, asOf: day), today: today)
  }

  @Test(arguments: [(80, Symbols.unicode, ""), (120, .unicode, ""), (50, .unicode, ""), (80, .ascii, "-ascii")])
  func `findings in words and tables`(columns: Int, symbols: Symbols, suffix: String) throws {
    let report = report(try Specimen.archive(), asOf: day)
    try expectOutput(
      report.text(on: Page(columns: columns, symbols: symbols)), named: "sensitivity-\(columns)\(suffix).txt")
  }

  @Test func `the document`() throws {
    try expectOutput(
      report(try Specimen.archive(), asOf: day).json.text.withRoundedNumbers, named: "sensitivity.json")
  }

  @Test func `before everything it says that nothing is known`() throws {
    let report = report(try Specimen.archive(), asOf: Day("1900-01-01"))
    try expectOutput(report.text(on: Page(columns: 80)), named: "sensitivity-1900-80.txt")
  }

  @Test func `a roadmap without areas has nothing to tell`() throws {
    let archive = Archive(Roadmap(id: "none", title: "Nothing", start: "2020", horizon: "2030"))
    try expectOutput(report(archive, asOf: day).text(on: Page(columns: 80)), named: "sensitivity-empty-80.txt")
    try expectOutput(report(archive, asOf: day).json.text, named: "sensitivity-empty.json")
  }

  @Test(
    arguments: [
      (1, "100%"), (0.9999, "over 99%"), (0.994, "99%"), (0.5, "50%"), (0.0049, "under 1%"), (0, "0%"),
    ] as [(Double, String)])
  func `a share is called all or nothing only where it is`(share: Double, label: String) {
    #expect(percentLabel(share) == label)
  }

  @Test func `a status stays where it is today's`() {
    // Two areas whose statuses do not depend on weights: one achieved, one far behind.
    func area(_ id: ID, _ title: LocalizedText, _ status: Action.Status) -> Area {
      var area = Area(id: id, number: 1, title: title, shortTitle: title, purpose: "A purpose")
      var action = Action(id: ID("\(id)-action"), title: "Act", commitment: "To act")
      action.start = "2020"
      action.due = "2022"
      action.updates = [.init(date: "2021", status: status, completion: 0.5)]
      area.actions = [action]
      return area
    }
    var roadmap = Roadmap(id: "two", title: "Two", start: "2020", horizon: "2030")
    roadmap.settings.minCoverage = 0
    roadmap.settings.sensitivity.draws = 64
    roadmap.areas = [area("done", "Wells", .delivered), area("late", "Pipes", .underWay)]
    let sentences = report(Archive(roadmap), asOf: day).sentences
    #expect(sentences.map(\.area) == [nil, "done", "late", nil])
    #expect(sentences[1].text == "In every plausible weighting Wells stays achieved.")
    #expect(sentences[2].text == "In every plausible weighting Pipes stays off track.")
    #expect(sentences[3].text.hasPrefix("Under 162 combinations of choices the roadmap scores from "))
  }

  @Test(arguments: 0..<6)
  func `every roadmap fits every page`(seed: UInt64) {
    var roadmap = Roadmap.random(seed: seed)
    roadmap.settings.sensitivity.draws = 40
    let report = report(Archive(roadmap), asOf: Day("2024-06-30"))
    for columns in [1, 7, 20, 33, 40, 60, 80, 100, 200] {
      for line in report.text(on: Page(columns: columns)).split(separator: "\n") where columns >= 33 {
        #expect(TextWidth.columns(of: line) <= columns, "\(line)")
      }
    }
  }

  @Test func `the built-in roadmap fits a page`() throws {
    for day in ["2020-06-12", "2024-09-22", "2026-11-23"] {
      let report = report(try bundledArchive(), asOf: Day(day))
      for columns in [50, 80, 120] {
        let lines = report.text(on: Page(columns: columns)).split(separator: "\n")
        #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      }
    }
  }
}

extension String {
  /// With six decimals at most, as the last digits of logarithms differ between processors.
  fileprivate var withRoundedNumbers: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let colon = line.lastIndex(of: " ") else { return String(line) }
      let value = line[line.index(after: colon)...]
      let comma = value.hasSuffix(",") ? "," : ""
      guard let number = Double(value.dropLast(comma.count)), number.rounded() != number else { return String(line) }
      return "\(line[...colon])\((number * 1e6).rounded() / 1e6)\(comma)"
    }.joined(separator: "\n")
  }
}
