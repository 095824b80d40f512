package import Model

extension Action {
  /// 0...100, or `nil` where no source says how it stands, or where dropped actions have no vote.
  package func score(_ settings: ScoringSettings) -> Double? {
    guard let update = latestUpdate else { return nil }
    return score(of: update, settings)
  }

  func score(of update: Update, _ settings: ScoringSettings) -> Double? {
    let credit = settings.actionCredit
    switch update.status {
    case .delivered: return 100
    case .planned: return 100 * credit.planned
    case .dropped: return credit.dropped == .zero ? 0 : nil
    case .underWay: return min(99, 100 * (update.completion ?? shareOfSteps ?? credit.underWay))
    case .blocked:
      if let completion = update.completion { return min(99, 100 * completion) }
      let before = updates.reversed().filter {
        $0.provenance.counts && ($0.status != .blocked || $0.completion != nil) && $0.date.last <= update.date.last
      }
      guard let last = before.max(by: { $0.date.last < $1.date.last }) else {
        return min(99, 100 * (shareOfSteps ?? 0))
      }
      return score(of: last, settings)
    }
  }

  /// 0...1, or `nil` where there are no steps with a weight.
  private var shareOfSteps: Double? {
    let weight = sum(steps.lazy.map(\.weight))
    guard weight > 0 else { return nil }
    return sum(steps.lazy.map { $0.done != nil && $0.provenance.counts ? $0.weight : 0 }) / weight
  }
}

extension ScoringSettings {
  /// Whether an action of that status takes part in the means at all.
  func counts(_ status: Action.Status?) -> Bool { !(status == .dropped && actionCredit.dropped == .excluded) }
}
