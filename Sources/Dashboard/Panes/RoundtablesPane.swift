import Canvas
import Model
import Scoring

/// The roundtables, each with what it was to deliver and what it did.
struct RoundtablesPane: ListPane {
  let name = "Roundtables"
  var list = ListState()
  private var tables = OrderedTables()

  var tally: Tally { tables.tally }
  var qualifier: String { tables.qualifier }

  mutating func take(_ context: PaneContext) { tables.take(context) }

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
    frame.put(table.code, at: Point(column: 1, row: 0), style: Style(.muted), limit: 5)
    var right = columns - 1
    let tally = score.outputs == 0 ? "no outputs" : "\(score.delivered) of \(score.outputs)"
    if columns >= 24 {
      right -= max(8, tally.utf8.count)
      frame.put(tally, at: Point(column: right, row: 0), style: Style(score.status.role))
      right -= 1
    }
    let outputs = table.outputs.prefix(8)
    if columns >= 40 {
      right -= 8
      for (place, output) in outputs.enumerated() {
        let (glyph, role) = output.mark(on: assessment.day, frame.symbols)
        frame.put(String(glyph), at: Point(column: right + place, row: 0), style: Style(role))
      }
      right -= 1
    }
    frame.put(table.title.text(), at: Point(column: 7, row: 0), style: Style(.text), limit: right - 7)
  }
}

extension Roundtable.Output {
  /// A sign for whether it was handed in, is due, or is late; what nobody has seen in a source is not known.
  func mark(on day: Day, _ symbols: Symbols) -> (glyph: Character, role: Role) {
    if !provenance.counts { return (symbols.noData, .noData) }
    if isDelivered { return (symbols.achieved, .achieved) }
    if let due, due.last < day { return (symbols.offTrack, .offTrack) }
    return (symbols.notDue, .notDue)
  }
}
