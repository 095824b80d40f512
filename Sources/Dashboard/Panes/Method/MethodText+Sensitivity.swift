import Canvas
import Model
import Scoring

extension MethodText {
  /// What comes of weights that are a little off.
  mutating func tellWeights(_ assessment: Assessment, _ sensitivity: Sensitivity) {
    let settings = assessment.roadmap.settings.sensitivity
    let noise = plainText(100 * settings.weightNoise)
    heading("If every weight were up to \(noise)% more or less")
    paragraph(sentence(assessment.overall.score.status, sensitivity.weights.overall))
    let draws = decimalText(Double(settings.draws), decimals: 0)
    paragraph("Of \(draws) weightings: where 90% of the scores lie, and how often the status stays.", Style(.muted))
    let widths = [4, columns >= 36 ? 7 : 0, columns >= 60 ? 11 : 0, 5, columns >= 72 ? 11 : 0]
    let name = room(beside: widths)
    let titles = ["Now", "90%", "Status", "Stays", "Or else"]
    row(
      [Cell(text: "", columns: name)]
        + zip(titles, widths).map { title, width in
          Cell(text: title, style: Style(.muted), columns: width, isRight: !["Status", "Or else"].contains(title))
        })
    func add(_ label: String, _ score: Score, _ spread: Sensitivity.Spread, _ style: Style, id: ID?) {
      let other = Status.allCases.filter { $0 != score.status && spread.shares[$0] != nil }
        .max { (spread.shares[$0] ?? 0) < (spread.shares[$1] ?? 0) }
      row(
        [
          Cell(text: label, style: style, columns: name),
          Cell(text: rounded(score.value), style: style, columns: widths[0], isRight: true),
          Cell(text: range(spread), columns: widths[1], isRight: true),
          status(score.status, score.shortWords, columns: widths[2]),
          Cell(text: cautiousPercent(spread.shares[score.status] ?? 0), columns: widths[3], isRight: true),
          other.map { status($0, $0.shortWords, columns: widths[4]) } ?? Cell(text: "", columns: widths[4]),
        ], id: id)
    }
    add("All areas", assessment.overall.score, sensitivity.weights.overall, Style(.text).bold, id: nil)
    for (index, area) in assessment.roadmap.areas.enumerated() {
      add(
        "\(area.number) \(area.shortTitle.text())", assessment.area(index).score, sensitivity.weights.areas[index],
        Style(.text), id: area.id)
    }
  }

  /// How often the whole keeps its status, and what it is instead.
  private func sentence(_ status: Status, _ spread: Sensitivity.Spread) -> String {
    let name = "the roadmap"
    let share = spread.shares[status] ?? 0
    let often = share == 1 ? "every plausible weighting" : "\(cautiousPercent(share)) of plausible weightings"
    let others = spread.shares.filter { $0.key != status }
    let next = Status.allCases.filter { others[$0] != nil }.max { (others[$0] ?? 0) < (others[$1] ?? 0) }
    let rest = next.map { "; in \(cautiousPercent(others[$0] ?? 0)) \($0.clause("it", stays: false))" } ?? ""
    return "In \(often) \(status.clause(name, stays: true))\(rest)."
  }

  private func range(_ spread: Sensitivity.Spread) -> String {
    guard let range = spread.range else { return String(symbols.dash) }
    let (low, high) = (rounded(range.lowerBound), rounded(range.upperBound))
    return low == high ? low : "\(low)\(symbols.dash)\(high)"
  }

  /// What comes of each choice made otherwise, and of all of them together.
  mutating func tellChoices(_ assessment: Assessment, _ sensitivity: Sensitivity) {
    heading("If one choice were made otherwise")
    let areas = assessment.roadmap.areas
    let name = min(16, columns / 2)
    // A score of 100 takes a column more than all others.
    let together = [sensitivity.together.overall] + sensitivity.together.areas
    let each = together.contains { ($0.range?.upperBound ?? 0) >= 99.5 } ? 5 : 4
    let shown = max(0, min(areas.count, (columns - name) / (each + 1) - 1))
    let remark = shown < areas.count ? " (the first \(shown) of \(areas.count) areas)" : ""
    paragraph("The score of all areas together, and of each by its number\(remark).", Style(.muted))
    legend(
      Status.allCases.filter { status in
        sensitivity.variations.contains { $0.overall.status == status || $0.areas.contains { $0.status == status } }
      })
    func add(_ label: String, _ cells: [(text: String, style: Style)], _ style: Style) {
      row(
        [Cell(text: label, style: style, columns: name)]
          + cells.prefix(shown + 1).map { Cell(text: $0.text, style: $0.style, columns: each, isRight: true) })
    }
    add("", (["all"] + areas.map { "\($0.number) " }).map { ($0, Style(.muted)) }, Style(.muted))
    for variation in sensitivity.variations {
      let cells = ([variation.overall] + variation.areas).map { verdict in
        let role = verdict.status.role
        // Joined to its number and apart from the next one, a sign is not taken for one of arithmetic.
        return (text: "\(rounded(verdict.score))\(sign(of: verdict.status))", style: Style(role))
      }
      add(variation.choice.words, cells, variation.choice == .asSet ? Style(.text).bold : Style(.text))
    }
    for (label, end) in [("lowest", \ClosedRange<Double>.lowerBound), ("highest", \.upperBound)] {
      add(label, together.map { ("\(rounded($0.range?[keyPath: end])) ", Style(.muted)) }, Style(.muted))
    }
    let count = decimalText(Double(sensitivity.combinations), decimals: 0)
    paragraph("Lowest and highest: of all \(count) combinations of these choices.", Style(.muted))
  }

  /// The sign of a status beside a number; in ASCII a letter where the sign would be one of arithmetic.
  private func sign(of status: Status) -> Character {
    guard symbols.isASCII else { return symbols.glyph(of: status.role) }
    return switch status {
    case .achieved: "a"
    case .atRisk: "r"
    case .movingAway: "m"
    case .notDue: "n"
    case .onTrack, .offTrack, .noData: symbols.glyph(of: status.role)
    }
  }

  /// The signs of statuses with their words, as many a row as fit.
  private mutating func legend(_ statuses: [Status]) {
    var cells: [Cell] = []
    for status in statuses {
      let text = "\(sign(of: status)) \(status.words) "
      let cell = Cell(text: text, style: Style(status.role), columns: TextWidth.columns(of: text))
      if !cells.isEmpty, room(beside: cells.map(\.columns)) < cell.columns {
        row(cells)
        cells = []
      }
      cells.append(cell)
    }
    if !cells.isEmpty { row(cells) }
  }

  /// How much of what the choices do to the score of the whole is due to each of them.
  mutating func tellInfluences(_ sensitivity: Sensitivity) {
    heading("What the roadmap's score depends on most")
    let known = sensitivity.influences.compactMap { influence in
      influence.indices.map { (group: influence.group, indices: $0) }
    }
    guard !known.isEmpty else { return paragraph("On none of these choices, as far as is known.", Style(.muted)) }
    let widths = [7, 11]
    let name = min(21, room(beside: widths))
    let bar = max(0, min(40, columns - name - widths[0] - widths[1] - 4))
    row([
      Cell(text: "", columns: name), Cell(text: "Alone", style: Style(.muted), columns: widths[0], isRight: true),
      Cell(text: "With others", style: Style(.muted), columns: widths[1], isRight: true),
    ])
    for (group, indices) in known.sorted(by: { $0.indices.total > $1.indices.total }) {
      let total = min(max(indices.total, 0), 1)
      let full = symbols.barLevels.last ?? " "
      let length = Int((total * Double(bar)).rounded())
      row([
        Cell(text: group.words, columns: name),
        Cell(
          text: cautiousPercent(max(0, min(indices.first, indices.total))), columns: widths[0], isRight: true),
        Cell(text: cautiousPercent(max(0, indices.total)), columns: widths[1], isRight: true),
        Cell(text: String(repeating: full, count: length), style: Style(.barFill), columns: length),
      ])
    }
    paragraph("How much of the score's variance is due to each, when all choices vary at once.", Style(.muted))
  }

  /// The items the score leans on.
  mutating func tellLeftOut(_ assessment: Assessment, _ sensitivity: Sensitivity) {
    guard !sensitivity.leftOut.isEmpty else { return }
    heading("The items that would move the roadmap's score most if left out")
    let widths = [7, 7]
    let name = room(beside: widths)
    row([
      Cell(text: "", columns: name),
      Cell(text: "Without", style: Style(.muted), columns: widths[0], isRight: true),
      Cell(text: "Change", style: Style(.muted), columns: widths[1], isRight: true),
    ])
    for leftOut in sensitivity.leftOut {
      let title = assessment.roadmap.record(leftOut.item)?.title.text() ?? leftOut.item.text
      let change = leftOut.change.map { ($0 > 0 ? "+" : "") + decimalText($0, decimals: 2) }
      row(
        [
          Cell(text: title, columns: name),
          Cell(
            text: leftOut.without.map { decimalText($0, decimals: 1) } ?? String(symbols.dash), columns: widths[0],
            isRight: true),
          Cell(text: change ?? String(symbols.dash), columns: widths[1], isRight: true),
        ], id: leftOut.item)
    }
  }
}
