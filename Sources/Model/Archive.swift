/// Everything that is on file about a roadmap, and the only way to it: as it could be known on a day.
package struct Archive: Sendable {
  private let whole: Roadmap

  package init(_ whole: Roadmap) { self.whole = whole }

  /// The roadmap with every entry that was not known on `day` left out, and every reference to it.
  ///
  /// An entry is known from the last day of its `published` date, or else of its own.
  package func asOf(_ day: Day) -> Roadmap { Cut(day: day).roadmap(whole) }

  /// The days on which something became known, each once, in order.
  package var days: [Day] {
    var days: Set<Day> = []
    for area in whole.areas {
      for action in area.actions {
        days.formUnion(action.updates.map { known($0.date, $0.provenance) })
        days.formUnion(action.steps.compactMap { step in step.done.map { known($0, step.provenance) } })
      }
      for indicator in area.indicators {
        days.formUnion(indicator.observations.map(\.published))
        days.formUnion(indicator.targets.map { ($0.set ?? $0.provenance.published ?? $0.date).last })
        if let baseline = indicator.baseline { days.insert(known(baseline.date, baseline.provenance)) }
      }
    }
    for table in whole.roundtables {
      days.formUnion(table.outputs.compactMap { $0.delivered?.last })
      days.formUnion(table.sessions.map { known($0.date, $0.provenance) })
    }
    for milestone in whole.milestones {
      days.formUnion(milestone.updates.map { known($0.date, $0.provenance) })
      if let announced = milestone.provenance.published ?? milestone.plannedDate { days.insert(announced.last) }
    }
    for risk in whole.risks { days.formUnion(risk.updates.map { known($0.date, $0.provenance) }) }
    return days.sorted()
  }
}

/// The day from which an entry of `date` is known.
private func known(_ date: PartialDate, _ provenance: Provenance) -> Day { (provenance.published ?? date).last }

/// What a day leaves of a roadmap.
private struct Cut {
  let day: Day

  func roadmap(_ whole: Roadmap) -> Roadmap {
    var cut = whole
    cut.areas = whole.areas.filter { isKnown($0.provenance) }.map(area)
    cut.roundtables = whole.roundtables.filter { isKnown($0.provenance) }.map(roundtable)
    cut.milestones = whole.milestones.compactMap(milestone)
    cut.bodies = whole.bodies.filter { isKnown($0.provenance) }
    cut.risks = whole.risks.compactMap(risk)
    cut.sources = whole.sources.filter { $0.date.map { isKnown($0) } ?? true }
    removeReferences(from: &cut, missingOf: whole)
    return cut
  }

  private func isKnown(_ date: PartialDate) -> Bool { date.last <= day }
  /// Records are known from the start, unless they say since when.
  private func isKnown(_ provenance: Provenance) -> Bool { provenance.published.map { isKnown($0) } ?? true }
  private func isKnown(_ date: PartialDate, _ provenance: Provenance) -> Bool { known(date, provenance) <= day }

  private func area(_ whole: Area) -> Area {
    var area = whole
    area.actions = whole.actions.filter { isKnown($0.provenance) }.map(action)
    area.indicators = whole.indicators.filter { isKnown($0.provenance) }.map(indicator)
    return area
  }

  private func action(_ whole: Action) -> Action {
    var action = whole
    action.updates = visible(whole.updates) { isKnown($0.date, $0.provenance) }
    for index in action.steps.indices {
      if let done = action.steps[index].done, !isKnown(done, action.steps[index].provenance) {
        action.steps[index].done = nil
      }
    }
    return action
  }

  private func indicator(_ whole: Indicator) -> Indicator {
    var indicator = whole
    if let baseline = whole.baseline, !isKnown(baseline.date, baseline.provenance) { indicator.baseline = nil }
    indicator.targets = visible(whole.targets) { isKnown($0.set ?? $0.provenance.published ?? $0.date) }
    indicator.trajectory = visible(whole.trajectory) { $0.set.map { isKnown($0) } ?? isKnown($0.provenance) }
    indicator.observations = visible(whole.observations) { $0.published <= day }
    return indicator
  }

  private func roundtable(_ whole: Roundtable) -> Roundtable {
    var roundtable = whole
    roundtable.champions = whole.champions.filter { isKnown($0.provenance) }
    roundtable.constituents = whole.constituents.filter { isKnown($0.provenance) }
    roundtable.sessions = whole.sessions.filter { isKnown($0.date, $0.provenance) }
    roundtable.outputs = whole.outputs.filter { isKnown($0.provenance) }
    for index in roundtable.outputs.indices {
      if let delivered = roundtable.outputs[index].delivered, !isKnown(delivered) {
        roundtable.outputs[index].delivered = nil
      }
    }
    return roundtable
  }

  /// A milestone is known from its first visible update, from when it was announced, or from its own date.
  private func milestone(_ whole: Milestone) -> Milestone? {
    var milestone = whole
    milestone.updates = visible(whole.updates) { isKnown($0.date, $0.provenance) }
    let announced = (whole.provenance.published ?? whole.plannedDate).map { isKnown($0) } ?? false
    guard announced || !milestone.updates.isEmpty else { return nil }
    if !milestone.state.isReached { milestone.outcome = nil }
    return milestone
  }

  /// A risk is known from its first visible judgement.
  private func risk(_ whole: Risk) -> Risk? {
    guard isKnown(whole.provenance) else { return nil }
    var risk = whole
    risk.updates = visible(whole.updates) { isKnown($0.date, $0.provenance) }
    return risk.updates.isEmpty ? nil : risk
  }

  /// The same array where all of it is visible, so that today's roadmap costs no copy.
  private func visible<Entry>(_ entries: [Entry], _ isVisible: (Entry) -> Bool) -> [Entry] {
    entries.allSatisfy(isVisible) ? entries : entries.filter(isVisible)
  }

  private func removeReferences(from cut: inout Roadmap, missingOf whole: Roadmap) {
    let hidden = Set(whole.recordIDs).subtracting(cut.recordIDs)
    guard !hidden.isEmpty else { return }
    for area in cut.areas.indices {
      for action in cut.areas[area].actions.indices {
        cut.areas[area].actions[action].leads.removeAll(where: hidden.contains)
      }
    }
    for table in cut.roundtables.indices {
      let isHidden = { (member: Roundtable.Member) in
        if case .body(let id) = member.identity { hidden.contains(id) } else { false }
      }
      cut.roundtables[table].champions.removeAll(where: isHidden)
      cut.roundtables[table].constituents.removeAll(where: isHidden)
    }
    for milestone in cut.milestones.indices {
      cut.milestones[milestone].bodies.removeAll(where: hidden.contains)
      cut.milestones[milestone].dependsOn.removeAll(where: hidden.contains)
    }
  }
}

extension Roadmap {
  fileprivate var recordIDs: [ID] {
    areas.flatMap { $0.actions.map(\.id) } + bodies.map(\.id) + milestones.map(\.id)
  }
}
