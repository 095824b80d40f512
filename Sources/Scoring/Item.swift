import Model

// Records are scored by methods of their own that borrow them: as an argument, each would be copied.

extension Action {
  /// `wasKnown` tells whether its area was known 365 days before.
  borrowing func node(_ scorer: Scorer, wasKnown: Bool) -> ScoreNode {
    let day = scorer.day
    var status: Status?
    var evidence: Day?
    var value: Double?
    if let place = placeOfLatestUpdate(knownOn: day) {
      status = updates.span[place].status
      evidence = updates.span[place].date.last
      value = score(ofUpdate: place, scorer.settings, knownOn: day)
    }
    let before =
      wasKnown && scorer.dayBefore.knows(provenance) ? score(scorer.settings, knownOn: scorer.dayBefore) : nil
    let expected = expectedDelivery(start: start, due: due, on: day)
    return scorer.item(
      .action(id), weight: scorer.settings.counts(status) ? weight : 0, value: value, before: before,
      expected: expected,
      evidence: evidence, every: nil,
      trend: Trend(change: scorer.change(of: value, since: before), flat: scorer.settings.trend.groupFlat),
      StatusEvidence(
        score: value, isAchieved: status == .delivered, expected: expected, isOverdue: isOverdue(on: day)))
  }
}

extension Indicator {
  /// `wasKnown` tells whether its area was known 365 days before.
  borrowing func node(_ scorer: Scorer, wasKnown: Bool) -> ScoreNode {
    let day = scorer.day
    let points = points
    let normalisation = normalisation(scorer.settings, knownOn: day)
    var evidence: Day?
    var progress: Double?
    var isAtTarget = false
    if let point = points.last, isEvidence(from: point.day, scorer.settings) {
      evidence = point.day
      progress = normalisation?.progress(of: point.value)
      isAtTarget = self.isAtTarget(point.value)
    }
    let value = progress.map { 100 * min(max($0, 0), 1) }
    let isAchieved = value != nil && isAtTarget
    let isUnmet = value != nil && !isAchieved && isPastTarget(on: day)
    var expected: Double?
    if value != nil, let evidence, let trajectory = Trajectory(of: self) {
      // Old data are compared with what was due when they were taken, unless the target's own date has passed.
      let since = max(evidence, scorer.dayOfOldestExcuse)
      expected = normalisation?.scoreDue(at: trajectory.value(on: isUnmet ? day : since))
    }
    return scorer.item(
      .indicator(id), weight: weight, value: value,
      before: wasKnown ? score(scorer.settings, knownOn: scorer.dayBefore) : nil, expected: expected,
      evidence: evidence,
      every: every, trend: normalisation.map { points.trend($0, scorer.settings) } ?? .unknown,
      StatusEvidence(
        score: value, isAchieved: isAchieved, progress: progress, expected: expected, isOverdue: isUnmet,
        isPastTarget: isUnmet))
  }

  private borrowing func normalisation(_ settings: ScoringSettings, knownOn day: Day) -> Normalisation? {
    provenance.counts ? Normalisation(of: self, settings: settings, knownOn: day) : nil
  }

  /// 0...100, as known on `day`; `nil` where nothing was known.
  private borrowing func score(_ settings: ScoringSettings, knownOn day: Day) -> Double? {
    guard day.knows(provenance), let place = placeOfLatest(knownOn: day) else { return nil }
    let (date, value) = (observations.span[place].date.last, observations.span[place].value)
    return isEvidence(from: date, settings) ? normalisation(settings, knownOn: day)?.score(of: value) : nil
  }

  /// Whether the target's date went by before `day`.
  private borrowing func isPastTarget(on day: Day) -> Bool {
    guard let place = placeOfTarget(knownOn: day) else { return false }
    return targets.span[place].date.last < day
  }
}

extension Scorer {
  func item(
    _ subject: ScoreNode.Subject, weight: Double, value: Double?, before: Double?, expected: Double?, evidence: Day?,
    every: Interval?, trend: Trend, _ status: StatusEvidence
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
      before: before, children: [])
    node.progress = status.progress.flatMap { $0.isFinite ? $0 : nil }
    node.evidence = evidence
    node.isOverdue = status.isOverdue
    if let value, let expected { node.due = DueSum(score: value, expected: expected) }
    return node
  }
}
