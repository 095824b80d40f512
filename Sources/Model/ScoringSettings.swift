/// How a roadmap is scored; each default is the one of the method (docs/scoring.md).
package struct ScoringSettings: Equatable, Sendable {
  package enum Normalisation: String, CaseIterable, Sendable {
    case baselineTarget = "baseline-target"
    case goalposts
  }

  /// What a dropped action is worth: nothing, or no vote at all.
  package enum Dropped: String, CaseIterable, Sendable { case zero, excluded }

  /// Whether the two worst items hold a group's status down.
  package enum StatusRule: String, CaseIterable, Sendable { case weakest, mean }

  package struct Aggregation: Equatable, Sendable {
    /// Exponents of the power means: 1 arithmetic, 0 geometric, -1 harmonic.
    package var items = 1.0
    package var area = 1.0
    package var overall = 1.0
    package init() {}
  }

  package struct SideWeights: Equatable, Sendable {
    package var delivery = 0.5
    package var outcome = 0.5
    package init() {}
  }

  package struct ActionCredit: Equatable, Sendable {
    /// Shares of a delivered action, 0...1.
    package var planned = 0.0
    package var underWay = 0.25
    package var dropped = Dropped.zero
    package init() {}
  }

  package struct StatusThresholds: Equatable, Sendable {
    /// Paces, as ratios.
    package var onTrack = 0.95
    package var atRisk = 0.60
    /// Points of expected progress below which gaps decide instead of ratios.
    package var earlyBelow = 10.0
    /// Points.
    package var earlyGapOnTrack = 2.0
    package var earlyGapAtRisk = 5.0
    package var rule = StatusRule.weakest
    package init() {}
  }

  package struct Trend: Equatable, Sendable {
    /// Observations.
    package var window = 8
    /// Points a year.
    package var flatPoints = 0.5
    package var groupFlat = 1.0
    package init() {}
  }

  package struct Forecast: Equatable, Sendable {
    /// Observations.
    package var window = 8
    /// Share of outcomes inside the interval.
    package var level = 0.8
    package var inflation = 1.25
    package var damping = 1.0
    package var horizonYears = 30.0
    package init() {}
  }

  package struct Freshness: Equatable, Sendable {
    package var graceDays = 365.0
    package var halfLifeDays = 730.0
    package init() {}
  }

  package struct Sensitivity: Equatable, Sendable {
    package var draws = 10_000
    /// Share by which a weight may be off.
    package var weightNoise = 0.25
    package var seed = 1
    package init() {}
  }

  package var normalisation = Normalisation.baselineTarget
  package var aggregation = Aggregation()
  package var weights = SideWeights()
  package var actionCredit = ActionCredit()
  /// Months an observation may lag before what was due since then counts.
  package var maxLagMonths = 24.0
  /// Share of the weight below which nothing is said.
  package var minCoverage = 0.5
  package var status = StatusThresholds()
  package var trend = Trend()
  package var forecast = Forecast()
  package var freshness = Freshness()
  package var sensitivity = Sensitivity()

  package init() {}
}
