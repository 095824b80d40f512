import Model

/// What the whole and every area would be worth under every combination of choices.
struct StructureScores {
  /// A place in each list of levels.
  struct Combination {
    var aggregation = 0
    var sides = 0
    var credit = 0
    var dropped = 0
    var missing = 0

    private var places: [Int] { [aggregation, sides, credit, dropped, missing] }

    /// How many choices are made otherwise than they are set.
    var otherwise: Int { places.count { $0 > 0 } }

    /// What is set comes before all else, then one kind of choice after the other.
    static func < (left: Combination, right: Combination) -> Bool { left.order < right.order }

    private var order: (Int, Int) {
      let kind = places.firstIndex { $0 > 0 } ?? -1
      return (kind, kind < 0 ? 0 : places[kind])
    }
  }

  let levels: ChoiceLevels
  /// All combinations; the first is what is set.
  private(set) var combinations: [Combination] = []
  /// For each combination the whole, then the areas.
  private(set) var standings: [[Standing]] = []

  init(_ tree: WeightedTree, _ varied: VariedTree, _ levels: ChoiceLevels, _ settings: ScoringSettings) {
    self.levels = levels
    let assumed = varied.sides.map { AssumedSide($0, levels, settings) }
    for (aggregation, exponents) in levels.aggregations.enumerated() {
      let scales = PowerScales(exponents)
      let fixed = varied.sides.map { GroupSums(of: $0.fixed, scales.items) }
      for credit in levels.credits.indices {
        for dropped in levels.dropped.indices {
          let treatment = levels.treatment(credit: credit, dropped: dropped)
          // By how much the known changed is known: what is assumed of the rest does not make it a change.
          var changes: [[Double?]] = []
          for missing in levels.missing.indices {
            let values = fixed.indices.map { side in
              var sums = fixed[side]
              sums += GroupSums(of: assumed[side].leaves(treatment, missing), scales.items)
              return GroupValue(sums, scales.items)
            }
            for (sides, weights) in levels.sides.enumerated() {
              let evaluation = TreeEvaluation(
                settings: settings, scales: scales, delivery: weights.delivery, outcome: weights.outcome)
              var standings = Array(repeating: Standing(score: nil, status: .noData), count: tree.areas.count + 1)
              var own: [Double?] = Array(repeating: nil, count: standings.count)
              evaluation.evaluate(
                areas: tree.areas.count, side: { values[$0] }, weight: { tree.areas[$0].weight },
                change: { group, value in
                  own[group] = value.change
                  return missing == 0 ? value.change : changes[sides][group]
                },
                { group, value, status in standings[group] = Standing(score: value.score, status: status) })
              if missing == 0 { changes.append(own) }
              combinations.append(
                Combination(aggregation: aggregation, sides: sides, credit: credit, dropped: dropped, missing: missing))
              self.standings.append(standings)
            }
          }
        }
      }
    }
  }
}

/// How something stands: the least that can be said of it.
package struct Standing: Equatable, Sendable {
  /// 0...100; `nil` where nothing is known.
  package let score: Double?
  package let status: Status
}

/// The items of a side that differ, under every treatment of actions and every assumption about missing data.
private struct AssumedSide {
  private let lists: [[WeightedTree.Leaf]]
  private let assumptions: Int

  init(_ side: VariedTree.Side, _ levels: ChoiceLevels, _ settings: ScoringSettings) {
    assumptions = levels.missing.count
    lists = levels.treatments(settings).enumerated().flatMap { treatment, settings in
      levels.missing.map { missing in
        side.varied.map { $0.leaf(treatment: treatment).assuming(missing, settings) }
      }
    }
  }

  func leaves(_ treatment: Int, _ missing: Int) -> [WeightedTree.Leaf] { lists[treatment * assumptions + missing] }
}
