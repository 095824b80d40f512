import Model

extension Action {
  /// The same action, delivered.
  func delivered(on day: Day) -> Action {
    var action = self
    action.updates.append(.init(date: PartialDate(day), status: .delivered))
    return action
  }
}

extension Indicator {
  /// The same indicator with one more observation, half-way.
  func observed(on day: Day) -> Indicator {
    var indicator = self
    indicator.observations.append(.init(date: PartialDate(day), value: 50))
    return indicator
  }
}
