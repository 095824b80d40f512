import Canvas
import Model
import Scoring

/// The roundtables, each with what it was to deliver and what it did.
struct RoundtablesPane: ListPane {
  let title = "Roundtables"
  var list = ListState()

  func count(in assessment: Assessment) -> Int { assessment.roadmap.roundtables.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { assessment.roadmap.roundtables[index].id }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
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
