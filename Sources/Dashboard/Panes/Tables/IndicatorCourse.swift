import Canvas
import Model
import Scoring

/// The course of an indicator as a chart, and when its target is reached, in words.
struct IndicatorCourse: Sendable {
  /// `At this pace: 2033 (2031–2037), 34% by 2030`.
  let title: String
  private let unit: String
  /// `nil` where nothing can be drawn.
  private let chart: Chart?

  init(of indicator: Indicator, in roadmap: Roadmap, on day: Day) {
    let forecast = IndicatorForecast(of: indicator, settings: roadmap.settings, on: day)
    title = forecast?.words(for: indicator).map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "Course"
    unit = indicator.unit
    chart = Chart(of: indicator, forecast, in: roadmap, on: day)
  }

  func draw(on frame: inout Frame) {
    guard let chart else {
      frame.put("nothing known to draw yet", at: Point(column: 1, row: 0), style: Style(.muted))
      return
    }
    let hasUnit = frame.bounds.rows >= 9
    let (head, body) = frame.bounds.inset(1, 0).splitTop(hasUnit ? 1 : 0)
    let scale = chart.isLogarithmic ? ", on a scale of equal ratios" : ""
    if hasUnit { frame.put(unit + scale, at: head.origin, style: Style(.muted), limit: head.columns) }
    frame.chart(chart, in: body)
  }
}

extension Chart {
  /// What was observed, what was to be, and what is likely; `nil` where there is no value at all.
  init?(of indicator: Indicator, _ forecast: IndicatorForecast?, in roadmap: Roadmap, on day: Day) {
    let end = Chart.end(of: indicator, in: roadmap, on: day)
    let series = indicator.series
    let path = Chart.path(of: indicator)
    let fan = forecast.map { Fan(of: $0, until: end) }
    let observed = series.map { Point(x: $0.date.last.yearsOnAxis, y: $0.value) }
    let target = indicator.target?.value
    let known = observed + path
    guard let first = known.map(\.x).min(), let low = (known.map(\.y) + [target].compactMap { $0 }).min(),
      let high = (known.map(\.y) + [target].compactMap { $0 }).max()
    else { return nil }
    let last = max(end.yearsOnAxis, day.yearsOnAxis, known.map(\.x).max() ?? first)
    self.init(
      years: min(first, last - 1)...last, values: Chart.values(from: low, to: high, fan, indicator),
      isLogarithmic: indicator.scale == .log)

    if let fan, !fan.upper.isEmpty {
      let level = decimalText(100 * roadmap.settings.forecast.level, decimals: 0)
      bands = [Band("\(level)% likely", lower: fan.lower, upper: fan.upper, Style(.barTrack))]
    }
    if !path.isEmpty { lines.append(Line("expected", [path], .dotted, Style(.text))) }
    if let fan { lines.append(Line("forecast", [fan.median], .dashed, Style(.atRisk))) }
    if !observed.isEmpty {
      let pieces = indicator.pieces(of: series).map { $0.map { Point(x: $0.date.last.yearsOnAxis, y: $0.value) } }
      lines.append(Line("observed", pieces, .solid, Style(.accent).bold, hasMarks: true))
    }
    if let target { levels = [Level(target, label: "target \(plainText(target))", Style(.achieved))] }
    moments = zip(series, series.dropFirst()).filter(\.1.isBreak).map { before, after in
      let middle = (before.date.last.yearsOnAxis + after.date.last.yearsOnAxis) / 2
      return Moment(middle, name: "break", isBreak: true, Style(.warning))
    }
    moments.append(Moment(day.yearsOnAxis, name: "today", Style(.muted)))
  }

  /// The target's date while it lies ahead, else the roadmap's horizon.
  private static func end(of indicator: Indicator, in roadmap: Roadmap, on day: Day) -> Day {
    if let target = indicator.target?.date.last, target > day { return target }
    return max(roadmap.horizon.last, day)
  }

  /// Where it should be, as the scores see it; empty without a baseline or a target.
  private static func path(of indicator: Indicator) -> [Point] {
    guard let trajectory = Trajectory(of: indicator), let from = indicator.baseline?.date.last,
      let to = indicator.target?.date.last
    else { return [] }
    return days(from: from, to: to).map { Point(x: $0.yearsOnAxis, y: trajectory.value(on: $0)) }
  }

  /// What is known and aimed at, and of the forecast as much as leaves that readable; 0 where it is near.
  private static func values(
    from low: Double, to high: Double, _ fan: Fan?, _ indicator: Indicator
  ) -> ClosedRange<Double> {
    let likely = fan.map { ($0.lower + $0.upper + $0.median).map(\.y).filter(\.isFinite) } ?? []
    if indicator.scale == .log, low > 0 {
      let reach = max(2, (high / low).squareRoot())
      return max(min(low, likely.min() ?? low), low / reach)...min(max(high, likely.max() ?? high), high * reach)
    }
    let reach = 0.5 * max(high - low, 0.1 * max(abs(low), abs(high)))
    var bottom = max(min(low, likely.min() ?? low), low - reach)
    let top = min(max(high, likely.max() ?? high), high + reach)
    if low >= 0, bottom < 0.35 * top { bottom = 0 }
    return bottom...max(top, bottom)
  }

  /// Days from one to another, evenly spread, with both.
  fileprivate static func days(from: Day, to: Day) -> [Day] {
    guard from < to else { return [from] }
    let count = min(60, to.days(since: from))
    return (0...count).map { from.advanced(days: to.days(since: from) * $0 / count) }
  }
}

/// Where an indicator goes from its last observation on.
private struct Fan {
  let median: [Chart.Point]
  /// The edges of what is likely; empty where the forecast has none.
  let lower: [Chart.Point]
  let upper: [Chart.Point]

  init(of forecast: IndicatorForecast, until end: Day) {
    let ranges = Chart.days(from: forecast.last.date.last, to: end).map { ($0.yearsOnAxis, forecast.range(on: $0)) }
    median = ranges.map { .init(x: $0, y: $1.median) }
    guard ranges.last?.1.interval != nil else {
      (lower, upper) = ([], [])
      return
    }
    lower = ranges.map { .init(x: $0, y: $1.interval?.lowerBound ?? $1.median) }
    upper = ranges.map { .init(x: $0, y: $1.interval?.upperBound ?? $1.median) }
  }
}

extension Indicator {
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
