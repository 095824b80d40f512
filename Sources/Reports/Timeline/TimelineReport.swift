package import Model
package import Scoring

/// Milestones, actions and the day itself in the order of their dates, between two days.
package struct TimelineReport {
  /// What stands on the axis.
  struct Entry {
    let record: Record
    /// `nil` where nobody said when it begins.
    let start: Day?
    let end: Day
    /// As the record gives it.
    let date: String
    let state: String
    let isLate: Bool
    /// Whether it is over, and well.
    let isDone: Bool
  }

  let assessment: Assessment
  let from: Day
  let to: Day
  let entries: [Entry]

  /// Without a first or a last day, those of what there is.
  package init(_ assessment: Assessment, from: Day? = nil, to: Day? = nil, area: ID? = nil) {
    self.assessment = assessment
    let roadmap = assessment.roadmap
    let records = (roadmap.records(.milestone) + roadmap.records(.action)).filter { record in
      area.map(record.areas.contains) ?? true
    }
    let all = records.compactMap { Entry($0, on: assessment.day) }
    entries = all.filter { entry in
      (from.map { entry.end >= $0 } ?? true) && (to.map { (entry.start ?? entry.end) <= $0 } ?? true)
    }.sorted { ($0.end, $0.record.id) < ($1.end, $1.record.id) }
    let first = entries.map { $0.start ?? $0.end }.min() ?? assessment.day
    let last = entries.map(\.end).max() ?? assessment.day
    self.from = from ?? min(first, assessment.day)
    self.to = max(to ?? max(last, assessment.day), self.from)
  }

  /// Those that stand on it, in order.
  package var records: [Record] { entries.map(\.record) }

  /// The document of `timeline --format json`.
  package var json: JSON {
    .object(
      assessment.preamble + [
        "from": .string(from.description), "to": .string(to.description),
        "entries": .array(entries.map(json)),
      ])
  }

  private func json(_ entry: Entry) -> JSON {
    [
      "kind": .string(entry.record.kind.rawValue), "id": JSON(entry.record.id.text),
      "title": JSON(entry.record.title.text()), "areas": list(entry.record.areas),
      "start": JSON(entry.start?.description), "end": .string(entry.end.description), "date": .string(entry.date),
      "state": .string(entry.state), "overdue": .bool(entry.isLate),
    ]
  }

  package var table: FlatTable {
    var table = FlatTable(
      "timeline", asOf: assessment.day.description,
      columns: ["kind", "id", "title", "areas", "start", "end", "date", "state", "overdue"])
    for entry in entries {
      table.add([
        .text(entry.record.kind.rawValue), .text(entry.record.id.text), .text(entry.record.title.text()),
        .text(entry.record.areas.map(\.text).joined(separator: " ")), .init(entry.start?.description),
        .text(entry.end.description), .text(entry.date), .text(entry.state), .text(entry.isLate ? "yes" : "no"),
      ])
    }
    return table
  }
}

extension TimelineReport.Entry {
  /// `nil` for what has no date.
  init?(_ record: Record, on day: Day) {
    switch record {
    case .milestone(let milestone):
      guard let date = milestone.date, let end = milestone.lastDay else { return nil }
      self.init(
        record: record, start: end > date.last ? date.first : nil, end: end, date: date.description,
        state: milestone.state.rawValue, isLate: milestone.isOverdue(on: day), isDone: milestone.state.isReached)
    case .action(let action, _):
      let delivered = action.status == .delivered ? action.latestUpdate?.date : nil
      guard let date = delivered ?? action.due else { return nil }
      self.init(
        record: record, start: action.start?.first, end: date.last, date: date.description,
        state: action.status?.rawValue ?? "no-word", isLate: action.isOverdue(on: day),
        isDone: action.status == .delivered)
    case .area, .indicator, .roundtable, .body, .risk, .source: return nil
    }
  }
}
