/// A power mean in the making: weights, and scores on the scale of the mean.
struct WeightedMean {
  private var weight = 0.0
  private var sum = 0.0

  init() {}

  /// Adds a score, 0...100; what is missing has no say.
  @inline(__always)
  mutating func add(_ score: Double?, weight: Double, _ scale: MeanScale) {
    guard let score else { return }
    self.weight += weight
    sum += weight * scale.value(of: score)
  }

  /// 0...100; `nil` where nothing has a weight.
  @inline(__always)
  func score(_ scale: MeanScale) -> Double? { weight > 0 ? scale.score(of: sum / weight) : nil }

  static func + (left: WeightedMean, right: WeightedMean) -> WeightedMean {
    var both = left
    both.weight += right.weight
    both.sum += right.sum
    return both
  }
}
