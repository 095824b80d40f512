import Canvas
import Model
import Scoring

/// What the selected body does in the chosen area, or in all; and what the numbers and marks of the matrix mean.
extension BodiesPane {
  /// What the areas and marks are, and with an area chosen what the selected body does there: the detail tells the rest.
  func pictureRows(in size: Size) -> Int {
    if size.rows < 28 { return 3 }
    return legend(columns: size.columns - 4, .unicode).count + (area == nil ? 0 : 9)
  }

  var pictureTitle: String { area == nil ? "Areas and marks" : "Who does what" }
  func drawPicture(_ assessment: Assessment, on frame: inout Frame) {
    let legend = legend(columns: frame.bounds.columns - 2, frame.symbols)
    let inside = Rect(column: 1, row: 0, columns: frame.bounds.columns - 2, rows: frame.bounds.rows)
    let hasWork = area != nil && inside.rows > 3
    let (lower, upper) = inside.splitBottom(
      hasWork ? min(legend.count, max(1, inside.rows / 2)) : inside.rows)
    if hasWork { frame.draw(in: upper) { drawWork(assessment, on: &$0) } }
    frame.draw(in: lower) { frame in
      // The marks are the last line: they stay where not all areas fit.
      let shown = legend.prefix(max(0, min(frame.bounds.rows, legend.count) - 1)) + legend.suffix(1)
      for (row, line) in shown.enumerated() {
        frame.put(line, at: Point(column: 0, row: row), limit: frame.bounds.columns)
      }
    }
  }

  private func drawWork(_ assessment: Assessment, on frame: inout Frame) {
    let roadmap = assessment.roadmap
    guard order.indices.contains(list.selection) else { return }
    let index = order[list.selection]
    let (body, ties) = (roadmap.bodies[index], ties[index])
    let columns = frame.bounds.columns
    // The last row stays blank, above what the marks are.
    let rows = max(0, frame.bounds.rows - 1)
    var row = 0
    func add(_ text: String, _ style: Style, to frame: inout Frame) {
      for line in TextWrap.wrapped(text, columns: columns) {
        if row < rows {
          frame.put(line, at: Point(column: 0, row: row), style: style)
        } else if row == rows, rows > 0 {
          // A mark at the end of the last row that shows says that there is more.
          frame.put(frame.symbols.ellipsis, at: Point(column: columns - 1, row: rows - 1), style: Style(.muted))
        }
        row += 1
      }
    }
    let leads = ties.leads.filter { area == nil || $0.area == area }
    let milestones = ties.milestones.lazy.map { roadmap.milestones[$0] }
      .filter { milestone in area.map { milestone.areas.contains(roadmap.areas[$0].id) } ?? true }
    let place = area.map { " on \(roadmap.areas[$0].shortTitle.text())" } ?? ""
    let tie = area.flatMap { ties.areas[$0] }
    add(
      tie == nil && area != nil ? "\(body.shortName): nothing known\(place)" : "\(body.shortName)\(place)",
      Style(.heading).bold, to: &frame)
    if area == nil || tie.map({ $0 >= .touches }) == true {
      let topics = body.negotiates.joined(separator: "; ")
      add(topics.isEmpty ? "No topic is known." : "works on \(topics)", Style(.text), to: &frame)
    }
    for lead in leads.prefix(frame.bounds.rows) {
      add("leads: \(roadmap.areas[lead.area].actions[lead.action].title.text())", Style(.accent), to: &frame)
    }
    for milestone in milestones.prefix(frame.bounds.rows) {
      let (words, _) = milestone.standing(on: assessment.day)
      add("\(milestone.date?.description ?? "no date") \(milestone.title.text()), \(words)", Style(.muted), to: &frame)
    }
  }

  /// The areas by number, over as many lines as they need, and in the last one the marks that there are, with the keys
  /// that choose an area where these have room.
  private func legend(columns: Int, _ symbols: Symbols) -> [[Span]] {
    var lines: [[Span]] = [[]]
    var used = 0
    for (index, area) in areaNames.enumerated() where lines.count <= 12 {
      let isChosen = index == self.area
      let number = Span("\(area.number)", isChosen ? Style(.heading).bold.reversed : Style(.heading))
      let name = Span(" " + area.title, Style(isChosen ? .text : .muted))
      let width = TextWidth.columns(of: number.text + name.text)
      if used > 0, used + 2 + width > columns {
        lines.append([])
        used = 0
      }
      if used > 0 { lines[lines.count - 1].append(Span("  ")) }
      lines[lines.count - 1] += [number, name]
      used += (used > 0 ? 2 : 0) + width
    }
    var marks: [Span] = []
    for tie in kinds {
      if !marks.isEmpty { marks.append(Span("  ")) }
      marks += [Span("\(tie.glyph(symbols)) ", Style(tie.role)), Span(tie.words, Style(.muted))]
    }
    let width = marks.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
    let keys = [Command.nextArea, .previousArea].compactMap(\.keys.first).joined(separator: " ")
    let hint = area == nil ? "area by area" : "next, previous area"
    let hints = [Span(keys, Style(.key).bold), Span(" \(hint)", Style(.muted))]
    if width + 3 + keys.utf8.count + 1 + hint.utf8.count <= columns { return lines + [marks + [Span("   ")] + hints] }
    return lines + [hints, marks]
  }
}
