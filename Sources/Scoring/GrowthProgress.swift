import Glibc
package import Model

/// How fast a value grew, against how fast it has to: a second opinion, by the method of official statistics.
///
/// Compound growth a year against the growth that the target asks for, or, without a target, against 1.5 % and 0.5 % a
/// year. Eurostat, *Sustainable development in the European Union* (annex on assessing progress); as adapted by Statistics
/// Canada for the Canadian Indicator Framework (Open SDG, progress measure), whose score from −5 to 5 this is.
package struct GrowthProgress: Equatable, Sendable {
  package enum Rating: String, CaseIterable, Sendable {
    case achieved = "target-achieved"
    case substantial = "substantial-progress"
    case moderate = "moderate-progress"
    case limited = "limited-progress"
    case deterioration
    case unavailable = "not-available"
  }

  /// A value at a moment, in years.
  package struct Moment: Sendable {
    package let years: Double
    package let value: Double?

    package init(years: Double, value: Double?) {
      self.years = years
      self.value = value
    }
  }

  /// Growth over growth needed; without a target the growth itself, a year. Above 0 it goes the right way; `nil` where
  /// there is less than a year between the two values, or where they have no rate of growth.
  package let ratio: Double?
  package let rating: Rating
  /// −5...5; `nil` where there is nothing to rate.
  package let score: Double?

  /// `limit` is the value beyond which it cannot go: what is near to it need not grow as fast.
  package init(from base: Moment, to current: Moment, target: Moment?, limit: Double?, rises: Bool) {
    let goal = target?.value
    let isAchieved = current.value.flatMap { now in goal.map { rises ? now >= $0 : now <= $0 } } ?? false
    let room = goal == nil ? roomToGrow(base.value, limit) : nil
    ratio = GrowthProgress.ratio(from: base, to: current, target: target, rises: rises)
    if isAchieved {
      (rating, score) = (.achieved, 5)
      return
    }
    guard let ratio else {
      (rating, score) = (.unavailable, nil)
      return
    }
    let (substantial, moderate) = goal == nil ? (0.015 * (room ?? 1), 0.005 * (room ?? 1)) : (0.95, 0.6)
    rating =
      ratio >= substantial ? .substantial : ratio >= moderate ? .moderate : ratio >= 0 ? .limited : .deterioration
    score =
      goal == nil
      ? GrowthProgress.score(untargeted: ratio, room: room ?? 1, substantial: substantial, moderate: moderate)
      : ratio >= 0.6 ? min(7.1429 * ratio - 4.2857, 5) : max(4.1667 * ratio - 2.5, -5)
  }

  private static func ratio(from base: Moment, to current: Moment, target: Moment?, rises: Bool) -> Double? {
    guard let start = base.value, let now = current.value, start != 0, start * now >= 0,
      case let span = current.years - base.years, span >= 1
    else { return nil }
    let actual = (rises ? 1 : -1) * growth(from: start, to: now, years: span)
    guard let target, let goal = target.value else { return actual }
    let needed = growth(from: start, to: goal, years: target.years - base.years)
    return needed == 0 ? nil : actual / abs(needed)
  }

  private static func score(untargeted growth: Double, room: Double, substantial: Double, moderate: Double) -> Double {
    if growth < 0 { return max(125 * growth - 2.5, -5) }
    if room == 0 { return 5 }
    if growth >= substantial { return min(500 * growth / room - 5, 5) }
    return growth >= moderate ? 250 * growth / room - 1.25 : 500 * growth / room - 2.5
  }
}

/// Compound growth a year: 0.02 is 2 %.
private func growth(from start: Double, to end: Double, years: Double) -> Double { pow(end / start, 1 / years) - 1 }

/// How much of the usual growth is asked for from a value on its way to a limit, 0...1; `nil` without a limit.
private func roomToGrow(_ base: Double?, _ limit: Double?) -> Double? {
  guard let base = base.map(abs), let limit = limit.map(abs) else { return nil }
  if base >= 2 * limit { return 1 }
  return 1 - pow(base <= limit ? base / limit : (2 * limit - base) / limit, 4.44)
}

extension Indicator {
  /// What official statistics would say of it, from the baseline, or else the first observation, to the latest.
  ///
  /// A best value given in `bounds` is the limit. `nil` for what is to be kept, and without two values.
  package var growthProgress: GrowthProgress? {
    guard provenance.counts, direction != .hold, let latest, let first = series.first else { return nil }
    let start =
      baseline.flatMap { $0.provenance.counts ? ($0.date.last, $0.value) : nil } ?? (first.date.last, first.value)
    guard start.0 < latest.date.last else { return nil }
    return GrowthProgress(
      from: .init(years: start.0.years, value: start.1),
      to: .init(years: latest.date.last.years, value: latest.value),
      target: target.map { .init(years: $0.date.last.years, value: $0.value) },
      limit: bounds?.best, rises: direction == .increase)
  }
}
