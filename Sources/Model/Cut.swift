/// What a day leaves of a roadmap.
struct Cut {
  let day: Day
  /// The records left out that others may name: bodies, and the actions and milestones that something may depend on.
  private var hiddenBodies: Set<ID> = []
  private var hiddenWork: Set<ID> = []

  init(day: Day) { self.day = day }

  mutating func roadmap(_ whole: Roadmap) -> Roadmap {
    var cut = whole
    cut.areas = whole.areas.compactMap { area($0) }
    cut.roundtables = visible(whole.roundtables) { [day] in day.knows($0.provenance) }
    for index in cut.roundtables.indices where !cut.roundtables.span[index].isWhole(on: day) {
      cutRoundtable(&cut.roundtables[index])
    }
    for index in cut.milestones.indices where !cut.milestones.span[index].isWhole(on: day) {
      cutMilestone(&cut.milestones[index])
    }
    cut.milestones = visible(cut.milestones) { [day] in day.hasAnnounced($0) || !$0.updates.isEmpty }
    hiddenWork.formUnion(missing(from: cut.milestones, of: whole.milestones))
    cut.bodies = visible(whole.bodies) { [day] in day.knows($0.provenance) }
    hiddenBodies = missing(from: cut.bodies, of: whole.bodies)
    cut.risks = risks(whole.risks)
    cut.sources = visible(whole.sources) { [day] in $0.date.map { day.knows($0) } ?? true }
    if !hiddenBodies.isEmpty { removeBodies(from: &cut) }
    if !hiddenWork.isEmpty {
      for milestone in cut.milestones.indices {
        cut.milestones[milestone].dependsOn.removeAll(where: hiddenWork.contains)
      }
    }
    return cut
  }

  func risks(_ all: [Risk]) -> [Risk] {
    var risks = all
    for index in risks.indices where !risks.span[index].isWhole(on: day) {
      risks[index].updates = known(risks[index].updates)
    }
    return visible(risks) { day.knows($0.provenance) && !$0.updates.isEmpty }
  }

  /// The same array where all of it is visible, so that today's roadmap costs no copy.
  func visible<Entry>(_ entries: [Entry], _ isVisible: (Entry) -> Bool) -> [Entry] {
    let span = entries.span
    for place in span.indices where !isVisible(span[place]) { return Array(visible(entries[...], isVisible)) }
    return entries
  }

  /// A part of the same array where what is hidden stands at its end, as what became known last does.
  private func visible<Entry>(_ entries: ArraySlice<Entry>, _ isVisible: (Entry) -> Bool) -> ArraySlice<Entry> {
    guard let first = entries.firstIndex(where: { !isVisible($0) }) else { return entries }
    let later = entries[first...].filter(isVisible)
    return later.isEmpty ? entries[..<first] : (Array(entries[..<first]) + later)[...]
  }

  func known<Entry: Dated>(_ entries: [Entry]) -> [Entry] { visible(entries) { $0.known.last <= day } }

  func known<Entry: Dated>(_ entries: ArraySlice<Entry>) -> ArraySlice<Entry> {
    visible(entries) { $0.known.last <= day }
  }

  private func missing<Entry: Identifiable<ID>>(from visible: [Entry], of all: [Entry]) -> Set<ID> {
    visible.count == all.count ? [] : Set(all.map(\.id)).subtracting(visible.map(\.id))
  }

  private mutating func area(_ area: Area) -> Area? {
    guard day.knows(area.provenance) else {
      hiddenWork.formUnion(area.actions.map(\.id))
      return nil
    }
    var area = area
    area.actions = actions(area.actions)
    area.indicators = indicators(area.indicators)
    return area
  }

  private mutating func actions(_ all: [Action]) -> [Action] {
    let span = all.span
    guard let first = all.indices.first(where: { !span[$0].isWhole(on: day) }) else { return all }
    var visible = Array(all[..<first])
    visible.reserveCapacity(all.count)
    for index in first..<all.count {
      guard day.knows(span[index].provenance) else {
        hiddenWork.insert(span[index].id)
        continue
      }
      visible.append(span[index])
      if !span[index].isWhole(on: day) { cutAction(&visible[visible.count - 1]) }
    }
    return visible
  }

  private func indicators(_ all: [Indicator]) -> [Indicator] {
    let span = all.span
    guard let first = all.indices.first(where: { !span[$0].isWhole(on: day) }) else { return all }
    var visible = Array(all[..<first])
    visible.reserveCapacity(all.count)
    for index in first..<all.count where day.knows(span[index].provenance) {
      visible.append(span[index])
      if !span[index].isWhole(on: day) { cutIndicator(&visible[visible.count - 1]) }
    }
    return visible
  }

  private func cutAction(_ action: inout Action) {
    action.updates = known(action.updates)
    if let set = action.dueSet, !day.knows(set) { (action.start, action.due, action.dueSet) = (nil, nil, nil) }
    for index in action.steps.indices {
      if let done = action.steps[index].known, !day.knows(done) { action.steps[index].done = nil }
    }
  }

  private func cutIndicator(_ indicator: inout Indicator) {
    if let baseline = indicator.baseline, !day.knows(baseline.known) { indicator.baseline = nil }
    indicator.targets = visible(indicator.targets) { [day] in day.knows($0.known) }
    indicator.trajectory = visible(indicator.trajectory) { [day] in
      $0.set.map { day.knows($0) } ?? day.knows($0.provenance)
    }
    indicator.observations = known(indicator.observations)
  }

  private func cutRoundtable(_ roundtable: inout Roundtable) {
    roundtable.champions = visible(roundtable.champions) { [day] in day.knows($0.provenance) }
    roundtable.constituents = visible(roundtable.constituents) { [day] in day.knows($0.provenance) }
    roundtable.sessions = known(roundtable.sessions)
    roundtable.outputs = visible(roundtable.outputs) { [day] in day.knows($0.provenance) }
    for index in roundtable.outputs.indices {
      if let delivered = roundtable.outputs[index].delivered, !day.knows(delivered) {
        roundtable.outputs[index].delivered = nil
      }
    }
  }

  private func cutMilestone(_ milestone: inout Milestone) {
    milestone.updates = known(milestone.updates)
    if milestone.outcome != nil, !milestone.state.isReached { milestone.outcome = nil }
  }

  private func removeBodies(from cut: inout Roadmap) {
    for area in cut.areas.indices {
      let led = cut.areas[area].actions.indices.filter { action in
        cut.areas[area].actions[action].leads.contains(where: hiddenBodies.contains)
      }
      for action in led { cut.areas[area].actions[action].leads.removeAll(where: hiddenBodies.contains) }
    }
    for table in cut.roundtables.indices {
      let isHidden = { (member: Roundtable.Member) in
        if case .body(let id) = member.identity { hiddenBodies.contains(id) } else { false }
      }
      cut.roundtables[table].champions.removeAll(where: isHidden)
      cut.roundtables[table].constituents.removeAll(where: isHidden)
    }
    for milestone in cut.milestones.indices {
      cut.milestones[milestone].bodies.removeAll(where: hiddenBodies.contains)
    }
  }
}
