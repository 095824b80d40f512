import Model
import Scoring

extension DiffReport {
  /// A row for each score that is another, and for what became of roundtables, milestones and risks.
  package var table: FlatTable {
    var table = FlatTable(
      "diff", asOf: to.description,
      columns: ["kind", "id", "title", "from", "to", "change", "statusFrom", "statusTo", "source"])
    func add(_ kind: String, _ id: String, _ title: String, _ change: ScoreChange, source: String? = nil) {
      guard change.isChanged else { return }
      table.add([
        .text(kind), .text(id), .text(title), .init(change.before?.value), .init(change.after.value),
        .init(change.change), .init(change.before?.status.rawValue), .text(change.after.status.rawValue),
        .init(source),
      ])
    }
    if area == nil { add("overall", "overall", roadmap.title.text(), changes.overall) }
    for (record, change) in areas {
      add("area", record.id.text, record.title.text(), change)
      for item in change.changedItems {
        guard let record = item.subject.item.flatMap({ new[$0] }) else { continue }
        let sources = item.entries.compactMap(\.provenance.source?.text)
        add(record.kind.rawValue, record.id.text, record.title.text(), item, source: sources.last)
      }
    }
    for change in roundtables {
      table.add([
        .text("roundtable"), .text(change.roundtable.id.text), .text(change.roundtable.title.text()),
        .init(change.before?.progress), .init(change.after.progress), .unknown,
        .init(change.before?.status.rawValue), .text(change.after.status.rawValue),
        .init(change.delivered.last?.provenance.source?.text),
      ])
    }
    for change in milestones {
      table.add([
        .text("milestone"), .text(change.milestone.id.text), .text(change.milestone.title.text()), .unknown, .unknown,
        .unknown, .unknown, .text(change.milestone.state.rawValue),
        .init(change.milestone.latestUpdate?.provenance.source?.text),
      ])
    }
    for change in risks {
      let levels = [change.before, change.after].map { $0.map { $0.likelihood * $0.impact } }
      table.add([
        .text("risk"), .text(change.risk.id.text), .text(change.risk.title.text()), .init(levels[0]), .init(levels[1]),
        .init(levels[0].flatMap { before in levels[1].map { $0 - before } }), .unknown, .unknown,
        .init(change.after?.provenance.source?.text),
      ])
    }
    return table
  }
}
