import Glibc

/// A random walk with drift through points in time: where it goes from the last of them, and how sure that is.
///
/// The drift is the slope from the first point to the last, and the unrest what the steps leave of it, each step weighing
/// by its length: σ² = Σ(Δz − d·Δt)²/Δt/(n − 2). Hyndman and Athanasopoulos, *Forecasting: Principles and Practice* (3rd
/// edition), 5.2 and 5.5, with steps of any length.
package struct RandomWalk: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    package let years: Double
    package let value: Double

    package init(years: Double, value: Double) {
      self.years = years
      self.value = value
    }
  }

  package let count: Int
  package let last: Point
  /// Years from the first point to the last, above 0.
  package let span: Double
  /// A year.
  package let drift: Double
  /// For one year; `nil` with two points, which leave nothing to tell it from.
  package private(set) var unrest: Double?

  /// `nil` with fewer than two points, or where they are not in order of time.
  package init?(_ points: [Point]) {
    guard let first = points.first, let last = points.last, points.count >= 2,
      zip(points, points.dropFirst()).allSatisfy({ $0.years < $1.years })
    else { return nil }
    count = points.count
    self.last = last
    span = last.years - first.years
    let drift = (last.value - first.value) / span
    self.drift = drift
    if points.count >= 3 {
      let squares = zip(points, points.dropFirst()).lazy.map { left, right in
        let years = right.years - left.years
        let surprise = right.value - left.value - drift * years
        return surprise * surprise / years
      }
      unrest = sum(squares).squareRoot() / Double(points.count - 2).squareRoot()
    }
  }

  /// The same walk with an unrest of at least `least`.
  package func unrest(atLeast least: Double) -> RandomWalk {
    var walk = self
    walk.unrest = unrest.map { max($0, least) }
    return walk
  }

  /// Where it is most likely `years` after the last point; a drift that is damped wears off by that factor a year.
  package func median(after years: Double, damping: Double = 1) -> Double {
    let effective = damping == 1 ? years : (pow(damping, years) - 1) / log(damping)
    return last.value + drift * effective
  }

  /// The standard error `years` after the last point: that of the steps to come and of the drift; `nil` without unrest.
  package func standardError(after years: Double) -> Double? {
    unrest.map { $0 * (years + years * years / span).squareRoot() }
  }

  /// Half the width of the interval that holds a share of `level`, widened by `inflation`.
  package func halfWidth(after years: Double, level: Double, inflation: Double) -> Double? {
    standardError(after: years).map { distribution.quantile(0.5 + level / 2) * inflation * $0 }
  }

  /// How likely it is at `value` or above, `years` after the last point; `nil` without unrest.
  package func probability(ofAtLeast value: Double, after years: Double, inflation: Double, damping: Double = 1)
    -> Double?
  {
    guard let error = standardError(after: years) else { return nil }
    let gap = value - median(after: years, damping: damping)
    guard error > 0 else { return gap <= 0 ? 1 : 0 }
    return 1 - distribution.cumulative(gap / (error * inflation))
  }

  /// Student's t with as many degrees of freedom as steps beyond the first.
  package var distribution: StudentT { StudentT(degreesOfFreedom: Double(max(1, count - 2))) }
}

/// The first moment in 0...`horizon` at which `path`, which begins below `target`, is at it or above; `nil` where it is
/// not within the horizon. Looks every month and halves from there.
func firstReach(of target: Double, within horizon: Double, _ path: (Double) -> Double) -> Double? {
  if path(0) >= target { return 0 }
  let steps = max(1, Int((horizon * 12).rounded(.up)))
  guard let step = (1...steps).first(where: { path(horizon * Double($0) / Double(steps)) >= target }) else {
    return nil
  }
  var (low, high) = (horizon * Double(step - 1) / Double(steps), horizon * Double(step) / Double(steps))
  for _ in 0..<60 {
    let middle = low + (high - low) / 2
    if path(middle) >= target { high = middle } else { low = middle }
  }
  return high
}
