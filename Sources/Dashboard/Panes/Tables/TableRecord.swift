import Canvas
import Model
import Scoring

/// What a table of records sorts, groups and counts by.
protocol TableRecord: Identifiable, Sendable where ID == Model.ID {
  var title: LocalizedText { get }
  /// The day by which something is to be reached.
  var dueDay: Day? { get }
  /// The day of what was said of it last.
  var lastWord: Day? { get }

  /// The records of that kind in an area.
  static func records(of area: Area) -> [Self]
  /// Itself, as one of an area's.
  func record(in area: ID) -> Record
  /// How it stands; `rank` orders from what is worst to what is done.
  func standing(_ assessment: Assessment) -> (rank: Int, words: String, role: Role)
  /// In a word, that it is not where it should be: overdue, off track or moving away; `nil` where it is.
  func lateness(_ assessment: Assessment) -> String?

  /// What one of them is called.
  static var noun: String { get }
}

extension TableRecord {
  /// How many of them there are, or how many of how many are late: `7 indicators`, `2 of 7 off track, 1 moving away`.
  static func tally(_ count: Int, late: [String]) -> String {
    guard let first = late.first else { return count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
    let (number, word) = (first.prefix { $0 != " " }, first.drop { $0 != " " })
    return (["\(number) of \(count)\(word)"] + late.dropFirst()).joined(separator: ", ")
  }
}

extension Action: TableRecord {
  var dueDay: Day? { due?.last }
  var lastWord: Day? { latestUpdate?.date.last }

  static func records(of area: Area) -> [Action] { area.actions }
  func record(in area: Model.ID) -> Record { .action(self, area: area) }

  func standing(_ assessment: Assessment) -> (rank: Int, words: String, role: Role) {
    if isOverdue(on: assessment.day), provenance.counts { return (0, "overdue", .overdue) }
    guard let status else { return (3, provenance.counts ? "no report" : "unconfirmed", .noData) }
    let rank =
      switch status {
      case .blocked: 1
      case .underWay: 2
      case .planned: 4
      case .delivered: 5
      case .dropped: 6
      }
    return (rank, status.words, status.role)
  }

  func lateness(_ assessment: Assessment) -> String? {
    standing(on: assessment.day).role == .overdue ? "overdue" : nil
  }

  static let noun = "action"
}

extension Indicator: TableRecord {
  var dueDay: Day? { target?.date.last }
  var lastWord: Day? { latest?.date.last }

  static func records(of area: Area) -> [Indicator] { area.indicators }
  func record(in area: Model.ID) -> Record { .indicator(self, area: area) }

  func standing(_ assessment: Assessment) -> (rank: Int, words: String, role: Role) {
    guard let score = assessment.node(id)?.score, score.value != nil || target != nil, latest != nil else {
      return latest == nil ? (6, "no data", .noData) : (7, "no target", .noData)
    }
    return (score.status.urgency, score.words, score.status.role)
  }

  func lateness(_ assessment: Assessment) -> String? {
    assessment.node(id).flatMap { $0.score.status.isLate ? $0.score.status.words : nil }
  }

  static let noun = "indicator"
}
