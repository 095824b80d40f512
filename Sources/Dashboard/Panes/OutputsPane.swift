import Canvas
import Model
import Scoring

/// The roundtables, each with what it was to deliver below it.
struct OutputsPane: ListPane {
  /// A roundtable, or one of its outputs.
  private struct Row: Sendable {
    let id: ID
    /// Positions in the roadmap.
    let table: Int
    /// `nil` for the roundtable itself.
    let output: Int?
  }

  let name = "Roundtables"
  var list = ListState()
  private var tables = OrderedTables()
  private var rows: [Row] = []
  /// How many outputs there are, and how many of them are late.
  private var (outputs, overdue) = (0, 0)

  var tally: Tally { tables.tally }
  var qualifier: String { tables.qualifier }
  var title: String {
    let late = overdue > 0 ? ", \(overdue) overdue" : ""
    return "Roundtables and their outputs: \(outputs)\(late)\(qualifier.isEmpty ? "" : "; \(qualifier)")"
  }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    guard tables.sorting.perform(command) else { return false }
    take(context)
    return true
  }

  mutating func take(_ context: PaneContext) {
    let kept = rows.indices.contains(list.selection) ? rows[list.selection].id : nil
    tables.take(context)
    rows = tables.order.flatMap { index in
      let table = context.assessment.roadmap.roundtables[index]
      return [Row(id: table.id, table: index, output: nil)]
        + table.outputs.enumerated().map { Row(id: $0.element.id, table: index, output: $0.offset) }
    }
    let shown = tables.order.flatMap { context.assessment.roadmap.roundtables[$0].outputs }
    (outputs, overdue) = (shown.count, shown.count { $0.isOverdue(on: context.assessment.day) })
    if let kept, let index = rows.firstIndex(where: { $0.id == kept }) { list.select(index) }
  }

  func count(in assessment: Assessment) -> Int { rows.count }
  func id(at index: Int, in assessment: Assessment) -> ID? {
    assessment.roadmap.roundtables[rows[index].table].id
  }

  func markedID(at index: Int, in assessment: Assessment) -> ID? { rows[index].id }

  func words(at index: Int, in assessment: Assessment) -> String? {
    rows[index].output.map { assessment.roadmap.roundtables[rows[index].table].outputs[$0].title.text() }
  }

  func headingRows(in size: Size) -> Int { size.rows >= 6 && Columns(size.columns).due != nil ? 1 : 0 }

  func drawHeading(_ assessment: Assessment, on frame: inout Frame) {
    let columns = Columns(frame.bounds.columns)
    let style = Style(.heading)
    frame.put("Output", at: Point(column: columns.title, row: 0), style: style)
    for (column, name) in [(columns.kind, "Kind"), (columns.due, "Due"), (columns.result, "Result")] {
      if let column { frame.put(name, at: Point(column: column, row: 0), style: style) }
    }
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    let row = rows[index]
    let table = assessment.roadmap.roundtables[row.table]
    if let output = row.output {
      draw(table.outputs[output], on: assessment.day, &frame)
    } else {
      draw(table, assessment.roundtables[row.table], &frame)
    }
  }

  private func draw(_ table: Roundtable, _ score: RoundtableScore, _ frame: inout Frame) {
    let columns = frame.bounds.columns
    frame.put(table.code, at: Point(column: 1, row: 0), style: Style(.heading).bold, limit: 5)
    let places = Columns(columns)
    var right = places.result ?? columns - 1
    if columns >= 44 {
      if places.result == nil { right -= 11 }
      let status = "\(frame.symbols.glyph(of: score.status.role)) \(score.status.shortWords)"
      frame.put(status, at: Point(column: right, row: 0), style: Style(score.status.role), limit: 11)
      right -= 2
    }
    if columns >= 24 {
      let tally = "\(score.delivered) of \(score.outputs)\(columns >= 64 ? " delivered" : "")"
      let text = score.outputs == 0 ? "no outputs" : tally
      // Under the kinds where they have a column, else at the end of the titles: it is no date.
      right = places.kind ?? (places.due == nil ? right : places.end) - TextWidth.columns(of: text)
      frame.put(text, at: Point(column: right, row: 0), style: Style(.text))
      right -= 1
    }
    frame.put(
      table.title.text(), at: Point(column: 7, row: 0), style: Style(.heading).bold, limit: right - 7)
  }

  private func draw(_ output: Roundtable.Output, on day: Day, _ frame: inout Frame) {
    let columns = Columns(frame.bounds.columns)
    let role = output.role(on: day)
    frame.put(frame.symbols.glyph(of: role), at: Point(column: columns.title - 2, row: 0), style: Style(role))
    frame.put(
      output.title.text(), at: Point(column: columns.title, row: 0), style: Style(.text),
      limit: columns.end - columns.title)
    if let column = columns.kind {
      frame.put(output.kindWords, at: Point(column: column, row: 0), style: Style(.muted), limit: Columns.kindWidth)
    }
    if let column = columns.due {
      let due = output.due?.monthOrYear ?? (output.isDelivered ? "" : "no date")
      frame.put(due, at: Point(column: column, row: 0), style: Style(.muted))
    }
    if let column = columns.result {
      frame.put(output.result(on: day), at: Point(column: column, row: 0), style: Style(role), limit: 11)
    }
    if let column = columns.standing {
      frame.put(
        output.standing(on: day), at: Point(column: column, row: 0), style: Style(role), limit: Columns.standingWidth)
    }
  }
}

/// Where the parts of an output stand in a pane of a given width; those that tell least go first.
private struct Columns {
  static let kindWidth = 16
  static let standingWidth = 21

  let title: Int
  /// Where the title ends.
  var end: Int
  var kind: Int?
  var due: Int?
  /// When it was delivered, or why not; of a roundtable its status.
  var result: Int?
  /// In place of the two dates.
  var standing: Int?

  init(_ columns: Int) {
    title = columns >= 30 ? 9 : 4
    end = columns - 1
    if columns >= 64 {
      let result = columns - 12
      let due = result - 9
      (self.result, self.due, end) = (result, due, due - 1)
      guard columns >= 90 else { return }
      let kind = due - Self.kindWidth - 2
      (self.kind, end) = (kind, kind - 1)
    } else if columns >= 46 {
      let standing = columns - 1 - Self.standingWidth
      (self.standing, end) = (standing, standing - 1)
    }
  }
}

extension Roundtable.Output {
  /// What it is, as people write it.
  var kindWords: String { kind.unhyphenated }

  /// When it was delivered, or that it is not.
  fileprivate func result(on day: Day) -> String {
    if !provenance.counts { return "unconfirmed" }
    if let delivered { return "\(delivered)\(provenance.judgementMark)" }
    return isOverdue(on: day) ? "overdue" : "open"
  }

  /// The same with what was due, in at most 21 columns.
  fileprivate func standing(on day: Day) -> String {
    if !provenance.counts { return "unconfirmed" }
    if let delivered { return "delivered \(delivered)\(provenance.judgementMark)" }
    return due.map { isOverdue(on: day) ? "overdue since \($0)" : "due \($0)" } ?? "no date"
  }
}
