import Canvas
import Model
import Scoring

/// The course of an indicator as a chart, with when its target is reached in the legend.
struct CourseChart: Sendable {
  private let name: String
  private let unit: String
  /// `nil` where nothing can be drawn.
  private let chart: Chart?

  init(of indicator: Indicator, in roadmap: Roadmap, on day: Day) {
    name = indicator.title.text()
    unit = indicator.unit
    let forecast = IndicatorForecast(of: indicator, settings: roadmap.settings, on: day)
    let level = roadmap.settings.forecast.level
    chart = IndicatorCourse(of: indicator, forecast, in: roadmap, on: day).map {
      Chart(of: $0, forecast?.pace(of: indicator, level: level), level: level, unit: UnitText(indicator.unit))
    }
  }

  /// The indicator's name, cut between words where it has to be, and its unit: `Schools mapped by Giga (million schools)`;
  /// of a long share only the sign where it would leave the name too little.
  func title(columns: Int, ellipsis: Character) -> String {
    let units = unit.hasPrefix("%") ? [unit, "%"] : [unit]
    for (unit, least) in zip(units.map { " (\($0))" }, [24, 16]) {
      let room = columns - TextWidth.columns(of: unit)
      if room >= min(TextWidth.columns(of: name), least) { return name.cut(to: room, ellipsis: ellipsis) + unit }
    }
    return name.cut(to: columns, ellipsis: ellipsis)
  }

  func draw(on frame: inout Frame) {
    guard let chart else {
      frame.put("nothing known to draw yet", at: Point(column: 1, row: 0), style: Style(.muted))
      return
    }
    frame.chart(chart, in: frame.bounds.inset(1, 0))
  }
}

extension String {
  /// No more columns than that, cut between words where that leaves half of them.
  func cut(to columns: Int, ellipsis: Character) -> String {
    guard TextWidth.columns(of: self) > columns, columns > 1 else { return self }
    let whole = TextWrap.wrapped(self, columns: columns - 1).first.map(String.init) ?? ""
    var words = TextWidth.columns(of: whole) * 2 < columns ? String(prefix(columns - 1)) : whole
    while let last = words.last, ",;: ".contains(last) { words.removeLast() }
    return words + String(ellipsis)
  }
}

extension Chart {
  /// What was observed, what was to be, and what is likely.
  init(of course: IndicatorCourse, _ pace: Pace?, level: Double, unit: UnitText) {
    func points(_ points: [IndicatorCourse.Point]) -> [Point] { points.map { Point(x: $0.year, y: $0.value) } }
    self.init(years: course.years, values: course.values, isLogarithmic: course.isLogarithmic)
    if !course.upper.isEmpty {
      let name = "\(decimalText(100 * level, decimals: 0))% likely"
      var band = Band(name, lower: points(course.lower), upper: points(course.upper), Style(.barTrack))
      band.words = pace?.range
      bands = [band]
    }
    if !course.expected.isEmpty { lines.append(Line("expected", [points(course.expected)], .dotted, Style(.text))) }
    if !course.median.isEmpty {
      var line = Line("forecast", [points(course.median)], .dashed, Style(.atRisk))
      if let pace, !pace.isReached { line.words = pace.reach }
      lines.append(line)
    }
    if !course.observed.isEmpty {
      lines.append(Line("observed", course.observed.map(points), .solid, Style(.accent).bold, hasMarks: true))
    }
    if !course.unconfirmed.isEmpty {
      marks = [Marks("unconfirmed", points(course.unconfirmed), Style(.warning))]
    }
    if let target = course.target { levels = [Level(target, label: "target \(unit.short(target))", Style(.achieved))] }
    moments = course.breaks.map { Moment($0, name: "break", isBreak: true, Style(.warning)) }
    moments.append(Moment(course.today, name: "today", Style(.muted)))
    if isLogarithmic { remarks.append("scale of equal ratios") }
    if let pace {
      if pace.isReached { remarks.append(pace.reach) }
      if !pace.hasRange { remarks.append(Pace.noRange) }
      if let chance = pace.chance { remarks.append(chance) }
    }
  }
}
