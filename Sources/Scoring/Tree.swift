import Model

/// A part of a group as its status sees it: how the part stands, and its share of the group's weight.
typealias Member = (status: Status, share: Double)

/// What has no weight has no say.
extension [Member] {
  var areAllAchieved: Bool { allSatisfy { $0.share <= 0 || $0.status == .achieved } }

  /// Whether two or more of them with a fifth of the weight are late.
  var areHeldDown: Bool {
    var late = 0
    var share = Sum()
    for member in self where member.share > 0 && member.status.isLate {
      late += 1
      share += member.share
    }
    return late >= 2 && share.value.reaches(StatusEvidence.heldDownFrom)
  }
}

extension Scorer {
  /// Areas make the whole.
  func overall(areas: [ScoreNode]) -> ScoreNode {
    group(
      .overall, weight: 1, exponent: settings.aggregation.overall, areas, weightsBefore: areas.map(\.weight),
      members: members(areas))
  }

  /// Whether the area was known 365 days before; else nothing in it was.
  func wasKnown(_ area: Area) -> Bool { dayBefore.knows(area.provenance) }

  /// All areas; where there is more in them than a thread costs, two threads share them.
  func areas(of roadmap: Roadmap) -> [ScoreNode] {
    let count = roadmap.areas.reduce(0) { $0 + $1.actions.count + $1.indicators.count }
    let parts = inParts(of: roadmap.areas.indices, threads: count < 1000 ? 1 : 2) { range in
      range.map { area(roadmap.areas[$0], weight: roadmap.weight(of: roadmap.areas[$0])) }
    }
    return parts.flatMap { $0 }
  }

  /// The area with all that is in it.
  func area(_ area: Area, weight: Double) -> ScoreNode {
    let wasKnown = wasKnown(area)
    var delivery: [ScoreNode] = []
    delivery.reserveCapacity(area.actions.count)
    let actions = area.actions.span
    for index in actions.indices { delivery.append(ScoredAction(actions, index).node(self, wasKnown: wasKnown)) }
    var outcome: [ScoreNode] = []
    outcome.reserveCapacity(area.indicators.count)
    let indicators = area.indicators.span
    for index in indicators.indices {
      outcome.append(ScoredIndicator(indicators, index).node(self, wasKnown: wasKnown))
    }
    return self.area(
      area, weight: weight, delivery: self.delivery(area, delivery), outcome: self.outcome(area, outcome))
  }

  /// Delivery and outcome make an area.
  func area(_ area: Area, weight: Double, delivery: ScoreNode, outcome: ScoreNode) -> ScoreNode {
    let sides = [delivery, outcome]
    let total = sum(sides.lazy.map(\.weight))
    let members = sides.flatMap { side in
      self.members(side.children).map { member in
        (status: member.status, share: total > 0 ? member.share * side.weight / total : 0)
      }
    }
    return group(
      .area(area.id), weight: weight, exponent: settings.aggregation.area, sides,
      weightsBefore: sides.map(\.weight), members: members)
  }

  func delivery(_ area: Area, _ actions: [ScoreNode]) -> ScoreNode {
    side(
      .delivery(of: area.id), settings.weights.delivery, actions, area.actions.indices.map { area.actions[$0].weight })
  }

  func outcome(_ area: Area, _ indicators: [ScoreNode]) -> ScoreNode {
    side(
      .outcome(of: area.id), settings.weights.outcome, indicators,
      area.indicators.indices.map { area.indicators[$0].weight })
  }

  private func side(
    _ subject: ScoreNode.Subject, _ weight: Double, _ items: [ScoreNode], _ weightsBefore: [Double]
  ) -> ScoreNode {
    group(
      subject, weight: weight, exponent: settings.aggregation.items, items, weightsBefore: weightsBefore,
      members: members(items))
  }

  private func members(_ parts: [ScoreNode]) -> [Member] {
    let parts = parts.span
    var total = Sum()
    for index in parts.indices { total += parts[index].weight }
    return parts.indices.map {
      (status: parts[$0].score.status, share: total.value > 0 ? parts[$0].weight / total.value : 0)
    }
  }
}
