package import Canvas
import Model
import Scoring

extension Dashboard {
  /// The screen as it is now.
  package var frame: Frame {
    var frame = Frame(size: size, symbols: symbols)
    draw(on: &frame)
    return frame
  }

  /// Draws all of it on a frame of its size: the panes, and over them what one types into, or what lies over them.
  func draw(on frame: inout Frame) {
    let arrangement = arrangement
    frame.draw(in: arrangement.header) { drawHeader(on: &$0) }
    for pane in view.panes {
      guard let box = arrangement.panes[pane], !box.isEmpty else { continue }
      let isFocused = pane == focus
      var inside = box
      if arrangement.hasBorders {
        inside = frame.border(box, title: title(of: pane, columns: box.columns - 4), isFocused: isFocused)
      }
      frame.draw(in: inside) { frame in
        if pane == .detail {
          detail.draw(assessment, isFocused: isFocused, marks, on: &frame)
        } else {
          list(pane).draw(assessment, isFocused: isFocused, marks, emptyWords: emptyWords(of: pane), on: &frame)
        }
      }
      if arrangement.hasBorders { frame.putExtent(extent(of: pane, in: inside.size), atBottomOf: box) }
    }
    if let box = arrangement.picture {
      let inside = frame.border(box, title: list(view.main).pictureTitle)
      frame.draw(in: inside) { list(view.main).drawPicture(assessment, on: &$0) }
    }
    if !searched.isEmpty {
      for box in arrangement.panes.values { frame.mark(searched, in: box) }
    }
    if let footer = arrangement.footer { frame.draw(in: footer) { drawFooter(on: &$0) } }
    if let prompt {
      let rows = prompt.rows(in: size)
      frame.draw(in: Rect(column: 0, row: size.rows - rows, columns: size.columns, rows: rows)) { prompt.draw(on: &$0) }
    }
    overlay?.draw(keymap, on: &frame)
  }

  /// How much of what a pane holds shows in it.
  private func extent(of pane: PaneName, in size: Size) -> Extent {
    var extent = pane == .detail ? detail.extent(rows: size.rows) : list(pane).extent(in: size, assessment)
    extent.isTerse = self.size.columns < 100 || self.size.rows < 30
    return extent
  }

  /// What, as of when, how far: the parts that tell least go first where there is no room.
  private func drawHeader(on frame: inout Frame) {
    let isPast = day != today || !suppositions.isEmpty
    let style = Style(isPast ? .headerPast : .header)
    let columns = frame.bounds.columns
    frame.fill(frame.bounds, style: style)

    let reserved = columns < 50 ? 18 : isPast ? 36 : 30  // for the score, and the date where there is room
    let alarm = alarm(columns: columns - reserved)
    let left = alarm.isEmpty ? 0 : 2 + alarm.utf8.count
    frame.put(alarm, at: Point(column: columns > 4 ? 1 : 0, row: 0), style: Style(.error).bold.reversed)
    let title = assessment.roadmap.title.text()
    let (parts, gap) = arranged(columns: columns - left, past: isPast, beside: TextWidth.columns(of: title) + 1)
    var right = columns - 1
    for part in parts.reversed() {
      let width = part.columns
      guard right - width >= left || left == 0 && right == columns - 1 else { break }
      frame.put(part, at: Point(column: max(0, right - width), row: 0), limit: columns)
      right -= width + gap
    }
    let symbol = assessment.roadmap.symbol ?? ""
    guard right > 12, alarm.isEmpty else { return }
    let used = frame.put(title, at: Point(column: 1, row: 0), style: style.bold, limit: right - 1)
    if 1 + used + 2 + TextWidth.columns(of: symbol) <= right {
      frame.put(symbol, at: Point(column: 1 + used + 2, row: 0), style: style)
    }
  }

  /// The parts on the right of the header, and how far apart they stand: as close as it takes, and a day of today without
  /// words before it, for a title that ends at `title` to show whole where that can be.
  private func arranged(columns: Int, past isPast: Bool, beside title: Int) -> (parts: [[Span]], gap: Int) {
    let parts = headline(columns: columns, past: isPast)
    let short = headline(columns: columns, past: isPast, hasShortDay: true)
    func ends(_ parts: [[Span]], _ gap: Int) -> Int { parts.reduce(columns - 1) { $0 - $1.columns - gap } }
    if ends(parts, 3) >= title { return (parts, 3) }
    if ends(parts, 2) >= title { return (parts, 2) }
    return ends(short, 2) >= title ? (short, 2) : (parts, 3)
  }

  /// The parts on the right of the header; those that fit, in the order in which they stand.
  private func headline(columns: Int, past isPast: Bool, hasShortDay: Bool = false) -> [[Span]] {
    let style = Style(isPast ? .headerPast : .header)
    let score = assessment.overall.score
    let number = score.value.map { decimalText($0, decimals: 0) } ?? String(symbols.dash)
    let trend = String(score.trend.glyph(symbols))
    let glyph = String(symbols.glyph(of: score.status.role))
    guard columns >= 12 else { return [[Span(columns < 5 ? glyph : "\(number) \(glyph)", style.bold)]] }
    var parts: [[Span]] = []
    let date =
      day != today
      ? "AS OF \(day)"
      : columns >= 140 ? "as of \(day) (today)" : columns >= 100 && !hasShortDay ? "as of \(day)" : "\(day)"
    if !suppositions.isEmpty, columns >= 40 {
      let real = self.real.overall.score.value.map { decimalText($0, decimals: 0) } ?? String(symbols.dash)
      parts.append([Span("WHAT IF (really \(real))", style.bold)])
    }
    if columns >= 28 { parts.append([Span(date, day != today ? style.bold : style)]) }
    parts.append([
      Span("\(number) \(trend) ", style.bold), Span(columns >= 20 ? "\(glyph) \(score.words)" : glyph, style),
    ])
    if columns >= 80 { parts.append([Span("coverage \(decimalText(score.coverage * 100, decimals: 0))%", style)]) }
    if columns >= 110, let label = assessment.outlook.label {
      parts.append([Span("outlook: \(label.rawValue)", style)])
    }
    return parts
  }
}

extension [Span] {
  /// The columns of all of them.
  fileprivate var columns: Int { reduce(0) { $0 + TextWidth.columns(of: $1.text) } }
}
