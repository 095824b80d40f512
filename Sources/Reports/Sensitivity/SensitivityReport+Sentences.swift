import Canvas
import Model
import Scoring

extension SensitivityReport {
  /// A finding in words.
  struct Sentence {
    /// The area it is about; `nil` for the whole.
    let area: ID?
    /// Whether it is about weights; else about the other choices.
    let isOnWeights: Bool
    let text: String
  }

  /// One on the weights for the whole and for each area, and one on all choices together.
  var sentences: [Sentence] {
    let whole = Sentence(
      area: nil, isOnWeights: true,
      text: onWeights("the roadmap", assessment.overall.score, sensitivity.weights.overall))
    let areas = roadmap.areas.indices.map { index in
      Sentence(
        area: roadmap.areas[index].id, isOnWeights: true,
        text: onWeights(
          roadmap.areas[index].shortTitle.text(), assessment.area(index).score, sensitivity.weights.areas[index]))
    }
    return [whole] + areas + [Sentence(area: nil, isOnWeights: false, text: onChoices)]
  }

  /// How often a group keeps its status, or what it most often is instead.
  private func onWeights(_ name: String, _ score: Score, _ spread: Sensitivity.Spread) -> String {
    let often = spread.mostOften
    let share = spread.shares[often] ?? 0
    let main = "In \(weightings(share)) \(often.clause(name, stays: often == score.status))"
    let others = Status.allCases.filter { $0 != often && spread.shares[$0] != nil }
    let next = others.contains(score.status) ? score.status : others.max { spread.share($0) < spread.share($1) }
    guard let next else { return main + "." }
    return main + "; in \(percentLabel(spread.share(next))) \(next.clause("it", stays: next == score.status))."
  }

  private func weightings(_ share: Double) -> String {
    share == 1 ? "every plausible weighting" : "\(percentLabel(share)) of plausible weightings"
  }

  /// What all choices together do to the whole, and which of them does most.
  private var onChoices: String {
    let spread = sensitivity.together.overall
    let count = sensitivity.combinations
    guard let range = spread.range else { return "Nothing is known that would give the roadmap a score." }
    let (low, high) = (decimalText(range.lowerBound, decimals: 0), decimalText(range.upperBound, decimals: 0))
    var text =
      low == high
      ? "Under all \(count) combinations of choices the roadmap scores \(low)"
      : "Under \(count) combinations of choices the roadmap scores from \(low) to \(high)"
    let status = assessment.overall.score.status
    let share = spread.share(status)
    text += share == 1 ? " and keeps its status" : ", and keeps its status in \(percentLabel(share)) of them"
    let influences = sensitivity.influences.compactMap { influence in
      influence.indices.map { (influence.group, $0.total) }
    }
    guard let most = influences.max(by: { $0.1 < $1.1 }) else { return text + "." }
    return text + "; what matters most is \(most.0.words)."
  }
}

extension Sensitivity.Spread {
  func share(_ status: Status) -> Double { shares[status] ?? 0 }
}

extension Status {
  /// That something stands so, or goes on to.
  fileprivate func clause(_ name: String, stays: Bool) -> String {
    switch self {
    case .noData: "too little is known of \(name) for a status"
    case .movingAway: "\(name) \(stays ? "keeps" : "is") moving away"
    case .achieved, .onTrack, .atRisk, .offTrack, .notDue: "\(name) \(stays ? "stays" : "is") \(words)"
    }
  }
}

/// A share as a whole percentage, that says neither all nor nothing where it is only nearly so.
func percentLabel(_ share: Double) -> String {
  let percent = decimalText(100 * share, decimals: 0)
  if percent == "100", share < 1 { return "over 99%" }
  if percent == "0", share > 0 { return "under 1%" }
  return percent + "%"
}
