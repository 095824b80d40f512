import Canvas
import Model
import Scoring

/// How a record stands on a day, in a word and a meaning: the same wherever it shows. `Symbols.glyph` has the sign.
extension Action {
  /// What is known of it; that it is late goes before all else.
  func standing(on day: Day) -> (words: String, role: Role) {
    guard provenance.counts else { return ("unconfirmed", .noData) }
    if isOverdue(on: day) { return ("overdue", .overdue) }
    guard let status else { return ("no report", .noData) }
    return (status.words + (latestUpdate?.provenance.judgementMark ?? ""), status.role)
  }

  /// How far it is, and since when it is late: `under way, overdue since 2021-12`.
  func standingWords(on day: Day) -> String {
    guard standing(on: day).role == .overdue, let due else { return standing(on: day).words }
    return "\(status?.words ?? "no report"), overdue since \(due)"
  }

  /// `overdue 4 y`, where it is late.
  func lateWords(on day: Day) -> String {
    guard standing(on: day).role == .overdue, let due else { return standing(on: day).words }
    return "overdue \(span(day.days(since: due.last)))"
  }
}

/// A number of days: in years from two on, in days below.
private func span(_ days: Int) -> String { days >= 731 ? "\(days / 365) y" : "\(days) d" }

extension Milestone {
  /// What is known of it; a state that nobody has seen in a source counts for nothing.
  func standing(on day: Day) -> (words: String, role: Role) {
    let words = stateWords(on: day)
    let mark = latestUpdate?.provenance.judgementMark ?? ""
    switch (state, words) {
    case (_, "no report"): return (words, .warning)
    case (_, "unconfirmed"): return (words, .noData)
    case (_, "under way"): return (words + mark, .atRisk)
    case (.held, _), (.achieved, _): return (words + mark, .achieved)
    case (.missed, _): return (words + mark, .offTrack)
    case (.cancelled, _): return (words + mark, .movingAway)
    case (.scheduled, _), (.rescheduled, _): return (words + mark, .notDue)
    }
  }

  func glyph(on day: Day, _ symbols: Symbols) -> Character {
    switch standing(on: day).role {
    case .offTrack, .movingAway: symbols.movingAway
    case .warning, .noData: symbols.noData
    case .notDue: symbols.ahead
    case let role: symbols.glyph(of: role)
    }
  }
}

extension Roundtable.Output {
  /// Whether it was handed in, is due, or is late.
  func role(on day: Day) -> Role {
    if !provenance.counts { return .noData }
    if isDelivered { return .achieved }
    return isOverdue(on: day) ? .overdue : .notDue
  }
}
