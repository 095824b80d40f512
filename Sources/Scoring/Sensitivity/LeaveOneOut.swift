package import Model

/// What leaving one item out would do to the score of the whole.
package struct LeftOut: Equatable, Sendable {
  /// The action or the indicator.
  package let item: ID
  /// The place of its area among the areas.
  package let area: Int
  /// The score of the whole without it, 0...100; `nil` where nothing else has a score.
  package let without: Double?
  /// That score, less the score with it; `nil` where one of the two is missing.
  package let change: Double?
}

/// What leaving out each scored item would do to the score of `overall`, those that move it most first, at most `count`.
///
/// A power mean without one of its terms follows from its sums without that term, so nothing is scored again: a side
/// without the item, its area with that side, the whole with that area.
func leftOut(of overall: ScoreNode, _ scales: MeanScales, atMost count: Int) -> [LeftOut] {
  let areas = MeanTerms(overall.children, scales.overall)
  var found: [LeftOut] = []
  for (index, area) in overall.children.enumerated() {
    let sides = MeanTerms(area.children, scales.area)
    for (place, side) in area.children.enumerated() {
      let items = MeanTerms(side.children, scales.items)
      for (position, item) in side.children.enumerated() {
        guard let id = item.subject.item, items.counts(position) else { continue }
        let sideScore = items.mean(without: position, nil)
        let areaScore = sides.mean(without: place, sideScore)
        let score = areas.mean(without: index, areaScore)
        found.append(
          LeftOut(
            item: id, area: index, without: score,
            change: score.flatMap { score in overall.score.value.map { score - $0 } }))
      }
    }
  }
  // The last of all is felt most.
  let order = found.indices.sorted { left, right in
    let (l, r) = (abs(found[left].change ?? .infinity), abs(found[right].change ?? .infinity))
    return l == r ? left < right : l > r
  }
  return order.prefix(count).map { found[$0] }
}

/// The terms of a power mean, ready to be taken without any one of them.
private struct MeanTerms {
  private let weights: [Double]
  private let isScored: [Bool]
  private let scale: MeanScale
  /// The sums of all terms before each place, and of all from it on; apart, so that nothing is ever subtracted.
  private let before: [WeightedMean]
  private let from: [WeightedMean]

  init(_ nodes: [ScoreNode], _ scale: MeanScale) {
    self.scale = scale
    weights = nodes.map(\.weight)
    isScored = nodes.map { $0.score.value != nil && $0.weight > 0 }
    func running(_ nodes: [ScoreNode]) -> [WeightedMean] {
      nodes.reduce(into: [WeightedMean()]) { sums, node in
        var sum = sums[sums.count - 1]
        sum.add(node.score.value, weight: node.weight, scale)
        sums.append(sum)
      }
    }
    before = running(nodes)
    from = running(nodes.reversed()).reversed()
  }

  /// Whether the mean rests on the term at `place`.
  func counts(_ place: Int) -> Bool { isScored[place] }

  /// The mean with `score` at `place`; `nil` leaves it out, and gives `nil` where nothing else is there.
  func mean(without place: Int, _ score: Double?) -> Double? {
    var mean = before[place] + from[place + 1]
    mean.add(score, weight: weights[place], scale)
    return mean.score(scale)
  }
}

extension ScoreNode.Subject {
  /// The id of an action or an indicator; `nil` for groups.
  fileprivate var item: ID? {
    switch self {
    case .action(let id), .indicator(let id): id
    case .overall, .area, .delivery, .outcome: nil
    }
  }
}
