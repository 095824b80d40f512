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

  enum Key: OrderKey { case start, end, title }

  let name = "Timeline"
  var list = ListState()
  private(set) var tally = Tally()
  private var sorting = ListOrder<Key>()
  /// Whether every area has a heading, and what concerns it below.
  private var isGrouped = true
  var window = TimelineWindow()
  private(set) var rows: [Row] = []
  private(set) var needs = TimelineNeeds()
  /// Whether it shows on a small screen.
  private(set) var isSmall = false
  /// Whether the day on the screen is the day on which the program runs.
  private(set) var isToday = true
  /// Rows that have to come before, and those that can only come after, by row; in order.
  private var earlier: [Int: [Int]] = [:]
  private var later: [Int: [Int]] = [:]

  mutating func take(_ context: PaneContext) {
    let roadmap = context.assessment.roadmap
    isToday = context.assessment.day == context.today
    let groups = TimelineGroups(of: context, by: sorting, isGrouped: isGrouped)
    tally = groups.tally
    let isFirst = rows.isEmpty
    (rows, needs) = (groups.rows, groups.needs)
    window.take(roadmap, days: groups.days)
    link(roadmap)
    if isFirst, let next = context.assessment.milestones.next { select(next.milestone.id, in: context.assessment) }
  }

  mutating func prepare(_ context: PaneContext, in size: Size) { isSmall = isSmall(size) }

  var qualifier: String {
    let order = sorting.isUsual ? nil : sorting.words
    return [order, isGrouped ? nil : "not grouped"].compactMap { $0 }.joined(separator: ", ")
  }

  private mutating func link(_ roadmap: Roadmap) {
    (earlier, later) = ([:], [:])
    var places: [ID: Int] = [:]
    for (index, row) in rows.enumerated() {
      if case .heading = row { continue }
      places[id(of: row, in: roadmap)] = index
    }
    for (index, row) in rows.enumerated() {
      guard case .milestone(let place) = row else { continue }
      let before = Set(roadmap.milestones[place].dependsOn.compactMap { places[$0] }).subtracting([index])
      guard !before.isEmpty else { continue }
      earlier[index] = before.sorted()
      for other in before { later[other, default: []].append(index) }
    }
  }

  /// Rows that the selected one depends on.
  var before: [Int] { earlier[list.selection] ?? [] }
  /// Rows that depend on the selected one.
  var after: [Int] { later[list.selection] ?? [] }

  func count(in assessment: Assessment) -> Int { rows.count }
  func id(at index: Int, in assessment: Assessment) -> ID? {
    rows[index] == .heading(area: nil) ? nil : id(of: rows[index], in: assessment.roadmap)
  }

  func isGroup(_ index: Int) -> Bool { if case .heading = rows[index] { true } else { false } }

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
    if sorting.perform(command) { return takeKeepingSelection(context) }
    switch command {
    case .group:
      isGrouped.toggle()
      return takeKeepingSelection(context)
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
