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

  /// The trend of the share of the way: the change a year for two or three observations, Theil–Sen's slope with enough
  /// agreement among the pairs (Kendall's S) for four or more.
  ///
  /// Theil (1950); Sen, "Estimates of the regression coefficient based on Kendall's tau" (1968).
  func trend(_ normalisation: Normalisation, _ settings: ScoringSettings, in series: [Observation]? = nil) -> Trend {
    let points = comparable(settings.trend.window, in: series).compactMap { observation in
      normalisation.progress(of: observation.value).flatMap { progress in
        progress.isFinite ? (years: Double(observation.date.last.number) / 365.2425, points: 100 * progress) : nil
      }
    }
    let threshold = settings.trend.flatPoints
    guard let first = points.first, let last = points.last, last.years > first.years else { return .unknown }
    if points.count < 4 {
      return Trend(change: (last.points - first.points) / (last.years - first.years), flat: threshold)
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
    guard Double(abs(agreement)) >= 0.3 * Double(slopes.count) else { return .flat }
    return Trend(change: median(slopes), flat: threshold)
  }
}

/// The middle value, or the mean of the two in the middle; `values` is not empty.
private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
