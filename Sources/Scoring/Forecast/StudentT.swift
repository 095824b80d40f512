import Glibc

/// Student's t distribution, for intervals around what few observations say.
///
/// By the regularised incomplete beta function: Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.7.1 and
/// 26.5.8.
package struct StudentT: Sendable {
  /// Above 0.
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The probability of a value of at most `t`, 0...1.
  package func cumulative(_ t: Double) -> Double {
    let tail = upperTail(abs(t))
    return t < 0 ? tail : 1 - tail
  }

  /// The value below which a share of `probability` lies; `probability` is between 0 and 1.
  package func quantile(_ probability: Double) -> Double {
    guard probability != 0.5 else { return 0 }
    let tail = min(probability, 1 - probability)
    var (low, high) = (0.0, 1.0)
    while upperTail(high) > tail, high < 1e300 { (low, high) = (high, high * 2) }
    // As many halvings as a double has digits: the tail falls all the way.
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if upperTail(middle) > tail { low = middle } else { high = middle }
    }
    return probability < 0.5 ? -high : high
  }

  /// The probability of a value above `t`, which is not negative.
  private func upperTail(_ t: Double) -> Double {
    let ratio = degreesOfFreedom / (degreesOfFreedom + t * t)
    return incompleteBeta(ratio, degreesOfFreedom / 2, 0.5) / 2
  }
}

/// The regularised incomplete beta function of `x` in 0...1, for positive `a` and `b`.
private func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0, x < 1 else { return x <= 0 ? 0 : 1 }
  // The continued fraction converges fast on one side of the mean alone.
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
  let front = exp(a * log(x) + b * log1p(-x) - (lgamma(a) + lgamma(b) - lgamma(a + b))) / a

  // Lentz's method as modified by Thompson and Barnett (1986).
  var (c, d, fraction) = (1.0, 0.0, 1.0)
  for step in 0...500 {
    let m = Double(step / 2)
    let numerator =
      step == 0
      ? 1
      : step.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + numerator * d)
    c = notZero(1 + numerator / c)
    fraction *= c * d
    if abs(1 - c * d) < 1e-16 { break }
  }
  return front * (fraction - 1)
}

private func notZero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
