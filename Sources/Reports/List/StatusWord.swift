package import Model
import Scoring

/// A word for how something stands, which belongs to scored things, to actions or to milestones.
package struct StatusWord: Equatable, Sendable {
  let word: String

  /// The words a kind of record can be asked for; none where it has no status.
  package static func words(for kind: RecordKind) -> [String] {
    let scored = Status.allCases.map(\.rawValue)
    return switch kind {
    case .area, .indicator, .roundtable: scored
    case .action: scored + Action.Status.allCases.map(\.rawValue) + ["overdue"]
    case .milestone: Milestone.State.allCases.map(\.rawValue) + ["overdue"]
    case .body, .risk, .source: []
    }
  }

  /// `nil` where `kind` does not know the word; spaces count as hyphens.
  package init?(_ text: String, for kind: RecordKind) {
    let word = text.split(separator: " ").joined(separator: "-")
    guard StatusWord.words(for: kind).contains(word) else { return nil }
    self.word = word
  }
}

extension Assessment {
  func matches(_ record: Record, _ status: StatusWord) -> Bool {
    let scored = self.status(of: record)?.rawValue == status.word
    return switch record {
    case .action(let action, _):
      status.word == "overdue" ? action.isOverdue(on: day) : scored || action.status?.rawValue == status.word
    case .milestone(let milestone):
      status.word == "overdue" ? milestone.isOverdue(on: day) : milestone.state.rawValue == status.word
    case .area, .indicator, .roundtable, .body, .risk, .source: scored
    }
  }

  /// The status of what has a score; `nil` for other records.
  func status(of record: Record) -> Status? {
    if case .roundtable(let table) = record { return roundtables.first { $0.id == table.id }?.status }
    return node(record.id)?.score.status
  }
}
