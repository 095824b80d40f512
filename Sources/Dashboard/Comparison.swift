import Canvas
import Model
package import Scoring

/// The real scores and forecasts beside the supposed ones, line by line: what the pane draws and the dialogue tells.
package struct Comparison: Sendable {
  enum Line: Sendable {
    case heading(String)
    /// `said` is what its name is called aloud.
    case row(String, said: String, real: Standing, supposed: Standing)
    case blank
  }

  /// How something stands, to be drawn and to be said.
  struct Standing: Equatable, Sendable {
    var spans: [Span] = []
    var words = ""
  }

  private(set) var lines: [Line] = []
  private let symbols: Symbols

  package init(real: Assessment, supposed: Assessment, _ suppositions: [Supposition]) {
    self.init(real: real, supposed: supposed, suppositions, .ascii)
  }

  init(real: Assessment, supposed: Assessment, _ suppositions: [Supposition], _ symbols: Symbols) {
    self.symbols = symbols
    lines.append(.heading("Supposed"))
    for supposition in suppositions { tell(supposition, real, supposed) }
    lines += [.blank, .heading("Scores")]
    let areas = real.roadmap.areas
    add("All areas", standing(real.overall.score), standing(supposed.overall.score))
    for (index, area) in areas.enumerated() where supposed.overall.children.indices.contains(index) {
      add(area, standing(real.area(index).score), standing(supposed.area(index).score))
    }
    if let before = standing(real.outlook), let after = standing(supposed.outlook) { add("Outlook", before, after) }
    lines += [.blank, .heading("Forecasts: when everything with a target is there, how likely in time")]
    let (before, after) = (Forecasts(of: real), Forecasts(of: supposed))
    add("All areas", standing(before.overall), standing(after.overall))
    for (index, area) in areas.enumerated() where after.areas.indices.contains(index) {
      add(area, standing(before.areas[index].whole), standing(after.areas[index].whole))
    }
  }

  private mutating func add(_ name: String, said: String? = nil, _ real: Standing, _ supposed: Standing) {
    lines.append(.row(name, said: said ?? name, real: real, supposed: supposed))
  }

  private mutating func add(_ area: Area, _ real: Standing, _ supposed: Standing) {
    let title = area.shortTitle.text()
    add("\(area.number) \(title)", said: title, real, supposed)
  }

  /// What is supposed, and what it makes of the record itself.
  private mutating func tell(_ supposition: Supposition, _ real: Assessment, _ supposed: Assessment) {
    guard let before = real.roadmap.record(supposition.id), let after = supposed.roadmap.record(supposition.id) else {
      let unknown = "not known on this day"
      add(supposition.id.text, Standing(), Standing(spans: [Span(unknown, Style(.muted))], words: unknown))
      return
    }
    add(before.title.text(), standing(before, real), standing(after, supposed))
    guard case .indicator(let old, _) = before, case .indicator(let new, _) = after else { return }
    func forecast(_ indicator: Indicator, _ assessment: Assessment) -> Standing {
      let forecast = IndicatorForecast(of: indicator, settings: assessment.roadmap.settings, on: assessment.day)
      return standing(forecast?.median, forecast?.probability)
    }
    add("  target reached", said: "When its target is reached", forecast(old, real), forecast(new, supposed))
  }

  // MARK: Standings

  private func standing(_ record: Record, _ assessment: Assessment) -> Standing {
    let score = assessment.node(record.id)?.score.value.map { "score \(decimalText($0, decimals: 0))" }
    func standing(_ words: String, _ style: Style = Style(.text)) -> Standing {
      Standing(
        spans: [Span(words, style), Span(score.map { "  \($0)" } ?? "", Style(.muted))],
        words: words + (score.map { ", \($0)" } ?? ""))
    }
    switch record {
    case .action(let action, _):
      let done = action.latestUpdate?.completion.map { " \(decimalText($0 * 100, decimals: 0))%" } ?? ""
      return standing((action.status?.words ?? "no report") + done, Style(action.status?.role ?? .noData))
    case .indicator(let indicator, _): return standing(indicator.latest.map { plainText($0.value) } ?? "no data")
    default: return Standing()
    }
  }

  private func standing(_ score: Score) -> Standing {
    let value = score.value.map { decimalText($0, decimals: 1) }
    let role = score.status.role
    return Standing(
      spans: [
        Span("\(value ?? String(symbols.dash)) "), Span("\(symbols.glyph(of: role)) \(score.words)", Style(role)),
      ],
      words: "\(value ?? "no score"), \(score.words)")
  }

  private func standing(_ outlook: Outlook) -> Standing? {
    outlook.index.map { index in
      let words = "\(index) \(outlook.label?.rawValue ?? "")"
      return Standing(spans: [Span(words)], words: words)
    }
  }

  private func standing(_ forecast: GroupForecast) -> Standing { standing(forecast.median, forecast.probability) }

  private func standing(_ median: Reach?, _ probability: Double?) -> Standing {
    let chance = probability.map(chanceText)
    return Standing(
      spans: [Span(median?.words ?? String(symbols.dash)), Span(chance.map { "  \($0)" } ?? "", Style(.muted))],
      words: (median?.words ?? "not known") + (chance.map { ", \($0) likely in time" } ?? ""))
  }
}

extension Reach {
  /// `2033-04`, `reached` or `not at this pace`.
  fileprivate var words: String {
    switch self {
    case .reached: "reached"
    case .on(let day): String(day.description.prefix(7))
    case .never: "not at this pace"
    }
  }
}
