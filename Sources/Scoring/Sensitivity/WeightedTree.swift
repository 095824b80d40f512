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

  /// What `overall` is made of, the tree of scores of `roadmap`.
  init(_ overall: ScoreNode, of roadmap: Roadmap) {
    let seed = roadmap.settings.sensitivity.seed
    // No id has a space in it.
    delivery = WeightNoise(seed: seed, name: "all delivery")
    outcome = WeightNoise(seed: seed, name: "all outcome")
    areas = zip(overall.children, roadmap.areas).map { node, area in
      func leaves(_ side: Int, _ weights: [Double]) -> [Leaf] {
        zip(node.children[side].children, weights).map { item, weight in
          Leaf(item, weightBefore: weight, noise: WeightNoise(seed: seed, name: item.subject.stream))
        }
      }
      return Area(
        noise: WeightNoise(seed: seed, name: node.subject.stream), weight: node.weight,
        sides: [leaves(0, area.actions.map(\.weight)), leaves(1, area.indicators.map(\.weight))])
    }
  }
}

extension WeightedTree.Leaf {
  /// `weightBefore` is what the item weighed a year before, where it had a score then.
  init(_ node: ScoreNode, weightBefore: Double, noise: WeightNoise) {
    self.noise = noise
    weight = node.weight
    value = node.score.value
    expected = node.score.expected
    isLate = node.score.status.isLate
    isAchieved = node.score.status == .achieved
    isOverdue = node.isOverdue
    pastWeight = node.before == nil ? 0 : weightBefore
    pastValue = node.before
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
