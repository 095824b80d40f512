import Canvas
import Model
import Scoring

/// The course of an indicator as a chart, and when its target is reached, in words.
struct CourseChart: Sendable {
  /// `At this pace: 2033 (2031–2037), 34% by 2030`.
  let title: String
  private let unit: String
  /// `nil` where nothing can be drawn.
  private let chart: Chart?

  init(of indicator: Indicator, in roadmap: Roadmap, on day: Day) {
    let forecast = IndicatorForecast(of: indicator, settings: roadmap.settings, on: day)
    title = forecast?.words(for: indicator).map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "Course"
    unit = indicator.unit
    chart = IndicatorCourse(of: indicator, forecast, in: roadmap, on: day).map { Chart(of: $0, in: roadmap) }
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
  /// What was observed, what was to be, and what is likely.
  init(of course: IndicatorCourse, in roadmap: Roadmap) {
    func points(_ points: [IndicatorCourse.Point]) -> [Point] { points.map { Point(x: $0.year, y: $0.value) } }
    self.init(years: course.years, values: course.values, isLogarithmic: course.isLogarithmic)
    if !course.upper.isEmpty {
      let level = decimalText(100 * roadmap.settings.forecast.level, decimals: 0)
      bands = [
        Band("\(level)% likely", lower: points(course.lower), upper: points(course.upper), Style(.barTrack))
      ]
    }
    if !course.expected.isEmpty { lines.append(Line("expected", [points(course.expected)], .dotted, Style(.text))) }
    if !course.median.isEmpty { lines.append(Line("forecast", [points(course.median)], .dashed, Style(.atRisk))) }
    if !course.observed.isEmpty {
      lines.append(Line("observed", course.observed.map(points), .solid, Style(.accent).bold, hasMarks: true))
    }
    if let target = course.target { levels = [Level(target, label: "target \(plainText(target))", Style(.achieved))] }
    moments = course.breaks.map { Moment($0, name: "break", isBreak: true, Style(.warning)) }
    moments.append(Moment(course.today, name: "today", Style(.muted)))
  }
}
