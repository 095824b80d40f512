package import Model

/// How far a roundtable is at two dates.
package struct RoundtableChange: Equatable, Sendable {
  /// As known at the later date.
  package let roundtable: Roundtable
  /// `nil` where nobody had heard of it yet.
  package let before: RoundtableScore?
  package let after: RoundtableScore
  /// What was delivered in between, and a source says so.
  package let delivered: [Roundtable.Output]

  static func all(from before: Assessment, to after: Assessment) -> [RoundtableChange] {
    let scores = Dictionary(before.roundtables.map { ($0.id, $0) }) { first, _ in first }
    let tables = Dictionary(before.roadmap.roundtables.map { ($0.id, $0) }) { first, _ in first }
    return zip(after.roadmap.roundtables, after.roundtables).compactMap { table, score in
      guard scores[table.id] != score else { return nil }
      let known = Set((tables[table.id]?.outputs ?? []).filter(\.isDelivered).map(\.id))
      return RoundtableChange(
        roundtable: table, before: scores[table.id], after: score,
        delivered: table.outputs.filter { $0.isDelivered && !known.contains($0.id) })
    }
  }
}
