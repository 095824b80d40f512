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
  /// What the line of time shows: one milestone a day, the last of each, in the order of the roadmap; what is open lies
  /// over what is settled.
  private var marks: [Mark] = []
  private var isToday = true

  private struct Mark: Sendable {
    let day: Day
    /// Its place in the roadmap.
    let index: Int
  }

  var qualifier: String { sorting.isUsual ? "" : sorting.words }

  mutating func take(_ context: PaneContext) {
    let (milestones, day) = (context.assessment.roadmap.milestones, context.assessment.day)
    var last: [Day: Int] = [:]
    for (index, milestone) in milestones.enumerated() {
      if let date = milestone.date?.last { last[date] = index }
    }
    let dated = last.sorted { $0.value < $1.value }.map { Mark(day: $0.key, index: $0.value) }
    marks =
      dated.filter { milestones[$0.index].state.isSettled } + dated.filter { !milestones[$0.index].state.isSettled }
    isToday = day == context.today
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
      drawTimeline(assessment.roadmap, on: assessment.day, &$0)
    }
  }

  /// A line from a year before the roadmap's start to its horizon, with a mark a milestone, the years, and today.
  private func drawTimeline(_ roadmap: Roadmap, on day: Day, _ frame: inout Frame) {
    let columns = frame.bounds.columns
    let start = roadmap.start.first.advanced(months: -12).components.year
    let end = max(roadmap.horizon.last.components.year, day.components.year, start) + 1
    guard columns > 10, let first = Day(year: start, month: 1, day: 1), let last = Day(year: end, month: 1, day: 1)
    else {
      return
    }
    let span = Double(last.days(since: first))
    func column(_ date: Day) -> Int { Int(Double(date.days(since: first)) / span * Double(columns - 1)) }

    frame.fill(Rect(column: 0, row: 0, columns: columns, rows: 1), frame.symbols.line, style: Style(.barTrack))
    let years = end - start
    let every = max(1, (years * 6 + columns - 1) / columns)
    let today = column(day)
    let words = isToday ? "today" : ""
    let label = today..<today + words.utf8.count + 2
    var isBelowTodayFree = true
    var isLabelled = isToday && label.upperBound <= columns
    var labels: [(place: Int, words: String)] = []
    for year in stride(from: start, to: end, by: every) {
      guard let newYear = Day(year: year, month: 1, day: 1) else { continue }
      let (place, words) = (column(newYear), "\(year)")
      let used = place..<place + words.utf8.count
      if used.contains(today) { isBelowTodayFree = false }
      // On a wide line the year after today gives way to the word.
      if used.overlaps(label), place <= today || columns < 90 { isLabelled = false }
      labels.append((place, words))
    }
    for (place, words) in labels where !isLabelled || !(place..<place + words.utf8.count).overlaps(label) {
      frame.put(words, at: Point(column: place, row: 1), style: Style(.muted))
    }
    let line = Rect(column: today, row: 0, columns: 1, rows: isBelowTodayFree ? 2 : 1)
    frame.fill(line, frame.symbols.today, style: Style(.accent).bold)
    if isLabelled { frame.put(words, at: Point(column: today + 1, row: 1), style: Style(.accent).bold) }
    for mark in marks where mark.day >= first && mark.day < last {
      let milestone = roadmap.milestones[mark.index]
      let sign = Rect(column: column(mark.day), row: 0, columns: 1, rows: 1)
      frame.fill(sign, milestone.glyph(on: day, frame.symbols), style: Style(milestone.standing(on: day).role))
    }
  }

  /// Two where a title beside its date would be cut, and there are rows enough.
  func rowsEach(in size: Size, _ assessment: Assessment) -> Int { size.columns < 50 && size.rows >= 12 ? 2 : 1 }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    let milestone = milestone(index, assessment)
    let (words, role) = milestone.standing(on: assessment.day)
    let columns = frame.bounds.columns
    let standing = milestone.distantStanding(on: assessment.day)
    frame.put(milestone.glyph(on: assessment.day, frame.symbols), at: Point(column: 1, row: 0), style: Style(role))
    // The word stays whole, if for the day.
    let isShort = frame.bounds.rows > 1 && 15 + words.utf8.count > columns
    let date = isShort ? milestone.date?.monthOrYear : milestone.date?.description
    frame.put(date ?? "no date", at: Point(column: 3, row: 0), style: Style(.muted), limit: 10)
    if frame.bounds.rows > 1 {
      let start = isShort ? 11 : 14
      let room = columns - start - 1  // a mark stands in the last column
      let told = TextWidth.columns(of: standing) <= room ? standing : words
      frame.put(told, at: Point(column: start, row: 0), style: Style(role), limit: room)
      frame.put(milestone.title.text(), at: Point(column: 3, row: 1), style: Style(.text), limit: columns - 4)
      return
    }
    var right = columns - 1
    if columns >= 64 {
      let width = columns >= 90 ? 24 : 21
      right -= width + 1
      frame.put(
        columns >= 90 ? standing : words, at: Point(column: right + 1, row: 0), style: Style(role), limit: width)
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

  /// What is known of it, and how far off it is, in a line: `due 130 d ago, no report`, `some time in 2026`. No more
  /// precise than its date is.
  func distantStanding(on day: Day) -> String {
    let words = standing(on: day).words
    guard let date, !state.isSettled else { return words }
    let isDay = date.precision == .day
    let days = date.last.days(since: day)
    if provenance.counts, isOverdue(on: day) {
      return isDay ? "due \(distance(days)), \(words)" : "due in \(date), \(words)"
    }
    if provenance.counts, days < 0 { return isDay ? "\(words) for \(-days) d" : "\(words) since \(date)" }
    if isDay { return "\(words), \(distance(days))" }
    guard state == .scheduled, standing(on: day).role == .notDue else { return "\(words), \(date)" }
    let end = rescheduledTo == nil ? plannedEnd : nil
    return "some time \(end.map { "until \($0)" } ?? "in \(date)")\(latestUpdate?.provenance.judgementMark ?? "")"
  }
}
