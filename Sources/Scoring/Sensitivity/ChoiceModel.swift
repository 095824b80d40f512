import Model

/// Choices that are looked at as one input of the score.
package enum ChoiceGroup: String, CaseIterable, Sendable {
  case weights, exponent, delivery, underWay, dropped, missing
}

/// The score of the whole as a function of every choice at once: which weighting, which means, and so on.
///
/// Each side of each area is a few sums per weighting, so the tree is never gone through again.
struct ChoiceModel {
  private let levels: ChoiceLevels
  private let scales: [MeanScales]
  /// The place of the scale of the items among the different ones, for each of `scales`.
  private let itemScale: [Int]
  /// Delivery and outcome of one area after the other.
  private let sides: [ChoiceSide]
  private let weightings: [Weighting]

  init(
    _ tree: WeightedTree, _ varied: VariedTree, _ levels: ChoiceLevels, _ settings: ScoringSettings.Sensitivity,
    weightings: Int, threads: Int
  ) {
    self.levels = levels
    scales = levels.aggregations.map { MeanScales($0) }
    var different: [MeanScale] = []
    itemScale = scales.map { scales in
      if let known = different.firstIndex(of: scales.items) { return known }
      different.append(scales.items)
      return different.count - 1
    }
    var deviations = DeviationSums()
    let treatments = levels.credits.count * levels.dropped.count
    sides = varied.sides.reduce(into: []) { sides, side in
      let first = sides.last?.end ?? 0
      sides.append(ChoiceSide(side, different, treatments: treatments, levels.missing, after: first, &deviations))
    }
    let blocks = 0..<(weightings + WeightNoise.lanes - 1) / WeightNoise.lanes
    let parts = inParts(of: blocks, threads: threads) { [sides, deviations] blocks in
      var rows = Array(repeating: DeviationSums.Row(), count: deviations.rows)
      return blocks.flatMap { block in
        deviations.evaluate(block, into: &rows)
        let factors = WeightFactors(tree, noise: settings.weightNoise, block)
        return (0..<WeightNoise.lanes).map { Weighting(sides, rows, tree, factors, settings.weightNoise, $0) }
      }
    }
    self.weightings = Array(parts.joined().prefix(weightings))
  }

  /// The score of the whole, 0...100, for one number in 0..<1 for each group of choices, in their order; no number where
  /// nothing is known under these choices.
  func score(_ point: [Double]) -> Double {
    func place(_ group: ChoiceGroup, of count: Int) -> Int {
      let index = ChoiceGroup.allCases.firstIndex(of: group) ?? 0
      return min(count - 1, Int(point[index] * Double(count)))
    }
    let weighting = weightings[place(.weights, of: weightings.count)]
    let aggregation = place(.exponent, of: scales.count)
    let balance = levels.sides[place(.delivery, of: levels.sides.count)]
    let treatment = levels.treatment(
      credit: place(.underWay, of: levels.credits.count), dropped: place(.dropped, of: levels.dropped.count))
    let missing = place(.missing, of: levels.missing.count)
    let weights = [balance.delivery * weighting.delivery, balance.outcome * weighting.outcome]
    let scales = scales[aggregation]
    var whole = WeightedMean()
    for (area, weight) in weighting.areas.enumerated() {
      var both = WeightedMean()
      for side in 0..<2 {
        let index = 2 * area + side
        let score = sides[index].score(
          weighting.sums, scale: itemScale[aggregation], treatment: treatment, missing: missing)
        both.add(score, weight: weights[side], scales.area)
      }
      whole.add(both.score(scales.area), weight: weight, scales.overall)
    }
    return whole.score(scales.overall) ?? .nan
  }
}

/// All the weights of one draw.
private struct Weighting {
  /// Factors around 1.
  let delivery: Double
  let outcome: Double
  let areas: [Double]
  /// The sums of all sides.
  let sums: [Float]

  init(
    _ sides: [ChoiceSide], _ rows: [DeviationSums.Row], _ tree: WeightedTree, _ factors: WeightFactors,
    _ noise: Double, _ lane: Int
  ) {
    delivery = factors.delivery(lane)
    outcome = factors.outcome(lane)
    areas = tree.areas.indices.map { tree.areas[$0].weight * factors.area($0, lane) }
    var sums: [Float] = []
    sums.reserveCapacity(sides.last?.end ?? 0)
    for side in sides { side.add(to: &sums, rows, noise, lane) }
    self.sums = sums
  }
}
