import Canvas
import Model

/// Settings of the method that belong together, and why they stand where they stand by default.
struct SettingGroup: Sendable {
  struct Setting: Sendable {
    /// As in the `scoring` of roadmap.json.
    let name: String
    let value: String
    /// Of the method.
    let standard: String
  }

  let title: String
  let why: String
  let settings: [Setting]

  /// Every setting there is, in the order of the method's description.
  static func all(of settings: ScoringSettings) -> [SettingGroup] {
    let standard = ScoringSettings()
    func word(_ name: String, _ value: (ScoringSettings) -> String) -> Setting {
      Setting(name: name, value: value(settings), standard: value(standard))
    }
    func number(_ name: String, _ value: (ScoringSettings) -> Double) -> Setting {
      word(name) { plainText(value($0)) }
    }
    return [
      SettingGroup(
        title: "The way of an indicator", why: "targets are what was agreed; goalposts are somebody's choice",
        settings: [word("normalisation") { $0.normalisation.rawValue }]),
      SettingGroup(
        title: "Means", why: "1 adds up by hand; 0 and -1 punish imbalance",
        settings: [
          number("aggregation.items", \.aggregation.items), number("aggregation.area", \.aggregation.area),
          number("aggregation.overall", \.aggregation.overall),
        ]),
      SettingGroup(
        title: "Delivery and outcome", why: "neither work without effect nor effect without work",
        settings: [number("weights.delivery", \.weights.delivery), number("weights.outcome", \.weights.outcome)]),
      SettingGroup(
        title: "Actions that are not delivered", why: "a plan is not a result",
        settings: [
          number("actionCredit.planned", \.actionCredit.planned),
          number("actionCredit.underWay", \.actionCredit.underWay),
          word("actionCredit.dropped") { $0.actionCredit.dropped.rawValue },
        ]),
      SettingGroup(
        title: "Old data", why: "most statistics come a year late; more than two years is no excuse",
        settings: [number("maxLagMonths", \.maxLagMonths)]),
      SettingGroup(
        title: "Missing data", why: "below half, the unknown outweighs the known",
        settings: [number("minCoverage", \.minCoverage)]),
      SettingGroup(
        title: "Pace", why: "the thresholds of Eurostat and Statistics Canada",
        settings: [number("status.onTrack", \.status.onTrack), number("status.atRisk", \.status.atRisk)]),
      SettingGroup(
        title: "Early on", why: "ratios of small numbers mislead, so that gaps in points decide",
        settings: [
          number("status.earlyBelow", \.status.earlyBelow),
          word("status.earlyGap") { "\(plainText($0.status.earlyGapOnTrack)), \(plainText($0.status.earlyGapAtRisk))" },
        ]),
      SettingGroup(
        title: "The weakest", why: "a mean must not hide two failures",
        settings: [word("status.rule") { $0.status.rule.rawValue }]),
      SettingGroup(
        title: "Trend", why: "what moves less is noise",
        settings: [
          number("trend.window") { Double($0.trend.window) }, number("trend.flatPoints", \.trend.flatPoints),
          number("trend.groupFlat", \.trend.groupFlat),
        ]),
      SettingGroup(
        title: "Forecast", why: "intervals as wide as they held in back-tests; no forecast beyond the horizon",
        settings: [
          number("forecast.window") { Double($0.forecast.window) }, number("forecast.level", \.forecast.level),
          number("forecast.inflation", \.forecast.inflation), number("forecast.damping", \.forecast.damping),
          number("forecast.horizonYears", \.forecast.horizonYears),
        ]),
      SettingGroup(
        title: "Freshness", why: "a year is the usual rhythm of data",
        settings: [
          number("freshness.graceDays", \.freshness.graceDays),
          number("freshness.halfLifeDays", \.freshness.halfLifeDays),
        ]),
      SettingGroup(
        title: "Sensitivity", why: "weights are known to about a quarter",
        settings: [
          number("sensitivity.draws") { Double($0.sensitivity.draws) },
          number("sensitivity.weightNoise", \.sensitivity.weightNoise),
          number("sensitivity.seed") { Double($0.sensitivity.seed) },
        ]),
    ]
  }
}
