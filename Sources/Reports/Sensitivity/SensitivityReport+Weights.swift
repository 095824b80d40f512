import Canvas
import Model
import Scoring

extension SensitivityReport {
  /// What comes of weights that are a little off.
  func addWeights(to text: inout StyledText) {
    let count = decimalText(Double(settings.draws), decimals: 0)
    addHeading(
      "If every weight were up to \(plainText(100 * settings.weightNoise))% more or less (\(count) weightings)",
      to: &text)
    for sentence in sentences where sentence.isOnWeights && isTelling(sentence) { text.wrap(sentence.text) }
    let kept = roadmap.areas.indices.filter { keepsStatus($0) }.count
    if kept > 0 {
      let rest =
        kept == roadmap.areas.count ? "Every area" : kept == 1 ? "The other area" : "Each of the other \(kept) areas"
      text.wrap("\(rest) keeps its status in every one.")
    }
    text.line()
    var table = TextTable([
      .init(title: "", isRight: true), .init(title: "Area", minimum: 6), .init(title: "Now", isRight: true),
      .init(title: "90% range", isRight: true, rank: 2), .init(title: "Status"),
      .init(title: "Stays", isRight: true, rank: 1), .init(title: "Or else", rank: 3),
    ])
    table.rows.append(row("", "All areas", assessment.overall.score, sensitivity.weights.overall, text.page.symbols))
    for (index, area) in roadmap.areas.enumerated() {
      table.rows.append(
        row(
          String(area.number), area.shortTitle.text(), assessment.area(index).score, sensitivity.weights.areas[index],
          text.page.symbols))
    }
    table.add(to: &text)
  }

  private func keepsStatus(_ area: Int) -> Bool {
    sensitivity.weights.areas[area].share(assessment.area(area).score.status) == 1
  }

  /// Whether it says more than that an area keeps its status.
  private func isTelling(_ sentence: Sentence) -> Bool {
    guard let index = roadmap.areas.firstIndex(where: { $0.id == sentence.area }) else { return true }
    return !keepsStatus(index)
  }

  private func row(
    _ number: String, _ name: String, _ score: Score, _ spread: Sensitivity.Spread, _ symbols: Symbols
  ) -> [TextTable.Cell] {
    let others = Status.allCases.filter { $0 != score.status && spread.shares[$0] != nil }
    let next = others.max { spread.share($0) < spread.share($1) }
    return [
      .text(number, Style(.muted)), .text(name), .text(symbols.rounded(score.value)),
      .text(symbols.range(spread.range)), .text(score.label(symbols), score.status.cellStyle),
      .text(percentLabel(spread.share(score.status))),
      next.map { .text(score.with($0).label(symbols), $0.cellStyle) } ?? .text(""),
    ]
  }
}

extension Score {
  /// The same with another status.
  fileprivate func with(_ status: Status) -> Score {
    var score = self
    score.status = status
    return score
  }
}

extension Symbols {
  /// Two scores as whole numbers, or one where they are the same.
  fileprivate func range(_ range: ClosedRange<Double>?) -> String {
    guard let range else { return String(dash) }
    let (low, high) = (rounded(range.lowerBound), rounded(range.upperBound))
    return low == high ? low : "\(low)\(dash)\(high)"
  }
}
