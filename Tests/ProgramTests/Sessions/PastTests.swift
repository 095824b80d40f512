import Canvas
import Model
import Scoring
import TestSupport
import Testing

/// Somebody asks how it stood when the Global Digital Compact was adopted, and what had changed by the review of the
/// World Summit.
@Suite(.serialized)
struct PastTests {
  @Test func `a day is typed, another one, and what lies between them is marked and told`() throws {
    let played = try Played()
    let (compact, review) = (Day("2024-09-22"), Day("2025-12-17"))
    let (then, later) = (Assessment(of: played.archive, asOf: compact), Assessment(of: played.archive, asOf: review))
    let session = try played.open()

    try session.type("D")
    try session.see("as of:")
    try session.write("\(compact)")
    try session.type("Enter")
    let first = try session.see(
      "AS OF \(compact)", "\(points(then.overall.score)) ", "\(Played.day) → \(compact): ", "not known")
    #expect(row(with: "✓ \(compact) Global Digital Compact", in: first).contains("achieved"), "\(first)")
    // What came later is not known yet.
    #expect(row(with: "(WSIS+20)", in: first).contains("some time in 2025"), "\(first)")
    for (index, area) in then.roadmap.areas.enumerated() {
      let row = row(with: "│ \(area.number) \(area.shortTitle.text())", in: first.replacing("▌", with: " "))
      #expect(row.contains(" \(points(then.area(index).score)) "), "\(area.id)\n\(first)")
    }

    try session.type("D")
    try session.see("as of:")
    try session.write("\(review)")
    try session.type("Enter")
    let second = try session.see("AS OF \(review)", "\(compact) → \(review): ", " new")
    #expect(row(with: "✓ \(review) Twenty-year review", in: second).contains("held"), "\(second)")
    #expect(row(with: "✓ \(review) Twenty-year review", in: second).hasSuffix("±│"), "\(second)")
    for (index, area) in later.roadmap.areas.enumerated() {
      let (before, after) = (then.area(index).score, later.area(index).score)
      let row = row(with: "│ \(area.number) \(area.shortTitle.text())", in: second.replacing("▌", with: " "))
      let isChanged = before.value != after.value || before.status != after.status
      #expect(row.contains(" \(points(after)) ") && row.contains("±") == isChanged, "\(area.id)\n\(second)")
    }

    // The view of the changes tells what happened, and what it did to the scores.
    try session.type("8 P")
    try session.see("since:")
    try session.write("\(compact)")
    try session.type("Enter")
    let screen = try session.see("Changes since \(compact)", "╭ Scores ─", "│ \(compact) → \(review)")
    #expect(row(with: "(WSIS+20)", in: screen).contains("✓"), "\(screen)")
    #expect(screen.contains("→ held"), "\(screen)")
    let scores =
      [("All areas", then.overall.score, later.overall.score)]
      + zip(then.roadmap.areas, zip(then.overall.children, later.overall.children)).map {
        ("\($0.number) \($0.shortTitle.text())", $1.0.score, $1.1.score)
      }
    for (name, before, after) in scores {
      let numbers = [before, after].map { $0.value.map { decimalText($0, decimals: 1) } ?? "–" }
      let words = row(with: name, in: screen).split(separator: " ").map(String.init)
      #expect(words.contains(numbers[0]) && words.contains(numbers[1]), "\(name)\n\(screen)")
    }

    // The same as the command prints; and by hand, where only actions have scores: what was under way is delivered.
    let lines = try porcelain("diff", "--from", "\(compact)", "--as-of", "\(review)").filter { $0[0] == "area" }
    #expect(lines.count > 3)
    for line in lines {
      let area = try #require(later.roadmap.areas.first { $0.id.text == line[1] })
      let row = row(with: "\(area.number) \(area.shortTitle.text())", in: screen).split(separator: " ").map(String.init)
      for text in [line[3], line[4]] {
        #expect(row.contains(Double(text).map { decimalText($0, decimals: 1) } ?? "–"), "\(line)\n\(screen)")
      }
    }
    let rights = try [then, later].map { assessment in
      try #require(assessment.roadmap.areas.first { $0.id == "human-rights" }).actions
    }
    let words = row(with: "5 Human rights", in: screen).split(separator: " ").map(String.init)
    for actions in rights {
      #expect(words.contains(decimalText(try actions.handReckoned(), decimals: 1)), "\(screen)")
    }

    // Back to today, by way of the last change before.
    try session.type("[")
    let last = try #require(played.archive.days.last { $0 < review })
    try session.see("AS OF \(last)", "\(review) → \(last): ")
    try session.type("t")
    #expect(!(try session.wait { !$0.contains("AS OF") }).contains("AS OF"))
  }
}
