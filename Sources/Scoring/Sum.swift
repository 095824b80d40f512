/// A sum that does not lose what is small beside what is large, so that the order of terms hardly matters.
///
/// Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
struct Sum {
  private var total = 0.0
  private var compensation = 0.0

  static func += (sum: inout Sum, term: Double) {
    let next = sum.total + term
    if abs(sum.total) >= abs(term) {
      sum.compensation += (sum.total - next) + term
    } else {
      sum.compensation += (term - next) + sum.total
    }
    sum.total = next
  }

  var value: Double { total + compensation }
}

/// The compensated sum of `terms`.
func sum(_ terms: some Sequence<Double>) -> Double {
  var sum = Sum()
  for term in terms { sum += term }
  return sum.value
}
