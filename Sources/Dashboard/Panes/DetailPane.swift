import Canvas
import Model
import Scoring

/// One record told whole, with the way by which one came to it.
struct DetailPane: Sendable {
  /// A record that was opened, and where its rows stood.
  private struct Visit: Sendable {
    var id: ID
    var list = ListState()
    /// The selected row where it can be opened: another width or day gives it another number.
    var anchor: Anchor?
  }

  private struct Anchor: Sendable {
    let target: ID
    /// How many rows with the same target stand above it.
    let occurrence: Int
  }

  private var visits: [Visit] = []
  private(set) var lines: [DetailLine] = []
  /// What the box is called: the area, or the kind of record.
  private(set) var title = "Detail"
  private var isStale = true
  private var columns = 0
  private var unselected: [String] = []

  /// The record on show.
  var id: ID? { visits.last?.id }
  /// Whether there is a record to go back to inside the pane.
  var canGoBack: Bool { visits.count > 1 }
  private var list: ListState { visits.last?.list ?? ListState() }

  /// The row that is selected.
  var row: Int { list.selection }

  /// Selects a row, whether it can be opened or not.
  mutating func show(row: Int) {
    guard !visits.isEmpty, lines.indices.contains(row) else { return }
    visits[visits.count - 1].list.select(row)
  }

  /// Shows the record that is selected in a list, with no way back.
  mutating func show(_ id: ID?) {
    guard id != visits.first?.id || visits.count > 1 else { return }
    visits = id.map { [Visit(id: $0)] } ?? []
    isStale = true
  }

  mutating func open(_ id: ID) {
    guard id != self.id else { return }
    visits.append(Visit(id: id))
    isStale = true
  }

  mutating func goBack() {
    guard canGoBack else { return }
    visits.removeLast()
    isStale = true
  }

  /// The assessment is another one: the same record is told anew.
  mutating func refresh() { isStale = true }

  /// The record of the selected row.
  func selected(in assessment: Assessment) -> ID? {
    lines.indices.contains(list.selection) ? lines[list.selection].target(in: assessment.roadmap) : nil
  }

  /// Makes the rows again where the record, its numbers or the width are not those they were made for; not while the
  /// pane does not show.
  ///
  /// `unselected` are the paragraphs that stand where no record is on show.
  mutating func settle(
    _ assessment: Assessment, _ links: Links, size: Size, symbols: Symbols, unselected: [String]
  ) {
    guard size.columns > 0, size.rows > 0 else {
      if isStale { lines = [] }  // they point into a roadmap that is gone
      return
    }
    if isStale || columns != size.columns || id == nil && unselected != self.unselected {
      var text = DetailText(assessment, links, columns: size.columns - 2, symbols: symbols)
      let record = id.flatMap { links.record($0, in: assessment.roadmap) }
      if let record {
        text.tell(record)
      } else if id != nil {
        text.paragraph("Not known on \(assessment.day).", Style(.muted))
      } else {
        for (index, words) in unselected.enumerated() {
          if index > 0 { text.blank() }
          text.paragraph(words, Style(.muted))
        }
      }
      lines = text.lines
      title = record.map(boxTitle) ?? "Detail"
      (isStale, columns, self.unselected) = (false, size.columns, unselected)
      restoreSelection(assessment.roadmap)
    }
    guard !visits.isEmpty else { return }
    visits[visits.count - 1].list.settle(count: lines.count, rows: size.rows)
  }

  /// Selects a row of the screen, where it can be opened.
  mutating func select(row: Int) {
    guard !visits.isEmpty, lines.indices.contains(list.offset + row), lines[list.offset + row].isSelectable else {
      return
    }
    visits[visits.count - 1].list.select(list.offset + row)
  }

  /// Moves from one row that can be opened to the next, or scrolls where none is near.
  mutating func perform(_ command: Command, on assessment: Assessment, rows: Int) {
    guard !visits.isEmpty else { return }
    var list = self.list
    switch command {
    case .down: list.select(next(after: list.selection, by: 1, within: rows))
    case .up: list.select(next(after: list.selection, by: -1, within: rows))
    default: _ = list.perform(command, count: lines.count, page: rows)
    }
    list.settle(count: lines.count, rows: rows)
    visits[visits.count - 1].list = list
    visits[visits.count - 1].anchor = anchor(at: list.selection, assessment.roadmap)
  }

  private func anchor(at row: Int, _ roadmap: Roadmap) -> Anchor? {
    guard lines.indices.contains(row), let target = lines[row].target(in: roadmap) else { return nil }
    return Anchor(target: target, occurrence: lines[..<row].count { $0.target(in: roadmap) == target })
  }

  /// Selects in rows made anew what was selected in the old ones, where it is still there.
  private mutating func restoreSelection(_ roadmap: Roadmap) {
    guard let anchor = visits.last?.anchor else { return }
    let alike = lines.indices.filter { lines[$0].target(in: roadmap) == anchor.target }
    guard !alike.isEmpty else { return }
    visits[visits.count - 1].list.select(alike[min(anchor.occurrence, alike.count - 1)])
  }

  /// The next row that can be opened where it shows, else two rows beyond what shows: what lies between is read, and a
  /// page at once would be felt on a slow line.
  private func next(after row: Int, by step: Int, within rows: Int) -> Int {
    let shown = list.offset..<max(list.offset + 1, list.offset + rows)
    var candidate = row + step
    while lines.indices.contains(candidate), shown.contains(candidate) || abs(candidate - row) <= 2 {
      if lines[candidate].isSelectable { return candidate }
      candidate += step
    }
    let beyond = step > 0 ? shown.upperBound + 1 : shown.lowerBound - 2
    return min(max(beyond, 0), max(0, lines.count - 1))
  }

  func draw(_ assessment: Assessment, isFocused: Bool, _ marks: Marks?, on frame: inout Frame) {
    let columns = frame.bounds.columns
    let shown = list.visible(count: lines.count, rows: frame.bounds.rows)
    for index in shown {
      let row = index - list.offset
      frame.draw(in: Rect(column: 1, row: row, columns: columns - 2, rows: 1)) {
        lines[index].draw(assessment, on: &$0)
      }
      if let marks, let id = lines[index].target(in: assessment.roadmap) {
        frame.put(marks.glyph(of: id, frame.symbols), atEndOf: row)
      }
      guard isFocused, index == list.selection else { continue }
      if lines[index].isSelectable { frame.select(row: row, isFocused: true) }
      frame.cursor = Point(column: 0, row: row)
    }
  }

  /// Which of its rows show of so many.
  func extent(rows: Int) -> Extent {
    Extent(shown: list.visible(count: lines.count, rows: rows), count: lines.count, unit: "lines")
  }
}

private func boxTitle(_ record: Record) -> String {
  if case .area(let area) = record { return "\(area.number) \(area.shortTitle.text())" }
  return record.kind.rawValue.prefix(1).uppercased() + record.kind.rawValue.dropFirst()
}
