import Model

/// A tree of scores as sensitivity needs it: what is known of every item today and a year before, apart from its weight.
struct WeightedTree {
  /// An action or an indicator.
  struct Leaf {
    let noise: WeightNoise
    /// 0 where it has no vote.
    var weight: Double
    var value: Double?
    var expected: Double?
    var isLate: Bool
    var isAchieved: Bool
    var isOverdue: Bool
    /// A year before, as known then.
    var pastWeight = 0.0
    var pastValue: Double?

    var isScored: Bool { value != nil && weight > 0 }
    var hadScore: Bool { pastValue != nil && pastWeight > 0 }
  }

  struct Area {
    let noise: WeightNoise
    let weight: Double
    /// Delivery and outcome.
    var sides: [[Leaf]]
  }

  var areas: [Area]
  /// One weight each in the settings, so one noise each.
  let delivery: WeightNoise
  let outcome: WeightNoise

  /// What `overall` is made of, with what the same items were worth in `past`; each item of `past` is in `overall`, and
  /// in the same order.
  init(_ overall: ScoreNode, past: ScoreNode, seed: Int) {
    // No id has a space in it.
    delivery = WeightNoise(seed: seed, name: "all delivery")
    outcome = WeightNoise(seed: seed, name: "all outcome")
    var earlier = past.children[...]
    areas = overall.children.map { area in
      let before = earlier.first?.subject == area.subject ? earlier.popFirst() : nil
      return Area(
        noise: WeightNoise(seed: seed, name: area.subject.stream), weight: area.weight,
        sides: area.children.indices.map { side in
          WeightedTree.leaves(area.children[side].children, before?.children[side].children ?? [], seed)
        })
    }
  }

  private static func leaves(_ nodes: [ScoreNode], _ past: [ScoreNode], _ seed: Int) -> [Leaf] {
    var earlier = past[...]
    return nodes.map { node in
      var leaf = Leaf(node, noise: WeightNoise(seed: seed, name: node.subject.stream))
      if let before = earlier.first, before.subject == node.subject {
        earlier.removeFirst()
        (leaf.pastWeight, leaf.pastValue) = (before.weight, before.score.value)
      }
      return leaf
    }
  }
}

extension WeightedTree.Leaf {
  init(_ node: ScoreNode, noise: WeightNoise) {
    self.noise = noise
    weight = node.weight
    value = node.score.value
    expected = node.score.expected
    isLate = node.score.status.isLate
    isAchieved = node.score.status == .achieved
    isOverdue = node.isOverdue
  }
}

extension ScoreNode.Subject {
  /// The name of its noise: the id of an area, an action or an indicator; empty for the whole.
  fileprivate var stream: String {
    switch self {
    case .overall: ""
    case .area(let id), .delivery(let id), .outcome(let id), .action(let id), .indicator(let id): id.text
    }
  }
}
