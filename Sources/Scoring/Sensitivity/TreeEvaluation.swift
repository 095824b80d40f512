import Model

/// From the two sides of every area to the whole, under one set of weights and one way of taking means.
struct TreeEvaluation {
  let settings: ScoringSettings
  let scales: MeanScales
  /// Weights of the two sides.
  let delivery: Double
  let outcome: Double

  /// Says of each area, and in the end of the whole, what it is worth and how it stands; 0 is the whole, 1 the first area.
  ///
  /// Sides come in the order of the areas, delivery first. `change` is by how much a group's score changed in a year, `nil`
  /// where that is not known.
  @inline(__always)
  func evaluate(
    areas: Int, side: (Int) -> GroupValue, weight: (Int) -> Double, change: (Int, GroupValue) -> Double?,
    _ report: (Int, GroupValue, Status) -> Void
  ) {
    var whole = GroupSums()
    for area in 0..<areas {
      var both = GroupSums()
      both.add(side(2 * area), weight: delivery, scales.area)
      both.add(side(2 * area + 1), weight: outcome, scales.area)
      let value = GroupValue(both, scales.area)
      let status = value.status(settings, change: change(area + 1, value))
      report(area + 1, value, status)
      whole.add(value.asPart(status), weight: weight(area), scales.overall)
    }
    let value = GroupValue(whole, scales.overall)
    report(0, value, value.status(settings, change: change(0, value)))
  }
}
