import Glibc

/// The weighted power mean of scores (0...100, weights not negative), or `nil` where nothing has a weight: what is missing lowers coverage, never the
/// score.
///
/// (Σw·sᑫ/Σw)^(1/q): arithmetic for q = 1, geometric for 0, harmonic for −1. For q ≤ 0, where a single zero would decide
/// everything, scores are taken at least at 1. OECD and JRC, *Handbook on Constructing Composite Indicators* (2008), step
/// 6; UNDP, *Human Development Report*, technical note 1.
package func powerMean(_ terms: [(score: Double, weight: Double)], exponent q: Double) -> Double? {
  let weight = sum(terms.lazy.map(\.weight))
  let scores = terms.lazy.filter { $0.weight > 0 }.map { q > 0 ? $0.score : max($0.score, 1) }
  guard weight > 0, let least = scores.min(), let most = scores.max() else { return nil }
  // A mean lies among what it is made of, to the last digit.
  return min(max(unbounded(), least), most)

  func mean(_ transform: (Double) -> Double) -> Double {
    var sum = Sum()
    for term in terms { sum += term.weight * transform(term.score) }
    return sum.value / weight
  }
  func unbounded() -> Double {
    switch q {
    case 1: mean { $0 }
    case 0: exp(mean { log(max($0, 1)) })
    case ..<0: pow(mean { pow(max($0, 1), q) }, 1 / q)
    default: pow(mean { pow($0, q) }, 1 / q)
    }
  }
}
