import Canvas
import Scoring

/// The outlook on its scale from cyberwinter to cyberspring, with what it is made of.
struct OutlookGauge {
  let outlook: Outlook

  /// Rows of the whole gauge.
  static let rows = 6

  private enum Row { case headline, scale, labels, momentum, pressure, remark }

  /// The rows that are shown in so many; those that tell least go first.
  private static func shown(in rows: Int) -> [Row] {
    switch rows {
    case 6...: [.headline, .scale, .labels, .momentum, .pressure, .remark]
    case 5: [.headline, .scale, .momentum, .pressure, .remark]
    case 4: [.headline, .scale, .labels, .remark]
    case 3: [.headline, .scale, .remark]
    case 2: [.headline, .scale]
    case 1: [.headline]
    default: []
    }
  }

  func draw(on frame: inout Frame) {
    let columns = frame.bounds.columns
    let shown = OutlookGauge.shown(in: frame.bounds.rows)
    for (row, kind) in shown.enumerated() {
      frame.draw(in: Rect(column: 0, row: row, columns: columns, rows: 1)) { frame in
        switch kind {
        case .headline: drawHeadline(isAlone: !shown.contains(.remark), on: &frame)
        case .scale: drawScale(on: &frame)
        case .labels: drawLabels(on: &frame)
        case .momentum:
          drawPart("momentum", outlook.momentum, ["how fast areas move", "pace of areas"], .spring, on: &frame)
        case .pressure:
          drawPart("pressure", outlook.pressure, ["how heavy risks weigh", "weight of risks"], .winter, on: &frame)
        case .remark:
          frame.put(
            columns >= 42 ? "an editorial gauge: momentum less pressure" : "an editorial gauge",
            at: Point(column: 0, row: 0), style: Style(.muted),
            limit: columns)
        }
      }
    }
  }

  private func drawHeadline(isAlone: Bool, on frame: inout Frame) {
    var spans = [Span("Outlook: ", Style(.heading).bold)]
    if let index = outlook.index, let label = outlook.label {
      let isWide = frame.bounds.columns >= 60
      let scale = isWide ? " on a scale from -100 to 100" : " (-100 to 100)"
      spans.append(Span("\(label.rawValue), \(index)", Style(label.role).bold))
      spans.append(Span(isAlone ? ", an editorial gauge" : scale, Style(.muted)))
    } else {
      let reason = outlook.momentum == nil ? "no area has a pace" : "no risk is judged"
      spans.append(Span("none, as \(reason)", Style(.noData)))
    }
    frame.put(spans, at: Point(column: 0, row: 0), limit: frame.bounds.columns)
  }

  /// The column of a value of the index, -100...100.
  private func column(of index: Int, in columns: Int) -> Int { (index + 100) * (columns - 1) / 200 }

  private func drawScale(on frame: inout Frame) {
    let columns = frame.bounds.columns
    for (label, range) in Outlook.Label.scale {
      let start = column(of: range.lowerBound, in: columns)
      let end = column(of: range.upperBound, in: columns)
      let glyph = frame.symbols.shades[label == .cyberspring || label == .cyberwinter ? 2 : 0]
      frame.fill(Rect(column: start, row: 0, columns: end - start + 1, rows: 1), glyph, style: Style(label.role))
    }
    let place = outlook.index.map { column(of: $0, in: columns) }
    if let place { frame.fill(Rect(column: place - 1, row: 0, columns: 3, rows: 1), style: Style(.text)) }
    for (_, range) in Outlook.Label.scale.dropFirst() {
      let start = column(of: range.lowerBound, in: columns)
      frame.put(frame.symbols.barTick, at: Point(column: start, row: 0), style: Style(.barTick))
    }
    if let place { frame.put(frame.symbols.past, at: Point(column: place, row: 0), style: Style(.text).bold) }
  }

  /// The name of each part of the scale below it; where they do not all fit, that of the part in which the index is, and
  /// those of the two ends as far as they stand free.
  private func drawLabels(on frame: inout Frame) {
    let columns = frame.bounds.columns
    let parts = Outlook.Label.scale.map { label, range in
      let start = column(of: range.lowerBound, in: columns) + (range.lowerBound > -100 ? 1 : 0)
      return (label: label, start: start, room: column(of: range.upperBound, in: columns) - start)
    }
    func width(_ label: Outlook.Label) -> Int { label.rawValue.utf8.count }
    func put(_ label: Outlook.Label, _ start: Int, _ frame: inout Frame) {
      let style = label == outlook.label ? Style(label.role).bold : Style(.muted)
      frame.put(label.rawValue, at: Point(column: start, row: 0), style: style, limit: columns - start)
    }
    if parts.allSatisfy({ $0.room >= width($0.label) }) {
      for part in parts { put(part.label, part.start, &frame) }
      return
    }
    let ends = [(Outlook.Label.cyberwinter, 0), (.cyberspring, columns - width(.cyberspring))]
    var taken: Range<Int>?
    if let part = parts.first(where: { $0.label == outlook.label }) {
      let width = width(part.label)
      let middle = part.start + (part.room - width) / 2
      let start = ends.first { $0.0 == part.label }?.1 ?? max(0, min(middle, columns - width))
      put(part.label, max(0, start), &frame)
      taken = start - 1..<start + width + 1
    }
    for (label, start) in ends where label != outlook.label && start >= 0 {
      let place = start..<start + width(label)
      guard !(taken?.overlaps(place) ?? false) else { continue }
      put(label, start, &frame)
      taken =
        min(
          taken?.lowerBound ?? place.lowerBound, place.lowerBound)..<max(
          taken?.upperBound ?? place.upperBound + 1, place.upperBound + 1)
    }
  }

  private func drawPart(_ name: String, _ value: Double?, _ forms: [String], _ role: Role, on frame: inout Frame) {
    let columns = frame.bounds.columns
    let words = forms.first { $0.utf8.count + name.utf8.count + 7 <= columns } ?? ""
    let number = value.map { decimalText(100 * $0, decimals: 1) } ?? String(frame.symbols.dash)
    frame.put(
      [Span("\(name) ", Style(.muted)), Span(number.paddedLeft(to: 4), Style(.text).bold), Span("  \(words)")],
      at: Point(column: 0, row: 0), limit: columns)
    guard let value, columns >= 52 else { return }
    frame.bar(
      fraction: value, tick: nil, in: Rect(column: 40, row: 0, columns: min(30, columns - 40), rows: 1),
      style: Style(role))
  }
}

extension Outlook.Label {
  /// From the lowest index to the highest, with where each begins and ends.
  fileprivate static let scale: [(Outlook.Label, ClosedRange<Int>)] = [
    (.cyberwinter, -100 ... -20), (.frost, -20...10), (.thaw, 10...40), (.cyberspring, 40...100),
  ]

  fileprivate var role: Role {
    switch self {
    case .cyberspring, .thaw: .spring
    case .frost, .cyberwinter: .winter
    }
  }
}
