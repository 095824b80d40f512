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
  init(_ tree: WeightedTree, _ roadmap: Roadmap, past: Roadmap, _ levels: ChoiceLevels) {
    let treatments = levels.treatments(roadmap.settings)
    var earlierAreas = past.areas[...]
    for (area, leaves) in zip(roadmap.areas, tree.areas) {
      let before = earlierAreas.first?.id == area.id ? earlierAreas.popFirst() : nil
      var earlier = (before?.actions ?? [])[...]
      var delivery = Side()
      for (action, leaf) in zip(area.actions, leaves.sides[0]) {
        let before = earlier.first?.id == action.id ? earlier.popFirst() : nil
        delivery.add(VariedLeaf(leaf, action, before: before, treatments))
      }
      var outcome = Side()
      for leaf in leaves.sides[1] { outcome.add(VariedLeaf(leaf)) }
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

  init(_ leaf: WeightedTree.Leaf) { variants = [leaf] }

  /// `action` as it is today and as it was known a year before.
  init(_ leaf: WeightedTree.Leaf, _ action: Action, before: Action?, _ treatments: [ScoringSettings]) {
    let now = Vote.all(action, treatments)
    let past = before.map { Vote.all($0, treatments) }
    guard now.contains(where: { $0 != now[0] }) || past?.contains(where: { $0 != past?[0] }) ?? false else {
      variants = [leaf]
      return
    }
    variants = treatments.indices.map { index in
      var variant = leaf
      variant.weight = now[index].weight
      variant.score(now[index].value, treatments[index])
      variant.pastWeight = past?[index].weight ?? 0
      variant.pastValue = past?[index].value
      return variant
    }
  }

  /// The item itself, where it is known and the same under every choice.
  fileprivate var fixed: WeightedTree.Leaf? { variants.count == 1 && variants[0].value != nil ? variants[0] : nil }

  func leaf(treatment: Int) -> WeightedTree.Leaf { variants[variants.count == 1 ? 0 : treatment] }
}

/// What an action counts for.
private struct Vote: Equatable {
  let weight: Double
  /// 0...100.
  let value: Double?

  static func all(_ action: Action, _ treatments: [ScoringSettings]) -> [Vote] {
    let update = action.latestUpdate
    return treatments.map { settings in
      Vote(
        weight: settings.counts(update?.status) ? action.weight : 0,
        value: update.flatMap { action.score(of: $0, settings) })
    }
  }
}

extension WeightedTree.Leaf {
  /// The same where nothing is assumed, or a score is known already.
  func assuming(_ missing: MissingData, _ settings: ScoringSettings) -> WeightedTree.Leaf {
    guard value == nil, let assumed = missing.score else { return self }
    var leaf = self
    leaf.isAchieved = assumed == 100
    leaf.isOverdue = isOverdue && !leaf.isAchieved
    leaf.score(assumed, settings)
    return leaf
  }

  /// Gives it another score, 0...100, and the status that follows.
  fileprivate mutating func score(_ score: Double?, _ settings: ScoringSettings) {
    value = score
    let pace = score.flatMap { score in expected.flatMap { $0 > 0 ? score / $0 : nil } }
    isLate =
      StatusEvidence(
        score: score, coverage: score == nil ? 0 : 1, isAchieved: isAchieved, expected: expected, pace: pace,
        isOverdue: isOverdue
      ).decide(settings).0.isLate
  }
}
