import Model

/// What follows from a group's sums: the same numbers as `Scorer.group` gives, without a tree.
struct GroupValue {
  /// 0...100; `nil` where nothing is known.
  var score: Double?
  /// What is due by now, 0...100; `nil` where nothing has a date.
  var expected: Double?
  /// What pace is made of, as shares of what has a score.
  var dueScore = 0.0
  var dueExpected = 0.0
  /// 0...1.
  var coverage = 0.0
  /// The share of what is late in the weight of all, 0...1.
  var lateShare = 0.0
  /// The score a year before, as known then; `nil` where nothing was known.
  var past: Double?
  var facts: GroupFacts

  init(_ sums: GroupSums, _ scale: MeanScale) {
    facts = sums.facts
    if sums.scored > 0 {
      score = scale.score(of: sums.score / sums.scored)
      dueScore = sums.dueScore / sums.scored
      dueExpected = sums.dueExpected / sums.scored
    }
    if sums.dated > 0 { expected = scale.score(of: sums.expected / sums.dated) }
    if sums.total > 0 {
      coverage = sums.covered / sums.total
      lateShare = sums.late / sums.total
    }
    if sums.pastScored > 0 { past = scale.score(of: sums.pastScore / sums.pastScored) }
  }

  /// By how much the score changed in a year; `nil` where it had none.
  var change: Double? { score.flatMap { now in past.map { now - $0 } } }

  /// How the group stands, by the rules of every group, where its score changed by `change` in a year.
  func status(_ settings: ScoringSettings, change: Double?) -> Status {
    let trend = Trend(change: change, flat: settings.trend.groupFlat)
    return StatusEvidence(
      score: score, coverage: coverage, isAchieved: (score ?? 0) >= 99.95 && facts.isAchieved,
      fell: trend == .worsening && (change ?? 0) < -1, expected: expected,
      pace: dueExpected > 0 ? dueScore / dueExpected : nil, isOverdue: facts.isOverdue,
      isHeldDown: facts.lateCount >= 2 && lateShare.reaches(StatusEvidence.heldDownFrom)
    ).decide(settings).0
  }

  /// The same as a part of a group whose parts are late or achieved as a whole.
  func asPart(_ status: Status) -> GroupValue {
    var part = self
    part.facts.lateCount = status.isLate ? 1 : 0
    part.facts.isAchieved = status == .achieved
    part.lateShare = status.isLate ? 1 : 0
    return part
  }
}
