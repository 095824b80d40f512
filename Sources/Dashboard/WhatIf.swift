import Canvas
package import Model
package import Scoring

/// Something that is supposed for the session, and written nowhere.
package enum Supposition: Equatable, Sendable {
  case status(ID, Action.Status, completion: Double?)
  case value(ID, Double)

  package var id: ID {
    switch self {
    case .status(let id, _, _), .value(let id, _): id
    }
  }

  /// Where what is supposed comes from.
  private static let provenance = Provenance(
    certainty: .judgement, note: "Supposed, for this session alone; no source says so.")

  /// The value that is supposed of that indicator.
  func value(of indicator: ID) -> Double? {
    if case .value(indicator, let value) = self { value } else { nil }
  }

  /// The assessment as it would be; the same where the record is not known.
  package func applied(to assessment: Assessment) -> Assessment {
    guard let record = assessment.roadmap.record(id) else { return assessment }
    let today = PartialDate(assessment.day)
    switch (self, record) {
    case (.status(_, let status, let completion), .action(var action, _)):
      action.updates.append(
        .init(date: today, status: status, completion: completion, provenance: Supposition.provenance))
      return assessment.changing(action) ?? assessment
    case (.value(_, let value), .indicator(var indicator, _)):
      indicator.observations.append(
        .init(date: today, value: value, isEstimate: true, provenance: Supposition.provenance))
      return assessment.changing(indicator) ?? assessment
    default: return assessment
    }
  }
}

extension Dashboard {
  /// Asks what to suppose of the selected record.
  mutating func askWhatIf() {
    guard let id = selected else { return }
    let isSupposed = suppositions.contains { $0.id == id }
    switch links.record(id, in: assessment.roadmap) {
    case .action(let action, _): overlay = .choice(choices(for: action, isSupposed: isSupposed))
    case .indicator(let indicator, _):
      ask(.value(id), suppositions.lazy.compactMap { $0.value(of: id) }.first.map(plainDigits) ?? "")
      let latest = indicator.latest.map { ", \(plainText($0.value)) in \($0.date)" } ?? ""
      prompt?.remark = "\(indicator.unit)\(latest)" + (isSupposed ? "; empty forgets what was supposed" : "")
    default: break
    }
  }

  private func choices(for action: Action, isSupposed: Bool) -> ChoiceOverlay {
    let states: [(String, Action.Status, Double?)] = [
      ("delivered", .delivered, nil), ("under way, a quarter done", .underWay, 0.25),
      ("under way, half done", .underWay, 0.5), ("under way, three quarters done", .underWay, 0.75),
    ]
    let others: [(String, Action.Status)] = [("planned", .planned), ("blocked", .blocked), ("dropped", .dropped)]
    return ChoiceOverlay(
      "What if “\(action.title.text())” were",
      states.map { .init(words: $0.0, answer: .suppose(.status(action.id, $0.1, completion: $0.2))) }
        + [.init(words: "under way, so much done: type it", answer: .completion(action.id))]
        + others.map { .init(words: $0.0, answer: .suppose(.status(action.id, $0.1, completion: nil))) }
        + (isSupposed ? [.init(words: "as it is: forget what was supposed", answer: .forget(action.id))] : []))
  }

  /// A number as one types it.
  private func plainDigits(_ value: Double) -> String { plainText(value).filter { $0 != "," } }

  /// Supposes one thing more, in place of what was supposed of the same record before.
  mutating func suppose(_ change: Supposition) {
    suppositions.removeAll { $0.id == change.id }
    suppositions.append(change)
    applySuppositions()
  }

  mutating func forgetSuppositions(about id: ID? = nil) {
    suppositions.removeAll { id == nil || $0.id == id }
    applySuppositions()
  }

  /// Shows what is supposed, and marks what that makes otherwise than it is.
  private mutating func applySuppositions() {
    assess(real)
    guard !suppositions.isEmpty else {
      marks = nil
      notice = "the what-if is over"
      return
    }
    mark(.supposition, from: real)
    let keys = keymap.keys(of: .compare).first.map { keyLabel($0, symbols) } ?? ":"
    func text(_ score: Score) -> String { score.value.map { decimalText($0, decimals: 1) } ?? "no score" }
    let (before, after) = (text(real.overall.score), text(assessment.overall.score))
    let whole = before == after ? "" : ", all areas \(before) \(symbols.becomes) \(after)"
    notice = (notice ?? "") + "\(whole); \(keys) compares"
  }
}
