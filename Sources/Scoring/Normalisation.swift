import Glibc
package import Model

/// How a value of an indicator becomes a share of the way.
///
/// Percent of targeted change as in Healthy People 2030, or the position between two goalposts as in UNDP's Human
/// Development Index; `hold` measures the distance from the target against the baseline's.
package struct Normalisation: Sendable {
  enum Rule {
    /// The share of the way from one value to another, on the scale.
    case between(from: Double, to: Double)
    /// The target is kept, not approached: the baseline is already there.
    case kept(target: Double)
    /// How near to the target, the baseline being where the way starts.
    case near(target: Double, baseline: Double)
  }

  let rule: Rule
  /// Whether it goes between two goalposts, not from a baseline to a target.
  let isBetweenBounds: Bool
  let scale: Indicator.Scale
  private let direction: Indicator.Direction

  /// `nil` where the indicator lacks what the settings ask for.
  package init?(of indicator: Indicator, settings: ScoringSettings) {
    scale = indicator.scale
    direction = indicator.direction
    if settings.normalisation == .goalposts, let bounds = indicator.bounds {
      rule = .between(from: bounds.worst, to: bounds.best)
      isBetweenBounds = true
      return
    }
    guard let baseline = indicator.baseline, baseline.provenance.counts, let target = indicator.target else {
      return nil
    }
    isBetweenBounds = false
    switch direction {
    case .hold where baseline.value == target.value: rule = .kept(target: target.value)
    case .hold: rule = .near(target: target.value, baseline: baseline.value)
    case .increase where scale.link(baseline.value) >= scale.link(target.value): rule = .kept(target: target.value)
    case .decrease where scale.link(baseline.value) <= scale.link(target.value): rule = .kept(target: target.value)
    case .increase, .decrease: rule = .between(from: baseline.value, to: target.value)
    }
  }

  /// The share of the way that `value` is, unclamped: 0 at the start, 1 at the end; `nil` where the scale has no answer.
  package func progress(of value: Double) -> Double? {
    let progress: Double
    switch rule {
    case .kept(let target): progress = isOnGoodSide(value, of: target) ? 1 : 0
    case .near(let target, let baseline): progress = 1 - abs(value - target) / abs(baseline - target)
    case .between(let start, let end):
      let (here, start, end) = (scale.link(value), scale.link(start), scale.link(end))
      progress = here == end ? 1 : (here - start) / (end - start)
    }
    return progress.isNaN ? nil : progress
  }

  /// 0...100.
  package func score(of value: Double) -> Double? { progress(of: value).map { 100 * min(max($0, 0), 1) } }

  /// The score that is due where the path is at `value`, 0...100: all of it where the target is to be kept.
  func scoreDue(at value: Double) -> Double? {
    if case .kept = rule { return 100 }
    return score(of: value)
  }

  func isOnGoodSide(_ value: Double, of target: Double) -> Bool {
    switch direction {
    case .increase: scale.link(value) >= scale.link(target)
    case .decrease: scale.link(value) <= scale.link(target)
    case .hold: value == target
    }
  }
}

extension Indicator.Scale {
  /// The shares, in percent, nearest to nothing and to everything that the logit scale tells apart.
  static let shares = 0.2...99.8

  /// The value on the scale on which equal steps are equal progress.
  package func link(_ value: Double) -> Double {
    switch self {
    case .linear: return value
    case .log: return value > 0 ? Glibc.log(value) : -.infinity
    case .logit:
      let share = min(max(value, Self.shares.lowerBound), Self.shares.upperBound)
      return Glibc.log(share / (100 - share))
    }
  }

  /// The value whose link is `linked`.
  package func unlink(_ linked: Double) -> Double {
    switch self {
    case .linear: linked
    case .log: exp(linked)
    case .logit: 100 / (1 + exp(-linked))
    }
  }
}

extension Indicator {
  /// Whether `value` is at the target or past it.
  package func isAtTarget(_ value: Double) -> Bool {
    guard let target else { return false }
    return switch direction {
    case .increase: value >= target.value
    case .decrease: value <= target.value
    case .hold: value == target.value
    }
  }

  /// The observation a score uses: the latest one, unless it is older than the baseline it would be measured from.
  package func evidence(_ settings: ScoringSettings, in series: [Observation]? = nil) -> Observation? {
    guard let latest = (series ?? self.series).last else { return nil }
    let fromBaseline = settings.normalisation == .baselineTarget || bounds == nil
    if fromBaseline, let baseline, latest.date.last < baseline.date.last { return nil }
    return latest
  }
}
