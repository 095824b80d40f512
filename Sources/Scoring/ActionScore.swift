package import Model

extension Action {
  /// 0...100, as known on `day`; `nil` where no source says how it stands, or where dropped actions have no vote.
  package borrowing func score(_ settings: ScoringSettings, knownOn day: Day = .distantFuture) -> Double? {
    placeOfLatestUpdate(knownOn: day).flatMap { score(ofUpdate: $0, settings, knownOn: day) }
  }

  /// What the update at `place` says it is worth.
  borrowing func score(ofUpdate place: Int, _ settings: ScoringSettings, knownOn day: Day) -> Double? {
    let credit = settings.actionCredit
    let completion = updates.span[place].completion
    switch updates.span[place].status {
    case .delivered: return 100
    case .planned: return 100 * credit.planned
    case .dropped: return credit.dropped == .zero ? 0 : nil
    case .underWay: return min(99, 100 * (completion ?? shareOfSteps(knownOn: day) ?? credit.underWay))
    case .blocked:
      if let completion { return min(99, 100 * completion) }
      guard let before = placeOfLatestProgress(until: updates[place].date.last, knownOn: day) else {
        return min(99, 100 * (shareOfSteps(knownOn: day) ?? 0))
      }
      return score(ofUpdate: before, settings, knownOn: day)
    }
  }

  /// 0...1, or `nil` where there are no steps with a weight.
  private borrowing func shareOfSteps(knownOn day: Day) -> Double? {
    var (done, weight) = (Sum(), Sum())
    let steps = steps.span
    for place in steps.indices {
      weight += steps[place].weight
      let known = steps[place].done.map { steps[place].provenance.published ?? $0 }
      if steps[place].provenance.counts, let known, known.last <= day { done += steps[place].weight }
    }
    return weight.value > 0 ? done.value / weight.value : nil
  }
}

extension ScoringSettings {
  /// Whether an action of that status takes part in the means at all.
  func counts(_ status: Action.Status?) -> Bool { !(status == .dropped && actionCredit.dropped == .excluded) }
}
