import Model

extension Scorer {
  func node(_ action: Action) -> ScoreNode {
    let subject = ScoreNode.Subject.action(action.id)
    let update = action.latestUpdate
    let value = update.flatMap { action.score(of: $0, settings) }
    let expected = expectedDelivery(start: action.start, due: action.due, on: day)
    let change = value.flatMap { now in past?[subject].map { now - $0 } }
    var node = item(
      subject, weight: settings.counts(update?.status) ? action.weight : 0, value: value, expected: expected,
      evidence: update?.date.last, every: nil, trend: Trend(change: change, flat: settings.trend.groupFlat),
      StatusEvidence(
        score: value, isAchieved: update?.status == .delivered, expected: expected,
        isOverdue: action.isOverdue(on: day)))
    node.change = change
    return node
  }

  func node(_ indicator: Indicator) -> ScoreNode {
    let counts = indicator.provenance.counts
    let normalisation = counts ? Normalisation(of: indicator, settings: settings) : nil
    let series = indicator.series
    let observation = indicator.evidence(settings, in: series)
    let progress = observation.flatMap { normalisation?.progress(of: $0.value) }
    let value = progress.map { 100 * min(max($0, 0), 1) }
    let isAchieved = value != nil && (observation.map { indicator.isAtTarget($0.value) } ?? false)
    let evidence = observation?.date.last
    let isUnmet = value != nil && !isAchieved && (indicator.target.map { $0.date.last < day } ?? false)
    var expected: Double?
    if value != nil, let evidence, let trajectory = Trajectory(of: indicator) {
      // Old data are compared with what was due when they were taken, unless the target's own date has passed.
      let since = max(evidence, day.advanced(months: -Int(settings.maxLagMonths)))
      expected = normalisation?.scoreDue(at: trajectory.value(on: isUnmet ? day : since))
    }
    // Of the tree of a year before, only the scores are asked for.
    let trend = past == nil ? nil : normalisation.map { indicator.trend($0, settings, in: series) }
    var node = item(
      .indicator(indicator.id), weight: indicator.weight, value: value, expected: expected, evidence: evidence,
      every: indicator.every, trend: trend ?? .unknown,
      StatusEvidence(
        score: value, isAchieved: isAchieved, progress: progress, expected: expected, isOverdue: isUnmet,
        isPastTarget: isUnmet))
    node.progress = progress.flatMap { $0.isFinite ? $0 : nil }
    return node
  }

  private func item(
    _ subject: ScoreNode.Subject, weight: Double, value: Double?, expected: Double?, evidence: Day?, every: Interval?,
    trend: Trend, _ status: StatusEvidence
  ) -> ScoreNode {
    var status = status
    let pace = value.flatMap { value in expected.flatMap { $0 > 0 ? value / $0 : nil } }
    status.pace = pace
    status.coverage = value == nil ? 0 : 1
    let (decided, rule) = status.decide(settings)
    var node = ScoreNode(
      subject: subject, weight: weight,
      score: Score(
        value: value, expected: expected, pace: pace, status: decided, trend: trend,
        dated: value != nil && expected != nil ? 1 : 0, coverage: value == nil ? 0 : 1,
        freshness: value == nil ? 0 : evidence.map { freshness(of: $0, every: every) } ?? 0, rule: rule),
      children: [])
    node.evidence = evidence
    node.isOverdue = status.isOverdue
    if let value, let expected { node.due = DueSum(score: value, expected: expected) }
    return node
  }
}
