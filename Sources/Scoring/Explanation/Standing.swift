import Model

/// A status, the rule that decided it, and how far the next one is.
package struct Standing: Equatable, Sendable {
  /// A way to another status.
  package struct Step: Equatable, Sendable {
    package enum Unit: String, Sendable {
      /// Points of the score; of what has a due date, where a pace decides.
      case points
      /// Share of the weight that has a score.
      case coverage
      /// Late items that come back on track.
      case items
    }

    package let status: Status
    /// Above 0.
    package let needs: Double
    package let unit: Unit
  }

  package let status: Status
  package let rule: StatusRule
  /// To the next better status; `nil` where there is none, or where waiting alone leads there.
  package let next: Step?
  /// What may be lost before the next worse one; `nil` where no threshold is near.
  package let margin: Step?
  /// The ids of the late items that hold it down, where they do.
  package let late: [String]

  init(
    _ evidence: StatusEvidence, _ settings: ScoringSettings, due: DueSum, change: Double?,
    late: [(id: String, share: Double)]
  ) {
    (status, rule) = evidence.decide(settings)
    self.late = rule == .weakest ? late.map(\.id) : []
    next = evidence.next(settings, rule: rule, due: due, change: change, late: late.map(\.share))
    margin = evidence.margin(settings, status: status, rule: rule, due: due)
  }
}

extension StatusEvidence {
  fileprivate func next(
    _ settings: ScoringSettings, rule: StatusRule, due: DueSum, change: Double?, late: [Double]
  ) -> Standing.Step? {
    guard let score else { return nil }
    func step(_ needs: Double, _ unit: Standing.Step.Unit, _ cured: StatusEvidence) -> Standing.Step {
      Standing.Step(status: cured.decide(settings).0, needs: max(0, needs), unit: unit)
    }
    var cured = self
    switch rule {
    case .achieved, .notDue, .undated: return nil
    case .noData:
      cured.coverage = settings.minCoverage
      return step(settings.minCoverage - coverage, .coverage, cured)
    case .movingAway:
      cured.fell = false
      if let progress, progress < StatusEvidence.backwards {
        cured.progress = StatusEvidence.backwards
        return step(100 * (StatusEvidence.backwards - progress), .points, cured)
      }
      return step(-1 - (change ?? -1), .points, cured)
    case .weakest:
      cured.isHeldDown = false
      return step(Double(recoveries(late)), .items, cured)
    case .early:
      let thresholds = settings.status
      let gap = (expected ?? 0) - score
      if thresholds.earlyGapOnTrack.reaches(gap) { return nil }
      let isFar = !thresholds.earlyGapAtRisk.reaches(gap)
      return Standing.Step(
        status: isFar ? .atRisk : .onTrack,
        needs: gap - (isFar ? thresholds.earlyGapAtRisk : thresholds.earlyGapOnTrack), unit: .points)
    case .pace:
      let pace = pace ?? 0
      if !pace.reaches(settings.status.atRisk) {
        return Standing.Step(
          status: .atRisk, needs: settings.status.atRisk * due.expected - due.score, unit: .points)
      }
      if isPastTarget { return Standing.Step(status: .achieved, needs: 100 - score, unit: .points) }
      if pace.reaches(settings.status.onTrack) { return nil }
      return Standing.Step(
        status: .onTrack, needs: settings.status.onTrack * due.expected - due.score, unit: .points)
    }
  }

  fileprivate func margin(
    _ settings: ScoringSettings, status: Status, rule: StatusRule, due: DueSum
  ) -> Standing.Step? {
    guard let score else { return nil }
    let thresholds = settings.status
    switch (rule, status) {
    case (.pace, .onTrack):
      return .init(status: .atRisk, needs: max(0, due.score - thresholds.onTrack * due.expected), unit: .points)
    case (.pace, .atRisk):
      return .init(status: .offTrack, needs: max(0, due.score - thresholds.atRisk * due.expected), unit: .points)
    case (.early, .onTrack):
      return .init(
        status: .atRisk, needs: max(0, thresholds.earlyGapOnTrack - (expected ?? 0) + score), unit: .points)
    case (.early, .atRisk):
      return .init(
        status: .offTrack, needs: max(0, thresholds.earlyGapAtRisk - (expected ?? 0) + score), unit: .points)
    default: return nil
    }
  }

  /// How many of the late have to come back before they no longer hold the group down.
  private func recoveries(_ shares: [Double]) -> Int {
    var left = shares.sorted()
    var count = 0
    while left.count >= 2, sum(left).reaches(StatusEvidence.heldDownFrom) {
      left.removeLast()
      count += 1
    }
    return count
  }
}
