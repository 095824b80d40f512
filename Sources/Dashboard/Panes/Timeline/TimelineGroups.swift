import Model
import Scoring

/// The rows of a timeline, in order, and the days they cover.
struct TimelineGroups {
  private struct Entry {
    let row: TimelinePane.Row
    let days: ClosedRange<Day>?
    let title: LocalizedText
  }

  private(set) var rows: [TimelinePane.Row] = []
  private(set) var days: ClosedRange<Day>
  private(set) var tally = Tally()
  private(set) var needs = TimelineNeeds()
  private let sorting: ListOrder<TimelinePane.Key>

  init(of context: PaneContext, by sorting: ListOrder<TimelinePane.Key>, isGrouped: Bool) {
    self.sorting = sorting
    let roadmap = context.assessment.roadmap
    days = context.assessment.day...context.assessment.day
    var common: [Entry] = []
    var groups = [[Entry]](repeating: [], count: roadmap.areas.count)
    for (area, record) in roadmap.areas.enumerated() {
      for (place, action) in record.actions.enumerated() {
        guard tally.count(context.admits(.action(action, area: record.id))) else { continue }
        let shape = action.shape(roadmap.settings)
        needs.add(action.title, action.standing(on: context.assessment.day).role, shape)
        groups[area].append(Entry(row: .action(area: area, place), days: take(shape), title: action.title))
      }
    }
    let places = Dictionary(zip(roadmap.areas.map(\.id), roadmap.areas.indices)) { first, _ in first }
    for (place, milestone) in roadmap.milestones.enumerated() {
      guard tally.count(context.admits(.milestone(milestone))) else { continue }
      let shape = milestone.shape
      needs.add(milestone.title, milestone.standing(on: context.assessment.day).role, shape, milestone: milestone)
      let entry = Entry(row: .milestone(place), days: take(shape), title: milestone.title)
      if let area = milestone.group(among: places) { groups[area].append(entry) } else { common.append(entry) }
    }
    guard isGrouped else {
      append(common + groups.flatMap { $0 })
      return
    }
    append(common, below: .heading(area: nil))
    for (area, group) in groups.enumerated() { append(group, below: .heading(area: area)) }
  }

  /// The days of a shape, which count among those covered.
  private mutating func take(_ shape: TimelineShape?) -> ClosedRange<Day>? {
    guard let covered = shape?.days else { return nil }
    days = min(days.lowerBound, covered.lowerBound)...max(days.upperBound, covered.upperBound)
    return covered
  }

  private mutating func append(_ group: [Entry], below heading: TimelinePane.Row? = nil) {
    guard !group.isEmpty else { return }
    if let heading { rows.append(heading) }
    let order = sorting.sorted(Array(group.indices)) { place in
      switch sorting.key {
      case .start: group[place].days.map { .number(Double($0.lowerBound.number)) }
      case .end: group[place].days.map { .number(Double($0.upperBound.number)) }
      case .title: .text(folded(group[place].title.text()))
      }
    }
    rows += order.map { group[$0].row }
  }
}

extension TimelinePane.Key {
  var words: String {
    switch self {
    case .start: "start"
    case .end: "end"
    case .title: "title"
    }
  }

  var directions: (usual: String, reversed: String) {
    switch self {
    case .start, .end: ("earliest first", "latest first")
    case .title: ("", "Z to A")
    }
  }
}
