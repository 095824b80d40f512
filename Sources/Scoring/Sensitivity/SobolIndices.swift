import Model

/// How much of a model's variance comes from each of its inputs.
package struct SobolIndices: Equatable, Sendable {
  /// The share of the variance that would go if this input alone were known: 0...1, but for what sampling adds.
  package let first: Double
  /// The share that would stay if everything but this input were known, so with all it does together with others.
  package let total: Double
}

/// First-order and total Sobol' indices of a model whose inputs are independent and evenly spread over 0..<1; `nil`
/// where the model's values differ by no more than `tolerance`, or one of them is no number.
///
/// Sobol' (1993). The design, two samples and for each input the first with that input from the second, is that of
/// Saltelli et al., "Variance based sensitivity analysis of model output" (2010); the estimators are Jansen's (1999),
/// their table 2, (b) and (f). `points` is a power of two: the first points of a Sobol' sequence of twice the
/// dimensions, of which there are at most ten. The number of threads changes nothing but the time it takes.
package func sobolIndices(
  dimensions: Int, points: Int, tolerance: Double = 0, threads: Int = 1, of model: @Sendable ([Double]) -> Double
) -> [SobolIndices]? {
  var sequence = SobolSequence(dimensions: 2 * dimensions)
  let design = (0..<points).map { _ in sequence.next() }
  let samples = inParts(of: design.indices, threads: threads) { part in
    design[part].map { Sample($0, dimensions: dimensions, model) }
  }.flatMap { $0 }
  guard let variance = variance(of: samples.flatMap { [$0.first, $0.second] }, tolerance) else { return nil }
  let unit = 2 * Double(points) * variance
  return (0..<dimensions).map { input in
    SobolIndices(
      first: 1 - sum(samples.lazy.map { squared($0.second - $0.mixed[input]) }) / unit,
      total: sum(samples.lazy.map { squared($0.first - $0.mixed[input]) }) / unit)
  }
}

/// The model's values at one point of the first sample, at one of the second, and at the first with one input of the
/// second at a time.
private struct Sample {
  let first: Double
  let second: Double
  let mixed: [Double]

  init(_ point: [Double], dimensions: Int, _ model: ([Double]) -> Double) {
    let (left, right) = (Array(point[..<dimensions]), Array(point[dimensions...]))
    first = model(left)
    second = model(right)
    mixed = (0..<dimensions).map { input in
      var mixed = left
      mixed[input] = right[input]
      return model(mixed)
    }
  }
}

private func squared(_ value: Double) -> Double { value * value }

/// `nil` where there are no values, where one is no number, and where they are all the same.
private func variance(of values: [Double], _ tolerance: Double) -> Double? {
  guard let least = values.min(), let most = values.max(), values.allSatisfy(\.isFinite) else { return nil }
  guard most - least > tolerance else { return nil }
  let mean = sum(values) / Double(values.count)
  return sum(values.lazy.map { squared($0 - mean) }) / Double(values.count)
}
