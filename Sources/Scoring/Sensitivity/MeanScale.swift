import Glibc
import Model

/// The scale on which a power mean is a plain mean; the same method as `powerMean`, for sums that are kept apart.
enum MeanScale: Equatable {
  case arithmetic
  case geometric
  case harmonic
  case other(exponent: Double)

  init(exponent: Double) {
    switch exponent {
    case 1: self = .arithmetic
    case 0: self = .geometric
    case -1: self = .harmonic
    default: self = .other(exponent: exponent)
    }
  }

  /// A score, 0...100, on the scale.
  @inline(__always)
  func value(of score: Double) -> Double {
    switch self {
    case .arithmetic: score
    case .geometric: log(max(score, 1))
    case .harmonic: 1 / max(score, 1)
    case .other(let exponent): pow(exponent > 0 ? score : max(score, 1), exponent)
    }
  }

  /// The score, 0...100, whose value on the scale is `mean`.
  @inline(__always)
  func score(of mean: Double) -> Double {
    let score =
      switch self {
      case .arithmetic: mean
      case .geometric: exp(mean)
      case .harmonic: 1 / mean
      case .other(let exponent): pow(mean, 1 / exponent)
      }
    return min(max(score, 0), 100)
  }
}

/// The scales of the means at the three levels of the tree.
struct MeanScales: Equatable {
  let items: MeanScale
  let area: MeanScale
  let overall: MeanScale

  init(_ aggregation: ScoringSettings.Aggregation) {
    items = MeanScale(exponent: aggregation.items)
    area = MeanScale(exponent: aggregation.area)
    overall = MeanScale(exponent: aggregation.overall)
  }
}
