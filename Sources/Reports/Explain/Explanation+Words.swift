import Canvas
import Model
import Scoring

extension Explanation {
  /// The value, the formula that gives it, and the rule in words; or why there is none.
  func origin(_ symbols: Symbols) -> String {
    guard let value, let formula else { return gap.map { "no score: \($0.words)" } ?? "no score" }
    let result = shortNumber(value)
    let text = formula.text(isASCII: symbols.isASCII, number: shortNumber)
    let isAlone = !parts.isEmpty && parts.count { $0.value != nil } == 1
    let words = rule == .output && value == 0 ? "not delivered" : isAlone ? "its only part with a score" : rule.words
    return text == result ? "\(result): \(words)" : "\(result) = \(text): \(words)"
  }

  /// The figures beside the value, each with its formula.
  func figureWords(_ symbols: Symbols) -> [String] {
    figures.filter { $0.name != .change }.map { figure in
      let formula = figure.formula.text(isASCII: symbols.isASCII, number: shortNumber)
      let (result, name) = (figure.name.isShare ? shortPercent(figure.value) : shortNumber(figure.value), figure.name)
      let words =
        formula == shortNumber(figure.value) ? "\(name.words) \(result)" : "\(name.words) \(result) = \(formula)"
      return name == .pace && !parts.isEmpty ? words + ": points had / due by now, of what has a date" : words
    }
  }

  /// The status, why it is that, and how far the next one is; `nil` where there is nothing to add to a missing score.
  func statusWords(_ standing: Standing, _ symbols: Symbols) -> String? {
    guard value != nil else { return nil }
    let name = standing.status == .noData ? "thin data" : standing.status.words
    let label = "\(symbols.glyph(of: standing.status.role)) \(name)"
    var parts = [label, reason(of: standing)].compactMap { $0 }.joined(separator: ": ")
    if let next = standing.next { parts += "; \(next.status.words) \(next.words)" }
    if let margin = standing.margin {
      parts += "; \(margin.status.words) with \(shortNumber(margin.needs)) points less"
    }
    return parts
  }

  /// Which way it moves, and what tells.
  func trendWords(_ symbols: Symbols, on day: Day) -> String? {
    guard let trend, trend != .unknown else { return nil }
    if let slope {
      let pairs = slope.pairs.map { ", agreement \($0.agreement) of \($0.count) pairs" } ?? ""
      return
        "\(trend.label(symbols)): \(signed(slope.points)) points of the way a year over \(slope.observations) observations\(pairs)"
    }
    return figures.first { $0.name == .change && ($0.value != 0 || !parts.isEmpty) }.map {
      let past = day.advanced(days: -365)
      let why = $0.value != 0 && !parts.isEmpty ? " (roadmap diff --from \(past) says why)" : ""
      return "\(trend.label(symbols)): \(signed($0.value)) points since \(past), as known then\(why)"
    }
  }

  private func figure(_ name: Figure.Name) -> Double? { figures.first { $0.name == name }?.value }

  private func reason(of standing: Standing) -> String? {
    switch standing.rule {
    case .noData: return figure(.coverage).map { "too little is known (\(shortPercent($0)) of the weight)" }
    case .achieved: return !parts.isEmpty ? "all of it is achieved" : isMetLate ? "after its date" : nil
    case .movingAway:
      if parts.isEmpty { return figure(.progress).map { "\(shortPercent($0)) of the way, behind the baseline" } }
      return figure(.change).map { "\(signed($0)) points in a year, worse than -1" }
    case .notDue: return "less than 2 points are due, and nothing is overdue"
    case .undated: return "nothing scored has a due date"
    case .early:
      let (expected, value) = (figure(.expected) ?? 0, value ?? 0)
      return "little is due yet, and it is \(shortNumber(max(0, expected - value))) points behind"
    case .pace: return figure(.pace).map { "pace \(decimalText($0, decimals: 2))" }
    case .weakest: return "held down by what is late: \(standing.late.joined(separator: ", "))"
    }
  }
}

extension Explanation.Input {
  /// Name, value, date, and where that is from.
  var words: String {
    let origin = [
      provenance.source.map(\.text) ?? (provenance.isUnsourced ? "unsourced" : nil),
      provenance.published.map { "published \($0)" },
      provenance.certainty == .confirmed ? nil : provenance.certainty.words,
    ].compactMap { $0 }.joined(separator: ", ")
    let fact: String
    switch value {
    case .number(let number, let unit): fact = "\(name) \(quantity(number, unit))\(date.map { ", \($0)" } ?? "")"
    case .word(let word) where word == name: fact = "\(name) \(date.map(\.description) ?? "")"
    case .word(let word): fact = "\(name) \(word)\(date.map { ", \($0)" } ?? "")"
    }
    return origin.isEmpty ? fact : "\(fact) [\(origin)]"
  }
}

extension [Explanation.Setting] {
  var words: String {
    "settings: \(map { "\($0.name) \($0.value)\($0.isDefault ? "" : " (this roadmap's own)")" }.joined(separator: ", "))"
  }
}

extension Explanation.Figure.Name {
  fileprivate var isShare: Bool { self == .progress || self == .coverage || self == .freshness }

  fileprivate var words: String {
    switch self {
    case .progress: "share of the way"
    case .path: "value due by now"
    case .expected: "score due by now"
    case .pace, .coverage, .freshness, .change: rawValue
    }
  }
}

extension Standing.Step {
  /// What it takes, after the status it leads to.
  fileprivate var words: String {
    switch unit {
    case .points: "with \(shortNumber(needs)) points more"
    case .coverage: "if \(shortPercent(needs)) more of the weight were known"
    case .items: needs == 1 ? "with 1 of them back on track" : "with \(shortNumber(needs)) of them back on track"
    }
  }
}

extension GrowthProgress {
  /// What official statistics would say; `nil` where they would not.
  var words: String? {
    let rating = rating.rawValue.unhyphenated
    switch (self.rating, ratio) {
    case (.unavailable, _): return nil
    case (_, let ratio?):
      return "by rates of growth, as Eurostat judges: \(rating) (\(decimalText(ratio, decimals: 3)))"
    case (_, nil): return "by rates of growth, as Eurostat judges: \(rating)"
    }
  }
}

extension Explanation.Rule {
  /// What the rule does, after a number.
  fileprivate var words: String {
    switch self {
    case .weightedMean: "mean of its parts, by weight"
    case .geometricMean: "geometric mean of its parts, by weight, none below 1"
    case .harmonicMean: "harmonic mean of its parts, by weight, none below 1"
    case .targetedChange: "percent of the targeted change"
    case .goalposts: "place between the goalposts"
    case .nearness: "nearness to what is to be held"
    case .kept: "the target was met from the start and is to be kept"
    case .delivered: "delivered"
    case .completion: "share done, as reported"
    case .steps: "share of the steps done"
    case .planned: "planned, not begun"
    case .dropped: "dropped"
    case .credit: "under way, nobody said how far"
    case .blocked: "blocked, what it had before"
    case .outputs: "share of the outputs delivered"
    case .output: "delivered"
    case .outlook: "momentum less pressure, an editorial gauge"
    case .momentum: "mean of the areas' paces, each up to 1.2"
    case .pressure: "likelihood times impact of the risks, against the worst"
    case .pace: "the area's pace, up to 1.2"
    case .riskLevel: "likelihood times impact"
    case .rounding: "to a whole number"
    case .noData: "no data"
    }
  }
}

extension Explanation.Gap {
  fileprivate var words: String {
    switch self {
    case .unconfirmed: "nobody has seen it in a source yet"
    case .noUpdate: "no report says how it stands"
    case .noObservation: "no observation"
    case .noBaseline: "no baseline to measure from"
    case .noTarget: "no target"
    case .beforeBaseline: "the latest observation is older than the baseline"
    case .offScale: "its scale has no place for one of the values"
    case .excluded: "dropped, and without a vote by the settings"
    case .nothingScored: "nothing in it has one"
    }
  }
}

/// A number in a formula: as given where it is short, else with two decimals, or four where it is small.
func shortNumber(_ value: Double) -> String {
  let plain = plainText(value).filter { $0 != "," }
  let digits = plain.split(separator: ".").dropFirst().first?.utf8.count ?? 0
  guard digits > 2, abs(value) >= 1 else { return plain }
  let rounded = decimalText(value, decimals: 2).filter { $0 != "," }
  return rounded.hasSuffix(".00") ? String(rounded.dropLast(3)) : rounded
}

/// A share as percent, with one decimal where that says more.
func shortPercent(_ share: Double) -> String {
  let text = decimalText(100 * share, decimals: 1)
  return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
}

private func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + decimalText(value, decimals: 1) }
