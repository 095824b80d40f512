package import Model

/// What a list can be put in order by.
package enum SortKey: String, CaseIterable, Sendable { case id, title, area, status, score, due }

extension Assessment {
  /// In the order of `key`, what has none last, and in the order of the files among equals; scores from the lowest,
  /// statuses from what needs most attention.
  package func sorted(_ records: [Record], by key: SortKey) -> [Record] {
    switch key {
    case .id: sorted(records) { $0.id }
    case .title: sorted(records) { folded($0.title.text()) }
    case .area: sorted(records) { record in roadmap.areas.firstIndex { record.areas.contains($0.id) } }
    case .status: sorted(records) { urgency(of: $0) }
    case .score: sorted(records) { node($0.id)?.score.value ?? progress(of: $0) }
    case .due: sorted(records) { $0.due }
    }
  }

  private func sorted<Key: Comparable>(_ records: [Record], by key: (Record) -> Key?) -> [Record] {
    let keyed = records.enumerated().map { (record: $0.element, key: key($0.element), place: $0.offset) }
    return keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (let l?, let r?): l == r ? left.place < right.place : l < r
      case (nil, nil): left.place < right.place
      case (let l, _): l != nil
      }
    }.map(\.record)
  }

  private func progress(of record: Record) -> Double? { roundtables.first { $0.id == record.id }?.progress }

  private func urgency(of record: Record) -> Int? {
    if case .milestone(let milestone) = record {
      return milestone.isOverdue(on: day) ? 0 : Milestone.State.allCases.firstIndex(of: milestone.state).map { $0 + 1 }
    }
    return status(of: record).flatMap {
      [.movingAway, .offTrack, .atRisk, .onTrack, .achieved, .notDue].firstIndex(of: $0)
    }
  }
}
