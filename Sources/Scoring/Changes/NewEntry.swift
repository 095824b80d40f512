package import Model

/// Something that became known between two dates.
package struct NewEntry: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// The record itself.
    case record(title: LocalizedText)
    case update(Action.Update)
    case step(Action.Step)
    /// When an action starts and is due.
    case schedule(start: PartialDate?, due: PartialDate?)
    case baseline(Indicator.Baseline)
    case target(Indicator.Target)
    case interimTarget(Indicator.Target)
    /// `replaced` is what was known of the same date before.
    case observation(Indicator.Observation, replaced: Indicator.Observation?)
    case member(Roundtable.Member)
    case session(Roundtable.Session)
    /// What a roundtable is to deliver.
    case output(Roundtable.Output)
    /// That it was delivered.
    case delivery(Roundtable.Output)
    case state(Milestone.Update)
    case level(Risk.Update)
  }

  /// The record it belongs to.
  package let record: ID
  package let kind: RecordKind
  /// The areas to which the record belongs, or which it touches.
  package let areas: [ID]
  package let content: Content
  /// The date of what it tells of; `nil` where it has none.
  package let date: PartialDate?
  package let provenance: Provenance
  /// Whether scores may use it: neither it nor its record is unconfirmed.
  package let counts: Bool
}

extension Roadmap {
  /// What this roadmap knows that `earlier`, the same one on an earlier day, did not: by kind of record, in the order of
  /// the files.
  func entries(since earlier: Roadmap) -> [NewEntry] {
    var entries: [NewEntry] = []
    for kind in RecordKind.allCases {
      let old = Dictionary(earlier.records(kind).map { ($0.id, $0) }) { first, _ in first }
      for record in records(kind) where old[record.id] != record {
        entries += EntryDifference(of: record, since: old[record.id]).entries
      }
    }
    return entries
  }
}

/// What is in a record and was not in it before.
///
/// Entries have no names, and those known before keep their order among the others: each is matched with the first that
/// equals it, and what is left over is new.
private struct EntryDifference {
  private let id: ID
  private let kind: RecordKind
  private let areas: [ID]
  private let counts: Bool
  private(set) var entries: [NewEntry] = []

  init(of record: Record, since old: Record?) {
    let provenance = record.provenances.first ?? .init()
    (id, kind, areas, counts) = (record.id, record.kind, record.areas, provenance.counts)
    if old == nil { add(.record(title: record.title), record.issued, provenance) }
    switch (record, old) {
    case (.action(let action, _), .action(let old, _)): compare(action, old)
    case (.action(let action, _), _): compare(action, nil)
    case (.indicator(let indicator, _), .indicator(let old, _)): compare(indicator, old)
    case (.indicator(let indicator, _), _): compare(indicator, nil)
    case (.roundtable(let table), .roundtable(let old)): compare(table, old)
    case (.roundtable(let table), _): compare(table, nil)
    case (.milestone(let milestone), .milestone(let old)): compare(milestone, old)
    case (.milestone(let milestone), _): compare(milestone, nil)
    case (.risk(let risk), .risk(let old)): compare(risk, old)
    case (.risk(let risk), _): compare(risk, nil)
    case (.area, _), (.body, _), (.source, _): return
    }
  }

  private mutating func add(_ content: NewEntry.Content, _ date: PartialDate?, _ provenance: Provenance) {
    entries.append(
      NewEntry(
        record: id, kind: kind, areas: areas, content: content, date: date, provenance: provenance,
        counts: counts && provenance.counts))
  }

  private func new<Entries: Collection>(_ entries: Entries, _ known: Entries?) -> [Entries.Element]
  where Entries.Element: Equatable {
    guard let known, !known.isEmpty else { return Array(entries) }
    var next = known.startIndex
    return entries.filter { entry in
      guard next < known.endIndex, known[next] == entry else { return true }
      known.formIndex(after: &next)
      return false
    }
  }

  private mutating func compare(_ action: Action, _ old: Action?) {
    for update in new(action.updates, old?.updates) { add(.update(update), update.date, update.provenance) }
    for step in action.steps {
      guard let done = step.done, old?.steps.first(where: { $0.id == step.id })?.done == nil else { continue }
      add(.step(step), done, step.provenance)
    }
    if let set = action.dueSet, old?.dueSet == nil {
      add(.schedule(start: action.start, due: action.due), set, action.provenance)
    }
  }

  private mutating func compare(_ indicator: Indicator, _ old: Indicator?) {
    if let baseline = indicator.baseline, old?.baseline == nil {
      add(.baseline(baseline), baseline.date, baseline.provenance)
    }
    for target in new(indicator.targets, old?.targets) { add(.target(target), target.set, target.provenance) }
    for target in new(indicator.trajectory, old?.trajectory) {
      add(.interimTarget(target), target.set, target.provenance)
    }
    let series = old?.series ?? []
    for observation in new(indicator.observations, old?.observations) {
      let replaced = series.first { $0.date.last == observation.date.last }
      add(.observation(observation, replaced: replaced), observation.date, observation.provenance)
    }
  }

  private mutating func compare(_ table: Roundtable, _ old: Roundtable?) {
    let members = new(table.champions, old?.champions) + new(table.constituents, old?.constituents)
    for member in members { add(.member(member), nil, member.provenance) }
    for session in new(table.sessions, old?.sessions) { add(.session(session), session.date, session.provenance) }
    for output in table.outputs {
      let known = old?.outputs.first { $0.id == output.id }
      if known == nil { add(.output(output), nil, output.provenance) }
      if let delivered = output.delivered, known?.delivered == nil {
        add(.delivery(output), delivered, output.provenance)
      }
    }
  }

  private mutating func compare(_ milestone: Milestone, _ old: Milestone?) {
    for update in new(milestone.updates, old?.updates) { add(.state(update), update.date, update.provenance) }
  }

  private mutating func compare(_ risk: Risk, _ old: Risk?) {
    for update in new(risk.updates, old?.updates) { add(.level(update), update.date, update.provenance) }
  }
}

extension Record {
  /// When it was issued, where it is a document.
  fileprivate var issued: PartialDate? { if case .source(let source) = self { source.date } else { nil } }
}

extension NewEntry {
  /// From when it is known; `nil` where it is known as long as its record.
  package var known: PartialDate? {
    switch content {
    case .delivery, .schedule: date
    case .target(let target): target.set ?? provenance.published ?? target.date
    case .interimTarget(let target): target.set ?? provenance.published
    case .record: kind == .source ? date : provenance.published
    case .update, .step, .baseline, .observation, .member, .session, .output, .state, .level:
      provenance.published ?? date
    }
  }
}
