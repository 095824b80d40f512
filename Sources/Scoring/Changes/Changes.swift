package import Model

/// What became known of a roadmap between two dates, and what that and the time did to its scores.
package struct Changes: Equatable, Sendable {
  /// As known at the earlier date.
  package let before: Assessment
  /// As known at the later date.
  package let after: Assessment
  /// The tree of scores as it is at the later date, changed or not: areas, their two sides, actions and indicators.
  package let overall: ScoreChange
  /// The roundtables whose deliveries or status changed.
  package let roundtables: [RoundtableChange]
  /// The milestones of which something became known or whose date went by without word.
  package let milestones: [MilestoneChange]
  /// The risks that became known, or whose level changed.
  package let risks: [RiskChange]
  /// Everything that became known, by kind of record and in the order of the files.
  package let entries: [NewEntry]

  /// Compares what could be known at the end of two days; `from` is not after `to`.
  package init(of archive: Archive, from: Day, to: Day) {
    self.init(from: Assessment(of: archive, asOf: from), to: Assessment(of: archive, asOf: to))
  }

  /// Compares what is scored already: the same roadmap on two days, `before` not the later one.
  package init(from before: Assessment, to after: Assessment) {
    precondition(before.day <= after.day, "Changes run from the earlier day to the later one.")
    let entries = after.roadmap.entries(since: before.roadmap)
    let reasons = ReasonFinder(entries: entries, in: after)
    self.before = before
    self.after = after
    self.entries = entries
    overall = ScoreChange(
      from: before.overall, to: after.overall, settings: after.roadmap.settings, reasons: reasons.reasons)
    roundtables = RoundtableChange.all(from: before, to: after)
    milestones = MilestoneChange.all(from: before, to: after)
    risks = RiskChange.all(from: before.roadmap, to: after.roadmap)
  }

  /// Whether nothing became known, and time changed nothing.
  package var isEmpty: Bool {
    !overall.isAnyChanged && roundtables.isEmpty && milestones.isEmpty && risks.isEmpty && entries.isEmpty
      && before.outlook == after.outlook
  }
}

extension ScoreChange {
  /// Whether it or anything below it is changed.
  fileprivate var isAnyChanged: Bool { isChanged || children.contains(where: \.isAnyChanged) }
}
