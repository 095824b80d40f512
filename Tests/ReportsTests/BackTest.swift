import Model

@testable import Scoring

/// Forecasts of what is known by now, each made from what came before, to see how often they hold.
struct BackTest {
  struct Prediction {
    let date: PartialDate
    let range: IndicatorForecast.Range
    let actual: Double

    /// Whether the value lies inside the interval.
    var isHit: Bool { range.interval.map { $0.contains(actual) } ?? false }
  }

  enum Method {
    case calibrated
    /// Without the factor by which the interval is widened.
    case plain
    /// Least squares through the values, with the interval of the textbook.
    case regression
  }

  private(set) var predictions: [Prediction] = []
  var hits: Int { predictions.count(where: \.isHit) }
  /// The median of the distances between what was likely and what came.
  var medianError: Double {
    let errors = predictions.map { abs($0.range.median - $0.actual) }.sorted()
    return errors.isEmpty ? 0 : errors[errors.count / 2]
  }

  /// Predicts each value of `indicator` from the observations that were a year older, or more, and known so long before it
  /// was first published, where they allow an interval.
  mutating func add(_ indicator: Indicator, yearsAhead: Int = 1, by method: Method = .calibrated) {
    for date in Set(indicator.observations.map(\.date.last)).sorted() {
      let figures = indicator.observations.filter { $0.date.last == date }
      guard let first = figures.min(by: { $0.published < $1.published }) else { continue }
      let eve = first.published.advanced(months: -12 * (yearsAhead - 1)).advanced(days: -1)
      let last = date.advanced(months: -12 * yearsAhead)
      var known = indicator
      known.observations = indicator.observations.filter { $0.date.last <= last && $0.published <= eve }
      var settings = ScoringSettings()
      if method == .plain { settings.forecast.inflation = 1 }
      guard let forecast = IndicatorForecast(of: known, settings: settings, on: eve), forecast.walk.unrest != nil
      else { continue }
      let range =
        method == .regression ? regression(through: known.series.suffix(8), on: date) : forecast.range(on: date)
      predictions.append(.init(date: first.date, range: range, actual: first.value))
    }
  }
}

/// Where a straight line through the observations is on `day`, with the 80 % prediction interval of least squares.
private func regression(through series: ArraySlice<Indicator.Observation>, on day: Day) -> IndicatorForecast.Range {
  let times = series.map { Double($0.date.last.number) }
  let values = series.map(\.value)
  let count = Double(times.count)
  let (time, value) = (times.reduce(0, +) / count, values.reduce(0, +) / count)
  let spread = times.reduce(0) { $0 + ($1 - time) * ($1 - time) }
  let slope = zip(times, values).reduce(0) { $0 + ($1.0 - time) * ($1.1 - value) } / spread
  let squares = zip(times, values).reduce(0) { sum, point in
    let rest = point.1 - value - slope * (point.0 - time)
    return sum + rest * rest
  }
  let ahead = Double(day.number) - time
  let error = (squares / (count - 2) * (1 + 1 / count + ahead * ahead / spread)).squareRoot()
  let half = StudentT(degreesOfFreedom: count - 2).quantile(0.9) * error
  let median = value + slope * ahead
  return .init(median: median, interval: (median - half)...(median + half))
}

/// Individuals using the Internet, % of population, 2005 to 2017: World Bank, World Development Indicators,
/// IT.NET.USER.ZS, from ITU.
let nationalInternetUse: [(country: String, values: [Double])] = [
  ("Afghanistan", [1.22415, 2.10712, 1.9, 1.84, 3.55, 4, 5, 5.45455, 5.9, 7, 8.26, 10.5957, 11.4477]),
  ("Brazil", [21.0227, 28.1784, 30.88, 33.83, 39.22, 40.65, 45.69, 48.56, 51.04, 54.551, 58.328, 60.8725, 67.47]),
  ("Djibouti", [0.953611, 1.27004, 1.62, 2.26, 4, 6.5, 7, 8.26723, 9.5, 10.71, 11.9224, 13.1349, 55.6814]),
  ("Germany", [68.71, 72.16, 75.16, 78, 79, 82, 81.27, 82.35, 84.17, 86.19, 84.3955, 84.3955, 84.3955]),
  ("Iceland", [87, 89.51, 90.6, 91, 93, 93.39, 94.8197, 96.2098, 96.5468, 98.16, 98.2, 98.24, 98.26]),
  ("India", [2.38807, 2.8055, 3.95, 4.38, 5.12, 7.5, 10.07, 12.5801, 15.1, 21, 26, 29.5472, 34.45]),
  ("Kenya", [3.1019, 3.6, 4.4, 5.2, 6.1, 7.2, 8.8, 10.5, 13, 16.5, 16.6, 16.6, 17.8271]),
  ("Nigeria", [3.54916, 5.54504, 6.77, 8, 9.3, 11.5, 13.8, 16.1, 19.1, 21, 24.5, 25.67, 27.681]),
  ("Republic of Korea", [73.5, 78.1, 78.8, 81, 81.6, 83.7, 83.7591, 84.07, 84.77, 87.5568, 89.9, 92.843, 95.0971]),
]

extension Indicator {
  /// A share of the population a year, from 2005 on, each published when its year is over.
  static func internetUse(_ values: [Double]) -> Indicator {
    var indicator = Indicator(id: "use", title: "Use", unit: "% of population", direction: .increase)
    indicator.observations = ArraySlice(
      values.enumerated().compactMap { offset, value in
        PartialDate("\(2005 + offset)").map { .init(date: $0, value: value) }
      })
    return indicator
  }
}
