package import Model
package import Scoring

/// How many records of each kind answer to a query.
package struct QueryFindings {
  private let counts: [(kind: RecordKind, count: Int)]

  package init(of query: Query, in roadmap: Roadmap, by matcher: Matcher) {
    counts = RecordKind.allCases.map { kind in
      (kind: kind, count: roadmap.records(kind).count { query.matches($0, in: matcher) })
    }.filter { $0.count > 0 }
  }

  /// Those that stand in a list; sources stand in none.
  private var listed: [(kind: RecordKind, count: Int)] { counts.filter { $0.kind != .source } }

  /// The kind of which most answer, of those that stand in a list; `nil` where none does.
  package var most: RecordKind? { listed.max { $0.count < $1.count }?.kind }

  /// Whether a list of these kinds shows any.
  package func show(in kinds: [RecordKind]) -> Bool { listed.contains { kinds.contains($0.kind) } }

  /// What answers besides records of these kinds: `2 indicators, 1 milestone`; empty where nothing does.
  package func elsewhere(than kinds: [RecordKind]) -> String {
    counts.filter { !kinds.contains($0.kind) }.map { entry in
      "\(entry.count) \(entry.count == 1 ? entry.kind.rawValue : entry.kind.plural)"
    }.joined(separator: ", ")
  }
}
