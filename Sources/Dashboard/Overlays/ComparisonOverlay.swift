import Canvas
import Model
import Scoring

/// The real scores and forecasts beside the supposed ones.
struct ComparisonOverlay: Sendable {
  private enum Line: Sendable {
    case heading(String)
    case row(String, real: [Span], supposed: [Span])
    case blank
  }

  private var lines: [Line] = []
  private let footer: String
  private var list = ListState()

  init(real: Assessment, supposed: Assessment, _ suppositions: [Supposition], _ symbols: Symbols) {
    let count = suppositions.count
    footer = "\(count) supposition\(count == 1 ? "" : "s"), for this session alone, written nowhere"
    tellSuppositions(real, supposed, suppositions, symbols)
    lines.append(.heading("Scores"))
    func score(_ score: Score) -> [Span] {
      let value = score.value.map { decimalText($0, decimals: 1) } ?? String(symbols.dash)
      let role = score.status.role
      return [Span("\(value) "), Span("\(symbols.glyph(of: role)) \(score.words)", Style(role))]
    }
    let names = real.roadmap.areas.map { "\($0.number) \($0.shortTitle.text())" }
    lines.append(
      .row("All areas", real: score(real.overall.score), supposed: score(supposed.overall.score)))
    for (index, name) in names.enumerated() where supposed.overall.children.indices.contains(index) {
      lines.append(.row(name, real: score(real.area(index).score), supposed: score(supposed.area(index).score)))
    }
    if let before = real.outlook.index, let after = supposed.outlook.index {
      func words(_ index: Int, _ label: Outlook.Label?) -> [Span] {
        [Span("\(index) \(label?.rawValue ?? "")")]
      }
      lines.append(
        .row("Outlook", real: words(before, real.outlook.label), supposed: words(after, supposed.outlook.label)))
    }
    lines += [.blank, .heading("Forecasts: when everything with a target is there, how likely in time")]
    let (before, after) = (Forecasts(of: real), Forecasts(of: supposed))
    lines.append(
      .row("All areas", real: before.overall.spans(symbols), supposed: after.overall.spans(symbols)))
    for (index, name) in names.enumerated() where after.areas.indices.contains(index) {
      lines.append(
        .row(
          name, real: before.areas[index].whole.spans(symbols), supposed: after.areas[index].whole.spans(symbols)))
    }
  }

  /// What is supposed, and what it makes of the record itself.
  private mutating func tellSuppositions(
    _ real: Assessment, _ supposed: Assessment, _ suppositions: [Supposition], _ symbols: Symbols
  ) {
    lines.append(.heading("Supposed"))
    for supposition in suppositions {
      guard let before = real.roadmap.record(supposition.id), let after = supposed.roadmap.record(supposition.id)
      else {
        lines.append(.row(supposition.id.text, real: [], supposed: [Span("not known on this day", Style(.muted))]))
        continue
      }
      lines.append(.row(before.title.text(), real: spans(before, real), supposed: spans(after, supposed)))
      guard case .indicator(let old, _) = before, case .indicator(let new, _) = after else { continue }
      func forecast(_ indicator: Indicator, _ assessment: Assessment) -> [Span] {
        let forecast = IndicatorForecast(of: indicator, settings: assessment.roadmap.settings, on: assessment.day)
        return [Span(forecast?.median?.words ?? String(symbols.dash)), chance(forecast?.probability)]
      }
      lines.append(.row("  target reached", real: forecast(old, real), supposed: forecast(new, supposed)))
    }
    lines.append(.blank)
  }

  private func spans(_ record: Record, _ assessment: Assessment) -> [Span] {
    let score = assessment.node(record.id)?.score.value.map { "  score \(decimalText($0, decimals: 0))" } ?? ""
    switch record {
    case .action(let action, _):
      let done = action.latestUpdate?.completion.map { " \(decimalText($0 * 100, decimals: 0))%" } ?? ""
      return [
        Span((action.status?.words ?? "no word yet") + done, Style(action.status?.role ?? .noData)),
        Span(score, Style(.muted)),
      ]
    case .indicator(let indicator, _):
      return [Span(indicator.latest.map { plainText($0.value) } ?? "no data"), Span(score, Style(.muted))]
    default: return []
    }
  }

  private static let columns = 78

  /// All of it at once.
  var size: Size { Size(columns: ComparisonOverlay.columns, rows: lines.count + 4) }

  /// Lines between the headings and the remark at the bottom.
  private func page(in size: Size) -> Int {
    let rows = Overlay.box(in: size, columns: ComparisonOverlay.columns, rows: lines.count + 4).rows
    return max(1, (rows >= 3 ? rows - 2 : rows) - 2)
  }

  /// Scrolls: the first line shown is the one selected.
  mutating func perform(_ command: Command, in size: Size) {
    let shown = page(in: size)
    let isStep = command == .up || command == .down
    _ = list.perform(command, count: max(0, lines.count - shown) + 1, page: isStep ? 1 : shown)
  }

  func draw(on frame: inout Frame) {
    let size = frame.size
    let shown = page(in: size)
    let top = min(list.selection, max(0, lines.count - shown))
    frame.overlay("What if", columns: ComparisonOverlay.columns, rows: lines.count + 4) { frame in
      let columns = frame.bounds.columns
      let (first, second) = (columns * 38 / 100, columns * 69 / 100)
      for (heading, column) in [("Really", first), ("What if", second)] {
        frame.put(heading, at: Point(column: column, row: 0), style: Style(.heading))
      }
      for (row, line) in lines[top..<min(lines.count, top + shown)].enumerated() {
        switch line {
        case .blank: break
        case .heading(let text):
          frame.put(
            text, at: Point(column: 1, row: row + 1), style: Style(.heading).bold, limit: max(0, columns - 2))
        case .row(let name, let real, let supposed):
          let isChanged = real != supposed
          let style = isChanged ? Style(.text).bold : Style(.muted)
          frame.put(name, at: Point(column: 1, row: row + 1), style: style, limit: first - 2)
          frame.put(real, at: Point(column: first, row: row + 1), within: second - first - 1)
          if isChanged {
            frame.put(supposed, at: Point(column: second, row: row + 1), within: columns - second - 1)
          } else {
            frame.put(
              "the same", at: Point(column: second, row: row + 1), style: Style(.muted), limit: columns - second)
          }
        }
      }
      let bottom = frame.bounds.rows - 1
      if bottom > 0 {
        frame.put(footer, at: Point(column: 1, row: bottom), style: Style(.muted), limit: max(0, columns - 2))
      }
      frame.markMore(above: top > 0, below: top + shown < lines.count)
      frame.cursor = Point(column: 0, row: min(1, bottom))
    }
  }
}

extension Frame {
  /// What is muted is left out where not all of it has room.
  fileprivate mutating func put(_ spans: [Span], at point: Point, within limit: Int) {
    let isWide = spans.reduce(0) { $0 + TextWidth.columns(of: $1.text) } > limit
    put(isWide ? spans.filter { $0.style != Style(.muted) } : spans, at: point, limit: limit)
  }
}

extension GroupForecast {
  fileprivate func spans(_ symbols: Symbols) -> [Span] {
    [Span(median?.words ?? String(symbols.dash)), chance(probability)]
  }
}

private func chance(_ probability: Double?) -> Span {
  Span(probability.map { "  \(chanceText($0))" } ?? "", Style(.muted))
}

extension Reach {
  /// `2033-04`, `reached` or `not at this pace`.
  fileprivate var words: String {
    switch self {
    case .reached: "reached"
    case .on(let day): String(day.description.prefix(7))
    case .never: "not at this pace"
    }
  }
}
