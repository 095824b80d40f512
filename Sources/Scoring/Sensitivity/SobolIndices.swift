/// How much of a model's variance comes from each of its inputs.
package struct SobolIndices: Equatable, Sendable {
  /// The share of the variance that would go if this input alone were known: 0...1, but for what sampling adds.
  package let first: Double
  /// The share that would stay if everything but this input were known, so with all it does together with others.
  package let total: Double
}

/// First-order and total Sobol' indices of a model whose inputs are independent and evenly spread over 0..<1; `nil`
/// where the model's values are all the same, or one of them is no number.
///
/// Sobol' (1993). The design, two samples and for each input the first with that input from the second, is that of
/// Saltelli et al., "Variance based sensitivity analysis of model output" (2010); the estimators are Jansen's (1999),
/// their table 2, (b) and (f). `points` is a power of two: the first points of a Sobol' sequence of twice the
/// dimensions, of which there are at most ten.
package func sobolIndices(dimensions: Int, points: Int, of model: ([Double]) -> Double) -> [SobolIndices]? {
  var sequence = SobolSequence(dimensions: 2 * dimensions)
  var values: [Double] = []
  var firstDistances = Array(repeating: Sum(), count: dimensions)
  var totalDistances = firstDistances
  for _ in 0..<points {
    let point = sequence.next()
    var left = Array(point[..<dimensions])
    let right = Array(point[dimensions...])
    let (here, there) = (model(left), model(right))
    values += [here, there]
    for input in 0..<dimensions {
      let own = left[input]
      left[input] = right[input]
      let mixed = model(left)
      left[input] = own
      firstDistances[input] += (there - mixed) * (there - mixed)
      totalDistances[input] += (here - mixed) * (here - mixed)
    }
  }
  guard let variance = variance(of: values), variance > 0 else { return nil }
  return zip(firstDistances, totalDistances).map { first, total in
    SobolIndices(
      first: 1 - first.value / (2 * Double(points)) / variance, total: total.value / (2 * Double(points)) / variance)
  }
}

/// `nil` where there is none: no values, one that is no number, or differences that are all lost in rounding.
private func variance(of values: [Double]) -> Double? {
  guard let least = values.min(), let most = values.max(), values.allSatisfy(\.isFinite) else { return nil }
  guard most - least > 1e-9 * max(abs(least), abs(most)) else { return nil }
  let mean = sum(values) / Double(values.count)
  return sum(values.lazy.map { ($0 - mean) * ($0 - mean) }) / Double(values.count)
}
