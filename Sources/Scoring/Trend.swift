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

extension [Indicator.Point] {
  /// What can be compared with the latest one: what follows the last break, at most `window` of them.
  func comparable(_ window: Int) -> ArraySlice<Indicator.Point> {
    let start = lastIndex { $0.isBreak } ?? startIndex
    return self[start...].suffix(window)
  }

  /// The trend of the share of the way.
  func trend(_ normalisation: Normalisation, _ settings: ScoringSettings) -> Trend {
    let path = path(normalisation, settings)
    let threshold = settings.trend.flatPoints
    guard let change = Slope.change(path) else { return .unknown }
    if path.count < 4 { return Trend(change: change, flat: threshold) }
    let slopes = Slopes(of: path, flat: threshold)
    return slopes.agree ? slopes.trend : .flat
  }

  /// How fast the share of the way moves: the change a year for two or three observations, Theil–Sen's slope for four or
  /// more; `nil` with fewer than two.
  ///
  /// Theil (1950); Sen, "Estimates of the regression coefficient based on Kendall's tau" (1968).
  func slope(_ normalisation: Normalisation, _ settings: ScoringSettings) -> Slope? {
    let path = path(normalisation, settings)
    guard let change = Slope.change(path) else { return nil }
    if path.count < 4 { return Slope(points: change, observations: path.count, pairs: nil) }
    let slopes = Slopes(of: path, flat: settings.trend.flatPoints)
    return Slope(
      points: slopes.median, observations: path.count, pairs: .init(count: slopes.count, agreement: slopes.agreement))
  }

  /// The share of the way in points over the years, of what can be compared.
  private func path(_ normalisation: Normalisation, _ settings: ScoringSettings) -> [(years: Double, points: Double)] {
    var path: [(years: Double, points: Double)] = []
    path.reserveCapacity(settings.trend.window)
    for point in comparable(settings.trend.window) {
      guard let progress = normalisation.progress(of: point.value), progress.isFinite else { continue }
      path.append((point.day.years, 100 * progress))
    }
    return path
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

  /// The change a year from the first to the last point; `nil` with fewer than two.
  fileprivate static func change(_ path: [(years: Double, points: Double)]) -> Double? {
    guard let first = path.first, let last = path.last, last.years > first.years else { return nil }
    return (last.points - first.points) / (last.years - first.years)
  }
}
