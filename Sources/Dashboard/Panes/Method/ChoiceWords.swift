import Canvas
import Model
import Scoring

extension Choice {
  /// As the name of a row.
  var words: String {
    switch self {
    case .asSet: "as it is"
    case .exponent(1): "arithmetic means"
    case .exponent(0): "geometric means"
    case .exponent(-1): "harmonic means"
    case .exponent(let exponent): "means of power \(plainText(exponent))"
    case .delivery(let share): "delivery \(percent(share))"
    case .underWay(let credit): "under way \(percent(credit))"
    case .dropped(.zero): "dropped as 0"
    case .dropped(.excluded): "dropped left out"
    case .missing(.renormalised): "missing left out"
    case .missing(.zero): "missing as 0"
    case .missing(.full): "missing as 100"
    }
  }
}

extension ChoiceGroup {
  /// As the name of a row.
  var words: String {
    switch self {
    case .weights: "weights"
    case .exponent: "kind of mean"
    case .delivery: "delivery or outcome"
    case .underWay: "work under way"
    case .dropped: "dropped actions"
    case .missing: "missing data"
    }
  }
}

extension Status {
  /// That something stays so, or is so instead.
  func clause(_ name: String, stays: Bool) -> String {
    switch self {
    case .noData: "too little is known of \(name)"
    case .movingAway: "\(name) \(stays ? "keeps" : "is") moving away"
    case .achieved, .onTrack, .atRisk, .offTrack, .notDue: "\(name) \(stays ? "stays" : "is") \(words)"
    }
  }
}

/// A share as a whole percentage that says neither all nor nothing where it is only nearly so.
func cautiousPercent(_ share: Double) -> String {
  let text = percent(share)
  if text == "100%", share < 1 { return ">99%" }
  return text == "0%" && share > 0 ? "<1%" : text
}
