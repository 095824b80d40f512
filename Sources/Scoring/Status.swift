import Model

/// Where something stands against what is due.
package enum Status: String, CaseIterable, Sendable {
  case achieved
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case movingAway = "moving-away"
  case notDue = "not-due"
  case noData = "no-data"

  /// In words, as it stands in a sentence.
  package var words: String { rawValue.unhyphenated }

  /// Whether somebody has to look at it.
  package var isLate: Bool { self == .offTrack || self == .movingAway }
}

/// Which rule decided a status (docs/scoring.md); the first that holds.
package enum StatusRule: String, Sendable {
  case noData = "no-data"
  case achieved, movingAway = "moving-away", notDue = "not-due"
  /// Nothing in it has a date by which it is due.
  case undated
  /// Little is due yet, so the gap in points decides.
  case early
  case pace
  /// Too many of its items are off track for the mean to stand.
  case weakest
}

/// What a status is decided from.
struct StatusEvidence {
  var score: Double?
  var coverage = 1.0
  var isAchieved = false
  /// Share of the way, unclamped; `nil` for groups.
  var progress: Double?
  /// Whether the trend is worsening and the score fell by more than a point in a year.
  var fell = false
  var expected: Double?
  var pace: Double?
  var isOverdue = false
  /// Whether a target's date has passed unmet: it can then be near, but not on track.
  var isPastTarget = false
  /// Whether two or more items with a fifth of the weight are late.
  var isHeldDown = false

  /// The share of the way, unclamped, below which an indicator is moving away.
  static let backwards = -0.02
  /// The share of a group's weight from which its late items hold it down.
  static let heldDownFrom = 0.2

  func decide(_ settings: ScoringSettings) -> (Status, StatusRule) {
    let decided = decideAlone(settings)
    guard isHeldDown, settings.status.rule == .weakest, [.achieved, .onTrack, .notDue].contains(decided.0) else {
      return decided
    }
    return (.atRisk, .weakest)
  }

  private func decideAlone(_ settings: ScoringSettings) -> (Status, StatusRule) {
    guard let score, coverage.reaches(settings.minCoverage) else { return (.noData, .noData) }
    if isAchieved { return (.achieved, .achieved) }
    if fell || (progress.map { !$0.reaches(StatusEvidence.backwards) } ?? false) { return (.movingAway, .movingAway) }
    guard let expected else { return (.notDue, .undated) }
    if !expected.reaches(2), !isOverdue { return (.notDue, .notDue) }
    let thresholds = settings.status
    if !expected.reaches(thresholds.earlyBelow) {
      let gap = expected - score
      if thresholds.earlyGapOnTrack.reaches(gap) { return (.onTrack, .early) }
      return (thresholds.earlyGapAtRisk.reaches(gap) ? .atRisk : .offTrack, .early)
    }
    let pace = pace ?? score / expected
    if pace.reaches(thresholds.onTrack), !isPastTarget { return (.onTrack, .pace) }
    return (pace.reaches(thresholds.atRisk) ? .atRisk : .offTrack, .pace)
  }
}

extension Double {
  /// Whether it is at `threshold` or above, where what doubles lose on the way decides nothing: 57 of 60 is 95 %.
  func reaches(_ threshold: Double) -> Bool { self >= threshold - 1e-9 }
}
