package import Model

/// Where an indicator goes at the pace of its latest comparable observations, and when that meets its target.
package struct IndicatorForecast: Equatable, Sendable {
  /// What is likely on a day, in the indicator's unit.
  package struct Range: Equatable, Sendable {
    package let median: Double
    /// Holds the settings' share of outcomes; `nil` with two observations, which say nothing of how sure they are.
    package let interval: ClosedRange<Double>?
  }

  /// The scale on which it walks: logit for shares, logarithms for what is scored by them, else the values themselves.
  package let scale: Indicator.Scale
  /// In the units of `scale`, and years.
  package let walk: RandomWalk
  /// The observations it rests on, the first and the last.
  package let from: Indicator.Observation
  package let last: Indicator.Observation
  /// The value aimed at; `nil` without a target.
  package let target: Double?
  /// What is taken for the target where the scale never gets there: 99 % of the way; else the target itself.
  package let goal: Double?
  /// `nil` without a target.
  package let median: Reach?
  /// The edges of the interval; `nil` without one.
  package let early: Reach?
  package let late: Reach?
  /// How likely the target is met by its date, 0...1; `nil` without an interval.
  package let probability: Double?
  private let settings: ScoringSettings.Forecast

  /// Whether there is enough to rest one on: two comparable observations of what somebody has seen in a source.
  package static func isFounded(for indicator: Indicator, settings: ScoringSettings) -> Bool {
    indicator.provenance.counts && indicator.observations.points.comparable(settings.forecast.window).count > 1
  }

  /// `nil` with fewer than two comparable observations, or where nobody has seen the indicator in a source.
  package init?(of indicator: Indicator, settings: ScoringSettings, on day: Day) {
    guard indicator.provenance.counts else { return nil }
    let settings = settings.forecast
    let observations = indicator.observations.points.comparable(settings.window).map {
      indicator.observations[$0.place]
    }
    let scale = indicator.forecastScale(observations)
    let points = observations.map {
      RandomWalk.Point(years: $0.date.last.years, value: scale.link($0.value))
    }
    guard points.allSatisfy({ $0.value.isFinite }), let walk = RandomWalk(points), let last = observations.last else {
      return nil
    }
    self.settings = settings
    self.scale = scale
    self.walk = walk.unrest(atLeast: scale.slope(at: last.value) * observations.halfTheLastDigit)
    self.from = observations[0]
    self.last = last
    target = indicator.target?.value
    goal = target.map { scale == .logit ? indicator.nearly($0) : $0 }
    guard let goal, let target = indicator.target else {
      (median, early, late, probability) = (nil, nil, nil, nil)
      return
    }
    if let since = indicator.firstMet, indicator.isAtTarget(last.value) {
      (median, early, late, probability) = (.reached(since.date.last), nil, nil, 1)
      return
    }
    let way = Way(to: scale.link(goal), direction: indicator.direction, walk: self.walk, settings)
    let horizon = max(0, day.years - last.date.last.years) + settings.horizonYears
    func reach(_ edge: Double?) -> Reach? {
      edge.map { edge in
        way.years(edge: edge, within: horizon).map { .on(last.date.last.advanced(years: $0)) } ?? .never
      }
    }
    let quantile = walk.unrest.map { _ in walk.distribution.quantile(0.5 + settings.level / 2) * settings.inflation }
    median = reach(0)
    early = reach(quantile)
    late = reach(quantile.map { -$0 })
    let left = target.date.last.years - last.date.last.years
    probability = left > 0 ? way.probability(after: left) : walk.unrest.map { _ in 0 }
  }

  /// What is likely on `day`; before the last observation, that observation.
  package func range(on day: Day) -> Range {
    let years = max(0, day.years - last.date.last.years)
    guard years > 0 else { return Range(median: last.value, interval: nil) }
    let median = walk.median(after: years, damping: settings.damping)
    let half = walk.halfWidth(after: years, level: settings.level, inflation: settings.inflation)
    return Range(
      median: scale.unlink(median), interval: half.map { scale.unlink(median - $0)...scale.unlink(median + $0) })
  }
}

/// The way to a goal on a scale, upwards whatever the direction is.
private struct Way {
  private let sign: Double
  private let goal: Double
  private let walk: RandomWalk
  private let settings: ScoringSettings.Forecast

  init(to goal: Double, direction: Indicator.Direction, walk: RandomWalk, _ settings: ScoringSettings.Forecast) {
    self.goal = goal
    self.walk = walk
    self.settings = settings
    sign =
      switch direction {
      case .increase: 1
      case .decrease: -1
      case .hold: goal >= walk.last.value ? 1 : -1
      }
  }

  /// Years from the last point until the path that runs `edge` standard errors ahead of the median is there.
  func years(edge: Double, within horizon: Double) -> Double? {
    firstReach(of: sign * goal, within: horizon) { years in
      let ahead = edge == 0 ? 0 : edge * (walk.standardError(after: years) ?? 0)
      return sign * walk.median(after: years, damping: settings.damping) + ahead
    }
  }

  func probability(after years: Double) -> Double? {
    let above = walk.probability(
      ofAtLeast: goal, after: years, inflation: settings.inflation, damping: settings.damping)
    return sign > 0 ? above : above.map { 1 - $0 }
  }
}

extension Indicator {
  /// The first observation at the target or past it; `nil` while there is none.
  package var firstMet: Observation? { series.first { isAtTarget($0.value) } }

  /// Shares between nothing and everything slow down towards both, so they walk on the logit scale.
  fileprivate func forecastScale(_ observations: [Observation]) -> Scale {
    let values = observations.map(\.value) + [target?.value].compactMap { $0 }
    let areShares = unit.hasPrefix("%") && values.allSatisfy { (0...100).contains($0) }
    switch scale {
    case .log: return .log
    case .logit: return .logit
    case .linear: return areShares ? .logit : .linear
    }
  }

  /// 99 % of the way to a target of nothing or everything, which the logit scale never reaches; else the target.
  fileprivate func nearly(_ target: Double) -> Double {
    guard !(Scale.shares.lowerBound...Scale.shares.upperBound).contains(target) else { return target }
    let start = baseline?.value ?? (target > 50 ? 0 : 100)
    return start + 0.99 * (target - start)
  }
}

extension Indicator.Scale {
  /// How much the link moves for a unit of the value.
  fileprivate func slope(at value: Double) -> Double {
    switch self {
    case .linear: return 1
    case .log: return 1 / value
    case .logit:
      let share = min(max(value, Self.shares.lowerBound), Self.shares.upperBound)
      return 100 / (share * (100 - share))
    }
  }
}

extension [Indicator.Observation] {
  /// Half a unit of the last digit in which the values are printed: they are no surer than that.
  fileprivate var halfTheLastDigit: Double {
    var unit = 1.0
    for _ in 0..<12 where !allSatisfy({ $0.isRound(to: unit) }) { unit /= 10 }
    return unit / 2
  }
}

extension Indicator.Observation {
  /// Whether the value has no digits below `unit`, but for what a double loses.
  fileprivate func isRound(to unit: Double) -> Bool {
    let count = value / unit
    return abs(count - count.rounded()) <= 1e-9 * Swift.max(1, abs(count))
  }
}
