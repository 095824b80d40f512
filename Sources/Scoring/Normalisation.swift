import Glibc
package import Model

/// How a value of an indicator becomes a share of the way.
///
/// Percent of targeted change as in Healthy People 2030, or the position between two goalposts as in UNDP's Human
/// Development Index; `hold` measures the distance from the target against the baseline's.
package struct Normalisation: Sendable {
  enum Rule {
    /// The share of the way from one value to another, both on the scale.
    case between(from: Double, to: Double)
    /// The target is kept, not approached: the baseline is already there.
    case kept(target: Double)
    /// How near to the target, the baseline being where the way starts.
    case near(target: Double, baseline: Double)
  }

  let rule: Rule
  /// Where the way starts and ends, in the indicator's unit.
  let ends: (from: Double, to: Double)
  /// Whether it goes between two goalposts, not from a baseline to a target.
  let isBetweenBounds: Bool
  let scale: Indicator.Scale
  private let direction: Indicator.Direction

  /// `nil` where the indicator lacks what the settings ask for.
  package init?(of indicator: Indicator, settings: ScoringSettings) {
    self.init(of: ScoredIndicator(indicator), settings: settings, knownOn: .distantFuture)
  }

  /// `nil` where the indicator, as known on `day`, lacks what the settings ask for.
  init?(of indicator: borrowing ScoredIndicator, settings: ScoringSettings, knownOn day: Day) {
    scale = indicator.scale
    direction = indicator.direction
    if settings.normalisation == .goalposts, let bounds = indicator.bounds {
      rule = .between(from: scale.link(bounds.worst), to: scale.link(bounds.best))
      (ends, isBetweenBounds) = ((bounds.worst, bounds.best), true)
      return
    }
    guard let start = indicator.start(knownOn: day)?.value, let target = indicator.target(knownOn: day)?.value else {
      return nil
    }
    (ends, isBetweenBounds) = ((start, target), false)
    let (from, to) = (scale.link(start), scale.link(target))
    switch direction {
    case .hold where start == target: rule = .kept(target: target)
    case .hold: rule = .near(target: target, baseline: start)
    case .increase where from >= to: rule = .kept(target: target)
    case .decrease where from <= to: rule = .kept(target: target)
    case .increase, .decrease: rule = .between(from: from, to: to)
    }
  }

  /// The share of the way that `value` is, unclamped: 0 at the start, 1 at the end; `nil` where the scale has no answer.
  package func progress(of value: Double) -> Double? {
    let progress: Double
    switch rule {
    case .kept(let target): progress = isOnGoodSide(value, of: target) ? 1 : 0
    case .near(let target, let baseline): progress = 1 - abs(value - target) / abs(baseline - target)
    case .between(let start, let end):
      let here = scale.link(value)
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
  package func isAtTarget(_ value: Double) -> Bool { ScoredIndicator(self).isAtTarget(value) }

  /// The observation a score uses: the latest one, unless it is older than the baseline it would be measured from.
  package func evidence(_ settings: ScoringSettings) -> Observation? {
    latest.flatMap { ScoredIndicator(self).isEvidence(from: $0.date.last, settings) ? $0 : nil }
  }
}
