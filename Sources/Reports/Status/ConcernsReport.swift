import Canvas
package import Model
package import Scoring

/// What is late, at risk, stale or unsourced: of all areas, or of one.
package struct ConcernsReport {
  /// Why a record is listed, the worst first; the raw value is the word in documents.
  enum Reason: String, CaseIterable {
    case late
    case atRisk = "at-risk"
    case stale, unsourced

    var heading: String {
      switch self {
      case .late: "Late"
      case .atRisk: "At risk"
      case .stale: "Stale: open, and nothing new within its time"
      case .unsourced: "Unsourced: neither a source nor an editor stands behind it"
      }
    }
  }

  struct Concern {
    let reason: Reason
    let record: Record
    /// What is wrong, in words that follow the title.
    let words: String
  }

  let assessment: Assessment
  let concerns: [Concern]

  /// All areas, or what belongs to the one of that id.
  package init(_ assessment: Assessment, area: ID? = nil) {
    self.assessment = assessment
    let kinds: [RecordKind] = [.area, .action, .indicator, .roundtable, .milestone, .risk]
    let records = kinds.flatMap(assessment.roadmap.records).filter { record in
      area.map { record.areas.contains($0) || record.id == $0 } ?? true
    }
    concerns = Reason.allCases.flatMap { reason in
      records.compactMap { record in
        assessment.concern(about: record, reason).map { Concern(reason: reason, record: record, words: $0) }
      }
    }
  }

  /// A line each under what is wrong; empty where all is well.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    for reason in Reason.allCases {
      let listed = concerns.filter { $0.reason == reason }
      guard !listed.isEmpty else { continue }
      if reason != concerns.first?.reason { text.line() }
      text.line { $0.add("\(reason.heading) (\(listed.count))", Style(.heading)) }
      var table = TextTable([
        .init(title: "", minimum: 30), .init(title: "", minimum: 12), .init(title: "", rank: 1),
      ])
      table.hasHeader = false
      for concern in listed {
        table.rows.append([
          .text(concern.record.listedTitle),
          .text(concern.words, Style(reason == .late ? .offTrack : reason == .atRisk ? .atRisk : .muted)),
          .text(concern.record.id.text, Style(.accent)),
        ])
      }
      table.add(to: &text, indent: 2)
    }
    return text.text
  }

  /// The document of `status --problems --format json`.
  package var json: JSON {
    .object(
      assessment.preamble + [
        "problems": .array(
          concerns.map { concern in
            [
              "reason": .string(concern.reason.rawValue), "kind": .string(concern.record.kind.rawValue),
              "id": JSON(concern.record.id.text), "title": JSON(concern.record.title.text()),
              "words": .string(concern.words),
            ]
          })
      ])
  }

  package var table: FlatTable {
    var table = FlatTable(
      "problems", asOf: assessment.day.description, columns: ["reason", "kind", "id", "title", "words"])
    for concern in concerns {
      table.add([
        .text(concern.reason.rawValue), .text(concern.record.kind.rawValue), .text(concern.record.id.text),
        .text(concern.record.title.text()), .text(concern.words),
      ])
    }
    return table
  }
}

extension Assessment {
  /// What is wrong with a record for that reason, in words; `nil` where nothing is.
  fileprivate func concern(about record: Record, _ reason: ConcernsReport.Reason) -> String? {
    switch reason {
    case .late: lateness(of: record)
    case .atRisk: status(of: record) == .atRisk ? Status.atRisk.words : nil
    case .stale: staleness(of: record)
    case .unsourced: record.isUnsourced && hasEntries(record) ? "no source" : nil
    }
  }

  private func lateness(of record: Record) -> String? {
    switch record {
    case .action(let action, _):
      guard action.isOverdue(on: day) else { return nil }
      let state = action.status?.words ?? "no report"
      return action.due.map { "due \($0), \(state)" } ?? state
    case .milestone(let milestone):
      guard milestone.isOverdue(on: day) else { return nil }
      return milestone.date.map { "was to be on \($0), no report" } ?? "no report"
    case .roundtable(let table):
      let late = table.outputs.filter { $0.isOverdue(on: day) }
      return late.isEmpty ? nil : "\(late.count) of \(table.outputs.count) outputs overdue"
    case .area, .indicator:
      guard let score = node(record.id)?.score, score.status.isLate else { return nil }
      return score.words
    case .body, .risk, .source: return nil
    }
  }

  private func staleness(of record: Record) -> String? {
    switch record {
    case .action(let action, _): if action.status == .delivered || action.status == .dropped { return nil }
    case .indicator: if node(record.id)?.score.status == .achieved { return nil }
    case .area, .roundtable, .milestone, .body, .risk, .source: return nil
    }
    guard let score = node(record.id)?.score, score.value != nil, score.freshness < 1 else { return nil }
    return record.updated.map { "last report \($0)" }
  }

  /// Whether anything is known of it beyond what it is called.
  private func hasEntries(_ record: Record) -> Bool {
    record.kind != .indicator && record.kind != .action || record.provenances.count > 1
  }
}
