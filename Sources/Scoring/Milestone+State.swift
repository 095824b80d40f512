package import Model

extension Milestone {
  /// How it stands on `day`, in a word: its state, or what is known since where that only says what was planned.
  package func stateWords(on day: Day) -> String {
    if state.isSettled { return state.rawValue }
    if provenance.counts, isOverdue(on: day) { return "no report" }
    if latestUpdate == nil, !updates.isEmpty || !provenance.counts { return "unconfirmed" }
    if let date, date.last < day { return "under way" }
    return state.rawValue
  }
}
