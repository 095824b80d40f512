import Canvas
import Model
import Scoring

/// A Gantt chart: actions and milestones by area, each group in the order of time.
struct TimelinePane: ListPane {
  /// What a row is about, by its place in the roadmap.
  enum Row: Equatable, Sendable {
    /// `nil` heads what concerns all areas, or none.
    case heading(area: Int?)
    case action(area: Int, Int)
    case milestone(Int)
  }

  let title = "Timeline"
  var list = ListState()
  var window = TimelineWindow()
  private(set) var rows: [Row] = []
  /// Whether the day on the screen is the day on which the program runs.
  private(set) var isToday = true
  /// Rows that have to come before, and those that can only come after, by row; in order.
  private var needs: [Int: [Int]] = [:]
  private var neededBy: [Int: [Int]] = [:]

  mutating func take(_ context: PaneContext) {
    let (roadmap, day) = (context.assessment.roadmap, context.assessment.day)
    isToday = day == context.today
    let groups = Groups(of: roadmap, on: day)
    let isFirst = rows.isEmpty
    rows = groups.rows
    window.take(roadmap, days: groups.days)
    link(roadmap)
    if isFirst, let next = context.assessment.milestones.next { select(next.milestone.id, in: context.assessment) }
  }

  private mutating func link(_ roadmap: Roadmap) {
    (needs, neededBy) = ([:], [:])
    var places: [ID: Int] = [:]
    for (index, row) in rows.enumerated() {
      if case .heading = row { continue }
      places[id(of: row, in: roadmap)] = index
    }
    for (index, row) in rows.enumerated() {
      guard case .milestone(let place) = row else { continue }
      let before = Set(roadmap.milestones[place].dependsOn.compactMap { places[$0] }).subtracting([index])
      guard !before.isEmpty else { continue }
      needs[index] = before.sorted()
      for other in before { neededBy[other, default: []].append(index) }
    }
  }

  /// Rows that the selected one depends on.
  var before: [Int] { needs[list.selection] ?? [] }
  /// Rows that depend on the selected one.
  var after: [Int] { neededBy[list.selection] ?? [] }

  func count(in assessment: Assessment) -> Int { rows.count }
  func id(at index: Int, in assessment: Assessment) -> ID? {
    rows[index] == .heading(area: nil) ? nil : id(of: rows[index], in: assessment.roadmap)
  }

  private func id(of row: Row, in roadmap: Roadmap) -> ID {
    switch row {
    case .heading(let area): area.map { roadmap.areas[$0].id } ?? roadmap.id
    case .action(let area, let place): roadmap.areas[area].actions[place].id
    case .milestone(let place): roadmap.milestones[place].id
    }
  }

  /// What a row is on the axis; `nil` for headings and for what has no date.
  func shape(at index: Int, in roadmap: Roadmap) -> TimelineShape? {
    switch rows[index] {
    case .heading: nil
    case .action(let area, let place): roadmap.areas[area].actions[place].shape(roadmap.settings)
    case .milestone(let place): roadmap.milestones[place].shape
    }
  }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    let assessment = context.assessment
    switch command {
    case .zoomIn:
      let selected = list.selection < rows.count ? shape(at: list.selection, in: assessment.roadmap) : nil
      window.zoomIn(around: selected?.day ?? assessment.day)
    case .zoomOut: window.zoomOut()
    case .panEarlier: window.pan(-1)
    case .panLater: window.pan(1)
    case .fit: window.fit()
    case .today: window.show(assessment.day)
    default: return false
    }
    return true
  }
}

/// The rows of a timeline, in order, and the days they cover.
private struct Groups {
  private(set) var rows: [TimelinePane.Row] = []
  private(set) var days: ClosedRange<Day>

  init(of roadmap: Roadmap, on day: Day) {
    days = day...day
    var common: [(row: TimelinePane.Row, day: Day)] = []
    var groups = [[(row: TimelinePane.Row, day: Day)]](repeating: [], count: roadmap.areas.count)
    for (area, actions) in roadmap.areas.lazy.map(\.actions).enumerated() {
      for (place, action) in actions.enumerated() {
        groups[area].append((.action(area: area, place), take(action.shape(roadmap.settings))))
      }
    }
    let places = Dictionary(zip(roadmap.areas.map(\.id), roadmap.areas.indices)) { first, _ in first }
    for (place, milestone) in roadmap.milestones.enumerated() {
      let entry = (row: TimelinePane.Row.milestone(place), day: take(milestone.shape))
      let touched = milestone.areas.compactMap { places[$0] }
      if let area = touched.first, touched.count == 1 || touched.count < roadmap.areas.count {
        groups[area].append(entry)
      } else {
        common.append(entry)
      }
    }
    append(nil, common)
    for (area, group) in groups.enumerated() { append(area, group) }
  }

  /// The first day of a shape, which counts among those covered; what has none comes last.
  private mutating func take(_ shape: TimelineShape?) -> Day {
    guard let shape else { return Day(number: .max) }
    let covered = shape.days
    days = min(days.lowerBound, covered.lowerBound)...max(days.upperBound, covered.upperBound)
    return covered.lowerBound
  }

  private mutating func append(_ area: Int?, _ group: [(row: TimelinePane.Row, day: Day)]) {
    guard !group.isEmpty else { return }
    rows.append(.heading(area: area))
    let order = group.indices.sorted { (group[$0].day, $0) < (group[$1].day, $1) }
    rows += order.map { group[$0].row }
  }
}
