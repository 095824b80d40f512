import Model

/// Delivery or outcome of an area, for its score under every choice and every weighting.
///
/// Items that are worth the same under every choice are summed up on each scale; the others are summed up, by weight
/// alone, with those that agree with them under every choice.
struct ChoiceSide {
  /// What items are worth: a score on each scale under each treatment and assumption; `nil` where they have no say.
  private struct Class {
    let scores: [[Double?]]
  }

  private let scales: [MeanScale]
  private let assumptions: Int
  private let classes: [Class]
  /// The weight and the sum of scores on each scale of what is fixed, then the weight of each class.
  private let base: [Double]
  /// Where each of them is among the rows of deviations.
  private let places: [(row: Int, column: Int)]
  /// Where the first of them is among the sums of all sides.
  private let first: Int

  /// Sums of all sides: `first` of them belong to those before this one.
  init(
    _ side: VariedTree.Side, _ scales: [MeanScale], treatments: Int, _ missing: [MissingData], after first: Int,
    _ deviations: inout DeviationSums
  ) {
    self.first = first
    self.scales = scales
    assumptions = missing.count
    let weights = side.varied.map { leaf in (0..<treatments).reduce(0) { max($0, leaf.leaf(treatment: $1).weight) } }
    let unit = max(weights.max() ?? 0, side.fixed.reduce(0) { max($0, $1.weight) })
    let fixed = side.fixed.filter { $0.weight > 0 }
    var base = [sum(fixed.lazy.map { $0.weight / unit })]
    for scale in scales { base.append(sum(fixed.lazy.map { $0.weight / unit * scale.value(of: $0.value ?? 0) })) }
    var places: [(row: Int, column: Int)] = []
    for start in stride(from: 0, to: base.count, by: 4) {
      for leaf in fixed {
        var coefficients = SIMD4<Float>.zero
        for column in 0..<min(4, base.count - start) {
          let index = start + column
          let score = index == 0 ? 1 : scales[index - 1].value(of: leaf.value ?? 0)
          coefficients[column] = Float(leaf.weight / unit * score)
        }
        deviations.add(leaf.noise, coefficients)
      }
      let row = deviations.endRow()
      places += (0..<min(4, base.count - start)).map { (row, $0) }
    }

    var members: [[Double?]: [(noise: WeightNoise, weight: Double)]] = [:]
    var order: [[Double?]] = []
    for (leaf, weight) in zip(side.varied, weights) where weight > 0 {
      let worth = (0..<treatments).flatMap { treatment in
        missing.map { assumed -> Double? in
          let leaf = leaf.leaf(treatment: treatment)
          return leaf.weight > 0 ? leaf.value ?? assumed.score : nil
        }
      }
      let noise = leaf.leaf(treatment: 0).noise
      if members[worth] == nil { order.append(worth) }
      members[worth, default: []].append((noise, weight / unit))
    }
    for worth in order {
      let terms = members[worth] ?? []
      for term in terms { deviations.add(term.noise, SIMD4(Float(term.weight), 0, 0, 0)) }
      places.append((deviations.endRow(), 0))
      base.append(sum(terms.lazy.map(\.weight)))
    }
    classes = order.map { worth in
      Class(scores: scales.map { scale in worth.map { $0.map { scale.value(of: $0) } } })
    }
    self.base = base
    self.places = places
  }

  /// Where the sums of the next side begin.
  var end: Int { first + base.count }

  /// Adds the sums of one weighting, whose weights are off by at most the share `noise`, to those of the sides before.
  func add(to sums: inout [Float], _ rows: [DeviationSums.Row], _ noise: Double, _ lane: Int) {
    for (known, place) in zip(base, places) {
      sums.append(Float(known + noise * Double(rows[place.row][place.column][lane])))
    }
  }

  /// The score, 0...100, from the sums of all sides.
  @inline(__always)
  func score(_ sums: [Float], scale: Int, treatment: Int, missing: Int) -> Double? {
    var weight = Double(sums[first])
    var score = Double(sums[first + 1 + scale])
    let other = first + 1 + scales.count
    for (index, part) in classes.enumerated() {
      guard let worth = part.scores[scale][treatment * assumptions + missing] else { continue }
      weight += Double(sums[other + index])
      score += Double(sums[other + index]) * worth
    }
    return weight > 0 ? scales[scale].score(of: score / weight) : nil
  }
}
