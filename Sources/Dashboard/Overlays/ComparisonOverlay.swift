import Canvas
import Model
import Scoring

/// The real scores and forecasts beside the supposed ones.
struct ComparisonOverlay: Sendable {
  private let lines: [Comparison.Line]
  private let footer: String
  private var list = ListState()

  init(real: Assessment, supposed: Assessment, _ suppositions: [Supposition], _ symbols: Symbols) {
    let count = suppositions.count
    footer = "\(count) supposition\(count == 1 ? "" : "s"), for this session alone, written nowhere"
    lines = Comparison(real: real, supposed: supposed, suppositions, symbols).lines
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
    frame.overlay(
      "What if", columns: ComparisonOverlay.columns, rows: lines.count + 4,
      extent: { _ in Extent(shown: top..<min(lines.count, top + shown), count: lines.count, unit: "lines") }
    ) { frame in
      let columns = frame.bounds.columns
      let (first, second) = (columns * 38 / 100, columns * 69 / 100)
      for (heading, column, room) in [("Really", first, second - first), ("What if", second, columns - second)] {
        frame.put(heading, at: Point(column: column, row: 0), style: Style(.heading), limit: room - 1)
      }
      for (row, line) in lines[top..<min(lines.count, top + shown)].enumerated() {
        switch line {
        case .blank: break
        case .heading(let text):
          frame.put(
            text, at: Point(column: 1, row: row + 1), style: Style(.heading).bold, limit: max(0, columns - 2))
        case .row(let name, _, let real, let supposed):
          let isChanged = real != supposed
          let style = isChanged ? Style(.text).bold : Style(.muted)
          frame.put(name, at: Point(column: 1, row: row + 1), style: style, limit: first - 2)
          frame.put(real.spans, at: Point(column: first, row: row + 1), within: second - first - 1)
          if isChanged {
            frame.put(supposed.spans, at: Point(column: second, row: row + 1), within: columns - second - 1)
          } else {
            frame.put(
              "the same", at: Point(column: second, row: row + 1), style: Style(.muted), limit: columns - second - 1)
          }
        }
      }
      let bottom = frame.bounds.rows - 1
      if bottom > 0 {
        frame.put(footer, at: Point(column: 1, row: bottom), style: Style(.muted), limit: max(0, columns - 2))
      }
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
