import Canvas
import Model

/// Settings of the method that belong together, and why they stand where they stand by default.
struct SettingGroup: Sendable {
  struct Setting: Sendable {
    /// As in the `scoring` of roadmap.json.
    let name: String
    /// What it is, in plain words.
    let label: String
    /// With its unit.
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
    func word(_ name: String, _ label: String, _ value: (ScoringSettings) -> String) -> Setting {
      Setting(name: name, label: label, value: value(settings), standard: value(standard))
    }
    func number(
      _ name: String, _ label: String, _ unit: String, _ value: (ScoringSettings) -> Double
    ) -> Setting {
      word(name, label) { settings in
        let amount = value(settings)
        let one = unit.hasPrefix("points") ? "point" + unit.dropFirst(6) : unit
        return plainText(amount) + (unit.isEmpty ? "" : " \(amount == 1 ? one : unit)")
      }
    }
    func share(_ name: String, _ label: String, _ value: (ScoringSettings) -> Double) -> Setting {
      word(name, label) { plainText(100 * value($0)) + "%" }
    }
    func mean(_ name: String, _ label: String, _ value: (ScoringSettings) -> Double) -> Setting {
      word(name, label) { settings in
        let names: [Double: String] = [1: "arithmetic", 0: "geometric", -1: "harmonic"]
        return plainText(value(settings)) + (names[value(settings)].map { " (\($0))" } ?? "")
      }
    }
    return [
      SettingGroup(
        title: "Scale of an indicator", why: "targets are what was agreed; goalposts are somebody's choice",
        settings: [word("normalisation", "runs from - to") { $0.normalisation.rawValue }]),
      SettingGroup(
        title: "Means", why: "1 is the plain mean; 0 and -1 give more say to what is behind",
        settings: [
          mean("aggregation.items", "mean of items", \.aggregation.items),
          mean("aggregation.area", "mean of delivery & outcome", \.aggregation.area),
          mean("aggregation.overall", "mean of the areas", \.aggregation.overall),
        ]),
      SettingGroup(
        title: "Delivery and outcome", why: "work without effect is not enough, nor is effect without work",
        settings: [
          number("weights.delivery", "weight of delivery", "", \.weights.delivery),
          number("weights.outcome", "weight of outcome", "", \.weights.outcome),
        ]),
      SettingGroup(
        title: "Actions not yet delivered", why: "a plan is not a result",
        settings: [
          share("actionCredit.planned", "planned counts for", \.actionCredit.planned),
          share("actionCredit.underWay", "under way counts for", \.actionCredit.underWay),
          word("actionCredit.dropped", "dropped counts as") { $0.actionCredit.dropped.rawValue },
        ]),
      SettingGroup(
        title: "Old data", why: "most statistics come a year late; more than two years is no excuse",
        settings: [number("maxLagMonths", "delay allowed to data", "months", \.maxLagMonths)]),
      SettingGroup(
        title: "Missing data", why: "below half, the unknown outweighs the known",
        settings: [share("minCoverage", "least coverage for a status", \.minCoverage)]),
      SettingGroup(
        title: "Pace", why: "the score divided by what is due; thresholds of Eurostat and Statistics Canada",
        settings: [
          number("status.onTrack", "on track from a pace of", "", \.status.onTrack),
          number("status.atRisk", "at risk from a pace of", "", \.status.atRisk),
        ]),
      SettingGroup(
        title: "Early on", why: "ratios of small numbers mislead, so the gap in points decides",
        settings: [
          number("status.earlyBelow", "early while due is below", "points", \.status.earlyBelow),
          word("status.earlyGap", "on track / at risk within") {
            "\(plainText($0.status.earlyGapOnTrack)) / \(plainText($0.status.earlyGapAtRisk)) points"
          },
        ]),
      SettingGroup(
        title: "The weakest", why: "a mean must not hide two failures",
        settings: [word("status.rule", "what decides a status") { $0.status.rule.rawValue }]),
      SettingGroup(
        title: "Trend", why: "what moves less is noise",
        settings: [
          number("trend.window", "observations used at most", "") { Double($0.trend.window) },
          number("trend.flatPoints", "an indicator is flat within", "points/year", \.trend.flatPoints),
          number("trend.groupFlat", "a group is flat within", "points/year", \.trend.groupFlat),
        ]),
      SettingGroup(
        title: "Forecast", why: "intervals as wide as they held in back-tests; no forecast beyond the horizon",
        settings: [
          number("forecast.window", "observations used at most", "") { Double($0.forecast.window) },
          share("forecast.level", "the interval is to hold in", \.forecast.level),
          number("forecast.inflation", "the interval is widened", "times", \.forecast.inflation),
          share("forecast.damping", "pace kept each year", \.forecast.damping),
          number("forecast.horizonYears", "no forecast beyond", "years", \.forecast.horizonYears),
        ]),
      SettingGroup(
        title: "Freshness", why: "a year is the usual rhythm of data",
        settings: [
          number("freshness.graceDays", "data are fresh for", "days", \.freshness.graceDays),
          number("freshness.halfLifeDays", "then freshness halves in", "days", \.freshness.halfLifeDays),
        ]),
      SettingGroup(
        title: "Sensitivity", why: "weights are known to about a quarter",
        settings: [
          number("sensitivity.draws", "weightings drawn by lot", "") { Double($0.sensitivity.draws) },
          share("sensitivity.weightNoise", "weights differ by up to", \.sensitivity.weightNoise),
          number("sensitivity.seed", "seed of the draws", "") { Double($0.sensitivity.seed) },
        ]),
    ]
  }
}
