import Model

/// A tree of scores with what each item would be worth under every choice about actions and about missing data.
struct VariedTree {
  struct Side {
    /// Known, and the same under every choice.
    var fixed: [WeightedTree.Leaf] = []
    /// Missing, or worth something else under another choice.
    var varied: [VariedLeaf] = []
  }

  /// Delivery and outcome of one area after the other.
  var sides: [Side] = []

  /// `tree` is that of `roadmap` on `day`.
  init(_ tree: WeightedTree, _ roadmap: Roadmap, on day: Day, _ levels: ChoiceLevels) {
    let scorers = levels.treatments(roadmap.settings).map { Scorer(settings: $0, day: day) }
    for (area, leaves) in zip(roadmap.areas, tree.areas) {
      let wasKnown = scorers[0].wasKnown(area)
      let actions = area.actions.span
      var delivery = Side()
      for index in actions.indices {
        var variants: [WeightedTree.Leaf] = []
        for scorer in scorers {
          variants.append(
            WeightedTree.Leaf(
              ScoredAction(actions, index).node(scorer, wasKnown: wasKnown), weightBefore: actions[index].weight,
              noise: leaves.sides[0][index].noise))
        }
        delivery.add(VariedLeaf(variants))
      }
      var outcome = Side()
      for leaf in leaves.sides[1] { outcome.add(VariedLeaf([leaf])) }
      sides += [delivery, outcome]
    }
  }
}

extension VariedTree.Side {
  fileprivate mutating func add(_ leaf: VariedLeaf) {
    if let known = leaf.fixed { fixed.append(known) } else { varied.append(leaf) }
  }
}

/// An item that may be worth something else under another choice.
struct VariedLeaf {
  /// One for each treatment of actions, or one for all of them.
  private let variants: [WeightedTree.Leaf]

  init(_ variants: [WeightedTree.Leaf]) {
    let isVaried = variants.contains { !$0.isWorthTheSame(as: variants[0]) }
    self.variants = isVaried ? variants : Array(variants.prefix(1))
  }

  /// The item itself, where it is known and the same under every choice.
  fileprivate var fixed: WeightedTree.Leaf? { variants.count == 1 && variants[0].value != nil ? variants[0] : nil }

  func leaf(treatment: Int) -> WeightedTree.Leaf { variants[variants.count == 1 ? 0 : treatment] }
}

extension WeightedTree.Leaf {
  /// The same where nothing is assumed, or a score is known already.
  func assuming(_ missing: MissingData, _ settings: ScoringSettings) -> WeightedTree.Leaf {
    guard value == nil, let assumed = missing.score else { return self }
    var leaf = self
    leaf.isAchieved = assumed == 100
    leaf.isOverdue = isOverdue && !leaf.isAchieved
    leaf.value = assumed
    let pace = expected.flatMap { $0 > 0 ? assumed / $0 : nil }
    leaf.isLate =
      StatusEvidence(
        score: assumed, isAchieved: leaf.isAchieved, expected: expected, pace: pace, isOverdue: leaf.isOverdue
      ).decide(settings).0.isLate
    return leaf
  }

  fileprivate func isWorthTheSame(as other: WeightedTree.Leaf) -> Bool {
    (weight, pastWeight) == (other.weight, other.pastWeight) && (value, pastValue) == (other.value, other.pastValue)
  }
}
