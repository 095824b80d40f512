package import Model

/// The course of an indicator, as charts draw it: what was observed, what was to be, and what is likely.
package struct IndicatorCourse: Sendable {
  package struct Point: Equatable, Sendable {
    /// Years of the common era, a whole number at the end of a year: a year's value stands above its label.
    package let year: Double
    /// In the indicator's unit.
    package let value: Double
  }

  /// What an axis of time has to show.
  package let years: ClosedRange<Double>
  /// What an axis of values has to show: what is known and aimed at, and as much of the forecast as leaves that readable.
  package let values: ClosedRange<Double>
  /// Whether equal ratios are to be equally far apart.
  package let isLogarithmic: Bool
  /// The observations in use, cut before each break, and where more time than usual went by without one.
  package let observed: [[Point]]
  /// Observations that nobody has seen in a source, where none of the same date is in use.
  package let unconfirmed: [Point]
  /// Where it should be, as the scores see it; empty without a baseline or a target.
  package let expected: [Point]
  /// Where it is likely to go from its last observation on; empty where too little is known.
  package let median: [Point]
  /// The edges of what is likely; empty where the forecast has none.
  package let lower: [Point]
  package let upper: [Point]
  /// In the indicator's unit.
  package let target: Double?
  /// Where series break.
  package let breaks: [Double]
  package let today: Double

  /// `nil` where there is no value at all.
  package init?(of indicator: Indicator, _ forecast: IndicatorForecast?, in roadmap: Roadmap, on day: Day) {
    let end = IndicatorCourse.end(of: indicator, in: roadmap, on: day)
    let series = indicator.series
    unconfirmed = indicator.unconfirmed(besides: series).map(Point.init)
    expected = IndicatorCourse.path(of: indicator)
    target = indicator.target?.value
    let known = series.map(Point.init) + unconfirmed + expected
    guard let first = known.map(\.year).min(), let low = (known.map(\.value) + [target].compactMap { $0 }).min(),
      let high = (known.map(\.value) + [target].compactMap { $0 }).max()
    else { return nil }
    let last = max(end.yearsOnAxis, day.yearsOnAxis, known.map(\.year).max() ?? first)
    let days = forecast.map { IndicatorCourse.days(from: $0.last.date.last, to: end) } ?? []
    let ranges = days.compactMap { day in forecast.map { (day.yearsOnAxis, $0.range(on: day)) } }
    median = ranges.map { Point(year: $0, value: $1.median) }
    let hasEdges = ranges.last?.1.interval != nil
    lower = hasEdges ? ranges.map { Point(year: $0, value: $1.interval?.lowerBound ?? $1.median) } : []
    upper = hasEdges ? ranges.map { Point(year: $0, value: $1.interval?.upperBound ?? $1.median) } : []
    years = min(first, last - 1)...last
    isLogarithmic = indicator.scale == .log
    values = IndicatorCourse.values(
      from: low, to: high, likely: (lower + upper + median).map(\.value).filter(\.isFinite),
      now: forecast?.range(on: day).median, isLogarithmic)
    observed = indicator.pieces(of: series).map { $0.map(Point.init) }
    breaks = zip(series, series.dropFirst()).filter(\.1.isBreak).map { before, after in
      (before.date.last.yearsOnAxis + after.date.last.yearsOnAxis) / 2
    }
    today = day.yearsOnAxis
  }

  /// The target's date while it lies ahead, else the roadmap's horizon.
  private static func end(of indicator: Indicator, in roadmap: Roadmap, on day: Day) -> Day {
    if let target = indicator.target?.date.last, target > day { return target }
    return max(roadmap.horizon.last, day)
  }

  private static func path(of indicator: Indicator) -> [Point] {
    guard let trajectory = Trajectory(of: indicator), let from = indicator.baseline?.date.last,
      let to = indicator.target?.date.last
    else { return [] }
    return days(from: from, to: to).map { Point(year: $0.yearsOnAxis, value: trajectory.value(on: $0)) }
  }

  /// From 0 where that is near. Where the forecast stands today has room as far again as all that is known.
  private static func values(
    from low: Double, to high: Double, likely: [Double], now: Double?, _ isLogarithmic: Bool
  ) -> ClosedRange<Double> {
    if isLogarithmic, low > 0 {
      let reach = max(2, (high / low).squareRoot())
      return max(min(low, likely.min() ?? low), low / reach)...min(max(high, likely.max() ?? high), high * reach)
    }
    let reach = 0.5 * max(high - low, 0.1 * max(abs(low), abs(high)))
    var bottom = max(min(low, likely.min() ?? low), low - reach)
    var top = min(max(high, likely.max() ?? high), high + reach)
    if let now, now.isFinite {
      (bottom, top) = (min(bottom, max(now, low - 2 * reach)), max(top, min(now, high + 2 * reach)))
    }
    if low >= 0, bottom < 0.35 * top { bottom = 0 }
    return bottom...max(top, bottom)
  }

  /// Days from one to another, evenly spread, with both.
  private static func days(from: Day, to: Day) -> [Day] {
    guard from < to else { return [from] }
    let count = min(60, to.days(since: from))
    return (0...count).map { from.advanced(days: to.days(since: from) * $0 / count) }
  }
}

extension IndicatorCourse.Point {
  fileprivate init(_ observation: Indicator.Observation) {
    self.init(year: observation.date.last.yearsOnAxis, value: observation.value)
  }
}

extension Indicator {
  fileprivate func unconfirmed(besides series: [Observation]) -> [Observation] {
    let days = Set(series.map(\.date.last))
    return observations.filter { !$0.provenance.counts && !days.contains($0.date.last) }
  }

  /// The series cut before each break, and where more time than usual went by without an observation.
  fileprivate func pieces(of series: [Observation]) -> [[Observation]] {
    let spaces = zip(series, series.dropFirst()).map { $1.date.last.days(since: $0.date.last) }
    let usual = spaces.sorted().dropFirst(spaces.count / 2).first ?? 0
    var pieces: [[Observation]] = []
    for (index, observation) in series.enumerated() {
      if index > 0, !observation.isBreak, spaces[index - 1] * 2 <= max(usual, 366) * 3 {
        pieces[pieces.count - 1].append(observation)
      } else {
        pieces.append([observation])
      }
    }
    return pieces
  }
}

extension Day {
  /// Years of the common era, a whole number at the end of a year: a year's value stands above its label.
  fileprivate var yearsOnAxis: Double {
    let year = components.year
    guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else { return 0 }
    return Double(year) - Double(end.days(since: self)) / Double(end.days(since: start) + 1)
  }
}
