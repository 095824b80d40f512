import Canvas
import Model
import Scoring

/// All records of a kind, by title.
struct RecordsPane: ListPane {
  let kind: RecordKind
  var list = ListState()
  private var ids: [ID] = []
  private var titles: [String] = []

  init(_ kind: RecordKind) { self.kind = kind }

  var title: String { kind.plural.prefix(1).uppercased() + kind.plural.dropFirst() }

  mutating func take(_ context: PaneContext) {
    let records = context.assessment.roadmap.records(kind)
    ids = records.map(\.id)
    titles = records.map { $0.title.text() }
  }

  func count(in assessment: Assessment) -> Int { ids.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { ids[index] }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    frame.put(titles[index], at: Point(column: 1, row: 0), style: Style(.text), limit: frame.bounds.columns - 2)
  }
}
