import Canvas
package import Model
package import Scoring

/// Records in the groups that tables and timelines put them in, for where there are no tables.
package struct RecordGroups {
  /// What is grouped by.
  package typealias Grouping = RecordOrder.Grouping

  /// The groups in their order, each with what stands above it.
  package private(set) var groups: [(heading: String, records: [Record])] = []

  /// `isReversed` turns the groups round, not what is in them.
  package init(_ records: [Record], by grouping: Grouping, in assessment: Assessment, isReversed: Bool = false) {
    let areas = assessment.roadmap.areas
    let places = Dictionary(zip(areas.map(\.id), areas.indices)) { first, _ in first }
    func group(of record: Record) -> (place: Int, heading: String) {
      switch grouping {
      case .none: return (0, "")
      case .status: return record.standing(assessment).map { ($0.rank, $0.words) } ?? (.max, "without a status")
      case .area:
        guard let place = record.group(among: places) else { return (-1, "Common to all areas") }
        return (place, "Area \(areas[place].number), \(areas[place].title.text())")
      }
    }
    let entries = records.map { (group: group(of: $0), record: $0) }
    let found = Dictionary(grouping: entries, by: \.group.place)
    for place in isReversed ? found.keys.sorted(by: >) : found.keys.sorted() {
      guard let members = found[place], let first = members.first else { continue }
      groups.append((first.group.heading, members.map(\.record)))
    }
  }
}

extension Record {
  /// The place of the area under which it stands; `nil` where it is common to all.
  fileprivate func group(among places: [ID: Int]) -> Int? {
    switch self {
    case .action(_, let area), .indicator(_, let area): places[area]
    case .milestone(let milestone): milestone.group(among: places)
    default: nil
    }
  }

  fileprivate func standing(_ assessment: Assessment) -> (rank: Int, words: String, role: Role)? {
    switch self {
    case .action(let action, _): action.standing(assessment)
    case .indicator(let indicator, _): indicator.standing(assessment)
    default: nil
    }
  }
}

extension Milestone {
  /// The place of the first area that it touches; `nil` where it touches none or several that are all there are.
  func group(among places: [ID: Int]) -> Int? {
    let touched = areas.compactMap { places[$0] }
    return touched.count == 1 || touched.count < places.count ? touched.first : nil
  }
}
