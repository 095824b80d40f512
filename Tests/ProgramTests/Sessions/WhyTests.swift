import Canvas
import Model
import Scoring
import TestSupport
import Testing

/// Somebody asks why connectivity has its score.
@Suite(.serialized)
struct WhyTests {
  /// The indicator whose figure is looked up, and the document the figure is from.
  private func evidence(_ played: Played) throws -> (Indicator, Indicator.Observation, Source) {
    let area = try played.area("connectivity").area
    let indicator = try #require(area.indicators.first { $0.id == "internet-users" })
    let observation = try #require(indicator.latest)
    let source = try #require(played.roadmap.sources.first { $0.id == observation.provenance.source })
    return (indicator, observation, source)
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `a score is explained down to a document`(columns: Int, rows: Int) throws {
    let played = try Played()
    let (area, score) = try played.area("connectivity")
    let (indicator, observation, source) = try evidence(played)
    let value = try #require(score.score.value)
    let session = try played.open(columns: columns, rows: rows)

    try session.see("▌\(area.number) \(area.shortTitle.text())", "\(points(score.score)) ▲")
    try session.type("e")
    try session.see("Why \(area.shortTitle.text()) has \(decimalText(value, decimals: 1))")
    // The two sides first, each with its share, then what they are made of.
    let shares = [score.delivery, score.outcome].map { $0.score.value ?? 0 }
    try session.see("(\(decimalText(shares[0], decimals: 2)) + \(decimalText(shares[1], decimals: 2))) / 2")
    // Worked by hand from what stands there: the score is the mean of its two sides.
    let sides = row(with: "/ 2: mean of its parts", in: try session.screen).split(separator: "=", maxSplits: 1)
    let numbers = sides.map { $0.split { !"0123456789.".contains($0) }.compactMap { Double($0) } }
    let (whole, parts) = (try #require(numbers.first?.last), try #require(numbers.last?.prefix(2)))
    #expect(abs(whole - value) < 0.01 && abs(whole - parts.reduce(0, +) / 2) < 0.01, "\(numbers)")
    let id = source.id.text
    let step = try session.press("j", atMost: 300) {
      $0.contains("(\(indicator.id))") && $0.contains("observation \(plainText(observation.value))")
    }
    #expect(row(with: "observation \(plainText(observation.value))", in: step).contains("[\(id)"), "\(step)")
    try session.type("G")
    try session.wait { $0 != step }
    let sources = try session.press("PPage") { $0.contains("  \(id) ") }
    #expect(row(with: "  \(id) ", in: sources).contains(source.title.text().prefix(24)), "\(sources)")
    try session.type("Escape")
    try session.see("▌\(area.number) \(area.shortTitle.text())", "Tab pane")
  }

  @Test func `the same by opening one thing after the other`() throws {
    let played = try Played()
    let area = try played.area("connectivity").area
    let (indicator, observation, source) = try evidence(played)
    let session = try played.open()
    try session.type("Enter")
    let glyph = "◐ "
    let title = indicator.title.text()
    try session.press("j") { row(with: "│▌\(glyph)\(title)", in: $0).contains(title) }
    try session.type("Enter")
    let figure = UnitText(indicator.unit).long(observation.value)
    try session.see("╭ Indicator ", title, "\(figure) in \(observation.date)")
    // Rows with a document can be opened; the observation is the first that names this one.
    let words = String(source.title.text().prefix(20))
    try session.press("j") { screen in
      screen.split(separator: "\n").contains { $0.contains("│▌") && $0.contains(words) }
    }
    try session.type("Enter")
    try session.see("╭ Source ", words, "publisher", "address", "╭ Action areas ")
    // And back the way one came.
    try session.type("Escape")
    try session.see("╭ Indicator ")
    try session.type("Escape")
    try session.see("╭ \(area.number) \(area.shortTitle.text()) ", "│▌\(glyph)\(title)")
  }
}
