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

  /// `tree` is that of `roadmap`; `past` is the roadmap as known a year before.
  init(_ tree: WeightedTree, _ roadmap: Roadmap, on day: Day, past: Roadmap, _ levels: ChoiceLevels) {
    let treatments = levels.treatments(roadmap.settings)
    let scorers = treatments.map { Scorer(settings: $0, day: day, past: nil) }
    var earlierAreas = past.areas[...]
    for (area, leaves) in zip(roadmap.areas, tree.areas) {
      let before = earlierAreas.first?.id == area.id ? earlierAreas.popFirst() : nil
      var earlier = (before?.actions ?? [])[...]
      var delivery = Side()
      for (action, leaf) in zip(area.actions, leaves.sides[0]) {
        let before = earlier.first?.id == action.id ? earlier.popFirst() : nil
        let varied = VariedLeaf(leaf, action, before: before, scorers)
        if let known = varied.fixed { delivery.fixed.append(known) } else { delivery.varied.append(varied) }
      }
      var outcome = Side()
      for leaf in leaves.sides[1] {
        if leaf.value != nil { outcome.fixed.append(leaf) } else { outcome.varied.append(VariedLeaf(leaf)) }
      }
      sides += [delivery, outcome]
    }
  }
}

/// An item that is missing, or worth something else under another choice.
struct VariedLeaf {
  /// One for each treatment of actions, or one for all of them.
  private let variants: [WeightedTree.Leaf]

  init(_ leaf: WeightedTree.Leaf) { variants = [leaf] }

  init(_ leaf: WeightedTree.Leaf, _ action: Action, before: Action?, _ scorers: [Scorer]) {
    let worth = scorers.map { Worth(action, before: before, $0.settings) }
    guard worth.contains(where: { $0 != worth[0] }) else {
      variants = [leaf]
      return
    }
    variants = zip(scorers, worth).map { scorer, worth in
      var variant = WeightedTree.Leaf(scorer.node(action), noise: leaf.noise)
      (variant.pastWeight, variant.pastValue) = (worth.past?.weight ?? 0, worth.past?.value)
      return variant
    }
  }

  /// The item itself, where it is known and the same under every choice.
  var fixed: WeightedTree.Leaf? { variants.count == 1 && variants[0].value != nil ? variants[0] : nil }

  func leaf(treatment: Int) -> WeightedTree.Leaf { variants[variants.count == 1 ? 0 : treatment] }
}

/// What an action counts for, today and a year before.
private struct Worth: Equatable {
  struct Vote: Equatable {
    let weight: Double
    let value: Double?

    init(_ action: Action, _ settings: ScoringSettings) {
      weight = settings.counts(action.status) ? action.weight : 0
      value = action.score(settings)
    }
  }

  let now: Vote
  let past: Vote?

  init(_ action: Action, before: Action?, _ settings: ScoringSettings) {
    now = Vote(action, settings)
    past = before.map { Vote($0, settings) }
  }
}

extension WeightedTree.Leaf {
  /// The same with a score, where it has none and one is assumed.
  func assuming(_ missing: MissingData, _ settings: ScoringSettings) -> WeightedTree.Leaf {
    guard value == nil, let score = missing.score else { return self }
    var leaf = self
    leaf.value = score
    leaf.isAchieved = score == 100
    leaf.isOverdue = isOverdue && !leaf.isAchieved
    let pace = expected.flatMap { $0 > 0 ? score / $0 : nil }
    leaf.isLate = StatusEvidence(
      score: score, isAchieved: leaf.isAchieved, expected: expected, pace: pace, isOverdue: leaf.isOverdue
    ).decide(settings).0.isLate
    return leaf
  }
}
