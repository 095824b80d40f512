import Model

/// Scores and statuses of the whole and of every area, many times over, with every weight drawn anew each time.
struct WeightDraws {
  /// What one draw after the other gave, for one group.
  struct Series: Sendable {
    var scores: [Float] = []
    var statuses: [Status] = []
  }

  private let tree: WeightedTree
  private let settings: ScoringSettings
  private let scales: MeanScales
  /// Delivery and outcome of one area after the other.
  private let sides: [Side]
  private let deviations: DeviationSums

  init(_ tree: WeightedTree, _ settings: ScoringSettings) {
    self.tree = tree
    self.settings = settings
    scales = MeanScales(settings.aggregation)
    var deviations = DeviationSums()
    sides = tree.areas.flatMap(\.sides).map { [scale = scales.items] leaves in
      Side(leaves, scale, &deviations)
    }
    self.deviations = deviations
  }

  /// The whole, then the areas, each with one entry a draw.
  func series(threads: Int) -> [Series] {
    let count = settings.sensitivity.draws
    let blocks = 0..<(count + WeightNoise.lanes - 1) / WeightNoise.lanes
    let parts = inParts(of: blocks, threads: threads) { series(of: $0) }
    return (0...tree.areas.count).map { group in
      Series(
        scores: Array(parts.flatMap { $0[group].scores }.prefix(count)),
        statuses: Array(parts.flatMap { $0[group].statuses }.prefix(count)))
    }
  }

  private func series(of blocks: Range<Int>) -> [Series] {
    var empty = Series()
    empty.scores.reserveCapacity(blocks.count * WeightNoise.lanes)
    empty.statuses.reserveCapacity(blocks.count * WeightNoise.lanes)
    var series = Array(repeating: empty, count: tree.areas.count + 1)
    var rows = Array(repeating: DeviationSums.Row(), count: deviations.rows)
    var sums = Array(repeating: Side.Deviations(), count: sides.count)
    for block in blocks {
      deviations.evaluate(block, into: &rows)
      for (index, side) in sides.enumerated() { sums[index] = side.deviations(rows) }
      let factors = WeightFactors(tree, noise: settings.sensitivity.weightNoise, block)
      for lane in 0..<WeightNoise.lanes { evaluate(sums, factors, lane, into: &series) }
    }
    return series
  }

  /// One draw.
  private func evaluate(
    _ sums: [Side.Deviations], _ factors: WeightFactors, _ lane: Int, into series: inout [Series]
  ) {
    let noise = settings.sensitivity.weightNoise
    TreeEvaluation(
      settings: settings, scales: scales,
      delivery: settings.weights.delivery * factors.delivery(lane),
      outcome: settings.weights.outcome * factors.outcome(lane)
    ).evaluate(
      areas: tree.areas.count, side: { GroupValue(sides[$0].sums(noise, sums[$0], lane), scales.items) },
      weight: { tree.areas[$0].weight * factors.area($0, lane) }, change: { $1.change },
      { group, value, status in series[group].add(value.score, status) })
  }
}
