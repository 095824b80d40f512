import Canvas
import Model
import Scoring

/// The milestones in the order of their dates, below a line of time.
struct MilestonesPane: ListPane {
  enum Key: OrderKey { case date, status, title }

  let name = "Milestones"
  var list = ListState()
  private(set) var tally = Tally()
  private var sorting = ListOrder<Key>()
  /// Positions in the roadmap's milestones, by date; those without a date come last.
  private var order: [Int] = []

  var qualifier: String { sorting.isUsual ? "" : sorting.words }

  mutating func take(_ context: PaneContext) {
    let (milestones, day) = (context.assessment.roadmap.milestones, context.assessment.day)
    tally = Tally()
    let shown = milestones.indices.filter { tally.count(context.admits(.milestone(milestones[$0]))) }
    order = sorting.sorted(shown) { index in
      switch sorting.key {
      case .date: milestones[index].date.map { .number(Double($0.last.number)) }
      case .status: .number(Double(milestones[index].urgency(on: day)))
      case .title: .text(folded(milestones[index].title.text()))
      }
    }
  }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    sorting.perform(command) && takeKeepingSelection(context)
  }

  func count(in assessment: Assessment) -> Int { order.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { milestone(index, assessment).id }

  private func milestone(_ index: Int, _ assessment: Assessment) -> Milestone {
    assessment.roadmap.milestones[order[index]]
  }

  func headingRows(in size: Size) -> Int { size.rows >= 6 && size.columns >= 60 ? 2 : 0 }

  func drawHeading(_ assessment: Assessment, on frame: inout Frame) {
    frame.draw(in: Rect(column: 1, row: 0, columns: frame.bounds.columns - 2, rows: 2)) {
      $0.timeline(assessment.roadmap, on: assessment.day)
    }
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    let milestone = milestone(index, assessment)
    let (words, role) = milestone.standing(on: assessment.day)
    let columns = frame.bounds.columns
    frame.put(milestone.glyph(on: assessment.day, frame.symbols), at: Point(column: 1, row: 0), style: Style(role))
    frame.put(
      milestone.date?.description ?? "no date", at: Point(column: 3, row: 0), style: Style(.muted), limit: 10)
    var right = columns - 1
    if columns >= 64 {
      let days = milestone.date.map { distance($0.last.days(since: assessment.day)) } ?? ""
      let standing = columns >= 90 && !days.isEmpty && !milestone.state.isSettled ? "\(words), \(days)" : words
      right -= 22
      frame.put(standing, at: Point(column: right + 1, row: 0), style: Style(role), limit: 21)
    }
    let title = milestone.title.text()
    let used = frame.put(title, at: Point(column: 14, row: 0), style: Style(.text), limit: right - 14)
    if let outcome = milestone.outcome, columns >= 110, right - 14 - used > 20 {
      frame.put(
        outcome.text(), at: Point(column: 14 + used + 2, row: 0), style: Style(.muted), limit: right - 14 - used - 3)
    }
  }
}

extension MilestonesPane.Key {
  var words: String {
    switch self {
    case .date: "date"
    case .status: "status"
    case .title: "title"
    }
  }

  var directions: (usual: String, reversed: String) {
    switch self {
    case .date: ("earliest first", "latest first")
    case .status: ("late first", "held first")
    case .title: ("", "Z to A")
    }
  }
}

extension Milestone {
  /// From what went by without word to what is done.
  fileprivate func urgency(on day: Day) -> Int {
    isOverdue(on: day) ? 0 : 1 + (Milestone.State.allCases.firstIndex(of: state) ?? 0)
  }

  func glyph(on day: Day, _ symbols: Symbols) -> String {
    switch standing(on: day).role {
    case .achieved: String(symbols.achieved)
    case .offTrack, .movingAway: String(symbols.movingAway)
    case .warning, .noData: String(symbols.unknown)
    case .atRisk: String(symbols.atRisk)
    default: String(symbols.future)
    }
  }
}

extension Frame {
  /// A line from a year before the roadmap's start to its horizon, with a mark a milestone, the years, and today.
  mutating func timeline(_ roadmap: Roadmap, on day: Day) {
    let columns = bounds.columns
    let start = roadmap.start.first.advanced(months: -12).components.year
    let end = max(roadmap.horizon.last.components.year, day.components.year, start) + 1
    guard columns > 10, let first = Day(year: start, month: 1, day: 1), let last = Day(year: end, month: 1, day: 1)
    else {
      return
    }
    let span = Double(last.days(since: first))
    func column(_ date: Day) -> Int { Int(Double(date.days(since: first)) / span * Double(columns - 1)) }

    fill(Rect(column: 0, row: 0, columns: columns, rows: 1), symbols.line, style: Style(.barTrack))
    let years = end - start
    let every = max(1, (years * 6 + columns - 1) / columns)
    for year in stride(from: start, to: end, by: every) {
      guard let newYear = Day(year: year, month: 1, day: 1) else { continue }
      put("\(year)", at: Point(column: column(newYear), row: 1), style: Style(.muted))
    }
    for milestone in roadmap.milestones {
      guard let date = milestone.date?.last, date >= first, date < last else { continue }
      let glyph = milestone.state.isReached ? symbols.past : symbols.future
      let role = milestone.standing(on: day).role
      fill(Rect(column: column(date), row: 0, columns: 1, rows: 1), glyph, style: Style(role))
    }
    fill(Rect(column: column(day), row: 0, columns: 1, rows: 2), symbols.today, style: Style(.accent).bold)
  }
}
