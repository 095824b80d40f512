import Canvas
import Model
import Scoring

/// All actions: how each stands, by when it is due, and what was heard of it last.
struct ActionsPane: RecordTable {
  var list = ListState()
  var records = OrderedRecords<Action>()
  private var areaColumns = 0
  private var dueColumns = 0
  private var hasStarts = false
  private var stateColumns = 0

  mutating func take(_ context: PaneContext) {
    records.take(context)
    let roadmap = context.assessment.roadmap
    areaColumns = roadmap.areaColumns
    (stateColumns, dueColumns, hasStarts) = (11, 3, false)
    for area in roadmap.areas {
      for action in area.actions {
        stateColumns = max(stateColumns, action.lateWords(on: context.assessment.day).utf8.count)
        dueColumns = max(dueColumns, min(7, action.due?.columns ?? 0))
        hasStarts = hasStarts || action.start != nil
      }
    }
  }

  func table(title: Int) -> Table {
    let order = records.order
    var columns: [Table.Column] = [.init("", .fixed(1), rank: nil), .init("Action", .flexible(minimum: title))]
    if order.grouping != .area { columns.append(.init("Area", .fixed(areaColumns), rank: 3)) }
    columns.append(.init("State", .fixed(stateColumns), rank: order.rank(.status, 1)))
    if hasStarts { columns.append(.init("Start", .fixed(7), rank: 6)) }
    columns.append(.init("Due", .fixed(dueColumns)))
    columns.append(.init("Score", .fixed(5), .right, rank: order.rank(.score, 2)))
    columns.append(.init("Reported", .fixed(10), rank: order.rank(.update, 4)))
    return Table(columns)
  }

  func entries(
    for action: Action, in area: Area, _ assessment: Assessment, _ symbols: Symbols
  ) -> [Table.Entry] {
    let day = assessment.day
    let role = action.standing(on: day).role
    var entries: [Table.Entry] = [
      .text(String(symbols.glyph(of: role)), Style(role)), .text(action.title.text(), Style(.text)),
    ]
    if records.order.grouping != .area { entries.append(.text(area.shortTitle.text(), Style(.muted))) }
    entries.append(.text(action.lateWords(on: day), Style(role)))
    if hasStarts { entries.append(.text(action.start?.monthOrYear ?? "", Style(.muted))) }
    entries.append(.text(action.due?.monthOrYear ?? "", Style(role == .overdue ? role : .text)))
    entries.append(.score(assessment.node(action.id)?.score.value, symbols))
    entries.append(.text(action.latestUpdate?.date.description ?? "", Style(.muted)))
    return entries
  }
}

extension Roadmap {
  /// The room that the areas' short titles take, at most 16 columns.
  var areaColumns: Int { areas.reduce(4) { max($0, min(16, TextWidth.columns(of: $1.shortTitle.text()))) } }
}
