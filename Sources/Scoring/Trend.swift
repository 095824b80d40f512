import Model

/// Which way something moves.
package enum Trend: String, CaseIterable, Sendable {
  case improving, flat, worsening, unknown

  init(change: Double?, flat threshold: Double) {
    guard let change else {
      self = .unknown
      return
    }
    self = !threshold.reaches(change) ? .improving : !threshold.reaches(-change) ? .worsening : .flat
  }
}

extension Indicator {
  /// The observations that can be compared with the latest one: what follows the last break, at most `window` of them.
  func comparable(_ window: Int, in series: [Observation]? = nil) -> [Observation] {
    let series = series ?? self.series
    let start = series.lastIndex(where: \.isBreak) ?? series.startIndex
    return series[start...].suffix(window)
  }

  /// The trend of the share of the way.
  func trend(_ normalisation: Normalisation, _ settings: ScoringSettings, in series: [Observation]? = nil) -> Trend {
    slope(normalisation, settings, in: series)?.trend(settings) ?? .unknown
  }

  /// How fast the share of the way moves: the change a year for two or three observations, Theil–Sen's slope for four or
  /// more; `nil` with fewer than two.
  ///
  /// Theil (1950); Sen, "Estimates of the regression coefficient based on Kendall's tau" (1968).
  func slope(
    _ normalisation: Normalisation, _ settings: ScoringSettings, in series: [Observation]? = nil
  ) -> Slope? {
    let points = comparable(settings.trend.window, in: series).compactMap { observation in
      normalisation.progress(of: observation.value).flatMap { progress in
        progress.isFinite ? (years: observation.date.last.years, points: 100 * progress) : nil
      }
    }
    guard let first = points.first, let last = points.last, last.years > first.years else { return nil }
    if points.count < 4 {
      return Slope(
        points: (last.points - first.points) / (last.years - first.years), observations: points.count, pairs: nil)
    }
    var slopes: [Double] = []
    var agreement = 0
    for (index, left) in points.enumerated() {
      for right in points[(index + 1)...] {
        let rise = right.points - left.points
        slopes.append(rise / (right.years - left.years))
        agreement += rise > 0 ? 1 : rise < 0 ? -1 : 0
      }
    }
    return Slope(
      points: median(slopes), observations: points.count, pairs: .init(count: slopes.count, agreement: agreement))
  }
}

/// How fast something moves, and how well its observations agree on that.
package struct Slope: Equatable, Sendable {
  package struct Pairs: Equatable, Sendable {
    package let count: Int
    /// Pairs that rise less pairs that fall (Kendall's S).
    package let agreement: Int
  }

  /// Points of the way a year.
  package let points: Double
  package let observations: Int
  /// `nil` with fewer than four observations, where only the first and the last count.
  package let pairs: Pairs?

  /// The share of pairs that have to agree before a slope counts.
  static let agreementNeeded = 0.3

  func trend(_ settings: ScoringSettings) -> Trend {
    if let pairs, Double(abs(pairs.agreement)) < Slope.agreementNeeded * Double(pairs.count) { return .flat }
    return Trend(change: points, flat: settings.trend.flatPoints)
  }
}

/// The middle value, or the mean of the two in the middle; `values` is not empty.
private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
