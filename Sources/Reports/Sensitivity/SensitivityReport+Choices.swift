import Canvas
import Model
import Scoring

extension SensitivityReport {
  /// What comes of each choice made otherwise, and of all of them.
  func addChoices(to text: inout StyledText) {
    let symbols = text.page.symbols
    addHeading("If one choice were made otherwise", to: &text)
    for sentence in sentences where !sentence.isOnWeights { text.wrap(sentence.text) }
    text.line()
    let numbers = roadmap.areas.enumerated().map { index, area in
      TextTable.Column(title: String(area.number), isRight: true, rank: index + 1)
    }
    var table = TextTable([.init(title: "Choice", minimum: 12), .init(title: "All", isRight: true)] + numbers)
    for variation in sensitivity.variations {
      let cells = ([variation.overall] + variation.areas).map { verdict in
        TextTable.Cell.text(
          "\(symbols.rounded(verdict.score)) \(symbols.glyph(of: verdict.status.role))", verdict.status.cellStyle)
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
    let shown = Set(sensitivity.variations.flatMap { [$0.overall.status] + $0.areas.map(\.status) })
    let meanings = Status.allCases.filter(shown.contains).map { status in
      status == .noData ? "\(symbols.glyph(of: status.role)) thin data or none" : status.label(symbols)
    }
    text.wrap(meanings.joined(separator: "  "), Style(.muted))
  }

  /// How much of what the choices do to the score is due to each of them.
  func addInfluences(to text: inout StyledText) {
    addHeading("What the roadmap's score depends on most", to: &text)
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

  /// The items the score leans on.
  func addLeftOut(to text: inout StyledText) {
    guard !sensitivity.leftOut.isEmpty else { return }
    let symbols = text.page.symbols
    addHeading("Which items change the roadmap's score most if left out", to: &text)
    var table = TextTable([
      .init(title: "Item", minimum: 20), .init(title: "Area", minimum: 8, rank: 1),
      .init(title: "Without", isRight: true), .init(title: "Change", isRight: true),
    ])
    // Among many items even the most important one moves little.
    let decimals = abs(sensitivity.leftOut[0].change ?? 1) < 0.5 ? 2 : 1
    for leftOut in sensitivity.leftOut {
      table.rows.append([
        .text(roadmap.record(leftOut.item)?.listedTitle ?? leftOut.item.text),
        .text(roadmap.areas[leftOut.area].shortTitle.text()),
        .text(leftOut.without.map { decimalText($0, decimals: decimals) } ?? String(symbols.dash)),
        .text(leftOut.change.map { signed($0, decimals: decimals) } ?? String(symbols.dash)),
      ])
    }
    table.add(to: &text)
  }
}

/// A difference with its sign.
private func signed(_ change: Double, decimals: Int) -> String {
  let text = decimalText(change, decimals: decimals)
  return change > 0 ? "+\(text)" : text
}
