import Glibc
import Model

/// Scores of items and groups under one roadmap's settings, on one day.
struct Scorer {
  let settings: ScoringSettings
  let day: Day
  /// The day from which a trend is measured.
  let dayBefore: Day
  /// Data from before this day are compared with what was due on it.
  let dayOfOldestExcuse: Day

  init(settings: ScoringSettings, day: Day) {
    self.settings = settings
    self.day = day
    dayBefore = day.advanced(days: -365)
    dayOfOldestExcuse = day.advanced(months: -Int(settings.maxLagMonths))
  }

  /// A group over `children`, by a power mean; `weightsBefore` are what they weighed 365 days before.
  func group(
    _ subject: ScoreNode.Subject, weight: Double, exponent: Double, _ children: [ScoreNode], weightsBefore: [Double],
    members: [Member]
  ) -> ScoreNode {
    let terms = GroupTerms(children, weightsBefore: weightsBefore)
    let value = powerMean(terms.scores, exponent: exponent)
    let expected = powerMean(terms.expectations, exponent: exponent)
    let before = powerMean(terms.before, exponent: exponent)
    let weightScored = sum(terms.scores.lazy.map(\.weight))

    var due = DueSum()
    var freshness = Sum()
    var dated = Sum()
    let parts = children.span
    for index in parts.indices where parts[index].score.value != nil && weightScored > 0 {
      let weight = parts[index].weight
      due.add(parts[index].due, share: weight / weightScored)
      freshness += parts[index].score.freshness * weight / weightScored
      dated += parts[index].score.dated * weight / weightScored
    }
    let total = terms.weight.value
    let coverage = total > 0 ? terms.covered.value / total : 0
    let change = change(of: value, since: before)
    let trend = Trend(change: change, flat: settings.trend.groupFlat)
    let evidence = StatusEvidence(
      score: value, coverage: coverage,
      isAchieved: (value ?? 0) >= 99.95 && members.areAllAchieved,
      fell: trend == .worsening && (change ?? 0) < -1, expected: expected, pace: due.pace,
      isOverdue: terms.isOverdue, isHeldDown: members.areHeldDown)
    let (status, rule) = evidence.decide(settings)
    var node = ScoreNode(
      subject: subject, weight: weight,
      score: Score(
        value: value, expected: expected, pace: due.pace, status: status, trend: trend,
        dated: min(1, dated.value), coverage: min(1, coverage), freshness: freshness.value, rule: rule),
      before: before, children: children)
    node.due = due
    node.isOverdue = evidence.isOverdue
    return node
  }

  /// How far a score has risen since, in points; `nil` where there is none now or was none then.
  func change(of value: Double?, since before: Double?) -> Double? {
    value.flatMap { now in before.map { now - $0 } }
  }

  /// 1 up to `grace` days after the evidence, then halving.
  func freshness(of evidence: Day, every: Interval?) -> Double {
    let late = Double(day.days(since: evidence)) - (every?.days ?? settings.freshness.graceDays)
    return late <= 0 ? 1 : exp2(-late / settings.freshness.halfLifeDays)
  }
}

/// What the means of a group are made of.
private struct GroupTerms {
  private(set) var scores: [(score: Double, weight: Double)] = []
  private(set) var expectations: [(score: Double, weight: Double)] = []
  private(set) var before: [(score: Double, weight: Double)] = []
  private(set) var weight = Sum()
  private(set) var covered = Sum()
  /// Whether anything with a score and a weight should be finished and is not.
  private(set) var isOverdue = false

  init(_ children: [ScoreNode], weightsBefore: [Double]) {
    scores.reserveCapacity(children.count)
    expectations.reserveCapacity(children.count)
    before.reserveCapacity(children.count)
    // In a span, as a loop over the array would copy each node.
    let parts = children.span
    for index in parts.indices {
      let weight = parts[index].weight
      self.weight += weight
      covered += parts[index].score.coverage * weight
      if let value = parts[index].before { before.append((value, weightsBefore[index])) }
      guard let value = parts[index].score.value else { continue }
      scores.append((value, weight))
      if let expected = parts[index].score.expected { expectations.append((expected, weight)) }
      if parts[index].isOverdue, weight > 0 { isOverdue = true }
    }
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
