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
  private(set) var verdicts: [[Verdict]] = []

  init(_ tree: WeightedTree, _ varied: VariedTree, _ levels: ChoiceLevels, _ settings: ScoringSettings) {
    self.levels = levels
    let assumed = varied.sides.map { AssumedSide($0, levels, settings) }
    for aggregation in levels.aggregations.indices {
      let scales = MeanScales(levels.aggregations[aggregation])
      let fixed = varied.sides.map { GroupSums(of: $0.fixed, scales.items) }
      for credit in levels.credits.indices {
        for dropped in levels.dropped.indices {
          let treatment = levels.treatment(credit: credit, dropped: dropped)
          let values = levels.missing.indices.map { missing in
            zip(fixed, assumed).map { fixed, assumed in
              var sums = fixed
              sums += GroupSums(of: assumed.leaves(treatment, missing), scales.items)
              return GroupValue(sums, scales.items)
            }
          }
          for sides in levels.sides.indices {
            let evaluation = TreeEvaluation(settings: settings, scales: scales, levels.sides[sides])
            verdicts += evaluation.verdicts(tree, values)
            combinations += levels.missing.indices.map { missing in
              Combination(aggregation: aggregation, sides: sides, credit: credit, dropped: dropped, missing: missing)
            }
          }
        }
      }
    }
  }
}

extension TreeEvaluation {
  fileprivate init(settings: ScoringSettings, scales: MeanScales, _ weights: ScoringSettings.SideWeights) {
    self.init(settings: settings, scales: scales, delivery: weights.delivery, outcome: weights.outcome)
  }

  /// How the whole and the areas stand for each assumption about missing data; `assumed` has the sides under each, first
  /// those where nothing is assumed.
  ///
  /// By how much a score changed is told by what is known: what is assumed of the rest is no change.
  fileprivate func verdicts(_ tree: WeightedTree, _ assumed: [[GroupValue]]) -> [[Verdict]] {
    var changes: [Double?] = Array(repeating: nil, count: tree.areas.count + 1)
    return assumed.enumerated().map { assumption, sides in
      var verdicts = Array(repeating: Verdict(score: nil, status: .noData), count: tree.areas.count + 1)
      evaluate(
        areas: tree.areas.count, side: { sides[$0] }, weight: { tree.areas[$0].weight },
        change: { group, value in
          if assumption == 0 { changes[group] = value.change }
          return changes[group]
        },
        { group, value, status in verdicts[group] = Verdict(score: value.score, status: status) })
      return verdicts
    }
  }
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
