/// What is known about how far something is: the numbers and words behind every face of the program.
package struct Score: Equatable, Sendable {
  /// 0...100; `nil` where nothing is known.
  package var value: Double?
  /// What is due by now, 0...100; `nil` where nothing has a date.
  package var expected: Double?
  /// Score for score due; `nil` where nothing is due.
  package var pace: Double?
  package var status: Status
  package var trend: Trend
  /// Share of the scored weight that has a date by which it is due, 0...1: what pace speaks for.
  package var dated: Double
  /// Share of the weight that has a score, 0...1.
  package var coverage: Double
  /// 1 where the evidence is new, halving with age.
  package var freshness: Double
  /// What decided the status.
  package var rule: StatusRule

  /// Where the score would be if all that is missing were nothing, or everything; the score itself where all is known.
  package var range: ClosedRange<Double>? {
    guard let value else { return nil }
    let low = coverage * value
    return low...max(low, min(100, low + (1 - coverage) * 100))
  }
}
