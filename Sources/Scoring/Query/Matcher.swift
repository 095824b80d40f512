package import Model

/// Answers queries about the records of an assessment: what they are searched for is folded and joined once.
package struct Matcher: Sendable {
  private let assessment: Assessment
  /// What the records are searched for.
  package let texts: SearchTexts
  private let names: [RecordKind: RecordNames]
  private let roundtables: [ID: RoundtableScore]

  /// `kinds` are those whose records will be asked about.
  package init(_ assessment: Assessment, kinds: [RecordKind] = RecordKind.allCases) {
    self.assessment = assessment
    let roadmap = assessment.roadmap
    texts = SearchTexts(of: kinds.flatMap(roadmap.records))
    names = Dictionary(
      uniqueKeysWithValues: QueryLink.allCases.map { ($0.kind, RecordNames(of: $0.kind, in: roadmap)) })
    roundtables = Dictionary(assessment.roundtables.map { ($0.id, $0) }) { first, _ in first }
  }

  func holds(_ condition: Condition, for record: Record) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { holds($0, for: record) }
    case .any(let parts): parts.contains { holds($0, for: record) }
    case .not(let part): !holds(part, for: record)
    case .text(let words): texts.contains(words, in: record.id)
    case .status(let word): word.holds(for: record, status: status(of: record), on: assessment.day)
    case .kind(let kind): record.kind == kind
    case .reference(let reference): holds(reference, for: record)
    case .date(let key, let comparison, let date):
      day(key, of: record).map { comparison.holds($0, date.date(on: assessment.day)) } ?? false
    case .number(let key, let comparison, let number):
      self.number(key, of: record).map { comparison.holds($0, number) } ?? false
    }
  }

  private func holds(_ reference: Reference, for record: Record) -> Bool {
    guard let name = reference.name else {
      return switch reference.link {
      case .area: record.areas.isEmpty
      case .lead: record.leads.map(\.isEmpty) ?? false
      case .source: record.isUnsourced
      }
    }
    guard let wanted = names[reference.link.kind]?[name], !wanted.isEmpty else { return false }
    return switch reference.link {
    case .area: record.areas.contains(where: wanted.contains)
    case .lead: record.leads?.contains(where: wanted.contains) ?? false
    case .source: wanted.contains(record.id) || record.provenances.contains { $0.source.map(wanted.contains) ?? false }
    }
  }

  private func day(_ key: DateKey, of record: Record) -> Day? {
    switch key {
    case .due: record.due
    case .start: record.start
    case .updated: record.updated
    }
  }

  private func number(_ key: NumberKey, of record: Record) -> Double? {
    switch key {
    case .score: assessment.node(record.id)?.score.value ?? roundtables[record.id]?.progress
    case .coverage: assessment.node(record.id)?.score.coverage
    case .value: if case .indicator(let indicator, _) = record { indicator.latest?.value } else { nil }
    }
  }

  private func status(of record: Record) -> Status? {
    assessment.node(record.id)?.score.status ?? roundtables[record.id]?.status
  }
}

extension Record {
  /// The bodies that answer for it; `nil` where nobody is named for such records.
  fileprivate var leads: [ID]? {
    switch self {
    case .action(let action, _): action.leads
    case .roundtable(let table): table.champions.compactMap { if case .body(let id) = $0.identity { id } else { nil } }
    case .area, .indicator, .milestone, .body, .risk, .source: nil
    }
  }
}
