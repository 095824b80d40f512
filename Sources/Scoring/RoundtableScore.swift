package import Model

/// How much of what a roundtable was to deliver has been delivered.
package struct RoundtableScore: Equatable, Sendable {
  package let id: ID
  package let outputs: Int
  package let delivered: Int
  /// Share of the outputs delivered, weighted, 0...100; `nil` where no output is known.
  package let progress: Double?
  package let status: Status

  init(of roundtable: Roundtable, on day: Day, _ settings: ScoringSettings) {
    let counted = roundtable.outputs.filter { $0.provenance.counts }
    id = roundtable.id
    outputs = counted.count
    delivered = counted.count { $0.isDelivered }
    progress = powerMean(counted.map { ($0.isDelivered ? 100 : 0, $0.weight) }, exponent: 1)
    let expected = powerMean(
      counted.compactMap { output in
        expectedDelivery(start: nil, due: output.due, on: day).map { ($0, output.weight) }
      }, exponent: 1)
    let due = counted.filter { $0.due.map { $0.last < day } ?? false }
    let pace = powerMean(due.map { ($0.isDelivered ? 1 : 0, $0.weight) }, exponent: 1)
    status =
      StatusEvidence(
        score: progress, isAchieved: counted.allSatisfy(\.isDelivered), expected: expected, pace: pace,
        isOverdue: due.contains { !$0.isDelivered }
      ).decide(settings).0
  }
}
