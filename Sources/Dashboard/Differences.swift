import Canvas
import Model
import Scoring

/// What is otherwise in one assessment than in another, record by record.
struct Differences: Equatable, Sendable {
  enum Mark: Equatable, Sendable {
    /// Nobody had heard of it.
    case new
    /// With what it was and what it is, in words.
    case changed(String)
  }

  private(set) var marks: [ID: Mark] = [:]
  private(set) var statuses = 0
  private(set) var scores = 0
  private(set) var new = 0
  /// Records that are not known any more.
  private(set) var gone = 0
  private let arrow: String

  init(from before: Assessment, to after: Assessment, _ symbols: Symbols) {
    arrow = symbols.becomes
    compareScored(before, after)
    compareRoundtables(before, after)
    compareMilestones(before, after)
    compareRisks(before, after)
    compareBodies(before.roadmap, after.roadmap)
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { statuses + scores + new + gone == 0 }

  /// `3 statuses, 2 scores changed, 5 new`.
  var words: String {
    func tally(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let changed = [tally(statuses, "status", "statuses"), tally(scores, "score", "scores")].compactMap { $0 }
    let parts = [
      changed.isEmpty ? nil : changed.joined(separator: ", ") + " changed", tally(new, "new", "new"),
      tally(gone, "not known", "not known"),
    ].compactMap { $0 }
    return parts.isEmpty ? "nothing changed" : parts.joined(separator: ", ")
  }

  // MARK: Comparing

  /// How a record stands: a number that is shown rounded, and words.
  private struct Standing {
    var score: Double?
    let words: String
  }

  private mutating func compare(_ id: ID, _ before: Standing?, _ after: Standing) {
    guard let before else {
      new += 1
      marks[id] = .new
      return
    }
    func text(_ score: Double?) -> String { score.map { decimalText($0, decimals: 1) } ?? "no score" }
    var words: [String] = []
    if text(before.score) != text(after.score) {
      scores += 1
      words.append("\(text(before.score)) \(arrow) \(text(after.score))")
    }
    if before.words != after.words {
      statuses += 1
      words.append("\(before.words) \(arrow) \(after.words)")
    }
    if !words.isEmpty { marks[id] = .changed(words.joined(separator: ", ")) }
  }

  private mutating func compareScored(_ before: Assessment, _ after: Assessment) {
    var known = 0
    func old(_ id: ID) -> Score? {
      let score = before.node(id)?.score
      if score != nil { known += 1 }
      return score
    }
    for (index, area) in after.roadmap.areas.enumerated() {
      let score = after.area(index).score
      compare(
        area.id, old(area.id).map { Standing(score: $0.value, words: $0.words) },
        Standing(score: score.value, words: score.words))
    }
    let actions = before.actions
    for area in after.roadmap.areas {
      for action in area.actions {
        let was = old(action.id).map { score in
          Standing(score: score.value, words: actions[action.id].map { $0.stateWords(on: before.day) } ?? "")
        }
        compare(
          action.id, was,
          Standing(score: after.node(action.id)?.score.value, words: action.stateWords(on: after.day)))
      }
      for indicator in area.indicators {
        guard let score = after.node(indicator.id)?.score else { continue }
        compare(
          indicator.id, old(indicator.id).map { Standing(score: $0.value, words: $0.words) },
          Standing(score: score.value, words: score.words))
      }
    }
    let all = before.roadmap.areas.reduce(0) { $0 + 1 + $1.actions.count + $1.indicators.count }
    gone += max(0, all - known)
  }

  private mutating func compareRoundtables(_ before: Assessment, _ after: Assessment) {
    let tables = dictionary(before.roadmap.roundtables)
    let scores = Dictionary(before.roundtables.map { ($0.id, $0) }) { first, _ in first }
    gone += missing(tables, after.roadmap.roundtables)
    for (table, score) in zip(after.roadmap.roundtables, after.roundtables) {
      func words(_ score: RoundtableScore) -> String { "\(score.delivered) of \(score.outputs) delivered" }
      compare(table.id, scores[table.id].map { Standing(words: words($0)) }, Standing(words: words(score)))
      let outputs = dictionary(tables[table.id]?.outputs ?? [])
      for output in table.outputs where tables[table.id] != nil {
        let was = outputs[output.id].map { $0.isDelivered ? "delivered" : "not delivered" }
        let now = output.isDelivered ? "delivered" : "not delivered"
        if let was, was != now { marks[output.id] = .changed("\(was) \(arrow) \(now)") }
        if was == nil { marks[output.id] = .new }
      }
    }
  }

  private mutating func compareMilestones(_ before: Assessment, _ after: Assessment) {
    let old = dictionary(before.roadmap.milestones)
    gone += missing(old, after.roadmap.milestones)
    func standing(_ milestone: Milestone, on day: Day) -> Standing {
      Standing(words: milestone.stateWords(on: day))
    }
    for milestone in after.roadmap.milestones {
      compare(
        milestone.id, old[milestone.id].map { standing($0, on: before.day) }, standing(milestone, on: after.day))
    }
  }

  private mutating func compareRisks(_ before: Assessment, _ after: Assessment) {
    let old = dictionary(before.roadmap.risks)
    gone += missing(old, after.roadmap.risks)
    func standing(_ risk: Risk) -> Standing {
      Standing(words: risk.level.map { "likelihood \($0.likelihood), impact \($0.impact)" } ?? "no level")
    }
    for risk in after.roadmap.risks { compare(risk.id, old[risk.id].map(standing), standing(risk)) }
  }

  private mutating func compareBodies(_ before: Roadmap, _ after: Roadmap) {
    let old = dictionary(before.bodies)
    gone += missing(old, after.bodies)
    for body in after.bodies { compare(body.id, old[body.id].map { _ in Standing(words: "") }, Standing(words: "")) }
  }

  private func dictionary<Record: Identifiable>(_ records: [Record]) -> [Record.ID: Record] {
    Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
  }

  private func missing<Record: Identifiable>(_ old: [Record.ID: Record], _ new: [Record]) -> Int {
    old.count - new.count { old[$0.id] != nil }
  }
}

extension Assessment {
  fileprivate var actions: [ID: Action] {
    Dictionary(roadmap.areas.flatMap { $0.actions.map { ($0.id, $0) } }) { first, _ in first }
  }
}

extension Action {
  /// How it stands, and that it is late.
  fileprivate func stateWords(on day: Day) -> String {
    let words = status?.words ?? "no report"
    return isOverdue(on: day) ? "\(words), overdue" : words
  }
}
