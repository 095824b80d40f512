import Canvas
import Model
import Scoring

extension ListReport {
  /// A table, or a line that says that there is nothing to show.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    guard !records.isEmpty else {
      text.wrap("no \(kind.plural)", Style(.muted))
      return text.text
    }
    var table = TextTable(columns)
    table.rows = records.map { row($0, page.symbols) }
    table.add(to: &text)
    addLegend(for: table, to: &text)
    return text.text
  }

  private var columns: [TextTable.Column] {
    let id = TextTable.Column(title: "Id")
    func title(_ name: String) -> TextTable.Column { .init(title: name, minimum: 24, rank: 1) }
    let status = TextTable.Column(title: "Status", rank: 2)
    let now = TextTable.Column(title: "Now", isRight: true, rank: 4)
    return switch kind {
    case .area:
      [
        .init(title: "", isRight: true), id, title("Area"), now, .init(title: "Due", isRight: true, rank: 6),
        .init(title: "Pace", isRight: true, rank: 7), status, .init(title: "Trend", minimum: 1, rank: 5),
      ]
    case .action:
      [id, title("Action"), .init(title: "State", rank: 3), .init(title: "Due by", rank: 5), now, status]
    case .indicator:
      [
        id, title("Indicator"), .init(title: "Latest", isRight: true, rank: 3),
        .init(title: "Target", isRight: true, rank: 5), .init(title: "By", rank: 6), now, status,
      ]
    case .roundtable:
      [.init(title: ""), id, title("Roundtable"), .init(title: "Outputs", isRight: true, rank: 3), status]
    case .milestone:
      [.init(title: "Date"), id, title("Milestone"), .init(title: "Kind", rank: 4), .init(title: "State", rank: 2)]
    case .body:
      [id, title("Body"), .init(title: "Kind", rank: 4), .init(title: "Topics", minimum: 10, rank: 5)]
    case .risk:
      [
        id, title("Risk"), .init(title: "Likelihood", isRight: true, rank: 3),
        .init(title: "Impact", isRight: true, rank: 2),
      ]
    case .source:
      [id, title("Source"), .init(title: "Publisher", minimum: 10, rank: 4), .init(title: "Date", rank: 3)]
    }
  }

  private func row(_ record: Record, _ symbols: Symbols) -> [TextTable.Cell] {
    let dash = String(symbols.dash)
    let score = assessment.node(record.id)?.score
    let status = assessment.status(of: record)
    let statusCell = status.map { TextTable.Cell.text($0.label(symbols), $0.cellStyle) } ?? .text(dash)
    let id = TextTable.Cell.text(record.id.text, Style(.accent))
    let title = TextTable.Cell.text(record.listedTitle)
    let now = TextTable.Cell.text(symbols.rounded(score?.value))
    switch record {
    case .area(let area):
      return [
        .text(String(area.number)), id, title, now, .text(symbols.rounded(score?.expected)),
        .text(symbols.ratio(score?.pace)), statusCell, .text(score?.trend.label(symbols) ?? dash),
      ]
    case .action(let action, _):
      let due = action.dueLabel(on: assessment.day) ?? dash
      return [id, title, .text(action.stateLabel ?? dash), .text(due), now, statusCell]
    case .indicator(let indicator, _):
      return [
        id, title, .text(indicator.latestLabel ?? dash),
        .text(indicator.targetLabel ?? dash),
        .text(indicator.target?.date.description ?? dash), now, statusCell,
      ]
    case .roundtable(let table):
      let score = assessment.roundtables.first { $0.id == table.id }
      return [.text(table.code), id, title, .text(score.map { "\($0.delivered)/\($0.outputs)" } ?? dash), statusCell]
    case .milestone(let milestone):
      let isOverdue = milestone.isOverdue(on: assessment.day)
      let mark = isOverdue ? nil : milestone.latestUpdate?.provenance.judgementMark
      let state = milestone.stateWords(on: assessment.day) + (mark ?? "")
      return [
        .text(milestone.date?.description ?? dash), id, title, .text(milestone.kind.rawValue),
        .text(state, Style(isOverdue ? .warning : .text)),
      ]
    case .body(let body): return [id, title, .text(body.kind.rawValue), .text(body.negotiates.joined(separator: ", "))]
    case .risk(let risk):
      let mark = risk.level?.provenance.judgementMark ?? ""
      return [
        id, title, .text(risk.level.map { "\($0.likelihood)\(mark)" } ?? dash),
        .text(risk.level.map { "\($0.impact)\(mark)" } ?? dash),
      ]
    case .source(let source):
      return [id, title, .text(source.publisher ?? dash), .text(source.date?.description ?? dash)]
    }
  }
}
