package import Model

extension Record {
  /// When it has to be finished; `nil` where nothing is due any more, or nothing ever was.
  package var due: Day? {
    switch self {
    case .action(let action, _): action.status == .delivered || action.status == .dropped ? nil : action.due?.last
    case .indicator(let indicator, _): indicator.target?.date.last
    case .milestone(let milestone): milestone.state.isSettled ? nil : milestone.lastDay
    case .roundtable(let table): table.outputs.filter { !$0.isDelivered }.compactMap { $0.due?.last }.min()
    case .area, .body, .risk, .source: nil
    }
  }

  /// When work on it begins or it takes place, or from when it is measured; `nil` where no date says so.
  var start: Day? {
    switch self {
    case .action(let action, _): action.start?.last
    case .indicator(let indicator, _): indicator.baseline?.date.last
    case .milestone(let milestone): milestone.date?.last
    case .area, .roundtable, .body, .risk, .source: nil
    }
  }

  /// When something was last heard of it that may be used; an area's items speak for it; `nil` where nothing was.
  package var updated: Day? {
    switch self {
    case .area(let area):
      (area.actions.compactMap(\.updated) + area.indicators.compactMap(\.updated)).max()
    case .action(let action, _): action.updated
    case .indicator(let indicator, _): indicator.updated
    case .roundtable(let table):
      (table.sessions.map { known($0.date, $0.provenance) }
        + table.outputs.map { output in output.delivered.flatMap { output.provenance.counts ? $0.last : nil } })
        .compactMap { $0 }.max()
    case .milestone(let milestone): milestone.updates.compactMap { known($0.date, $0.provenance) }.max()
    case .risk(let risk): risk.updates.compactMap { known($0.date, $0.provenance) }.max()
    case .body(let body): body.provenance.published?.last
    case .source(let source): source.date?.last
    }
  }
}

extension Action {
  fileprivate var updated: Day? { updates.compactMap { known($0.date, $0.provenance) }.max() }
}

extension Indicator {
  fileprivate var updated: Day? { observations.compactMap { known($0.date, $0.provenance) }.max() }
}

/// The day from which an entry was known; `nil` where nobody has seen it in a source.
private func known(_ date: PartialDate, _ provenance: Provenance) -> Day? {
  provenance.counts ? (provenance.published ?? date).last : nil
}
