import Model
import Scoring

extension ListReport {
  /// A row a record, with what a program or a spreadsheet asks of its kind.
  package var table: FlatTable { assessment.table(of: records, kind) }
}

extension ShowReport {
  /// The record's row in a list of its kind.
  package var table: FlatTable { assessment.table(of: [record], record.kind) }
}

extension Assessment {
  /// A row for each of `records`, all of which are of one kind.
  func table(of records: [Record], _ kind: RecordKind) -> FlatTable {
    var table = FlatTable(kind.plural, asOf: day.description, columns: kind.columns)
    for record in records { table.add(values(of: record)) }
    return table
  }

  private func values(of record: Record) -> [FlatTable.Value] {
    let score = node(record.id)?.score
    let status = FlatTable.Value(self.status(of: record)?.rawValue)
    let id = FlatTable.Value.text(record.id.text)
    let title = FlatTable.Value.text(record.title.text())
    switch record {
    case .area(let area):
      return [id, .integer(area.number), title, .text(area.shortTitle.text())] + Score.values(of: score)
    case .action(let action, let area):
      let update = action.latestUpdate
      return [
        id, .text(area.text), title, .init(action.status?.rawValue), .init(action.start?.description),
        .init(action.due?.description), .text(action.isOverdue(on: day) ? "yes" : "no"),
        .init(update?.completion), .text(spaced(action.leads)), .init(update?.date.description),
        .init((update?.provenance ?? action.provenance).source?.text),
      ] + Score.values(of: score)
    case .indicator(let indicator, let area):
      let (latest, target) = (indicator.latest, indicator.target)
      return [
        id, .text(area.text), title, .text(indicator.unit), .init(indicator.baseline?.value),
        .init(indicator.baseline?.date.description), .init(latest?.value), .init(latest?.date.description),
        .init(target?.value), .init(target?.date.description), .init(latest?.provenance.source?.text),
      ] + Score.values(of: score)
    case .roundtable(let table):
      let score = roundtables.first { $0.id == table.id }
      return [
        id, .integer(table.number), .text(table.code), title, .text(spaced(table.areas)), .init(score?.outputs),
        .init(score?.delivered), .init(score?.progress), status,
      ]
    case .milestone(let milestone):
      return [
        id, title, .text(milestone.kind.rawValue), .init(milestone.date?.description),
        .init(milestone.plannedEnd?.description), .text(milestone.state.rawValue),
        .text(milestone.isOverdue(on: day) ? "yes" : "no"), .text(spaced(milestone.areas)),
        .text(spaced(milestone.bodies)), .init(milestone.latestUpdate?.provenance.source?.text),
      ]
    case .body(let body):
      return [
        id, title, .init(body.acronym), .text(body.kind.rawValue), .text(spaced(body.areas)),
        .text(body.negotiates.joined(separator: "; ")), .init(body.url),
      ]
    case .risk(let risk):
      let level = risk.level
      return [
        id, title, .text(spaced(risk.areas)), .init(level?.likelihood), .init(level?.impact),
        .init(level.map { $0.likelihood * $0.impact }), .init(level?.date.description),
        .init(level?.provenance.certainty.rawValue), .init(level?.provenance.source?.text),
      ]
    case .source(let source):
      return [
        id, title, .init(source.publisher), .init(source.symbol), .init(source.date?.description), .init(source.url),
        .init(source.retrieved?.description),
      ]
    }
  }

  private func spaced(_ ids: [ID]) -> String { ids.map(\.text).joined(separator: " ") }
}

extension RecordKind {
  fileprivate var columns: [String] {
    switch self {
    case .area: ["id", "number", "title", "shortTitle"] + Score.columns
    case .action:
      [
        "id", "area", "title", "state", "start", "due", "overdue", "completion", "leads", "updated", "source",
      ] + Score.columns
    case .indicator:
      [
        "id", "area", "title", "unit", "baseline", "baselineDate", "latest", "latestDate", "target", "targetDate",
        "source",
      ] + Score.columns
    case .roundtable:
      ["id", "number", "code", "title", "areas", "outputs", "delivered", "progress", "status"]
    case .milestone:
      ["id", "title", "type", "date", "end", "state", "overdue", "areas", "bodies", "source"]
    case .body: ["id", "name", "acronym", "type", "areas", "negotiates", "url"]
    case .risk: ["id", "title", "areas", "likelihood", "impact", "level", "date", "certainty", "source"]
    case .source: ["id", "title", "publisher", "symbol", "date", "url", "retrieved"]
    }
  }
}

extension Score {
  /// The columns of a score, in the order of its keys in JSON.
  static let columns = ["score", "expected", "pace", "status", "trend", "coverage", "freshness"]

  /// Unknown all along where nothing is scored.
  static func values(of score: Score?) -> [FlatTable.Value] {
    guard let score else { return columns.map { _ in .unknown } }
    return [
      .init(score.value), .init(score.expected), .init(score.pace), .text(score.status.rawValue),
      .text(score.trend.rawValue), .number(score.coverage), .number(score.freshness),
    ]
  }
}
