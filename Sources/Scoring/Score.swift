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
  /// Whether a target was met, but only after its date.
  package var isMetLate = false

  /// The status in words; where a score rests on too little to be judged, it says so instead of "no data".
  package var words: String { isThin ? "thin data" : isMetLate ? "achieved late" : status.words }

  /// Whether there is a score, but too little is known for a status.
  package var isThin: Bool { status == .noData && value != nil }

  /// What is due where enough of the score has a date for the two to be compared, 0...100.
  package var comparableExpected: Double? { dated >= 0.5 ? expected : nil }

  /// Where the score would be if all that is missing were nothing, or everything; the score itself where all is known.
  package var range: ClosedRange<Double>? {
    guard let value else { return nil }
    let low = coverage * value
    return low...max(low, min(100, low + (1 - coverage) * 100))
  }
}
