/// Everything that is on file about a roadmap, and the only way to it: as it could be known on a day.
package struct Archive: Equatable, Sendable {
  private let whole: Roadmap

  package init(_ whole: Roadmap) { self.whole = whole }

  /// The roadmap with every entry that was not known on `day` left out, and every reference to it.
  ///
  /// An entry is known from the last day of its `published` date, or else of its own.
  package func asOf(_ day: Day) -> Roadmap {
    var cut = Cut(day: day)
    return cut.roadmap(whole)
  }

  /// The days on which something became known, each once, in order.
  package var days: [Day] {
    var days: Set<Day> = []
    func add(_ dates: PartialDate?...) { days.formUnion(dates.compactMap { $0?.last }) }
    for area in whole.areas {
      add(area.provenance.published)
      for action in area.actions {
        add(action.provenance.published, action.dueSet)
        for update in action.updates { add(update.known) }
        for step in action.steps where step.done != nil { add(step.provenance.published ?? step.done) }
      }
      for indicator in area.indicators {
        add(indicator.provenance.published, indicator.baseline?.known)
        for observation in indicator.observations { days.insert(observation.published) }
        for target in indicator.targets { add(target.known) }
        for target in indicator.trajectory { add(target.set ?? target.provenance.published) }
      }
    }
    for table in whole.roundtables {
      add(table.provenance.published)
      for member in table.champions + table.constituents { add(member.provenance.published) }
      for output in table.outputs { add(output.provenance.published, output.delivered) }
      for session in table.sessions { add(session.known) }
    }
    for milestone in whole.milestones {
      add(milestone.provenance.published ?? milestone.plannedDate)
      for update in milestone.updates { add(update.known) }
    }
    for risk in whole.risks {
      add(risk.provenance.published)
      for update in risk.updates { add(update.known) }
    }
    for body in whole.bodies { add(body.provenance.published) }
    return days.sorted()
  }
}

/// Something with a date, that may have become known at another.
private protocol Dated {
  var date: PartialDate { get }
  var provenance: Provenance { get }
}

extension Dated {
  /// From when it is known.
  fileprivate var known: PartialDate { provenance.published ?? date }
}

extension Action.Update: Dated {}
extension Indicator.Baseline: Dated {}
extension Indicator.Observation: Dated {}
extension Milestone.Update: Dated {}
extension Risk.Update: Dated {}
extension Roundtable.Session: Dated {}

extension Indicator.Target {
  fileprivate var known: PartialDate { self.set ?? provenance.published ?? date }
}

extension Day {
  fileprivate func knows(_ date: PartialDate) -> Bool { date.last <= self }

  /// Records are known from the start, unless they say since when.
  fileprivate func knows(_ provenance: Provenance) -> Bool { provenance.published.map { knows($0) } ?? true }

  /// Whether a milestone is known without an update: since it was announced, or since its own date.
  fileprivate func hasAnnounced(_ milestone: Milestone) -> Bool {
    (milestone.provenance.published ?? milestone.plannedDate).map { knows($0) } ?? false
  }
}

/// What a day leaves of a roadmap.
private struct Cut {
  let day: Day
  /// Whether anything was left out.
  private var isPartial = false

  init(day: Day) { self.day = day }

  mutating func roadmap(_ whole: Roadmap) -> Roadmap {
    var cut = whole
    cut.areas = visible(whole.areas) { [day] in day.knows($0.provenance) }
    for index in cut.areas.indices { cutArea(&cut.areas[index]) }
    cut.roundtables = visible(whole.roundtables) { [day] in day.knows($0.provenance) }
    for index in cut.roundtables.indices { cutRoundtable(&cut.roundtables[index]) }
    for index in cut.milestones.indices { cutMilestone(&cut.milestones[index]) }
    cut.milestones = visible(cut.milestones) { [day] in day.hasAnnounced($0) || !$0.updates.isEmpty }
    cut.bodies = visible(whole.bodies) { [day] in day.knows($0.provenance) }
    for index in cut.risks.indices { cut.risks[index].updates = known(cut.risks[index].updates) }
    cut.risks = visible(cut.risks) { [day] in day.knows($0.provenance) && !$0.updates.isEmpty }
    cut.sources = visible(whole.sources) { [day] in $0.date.map { day.knows($0) } ?? true }
    guard isPartial else { return whole }
    removeReferences(from: &cut, missingOf: whole)
    return cut
  }

  /// The same array where all of it is visible, so that today's roadmap costs no copy.
  private mutating func visible<Entry>(_ entries: [Entry], _ isVisible: (Entry) -> Bool) -> [Entry] {
    if entries.allSatisfy(isVisible) { return entries }
    isPartial = true
    return entries.filter(isVisible)
  }

  private mutating func known<Entry: Dated>(_ entries: [Entry]) -> [Entry] {
    visible(entries) { [day] in $0.known.last <= day }
  }

  private mutating func cutArea(_ area: inout Area) {
    area.actions = visible(area.actions) { [day] in day.knows($0.provenance) }
    for index in area.actions.indices { cutAction(&area.actions[index]) }
    area.indicators = visible(area.indicators) { [day] in day.knows($0.provenance) }
    for index in area.indicators.indices { cutIndicator(&area.indicators[index]) }
  }

  private mutating func cutAction(_ action: inout Action) {
    action.updates = known(action.updates)
    if let set = action.dueSet, !day.knows(set) {
      (action.start, action.due, action.dueSet, isPartial) = (nil, nil, nil, true)
    }
    for index in action.steps.indices {
      if let done = action.steps[index].done, !day.knows(action.steps[index].provenance.published ?? done) {
        action.steps[index].done = nil
        isPartial = true
      }
    }
  }

  private mutating func cutIndicator(_ indicator: inout Indicator) {
    if let baseline = indicator.baseline, !day.knows(baseline.known) {
      indicator.baseline = nil
      isPartial = true
    }
    indicator.targets = visible(indicator.targets) { [day] in day.knows($0.known) }
    indicator.trajectory = visible(indicator.trajectory) { [day] in
      $0.set.map { day.knows($0) } ?? day.knows($0.provenance)
    }
    indicator.observations = known(indicator.observations)
  }

  private mutating func cutRoundtable(_ roundtable: inout Roundtable) {
    roundtable.champions = visible(roundtable.champions) { [day] in day.knows($0.provenance) }
    roundtable.constituents = visible(roundtable.constituents) { [day] in day.knows($0.provenance) }
    roundtable.sessions = known(roundtable.sessions)
    roundtable.outputs = visible(roundtable.outputs) { [day] in day.knows($0.provenance) }
    for index in roundtable.outputs.indices {
      if let delivered = roundtable.outputs[index].delivered, !day.knows(delivered) {
        roundtable.outputs[index].delivered = nil
        isPartial = true
      }
    }
  }

  private mutating func cutMilestone(_ milestone: inout Milestone) {
    milestone.updates = known(milestone.updates)
    if milestone.outcome != nil, !milestone.state.isReached {
      milestone.outcome = nil
      isPartial = true
    }
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
