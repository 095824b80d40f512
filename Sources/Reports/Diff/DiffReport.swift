package import Model
package import Scoring

/// What changed between two dates, and why: of the whole, or of one area.
package struct DiffReport {
  let changes: Changes
  /// The one area it is about; `nil` for all of them.
  let area: ID?
  /// The most lines of a list in words.
  let limit: Int
  let old: RecordIndex
  let new: RecordIndex

  /// All areas, or the one of that id; lists in words stop after `limit` lines.
  package init(_ changes: Changes, area: ID? = nil, limit: Int = 10) {
    self.changes = changes
    self.area = area
    self.limit = limit
    old = RecordIndex(changes.before.roadmap)
    new = RecordIndex(changes.after.roadmap)
  }

  var roadmap: Roadmap { changes.after.roadmap }
  var from: Day { changes.before.day }
  var to: Day { changes.after.day }

  /// The areas it is about, each with its record.
  var areas: [(record: Area, change: ScoreChange)] {
    zip(roadmap.areas, changes.overall.children).map { ($0, $1) }.filter { area == nil || $0.0.id == area }
  }

  var roundtables: [RoundtableChange] { changes.roundtables.filter { concerns($0.roundtable.areas) } }
  var milestones: [MilestoneChange] { changes.milestones.filter { concerns($0.milestone.areas) } }
  var risks: [RiskChange] { changes.risks.filter { concerns($0.risk.areas) } }
  var entries: [NewEntry] { area == nil ? changes.entries : changes.entries.filter { concerns($0.areas) } }

  /// Whether there is nothing to tell.
  var isEmpty: Bool {
    guard area != nil else { return changes.isEmpty }
    let scores = areas.flatMap { [$0.change] + $0.change.children }
    return !scores.contains(where: \.isChanged) && areas.allSatisfy { $0.change.changedItems.isEmpty }
      && roundtables.isEmpty && milestones.isEmpty && risks.isEmpty && entries.isEmpty
  }

  private func concerns(_ areas: [ID]) -> Bool { area.map(areas.contains) ?? true }
}

/// Actions and indicators by their ids.
struct RecordIndex {
  private let records: [ID: Record]

  init(_ roadmap: Roadmap) {
    let items = roadmap.records(.action) + roadmap.records(.indicator)
    records = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
  }

  subscript(id: ID) -> Record? { records[id] }

  func action(_ id: ID) -> Action? { if case .action(let action, _) = records[id] { action } else { nil } }

  func indicator(_ id: ID) -> Indicator? {
    if case .indicator(let indicator, _) = records[id] { indicator } else { nil }
  }
}
