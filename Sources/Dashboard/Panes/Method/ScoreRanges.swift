import Canvas
import Model
import Scoring

/// A picture of how far each score could differ: where other weights would take it, and where other choices would.
struct ScoreRanges: Sendable {
  private struct Line: Sendable {
    let name: String
    let score: Score
    let weights: ClosedRange<Double>?
    let choices: ClosedRange<Double>?
  }

  private let lines: [Line]

  init(_ assessment: Assessment, _ sensitivity: Sensitivity) {
    let spreads = zip(sensitivity.weights.areas, sensitivity.together.areas)
    let areas = zip(assessment.roadmap.areas.enumerated(), spreads).map { area, spreads in
      Line(
        name: "\(area.element.number) \(area.element.shortTitle.text())", score: assessment.area(area.offset).score,
        weights: spreads.0.range, choices: spreads.1.range)
    }
    let whole = Line(
      name: "All areas", score: assessment.overall.score, weights: sensitivity.weights.overall.range,
      choices: sensitivity.together.overall.range)
    lines = [whole] + areas
  }

  /// With an axis, and what the signs mean.
  var rows: Int { lines.count + 2 }

  func draw(on frame: inout Frame) {
    let size = frame.bounds.size
    let symbols = frame.symbols
    let widest = lines.reduce(0) { max($0, TextWidth.columns(of: $1.name)) }
    let name = min(widest, size.columns * 45 / 100)
    let axis = Rect(column: name + 2, row: 0, columns: size.columns - name - 3, rows: 1)
    // Each row has the sign of its own status.
    let statuses = Status.allCases.filter { status in lines.contains { $0.score.status == status } }
    let isWide = size.columns >= 56
    let signs =
      statuses.flatMap { [Span(String(symbols.glyph(of: $0.role)), Style($0.role).bold), Span(" ")] }
      + [
        Span("score  ", Style(.muted)),
        Span(String(symbols.level), Style(.accent)),
        Span(isWide ? " with other weights  " : " weights  ", Style(.muted)),
        Span(String(symbols.line), Style(.muted)), Span(isWide ? " with other choices" : " choices", Style(.muted)),
      ]
    frame.put(signs, at: Point(column: 1, row: 0), limit: size.columns - 1)
    for (index, line) in lines.enumerated() {
      let style = index == 0 ? Style(.text).bold : Style(.text)
      frame.put(line.name, at: Point(column: 1, row: index + 1), style: style, limit: name)
      frame.draw(in: axis.offset(by: Point(column: 0, row: index + 1))) { draw(line, on: &$0) }
    }
    frame.draw(in: axis.offset(by: Point(column: 0, row: lines.count + 1))) { frame in
      frame.put("0", at: Point(column: 0, row: 0), style: Style(.muted))
      frame.put("50", at: Point(column: column(50, of: axis.columns), row: 0), style: Style(.muted))
      frame.putRight("100", row: 0, columns: axis.columns, style: Style(.muted))
    }
  }

  private func column(_ score: Double, of columns: Int) -> Int {
    Int((min(max(score, 0), 100) / 100 * Double(max(0, columns - 1))).rounded())
  }

  private func draw(_ line: Line, on frame: inout Frame) {
    let columns = frame.bounds.columns
    let symbols = frame.symbols
    frame.fill(frame.bounds, symbols.barTrack, style: Style(.barTrack))
    func fill(_ range: ClosedRange<Double>?, _ glyph: Character, _ style: Style) {
      guard let range else { return }
      let (low, high) = (column(range.lowerBound, of: columns), column(range.upperBound, of: columns))
      frame.fill(Rect(column: low, row: 0, columns: high - low + 1, rows: 1), glyph, style: style)
    }
    fill(line.choices, symbols.line, Style(.muted))
    fill(line.weights, symbols.level, Style(.accent))
    if let value = line.score.value {
      let role = line.score.status.role
      frame.put(
        symbols.glyph(of: role), at: Point(column: column(value, of: columns), row: 0), style: Style(role).bold)
    }
  }
}
