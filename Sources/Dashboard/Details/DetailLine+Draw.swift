import Canvas
import Model
import Scoring

extension DetailLine {
  /// Draws the row into the frame's area.
  func draw(_ assessment: Assessment, on frame: inout Frame) {
    let columns = frame.bounds.columns
    let start = Point(column: 0, row: 0)
    switch self {
    case .blank: return
    case .heading(let text):
      frame.put(text, at: start, style: Style(.heading).bold, limit: columns)
    case .spans(let spans):
      frame.put(spans, at: start, limit: columns)
    case .bar(let id):
      guard let score = assessment.node(id)?.score, let value = score.value else { return }
      let bar = Rect(column: 0, row: 0, columns: min(columns, 60), rows: 1)
      frame.bar(fraction: value / 100, tick: score.comparableExpected.map { $0 / 100 }, in: bar)
    case .action(let area, let index):
      frame.action(assessment.roadmap.areas[area].actions[index], assessment)
    case .indicator(let area, let index):
      frame.indicator(assessment.roadmap.areas[area].indicators[index], assessment)
    case .course(let area, let index):
      frame.course(assessment.roadmap.areas[area].indicators[index])
    case .pace(let area, let index):
      let pace = assessment.pace(of: assessment.roadmap.areas[area].indicators[index])
      let words = pace?.words(columns: columns - 2) ?? ""
      frame.put(words, at: Point(column: 2, row: 0), style: Style(.muted), limit: columns - 2)
    case .chart(let area, let index):
      let series = assessment.roadmap.areas[area].indicators[index].yearly
      frame.sparkline(series, in: Rect(column: 0, row: 0, columns: min(columns, (series.count + 1) / 2 * 2), rows: 1))
    case .link(_, let label, let aside):
      let room = columns - (aside.isEmpty ? 0 : TextWidth.columns(of: aside) + 2)
      frame.put(label, at: start, limit: max(room, columns / 2))
      if room >= columns / 2 { frame.putRight(aside, row: 0, columns: columns, style: Style(.muted)) }
    }
  }
}

extension Frame {
  /// An action in a line: how it stands, its title, and since when.
  fileprivate mutating func action(_ action: Action, _ assessment: Assessment) {
    let columns = bounds.columns
    var (aside, role) = action.standing(on: assessment.day)
    put(symbols.glyph(of: role), at: Point(column: 0, row: 0), style: Style(role))
    if columns >= 50 {
      if role == .overdue, let due = action.due {
        aside += " since \(due)"
      } else if let update = action.latestUpdate {
        aside += " \(update.date)"
      }
    }
    let width = columns >= 30 ? TextWidth.columns(of: aside) : 0
    put(
      action.title.text(), at: Point(column: 2, row: 0), style: Style(.text),
      limit: columns - 2 - (width > 0 ? width + 2 : 0))
    if width > 0 { putRight(aside, row: 0, columns: columns, style: Style(role)) }
  }

  /// An indicator in a line: how it stands, and its title.
  fileprivate mutating func indicator(_ indicator: Indicator, _ assessment: Assessment) {
    let score = assessment.node(indicator.id)?.score
    let role = score?.status.role ?? .noData
    let columns = bounds.columns
    put(String(symbols.glyph(of: role)), at: Point(column: 0, row: 0), style: Style(role))
    var words = indicator.latest == nil ? "no data" : indicator.target == nil ? "no target" : ""
    if let score, let value = score.value { words = "\(score.status.words) \(decimalText(value, decimals: 0))" }
    let width = columns >= 40 ? TextWidth.columns(of: words) + 2 : 0
    put(indicator.title.text(), at: Point(column: 2, row: 0), style: Style(.text), limit: columns - 2 - width)
    if width > 0 { putRight(words, row: 0, columns: columns, style: Style(role)) }
  }

  /// The course of an indicator: a chart, the latest value with its unit and date, and the target.
  fileprivate mutating func course(_ indicator: Indicator) {
    guard let latest = indicator.latest else { return }
    let columns = bounds.columns
    let series = indicator.yearly
    var column = 2
    if series.count > 1, columns >= 40 {
      let width = min(10, (series.count + 1) / 2)
      sparkline(series, in: Rect(column: column, row: 0, columns: width, rows: 1))
      column += width + 1
    }
    var parts = "\(UnitText(indicator.unit).long(latest.value)) in \(latest.date)"
    if let target = indicator.target {
      parts += ", aim \(UnitText(indicator.unit).short(target.value)) by \(target.date)"
    }
    put(parts, at: Point(column: column, row: 0), style: Style(.muted), limit: columns - column)
  }
}
