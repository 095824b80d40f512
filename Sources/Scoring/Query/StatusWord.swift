package import Model

/// A word for how something stands, which belongs to scored things, to actions or to milestones.
package struct StatusWord: Equatable, Sendable {
  package let word: String

  /// The words that any kind of record can be asked for, each once.
  package static let all = RecordKind.allCases.flatMap(words).reduce(into: [String]()) { all, word in
    if !all.contains(word) { all.append(word) }
  }

  /// The words a kind of record can be asked for; none where it has no status.
  package static func words(for kind: RecordKind) -> [String] {
    let scored = Status.allCases.map(\.rawValue)
    return switch kind {
    case .area, .indicator: scored
    case .roundtable: scored + ["overdue"]
    case .action: scored + Action.Status.allCases.map(\.rawValue) + ["overdue"]
    case .milestone: Milestone.State.allCases.map(\.rawValue) + ["overdue"]
    case .body, .risk, .source: []
    }
  }

  /// `nil` where `kind` does not know the word; spaces count as hyphens.
  package init?(_ text: String, for kind: RecordKind) { self.init(text, among: StatusWord.words(for: kind)) }

  /// `nil` where no kind of record knows the word; spaces count as hyphens.
  init?(_ text: String) { self.init(text, among: StatusWord.all) }

  private init?(_ text: String, among words: [String]) {
    let asked = text.hyphenated
    // As the screens call it where there is a score all the same.
    word = asked == "thin-data" ? Status.noData.rawValue : asked
    guard words.contains(word) else { return nil }
  }

  /// Whether a record stands as the word says on `day`; `status` is that of its score.
  package func holds(for record: Record, status: Status?, on day: Day) -> Bool {
    let isScoredSo = status?.rawValue == word
    return switch record {
    case .action(let action, _):
      word == "overdue" ? action.isOverdue(on: day) : isScoredSo || action.status?.rawValue == word
    case .milestone(let milestone):
      word == "overdue" ? milestone.isOverdue(on: day) : milestone.state.rawValue == word
    case .roundtable(let table):
      word == "overdue" ? table.outputs.contains { $0.isOverdue(on: day) } : isScoredSo
    case .area, .indicator, .body, .risk, .source: isScoredSo
    }
  }
}

extension Assessment {
  /// The status of what has a score; `nil` for other records.
  package func status(of record: Record) -> Status? {
    if case .roundtable(let table) = record { return roundtables.first { $0.id == table.id }?.status }
    return node(record.id)?.score.status
  }
}
