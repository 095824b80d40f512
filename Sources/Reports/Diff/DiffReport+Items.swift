import Canvas
import Model
import Scoring

extension DiffReport {
  /// What happened to an action or an indicator, with its sources.
  func words(for change: ScoreChange, _ symbols: Symbols) -> String {
    "\(title(of: change)): \(clauses(for: change, symbols))\(citations(of: change))"
  }

  /// What happened to an action or an indicator, to stand after its title.
  func clauses(for change: ScoreChange, _ symbols: Symbols) -> String {
    let clauses: [String?]
    switch change.subject {
    case .action(let id): clauses = clausesOfAction(id, change, symbols)
    case .indicator(let id): clauses = clausesOfIndicator(id, change, symbols)
    case .overall, .area, .delivery, .outcome: clauses = []
    }
    let weight = change.weight > 0 || change.hasLostScore ? nil : "has no weight in the score"
    let lost = change.hasLostScore ? "no longer scored" : nil
    return (clauses + [lost, statusClause(change), weight]).compactMap { $0 }.joined(separator: "; ")
  }

  func title(of change: ScoreChange) -> String { change.subject.item.flatMap { new[$0]?.listedTitle } ?? "" }

  /// Whether it is an action of which nobody had said anything before.
  func isFirstWord(_ change: ScoreChange) -> Bool {
    guard case .action(let id) = change.subject, change.isFirstScored else { return false }
    return old.action(id)?.status == nil
  }

  private func statusClause(_ change: ScoreChange) -> String? {
    guard let before = change.before, before.words != change.after.words, before.status != .noData,
      change.after.status != .noData
    else { return nil }
    return "\(change.after.words), was \(before.words)"
  }

  private func clausesOfAction(_ id: ID, _ change: ScoreChange, _ symbols: Symbols) -> [String?] {
    guard let action = new.action(id) else { return [] }
    let steps = change.entries.compactMap { entry -> String? in
      if case .step(let step) = entry.content { step.title.text() } else { nil }
    }
    return [
      stateClause(action, change, symbols), steps.isEmpty ? nil : "done: \(steps.joined(separator: ", "))",
      change.entries.contains(where: \.isSchedule) ? action.due.map { "now due \($0)" } : nil,
    ] + change.reasons.map { timeClause($0, change) }
  }

  private func stateClause(_ action: Action, _ change: ScoreChange, _ symbols: Symbols) -> String? {
    guard let update = action.latestUpdate else { return nil }
    let share = update.completion.map { " (\(symbols.percent($0)))" } ?? ""
    if isFirstWord(change) {
      return "heard of for the first time, \(update.status.words)\(share), at \(points(change.after.value, symbols))"
    }
    let was = old.action(action.id)?.latestUpdate
    guard was != update else { return nil }
    if let was, was.status != update.status {
      return "\(was.status.words) \(symbols.becomes) \(update.status.words)\(share)"
    }
    return "still \(update.status.words)\(share)"
  }

  private func clausesOfIndicator(_ id: ID, _ change: ScoreChange, _ symbols: Symbols) -> [String?] {
    guard let indicator = new.indicator(id) else { return [] }
    let was = old.indicator(id)
    let settings = roadmap.settings
    var clauses: [String?] = [
      valueClause(indicator, was?.evidence(settings), indicator.evidence(settings), symbols)
    ]
    if let target = newTarget(of: indicator) {
      let before = was?.target.map { ", was \(short($0.value, indicator.unit)) by \($0.date)" } ?? ""
      clauses.append("target \(short(target.value, indicator.unit)) by \(target.date)\(before)")
    }
    if let baseline = indicator.baseline, was != nil, was?.baseline == nil {
      clauses.append("baseline \(short(baseline.value, indicator.unit)) in \(baseline.date) became known")
    }
    if change.isFirstScored {
      clauses.append("scored for the first time, at \(points(change.after.value, symbols))")
    } else if let before = change.before?.value, before != change.after.value {
      clauses.append("score \(points(before, symbols)) \(symbols.becomes) \(points(change.after.value, symbols))")
    }
    return clauses + change.reasons.map { timeClause($0, change) }
  }

  /// The target in force, where it aims at something else than the one before.
  private func newTarget(of indicator: Indicator) -> Indicator.Target? {
    guard let target = indicator.target else { return nil }
    let was = old.indicator(indicator.id)?.target
    return target.value == was?.value && target.date == was?.date ? nil : target
  }

  private func valueClause(
    _ indicator: Indicator, _ old: Indicator.Observation?, _ new: Indicator.Observation?, _ symbols: Symbols
  ) -> String? {
    guard let new, new != old else { return nil }
    let now = quantity(new.value, indicator.unit)
    guard let old else { return "\(now) in \(new.date)" }
    // Its scale is that of the one after it.
    let was = plainText(old.value) + (indicator.unit.hasPrefix("%") ? "%" : "")
    if old.date == new.date { return "\(new.date) revised, \(was) \(symbols.becomes) \(now)" }
    return "\(was) in \(old.date) \(symbols.becomes) \(now) in \(new.date)"
  }

  /// What time did; `nil` for what became known, and where that matters more.
  private func timeClause(_ reason: ChangeReason, _ change: ScoreChange) -> String? {
    func due(_ score: Score?) -> String { score?.expected.map { decimalText($0, decimals: 0) } ?? "nothing" }
    switch reason {
    case .entry: return nil
    case .dueDatePassed(let date): return "due \(date), which went by"
    case .targetDatePassed(let date): return "the target's date, \(date), went by unmet"
    case .moreDue: return change.entries.isEmpty ? "due by now \(due(change.after)), was \(due(change.before))" : nil
    case .dataAged(let day): return "nothing new since \(day), while more became due"
    case .yearMoved: return "nothing new within a year"
    }
  }

  /// The sources of what decides how it stands now, each once.
  func citations(of change: ScoreChange) -> String {
    var remarks: [String] = []
    for remark in provenances(of: change).map(\.remark) where !remark.isEmpty && !remarks.contains(remark) {
      remarks.append(remark)
    }
    return remarks.joined()
  }

  /// Where what decides how it stands now comes from.
  func provenances(of change: ScoreChange) -> [Provenance] {
    let record = change.subject.item.flatMap { new[$0] }
    return change.entries.filter { decides($0, for: record) }.map(\.provenance)
  }

  private func decides(_ entry: NewEntry, for record: Record?) -> Bool {
    switch (entry.content, record) {
    case (.update(let update), .action(let action, _)): update == action.latestUpdate
    case (.target(let target), .indicator(let indicator, _)): target == newTarget(of: indicator)
    case (.observation(let observation, _), .indicator(let indicator, _)):
      observation == indicator.evidence(roadmap.settings)
    case (.step, _), (.schedule, _), (.baseline, _): true
    default: false
    }
  }
}

extension ScoreChange {
  /// What became known of it.
  var entries: [NewEntry] { reasons.compactMap { if case .entry(let entry) = $0 { entry } else { nil } } }
}

extension ScoreNode.Subject {
  /// The id of an action or an indicator.
  var item: ID? {
    switch self {
    case .action(let id), .indicator(let id): id
    case .overall, .area, .delivery, .outcome: nil
    }
  }
}

extension NewEntry {
  fileprivate var isSchedule: Bool { if case .schedule = content { true } else { false } }
}
