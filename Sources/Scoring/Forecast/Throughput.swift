/// When the last item is done if each period to come is like one of those past, drawn with equal chances: the exact
/// distribution, by convolution.
///
/// T. Magennis, *Forecasting and Simulating Software Development Projects* (2011), without the simulation.
package struct Throughput: Equatable, Sendable {
  /// The probability of having done all by the end of period 1, 2, …; it never falls.
  package let probabilities: [Double]

  /// `history` are the items done in each period so far, none of them negative; `nil` where there is none, or none was
  /// ever done.
  package init?(history: [Int], left: Int, periods: Int) {
    guard history.contains(where: { $0 > 0 }), left >= 0, history.allSatisfy({ $0 >= 0 }) else { return nil }
    let chance = 1 / Double(history.count)
    let counts = Dictionary(grouping: history, by: { min($0, left) }).map { ($0.key, Double($0.value.count) * chance) }
      .sorted { $0.0 < $1.0 }
    // The chances of having so many left; none left is the last place.
    var remaining = [Double](repeating: 0, count: left + 1)
    remaining[0] = 1
    var probabilities: [Double] = []
    for _ in 0..<periods {
      var next = [Double](repeating: 0, count: left + 1)
      for (done, probability) in remaining.enumerated() where probability > 0 {
        for (more, chance) in counts { next[min(left, done + more)] += probability * chance }
      }
      remaining = next
      // What doubles lose on the way must not look like work undone.
      probabilities.append(min(1, max(remaining[left], probabilities.last ?? 0)))
    }
    self.probabilities = probabilities
  }

  /// The first period by whose end all is done with at least `probability`; `nil` where that is not among the periods.
  package func period(_ probability: Double) -> Int? {
    probabilities.firstIndex { $0 >= probability - 1e-12 }.map { $0 + 1 }
  }
}
