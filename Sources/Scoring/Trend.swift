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

  /// The trend of the share of the way: the change a year for two or three observations, Theil–Sen's slope with enough
  /// agreement among the pairs (Kendall's S) for four or more.
  ///
  /// Theil (1950); Sen, "Estimates of the regression coefficient based on Kendall's tau" (1968).
  func trend(_ normalisation: Normalisation, _ settings: ScoringSettings) -> Trend {
    var path: [(years: Double, points: Double)] = []
    path.reserveCapacity(settings.trend.window)
    for point in comparable(settings.trend.window) {
      guard let progress = normalisation.progress(of: point.value), progress.isFinite else { continue }
      path.append((Double(point.day.number) / 365.2425, 100 * progress))
    }
    let threshold = settings.trend.flatPoints
    guard let first = path.first, let last = path.last, last.years > first.years else { return .unknown }
    if path.count < 4 {
      return Trend(change: (last.points - first.points) / (last.years - first.years), flat: threshold)
    }
    let slopes = Slopes(of: path, flat: threshold)
    return Double(abs(slopes.agreement)) >= 0.3 * Double(slopes.count) ? slopes.trend : .flat
  }
}
