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
  private var hasOverdue = false

  mutating func take(_ context: PaneContext) {
    records.take(context)
    let roadmap = context.assessment.roadmap
    areaColumns = roadmap.areaColumns
    (dueColumns, hasStarts, hasOverdue) = (3, false, false)
    for area in roadmap.areas {
      for action in area.actions {
        let isOverdue = action.isOverdue(on: context.assessment.day)
        dueColumns = max(dueColumns, min(7, action.due?.columns ?? 0) + (isOverdue ? 1 : 0))
        hasStarts = hasStarts || action.start != nil
        hasOverdue = hasOverdue || isOverdue
      }
    }
  }

  func table(title: Int) -> Table {
    let order = records.order
    var columns: [Table.Column] = [.init("", .fixed(1), rank: nil), .init("Action", .flexible(minimum: title))]
    if order.grouping != .area { columns.append(.init("Area", .fixed(areaColumns), rank: order.rank(.area, 3))) }
    columns.append(.init("State", .fixed(11), rank: order.rank(.status, 1)))
    if hasStarts { columns.append(.init("Start", .fixed(7), rank: 6)) }
    columns.append(.init("Due", .fixed(dueColumns)))
    if hasOverdue { columns.append(.init("Overdue", .fixed(7), .right, rank: 5)) }
    columns.append(.init("Score", .fixed(5), .right, rank: order.rank(.score, 2)))
    columns.append(.init("Reported", .fixed(10), rank: order.rank(.update, 4)))
    return Table(columns)
  }

  func entries(
    for action: Action, in area: Area, _ assessment: Assessment, _ symbols: Symbols
  ) -> [Table.Entry] {
    let standing = action.standing(assessment)
    let state = standing.words + (action.latestUpdate?.provenance.judgementMark ?? "")
    let isOverdue = action.isOverdue(on: assessment.day)
    var entries: [Table.Entry] = [
      .text(String(symbols.glyph(of: standing.role)), Style(standing.role)), .text(action.title.text(), Style(.text)),
    ]
    if records.order.grouping != .area { entries.append(.text(area.shortTitle.text(), Style(.muted))) }
    entries.append(.text(state, Style(standing.role)))
    if hasStarts { entries.append(.text(action.start?.monthOrYear ?? "", Style(.muted))) }
    let due = action.due.map { "\($0.monthOrYear)\(isOverdue ? "!" : "")" } ?? ""
    entries.append(.text(due, Style(isOverdue ? .warning : .text)))
    if hasOverdue {
      let days = action.due.map { assessment.day.days(since: $0.last) } ?? 0
      entries.append(.text(isOverdue ? span(days) : "", Style(.warning)))
    }
    entries.append(.score(assessment.node(action.id)?.score.value, symbols))
    entries.append(.text(action.latestUpdate?.date.description ?? "", Style(.muted)))
    return entries
  }
}

/// A number of days: in years from two on, in days below.
private func span(_ days: Int) -> String { days >= 731 ? "\(days / 365) y" : "\(days) d" }

extension Roadmap {
  /// The room that the areas' short titles take, at most 16 columns.
  var areaColumns: Int { areas.reduce(4) { max($0, min(16, TextWidth.columns(of: $1.shortTitle.text()))) } }
}
