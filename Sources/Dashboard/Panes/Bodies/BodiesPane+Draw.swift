import Canvas
import Model
import Scoring

extension BodiesPane {
  /// Where names end and columns begin, and which areas have one.
  private struct Columns {
    /// Of one area.
    let width: Int
    /// Columns before the first area.
    let label: Int
    /// The areas that show, the chosen one among them.
    let areas: Range<Int>
    /// Whether there is room for the areas' short titles.
    let hasStubs: Bool

    /// Where the last digit, and the mark, of an area stands.
    func place(of area: Int) -> Int { label + (area - areas.lowerBound) * width + width / 2 }
  }

  private static var kindWidth: Int { 17 }

  /// Names get the room they need first, then the areas.
  private func columns(_ room: Int) -> Columns {
    let digits = String(max(totals.max() ?? 0, totals.count)).utf8.count
    let narrow = max(3, 2 * digits - 1)
    let wide = max(8, narrow)
    let names = 2 + acronymWidth + 1 + nameWidth + 1 + Self.kindWidth
    let width = min(wide, max(narrow, (room - 1 - names) / max(1, totals.count)))
    let hasStubs = width == wide
    let shown = max(0, min(totals.count, (room - 1 - (room >= 40 ? 14 : 8)) / width))
    let start = max(0, min((area ?? 0) - shown / 2, totals.count - shown))
    return Columns(width: width, label: room - 1 - shown * width, areas: start..<start + shown, hasStubs: hasStubs)
  }

  func headingRows(in size: Size) -> Int {
    guard size.columns >= 16, size.rows >= 5 else { return 0 }
    let columns = columns(size.columns)
    return size.rows < 8 ? 1 : columns.hasStubs ? 3 : 2
  }

  func drawHeading(_ assessment: Assessment, on frame: inout Frame) {
    let columns = columns(frame.bounds.columns)
    let rows = headingRows(in: frame.bounds.size)
    let areas = assessment.roadmap.areas
    frame.put("Body", at: Point(column: 1, row: 0), style: Style(.heading), limit: columns.label - 2)
    if rows > 1 {
      frame.put("lead or work on", at: Point(column: 1, row: rows - 1), style: Style(.muted), limit: columns.label - 2)
    }
    for index in columns.areas {
      let end = columns.place(of: index) + 1
      let number = String(areas[index].number)
      let style = index == area ? Style(.heading).bold.reversed : Style(.heading)
      frame.put(number, at: Point(column: end - number.utf8.count, row: 0), style: style)
      if rows == 3 {
        frame.put(
          areas[index].shortTitle.text(), at: Point(column: end - columns.width / 2, row: 1),
          style: Style(index == area ? .heading : .muted), limit: columns.width - 1)
      }
      guard rows > 1 else { continue }
      let total = String(totals[index])
      frame.put(total, at: Point(column: end - total.utf8.count, row: rows - 1), style: Style(.muted))
    }
    let isCut = (columns.areas.lowerBound > 0, columns.areas.upperBound < areas.count)
    if isCut.0 { frame.put(frame.symbols.ellipsis, at: Point(column: columns.label - 1, row: 0), style: Style(.muted)) }
    if isCut.1 {
      frame.put(frame.symbols.ellipsis, at: Point(column: frame.bounds.columns - 1, row: 0), style: Style(.muted))
    }
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    let body = assessment.roadmap.bodies[order[index]]
    let ties = ties[order[index]].areas
    let columns = columns(frame.bounds.columns)
    let isMember = area.map { ties[$0] != nil } ?? true
    frame.draw(in: Rect(column: 1, row: 0, columns: columns.label - 2, rows: 1)) {
      drawLabel(body, isMember: isMember, on: &$0)
    }
    for area in columns.areas {
      guard let tie = ties[area] else { continue }
      let role = isMember ? tie.role : .muted
      let style = area == self.area ? Style(tie == .meets ? .muted : .accent).bold : Style(role)
      frame.put(tie.glyph(frame.symbols), at: Point(column: columns.place(of: area), row: 0), style: style)
    }
  }

  /// The acronym, and the name with the kind, or the topics where an area is chosen.
  private func drawLabel(_ body: Body, isMember: Bool, on frame: inout Frame) {
    let columns = frame.bounds.columns
    let style = Style(isMember ? .text : .muted)
    let first = isMember ? style.bold : style
    guard columns >= acronymWidth + 12 else {
      frame.put(body.shortName, at: Point(column: 0, row: 0), style: first, limit: columns)
      return
    }
    let topics = area == nil || !isMember ? "" : body.negotiates.joined(separator: "; ")
    var right = columns
    if columns >= acronymWidth + 1 + min(nameWidth, 36) + 1 + Self.kindWidth, area == nil {
      right -= Self.kindWidth
      frame.put(body.kind.words, at: Point(column: right, row: 0), style: Style(.muted))
      right -= 1
    }
    frame.put(body.acronym ?? "", at: Point(column: 0, row: 0), style: first, limit: acronymWidth)
    let start = acronymWidth == 0 ? 0 : acronymWidth + 1
    guard !topics.isEmpty else {
      frame.put(body.name.text(), at: Point(column: start, row: 0), style: style, limit: right - start)
      return
    }
    // Who has no acronym is named before the topics.
    let used =
      body.acronym == nil
      ? 1 + frame.put(body.name.text(), at: Point(column: start, row: 0), style: first, limit: (right - start) / 2) : 0
    frame.put(topics, at: Point(column: start + used, row: 0), style: style, limit: right - start - used)
  }
}
