import Model

/// How a place in the tree of scores stands at two dates, and what the difference is made of.
package struct ScoreChange: Equatable, Sendable {
  package let subject: ScoreNode.Subject
  /// `nil` where nobody had heard of it yet.
  package let before: Score?
  package let after: Score
  /// As given, not negative.
  package let weight: Double
  /// Points that it adds to the change of the group's score, the effects of all its parts adding up to it; `nil` for the
  /// whole, for what has a score at neither date, and where the group has one at only one of them.
  package let effect: Double?
  /// Points that one point of its own adds to the group's score; `nil` where it has no score at one of the dates.
  let gain: Double?
  /// Why an action or an indicator changed; empty for groups, whose parts say it.
  package let reasons: [ChangeReason]
  /// In the order of the later date.
  package let children: [ScoreChange]

  /// Points; `nil` where there is no score at one of the dates.
  package var change: Double? { before?.value.flatMap { before in after.value.map { $0 - before } } }

  /// Whether score, expectation, pace, status, trend or coverage is another, or nobody had heard of it before.
  package var isChanged: Bool {
    guard let before else { return true }
    return before.value != after.value || before.expected != after.expected || before.pace != after.pace
      || before.status != after.status || before.trend != after.trend || before.coverage != after.coverage
  }

  /// Whether it has a score that it did not have before.
  package var isFirstScored: Bool { before?.value == nil && after.value != nil }

  /// Whether it had a score and has none any more.
  package var hasLostScore: Bool { before?.value != nil && after.value == nil }

  /// The actions and indicators below that changed, in order.
  package var changedItems: [ScoreChange] {
    switch subject {
    case .action, .indicator: isChanged ? [self] : []
    case .overall, .area, .delivery, .outcome: children.flatMap(\.changedItems)
    }
  }

  /// What the change of a group's score is made of, as far down as it can be followed: actions and indicators, and groups
  /// that were first scored or fell away as a whole; the points add up to the change.
  ///
  /// An item's points are its effect on its own group, times what a point of that group is worth here. Empty where the
  /// group has no score at one of the dates.
  package var parts: [(change: ScoreChange, points: Double)] {
    children.flatMap { child -> [(change: ScoreChange, points: Double)] in
      guard let effect = child.effect else { return [] }
      guard let gain = child.gain, !child.children.isEmpty else { return [(child, effect)] }
      return child.parts.map { ($0.change, $0.points * gain) }
    }
  }
}

extension ScoreChange {
  init(
    from before: ScoreNode?, to after: ScoreNode, settings: ScoringSettings, effect: MeanEffect? = nil,
    reasons: (ScoreNode?, ScoreNode) -> [ChangeReason]
  ) {
    let old = Dictionary((before?.children ?? []).map { ($0.subject, $0) }) { first, _ in first }
    let members = after.children.map { MeanMember(before: old[$0.subject]?.term, after: $0.term) }
    let effects = powerMeanEffects(members, exponent: settings.aggregation.exponent(of: after.subject))
    subject = after.subject
    self.before = before?.score
    self.after = after.score
    weight = after.weight
    self.effect = before?.score.value == nil && after.score.value == nil ? nil : effect?.points
    gain = effect?.gain
    self.reasons = reasons(before, after)
    children = after.children.enumerated().map { index, child in
      ScoreChange(
        from: old[child.subject], to: child, settings: settings, effect: effects?[index], reasons: reasons)
    }
  }
}

extension ScoreNode {
  /// As a member of its group's mean; `nil` where it has no score.
  fileprivate var term: MeanMember.Term? { score.value.map { ($0, weight) } }
}

extension ScoringSettings.Aggregation {
  /// The exponent of a group's mean.
  fileprivate func exponent(of group: ScoreNode.Subject) -> Double {
    switch group {
    case .overall: overall
    case .area: area
    case .delivery, .outcome, .action, .indicator: items
    }
  }
}
