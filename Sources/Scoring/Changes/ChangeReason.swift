package import Model

/// Why an action or an indicator stands otherwise than before.
package enum ChangeReason: Equatable, Sendable {
  /// Something became known that scores may use, or the record itself did.
  case entry(NewEntry)
  /// The date by which an action is due went by, and it is not delivered.
  case dueDatePassed(PartialDate)
  /// The date of the target went by, and it is not met.
  case targetDatePassed(PartialDate)
  /// More is due because time has passed.
  case moreDue
  /// The data, of this day, are so old that they are compared with what was due later.
  case dataAged(Day)
  /// Nothing became known; the year over which a trend is measured moved on.
  case yearMoved
}

/// Finds the reasons for the changes of items between two assessments.
struct ReasonFinder {
  private let entries: [ID: [NewEntry]]
  private let actions: [ID: Action]
  private let indicators: [ID: Indicator]
  /// Data from before this day are compared with what was due on it.
  private let oldestExcuse: Day

  init(entries: [NewEntry], in assessment: Assessment) {
    let roadmap = assessment.roadmap
    oldestExcuse = assessment.day.advanced(months: -Int(roadmap.settings.maxLagMonths))
    self.entries = Dictionary(grouping: entries, by: \.record)
    actions = Dictionary(roadmap.areas.flatMap(\.actions).map { ($0.id, $0) }) { first, _ in first }
    indicators = Dictionary(roadmap.areas.flatMap(\.indicators).map { ($0.id, $0) }) { first, _ in first }
  }

  /// Empty for groups.
  func reasons(from before: ScoreNode?, to after: ScoreNode) -> [ChangeReason] {
    let new: [NewEntry]
    let time: [ChangeReason]
    switch after.subject {
    case .overall, .area, .delivery, .outcome: return []
    case .action(let id): (new, time) = (known(of: id), passing(before, after, of: actions[id]))
    case .indicator(let id): (new, time) = (known(of: id), passing(before, after, of: indicators[id]))
    }
    let reasons = new.map(ChangeReason.entry) + time
    guard reasons.isEmpty, before?.score.trend != after.score.trend else { return reasons }
    return [.yearMoved]
  }

  private func known(of id: ID) -> [NewEntry] { (entries[id] ?? []).filter { $0.counts || $0.isRecord } }

  private func passing(_ before: ScoreNode?, _ after: ScoreNode, of action: Action?) -> [ChangeReason] {
    guard let due = action?.due, let before else { return [] }
    if after.isOverdue, !before.isOverdue { return [.dueDatePassed(due)] }
    guard let old = before.score.expected, let new = after.score.expected, new > old else { return [] }
    return [.moreDue]
  }

  private func passing(_ before: ScoreNode?, _ after: ScoreNode, of indicator: Indicator?) -> [ChangeReason] {
    guard let target = indicator?.target, let before else { return [] }
    if after.isOverdue, !before.isOverdue { return [.targetDatePassed(target.date)] }
    // With newer data more is due as of their own date, which is no news.
    guard let evidence = after.evidence, evidence == before.evidence, evidence < oldestExcuse,
      before.score.expected != after.score.expected
    else { return [] }
    return [.dataAged(evidence)]
  }
}

extension NewEntry {
  fileprivate var isRecord: Bool { if case .record = content { true } else { false } }
}
