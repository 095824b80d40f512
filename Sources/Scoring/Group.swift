import Glibc
import Model

/// Scores of items and groups under one roadmap's settings, on one day.
struct Scorer {
  let settings: ScoringSettings
  let day: Day
  /// The same tree a year earlier, as known then; `nil` while that tree itself is made.
  let past: PastScores?

  /// A group over `children`, by a power mean.
  func group(
    _ subject: ScoreNode.Subject, weight: Double, exponent: Double, _ children: [ScoreNode],
    members: [(status: Status, share: Double)]
  ) -> ScoreNode {
    let total = sum(children.lazy.map(\.weight))
    let scored = children.filter { $0.score.value != nil }
    let value = powerMean(scored.map { ($0.score.value ?? 0, $0.weight) }, exponent: exponent)
    let expected = powerMean(
      scored.compactMap { child in child.score.expected.map { ($0, child.weight) } }, exponent: exponent)
    let weightScored = sum(scored.lazy.map(\.weight))

    var due = DueSum()
    var freshness = Sum()
    var dated = Sum()
    for child in scored where weightScored > 0 {
      due.add(child.due, share: child.weight / weightScored)
      freshness += child.score.freshness * child.weight / weightScored
      dated += child.score.dated * child.weight / weightScored
    }
    let coverage = total > 0 ? sum(children.lazy.map { $0.score.coverage * $0.weight }) / total : 0
    let change = value.flatMap { now in past?[subject].map { now - $0 } }
    let trend = Trend(change: change, flat: settings.trend.groupFlat)
    // What has no weight has no say.
    let voting = members.filter { $0.share > 0 }
    let late = voting.filter { $0.status.isLate }

    let evidence = StatusEvidence(
      score: value, coverage: coverage,
      isAchieved: (value ?? 0) >= 99.95 && voting.allSatisfy { $0.status == .achieved },
      fell: trend == .worsening && (change ?? 0) < -1, expected: expected, pace: due.pace,
      isOverdue: scored.contains { $0.isOverdue && $0.weight > 0 },
      isHeldDown: late.count >= 2 && sum(late.lazy.map(\.share)).reaches(StatusEvidence.heldDownFrom))
    let (status, rule) = evidence.decide(settings)
    var node = ScoreNode(
      subject: subject, weight: weight,
      score: Score(
        value: value, expected: expected, pace: due.pace, status: status, trend: trend,
        dated: min(1, dated.value), coverage: min(1, coverage), freshness: freshness.value, rule: rule),
      children: children)
    node.due = due
    node.change = change
    node.isOverdue = evidence.isOverdue
    return node
  }

  /// 1 up to `grace` days after the evidence, then halving.
  func freshness(of evidence: Day, every: Interval?) -> Double {
    let late = Double(day.days(since: evidence)) - (every?.days ?? settings.freshness.graceDays)
    return late <= 0 ? 1 : exp2(-late / settings.freshness.halfLifeDays)
  }
}

/// Score and score due over the items that have both, weighted.
struct DueSum: Equatable, Sendable {
  private(set) var score = 0.0
  private(set) var expected = 0.0

  init() {}

  init(score: Double, expected: Double) {
    self.score = score
    self.expected = expected
  }

  mutating func add(_ other: DueSum, share: Double) {
    score += other.score * share
    expected += other.expected * share
  }

  /// `nil` while nothing is due.
  var pace: Double? { expected > 0 ? score / expected : nil }
}
