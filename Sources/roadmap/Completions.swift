import ArgumentParser
import Model
import Scoring

/// What a shell completes words with: ids of the data that the line names, and the words that options take.
extension CompletionKind {
  /// The ids of records of these kinds, and other words that may stand in their place.
  static func ids(_ kinds: RecordKind..., or others: String...) -> CompletionKind {
    .custom { words, _, _ in
      guard let roadmap = roadmap(named: words) else { return others }
      return others + kinds.flatMap(roadmap.records).map(\.id.text)
    }
  }

  /// The ids of the queries that the roadmap comes with.
  static let queries = CompletionKind.custom { words, _, _ in
    roadmap(named: words)?.queries.map(\.id.text) ?? []
  }

  static let kinds = CompletionKind.list(RecordKind.allCases.map(\.plural))
  static let statuses = CompletionKind.list(StatusWord.all)
  static let orders = CompletionKind.list(SortKey.allCases.map(\.rawValue))

  /// The roadmap the commands would read; none where it cannot be had, as a shell has no place for a complaint.
  private static func roadmap(named words: [String]) -> Roadmap? {
    guard let archive = try? DataDirectory(named: words).archive() else { return nil }
    return archive.asOf(Program.today)
  }
}
