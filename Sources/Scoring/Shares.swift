import Glibc

/// What each term contributes to the power mean of all: the shares add up to it.
///
/// A power mean is homogeneous of degree one, so by Euler's theorem it is the sum of sᵢ·∂M/∂sᵢ = M·wᵢsᵢᑫ/Σwsᑫ; for
/// q = 1 that is w·s/Σw. Empty where nothing has a weight.
package func powerMeanShares(_ terms: [(score: Double, weight: Double)], exponent q: Double) -> [Double] {
  guard let mean = powerMean(terms, exponent: q) else { return [] }
  let parts = terms.map { term in
    term.weight > 0 ? term.weight * pow(q > 0 ? term.score : max(term.score, 1), q) : 0
  }
  let total = sum(parts)
  return parts.map { total > 0 ? mean * $0 / total : 0 }
}

/// Whole numbers of `unit` nearest to `values`, that add up to the rounded sum of `values`: the largest remainders are
/// rounded up (Hamilton's method).
package func roundedToAddUp(_ values: [Double], unit: Double = 1) -> [Double] {
  let scaled = values.map { $0 / unit }
  var whole = scaled.map { $0.rounded(.down) }
  let missing = Int(sum(scaled).rounded() - sum(whole))
  let order = values.indices.sorted { left, right in
    let remainders = (scaled[left] - whole[left], scaled[right] - whole[right])
    return remainders.0 == remainders.1 ? left < right : remainders.0 > remainders.1
  }
  for index in order.prefix(max(0, missing)) { whole[index] += 1 }
  return whole.map { $0 * unit }
}
