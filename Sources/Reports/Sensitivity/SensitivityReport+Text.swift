import Canvas
import Model
import Scoring

extension SensitivityReport {
  /// The findings in sentences and tables.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    text.line { line in
      let symbol = roadmap.symbol.map { "  \($0)" } ?? ""
      line.add(roadmap.title.text(), Style(.title), limit: max(1, page.columns - TextWidth.columns(of: symbol)))
      line.add(symbol, Style(.muted))
    }
    let day = assessment.day
    text.wrap("how far the scores depend on choices, as of \(day) (\(day == today ? "today" : "today is \(today)"))")
    guard !roadmap.areas.isEmpty else {
      text.line()
      text.wrap("No area was known on \(day).")
      return text.text
    }
    addWeights(to: &text)
    addChoices(to: &text)
    addInfluences(to: &text)
    addLeftOut(to: &text)
    return text.text
  }

  private func heading(_ words: String, to text: inout StyledText) {
    text.line()
    text.wrap(words, Style(.heading))
  }

  private func addWeights(to text: inout StyledText) {
    let count = decimalText(Double(settings.draws), decimals: 0)
    heading(
      "If every weight were up to \(percentLabel(settings.weightNoise)) more or less (\(count) weightings)", to: &text)
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

  private func addChoices(to text: inout StyledText) {
    let symbols = text.page.symbols
    heading("If one choice were made otherwise", to: &text)
    for sentence in sentences where !sentence.isOnWeights { text.wrap(sentence.text) }
    text.line()
    let numbers = roadmap.areas.enumerated().map { index, area in
      TextTable.Column(title: String(area.number), isRight: true, rank: index + 1)
    }
    var table = TextTable([.init(title: "Choice", minimum: 12), .init(title: "All", isRight: true)] + numbers)
    for variation in sensitivity.variations {
      let cells = ([variation.overall] + variation.areas).map { standing in
        TextTable.Cell.text(
          "\(symbols.rounded(standing.score)) \(symbols.glyph(of: standing.status.role))", standing.status.cellStyle)
      }
      table.rows.append([.text(variation.choice.label)] + cells)
    }
    let together = [sensitivity.together.overall] + sensitivity.together.areas
    let ends: [(String, (ClosedRange<Double>) -> Double)] = [("Lowest", \.lowerBound), ("Highest", \.upperBound)]
    for (label, end) in ends {
      table.rows.append(
        [.text(label, Style(.muted))] + together.map { .text("\(symbols.rounded($0.range.map(end)))  ", Style(.muted)) }
      )
    }
    table.add(to: &text)
  }

  private func addInfluences(to text: inout StyledText) {
    heading("What the roadmap's score depends on most", to: &text)
    let known = sensitivity.influences.compactMap { influence in
      influence.indices.map { (influence.group, $0) }
    }
    guard !known.isEmpty else {
      let isKnown = sensitivity.variations.allSatisfy { $0.overall.score != nil }
      return text.wrap(
        isKnown ? "On none of these choices." : "That cannot be told, as some choices leave it without a score.")
    }
    var table = TextTable([
      .init(title: ""), .init(title: "", minimum: 6, rank: 2), .init(title: "Alone", isRight: true),
      .init(title: "With others", isRight: true, rank: 1),
    ])
    for (group, indices) in known.sorted(by: { $0.1.total > $1.1.total }) {
      table.rows.append([
        .text(group.label), .bar(fraction: min(max(indices.total, 0), 1), tick: nil),
        .text(percentLabel(max(0, min(indices.first, indices.total)))), .text(percentLabel(max(0, indices.total))),
      ])
    }
    table.add(to: &text)
    text.wrap(
      "Shares of the variance over all choices at once: from one choice alone, and with what it does together with others.",
      Style(.muted))
  }

  private func addLeftOut(to text: inout StyledText) {
    guard !sensitivity.leftOut.isEmpty else { return }
    let symbols = text.page.symbols
    heading("Which items change the roadmap's score most if left out", to: &text)
    var table = TextTable([
      .init(title: "Item", minimum: 20), .init(title: "Area", minimum: 8, rank: 1),
      .init(title: "Without", isRight: true), .init(title: "Change", isRight: true),
    ])
    for leftOut in sensitivity.leftOut {
      table.rows.append([
        .text(roadmap.record(leftOut.item)?.listedTitle ?? leftOut.item.text),
        .text(roadmap.areas[leftOut.area].shortTitle.text()),
        .text(leftOut.without.map { decimalText($0, decimals: 1) } ?? String(symbols.dash)),
        .text(leftOut.change.map(signed) ?? String(symbols.dash)),
      ])
    }
    table.add(to: &text)
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

/// A difference with its sign and one decimal.
private func signed(_ change: Double) -> String {
  let text = decimalText(change, decimals: 1)
  return change > 0 ? "+\(text)" : text
}
