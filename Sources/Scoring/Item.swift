import Model

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
