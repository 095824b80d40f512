package import Model

extension Assessment {
  /// What the scores would be if the action of that id were `action`; `nil` where there is none.
  ///
  /// The same as assessing the changed roadmap on the same day, but only the action, its side, its area and the whole are
  /// scored again.
  package func changing(_ action: Action) -> Assessment? {
    guard case .action(let area, let item) = place(of: action.id) else { return nil }
    var roadmap = roadmap
    roadmap.areas[area].actions[item] = action
    let scorer = Scorer(settings: roadmap.settings, day: day)
    var actions = self.area(area).delivery.children
    actions[item] = ScoredAction(action).node(
      scorer, wasKnown: scorer.wasKnown(roadmap.areas[area]))
    return changed(
      roadmap, area, delivery: scorer.delivery(roadmap.areas[area], actions), outcome: self.area(area).outcome)
  }

  /// What the scores would be if the indicator of that id were `indicator`; `nil` where there is none.
  package func changing(_ indicator: Indicator) -> Assessment? {
    guard case .indicator(let area, let item) = place(of: indicator.id) else { return nil }
    var roadmap = roadmap
    roadmap.areas[area].indicators[item] = indicator
    let scorer = Scorer(settings: roadmap.settings, day: day)
    var indicators = self.area(area).outcome.children
    indicators[item] = ScoredIndicator(indicator).node(
      scorer, wasKnown: scorer.wasKnown(roadmap.areas[area]))
    return changed(
      roadmap, area, delivery: self.area(area).delivery, outcome: scorer.outcome(roadmap.areas[area], indicators))
  }

  private func changed(_ roadmap: Roadmap, _ index: Int, delivery: ScoreNode, outcome: ScoreNode) -> Assessment {
    let scorer = Scorer(settings: roadmap.settings, day: day)
    var areas = overall.children
    areas[index] = scorer.area(
      roadmap.areas[index], weight: areas[index].weight, delivery: delivery, outcome: outcome)
    return Assessment(self, roadmap: roadmap, overall: scorer.overall(areas: areas))
  }
}
