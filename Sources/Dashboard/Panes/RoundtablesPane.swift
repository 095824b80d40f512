import Canvas
import Model
import Scoring

/// The roundtables, each with what it was to deliver and what it did.
struct RoundtablesPane: ListPane {
  let name = "Roundtables"
  var list = ListState()
  private var tables = OrderedTables()
  /// Columns of the widest code, of the longest row of marks, and of the widest tally.
  private var (codeColumns, markColumns, tallyColumns) = (0, 0, 0)

  var tally: Tally { tables.tally }
  var qualifier: String { tables.qualifier }

  mutating func take(_ context: PaneContext) {
    tables.take(context)
    (codeColumns, markColumns, tallyColumns) = (1, 0, 0)
    for (table, score) in zip(context.assessment.roadmap.roundtables, context.assessment.roundtables) {
      codeColumns = min(5, max(codeColumns, TextWidth.columns(of: table.code)))
      markColumns = min(8, max(markColumns, table.outputs.count))
      tallyColumns = max(tallyColumns, tally(of: score).utf8.count)
    }
  }

  private func tally(of score: RoundtableScore) -> String {
    score.outputs == 0 ? "no outputs" : "\(score.delivered) of \(score.outputs)"
  }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    tables.sorting.perform(command) && takeKeepingSelection(context)
  }

  func count(in assessment: Assessment) -> Int { tables.order.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { assessment.roadmap.roundtables[tables.order[index]].id }

  func drawRow(_ row: Int, _ assessment: Assessment, on frame: inout Frame) {
    let index = tables.order[row]
    let table = assessment.roadmap.roundtables[index]
    let score = assessment.roundtables[index]
    let columns = frame.bounds.columns
    frame.put(table.code, at: Point(column: 1, row: 0), style: Style(.muted), limit: codeColumns)
    var right = columns - 1
    if columns >= 24 {
      right -= tallyColumns
      frame.put(tally(of: score), at: Point(column: right, row: 0), style: Style(score.status.role))
      right -= 2
    }
    if columns >= 40 {
      right -= markColumns
      for (place, output) in table.outputs.prefix(markColumns).enumerated() {
        let role = output.role(on: assessment.day)
        frame.put(frame.symbols.glyph(of: role), at: Point(column: right + place, row: 0), style: Style(role))
      }
      right -= 1
    }
    let title = 1 + codeColumns + 2
    frame.put(table.title.text(), at: Point(column: title, row: 0), style: Style(.text), limit: right - title)
  }
}
