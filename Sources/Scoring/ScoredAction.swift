package import Model

/// What of an action its score is made of; to copy the whole of it, with all its words, would cost more than the score.
struct ScoredAction {
  let id: ID
  /// Whether a score may use it.
  let counts: Bool
  /// From when it is known, where that is not from the start.
  let published: Day?
  let start: PartialDate?
  let due: PartialDate?
  let weight: Double
  let steps: [Action.Step]
  let updates: ArraySlice<Action.Update>

  init(_ action: Action) { self.init([action].span, 0) }

  /// That of the action at `index`; one passed by itself would be copied first.
  @inline(__always)
  init(_ actions: Span<Action>, _ index: Int) {
    id = actions[index].id
    counts = actions[index].provenance.certainty.counts
    published = actions[index].provenance.published?.last
    start = actions[index].start
    due = actions[index].due
    weight = actions[index].weight
    steps = actions[index].steps
    updates = actions[index].updates
  }

  /// `wasKnown` tells whether its area was known 365 days before.
  func node(_ scorer: Scorer, wasKnown: Bool) -> ScoreNode {
    let (day, dayBefore) = (scorer.day, scorer.dayBefore)
    let place = placeOfLatestUpdate(knownOn: day)
    let status = place.map { updates.span[$0].status }
    let value = place.flatMap { score(ofUpdate: $0, scorer.settings, knownOn: day) }
    let isKnownBefore = wasKnown && (published ?? dayBefore) <= dayBefore
    let before = isKnownBefore ? score(scorer.settings, knownOn: dayBefore) : nil
    let expected = expectedDelivery(start: start, due: due, on: day)
    return scorer.item(
      .action(id), weight: scorer.settings.counts(status) ? weight : 0, value: value, before: before,
      expected: expected, evidence: place.map { updates.span[$0].date.last }, every: nil,
      trend: Trend(change: scorer.change(of: value, since: before), flat: scorer.settings.trend.groupFlat),
      StatusEvidence(
        score: value, isAchieved: status == .delivered, expected: expected,
        isOverdue: Action.isOverdue(due: due, status, on: day)))
  }

  /// 0...100, as known on `day`; `nil` where no source says how it stands, or where dropped actions have no vote.
  func score(_ settings: ScoringSettings, knownOn day: Day) -> Double? {
    placeOfLatestUpdate(knownOn: day).flatMap { score(ofUpdate: $0, settings, knownOn: day) }
  }

  private func placeOfLatestUpdate(knownOn day: Day) -> Int? { counts ? updates.placeOfLatest(knownOn: day) : nil }

  private func score(ofUpdate place: Int, _ settings: ScoringSettings, knownOn day: Day) -> Double? {
    let credit = settings.actionCredit
    let completion = updates.span[place].completion
    switch updates.span[place].status {
    case .delivered: return 100
    case .planned: return 100 * credit.planned
    case .dropped: return credit.dropped == .zero ? 0 : nil
    case .underWay: return min(99, 100 * (completion ?? shareOfSteps(knownOn: day) ?? credit.underWay))
    case .blocked:
      if let completion { return min(99, 100 * completion) }
      let date = updates.span[place].date.last
      guard let before = updates.placeOfLatestProgress(until: date, knownOn: day) else {
        return min(99, 100 * (shareOfSteps(knownOn: day) ?? 0))
      }
      return score(ofUpdate: before, settings, knownOn: day)
    }
  }

  /// 0...1, or `nil` where there are no steps with a weight.
  private func shareOfSteps(knownOn day: Day) -> Double? {
    var (done, weight) = (Sum(), Sum())
    let steps = steps.span
    for place in steps.indices {
      weight += steps[place].weight
      guard let date = steps[place].done, steps[place].provenance.certainty.counts else { continue }
      if (steps[place].provenance.published ?? date).last <= day { done += steps[place].weight }
    }
    return weight.value > 0 ? done.value / weight.value : nil
  }
}

extension Action {
  /// 0...100, or `nil` where no source says how it stands, or where dropped actions have no vote.
  package func score(_ settings: ScoringSettings) -> Double? {
    ScoredAction(self).score(settings, knownOn: .distantFuture)
  }
}

extension ScoringSettings {
  /// Whether an action of that status takes part in the means at all.
  func counts(_ status: Action.Status?) -> Bool { !(status == .dropped && actionCredit.dropped == .excluded) }
}
