import Model

/// What of an indicator its score is made of; to copy the whole of it, with all its words, would cost more than the score.
struct ScoredIndicator {
  let id: ID
  /// Whether a score may use it.
  let counts: Bool
  /// From when it is known, where that is not from the start.
  let published: Day?
  let direction: Indicator.Direction
  let scale: Indicator.Scale
  let bounds: Indicator.Bounds?
  let every: Interval?
  let weight: Double
  /// The baseline, with the day from which it is known and whether a score may use it.
  let baseline: (day: Day, value: Double, known: Day, counts: Bool)?
  let targets: [Indicator.Target]
  let trajectory: [Indicator.Target]
  let observations: ArraySlice<Indicator.Observation>

  init(_ indicator: Indicator) { self.init([indicator].span, 0) }

  /// That of the indicator at `index`; one passed by itself would be copied first.
  @inline(__always)
  init(_ indicators: Span<Indicator>, _ index: Int) {
    id = indicators[index].id
    counts = indicators[index].provenance.certainty.counts
    published = indicators[index].provenance.published?.last
    direction = indicators[index].direction
    scale = indicators[index].scale
    bounds = indicators[index].bounds
    every = indicators[index].every
    weight = indicators[index].weight
    if let date = indicators[index].baseline?.date.last, let value = indicators[index].baseline?.value {
      let known = indicators[index].baseline?.provenance.published?.last ?? date
      baseline = (date, value, known, indicators[index].baseline?.provenance.certainty.counts ?? false)
    } else {
      baseline = nil
    }
    targets = indicators[index].targets
    trajectory = indicators[index].trajectory
    observations = indicators[index].observations
  }

  /// `wasKnown` tells whether its area was known 365 days before.
  func node(_ scorer: Scorer, wasKnown: Bool) -> ScoreNode {
    let day = scorer.day
    let points = observations.points
    let normalisation = normalisation(scorer.settings, knownOn: day)
    let evidence = points.last.flatMap { isEvidence(from: $0.day, scorer.settings) ? $0 : nil }
    let progress = evidence.flatMap { normalisation?.progress(of: $0.value) }
    let value = progress.map { 100 * min(max($0, 0), 1) }
    let isAchieved = value != nil && (evidence.map { isAtTarget($0.value) } ?? false)
    let isUnmet = value != nil && !isAchieved && (target(knownOn: day).map { $0.day < day } ?? false)
    var expected: Double?
    if value != nil, let evidence, let trajectory = Trajectory(of: self) {
      // Old data are compared with what was due when they were taken, unless the target's own date has passed.
      let since = max(evidence.day, scorer.dayOfOldestExcuse)
      expected = normalisation?.scoreDue(at: trajectory.value(on: isUnmet ? day : since))
    }
    var node = scorer.item(
      .indicator(id), weight: weight, value: value,
      before: wasKnown ? score(scorer.settings, knownOn: scorer.dayBefore) : nil, expected: expected,
      evidence: evidence?.day, every: every, trend: normalisation.map { points.trend($0, scorer.settings) } ?? .unknown,
      StatusEvidence(
        score: value, isAchieved: isAchieved, progress: progress, expected: expected, isOverdue: isUnmet,
        isPastTarget: isUnmet))
    if node.score.status == .achieved, let due = target(knownOn: day)?.day {
      node.score.isMetLate = points.first { isAtTarget($0.value) }.map { $0.day > due } ?? false
    }
    return node
  }

  /// 0...100, as known on `day`; `nil` where nothing was known.
  private func score(_ settings: ScoringSettings, knownOn day: Day) -> Double? {
    guard (published ?? day) <= day, let place = observations.placeOfLatest(knownOn: day) else { return nil }
    let (date, value) = (observations.span[place].date.last, observations.span[place].value)
    return isEvidence(from: date, settings) ? normalisation(settings, knownOn: day)?.score(of: value) : nil
  }

  private func normalisation(_ settings: ScoringSettings, knownOn day: Day) -> Normalisation? {
    counts ? Normalisation(of: self, settings: settings, knownOn: day) : nil
  }

  /// The baseline, where it was known on `day` and a score may use it.
  func start(knownOn day: Day) -> (day: Day, value: Double)? {
    baseline.flatMap { $0.counts && $0.known <= day ? ($0.day, $0.value) : nil }
  }

  /// The target that held as known on `day`.
  func target(knownOn day: Day) -> (day: Day, value: Double)? {
    targets.placeOfLatest(knownOn: day).map { (targets.span[$0].date.last, targets.span[$0].value) }
  }

  /// Whether `value` is at the target or past it.
  func isAtTarget(_ value: Double) -> Bool {
    guard let target = target(knownOn: .distantFuture)?.value else { return false }
    return switch direction {
    case .increase: value >= target
    case .decrease: value <= target
    case .hold: value == target
    }
  }

  /// Whether data from `day` are not older than the baseline they would be measured from.
  func isEvidence(from day: Day, _ settings: ScoringSettings) -> Bool {
    let isMeasuredFromBaseline = settings.normalisation == .baselineTarget || bounds == nil
    guard isMeasuredFromBaseline, let baseline else { return true }
    return day >= baseline.day
  }
}
