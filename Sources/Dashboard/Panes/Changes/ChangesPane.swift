import Canvas
import Model
import Scoring

/// What happened, newest first: all that became known over a time up to the day on the screen.
struct ChangesPane: ListPane {
  var list = ListState()
  private let lastVisit: Day?
  /// What the reader asked for; `nil` until then, which is the shortest time in which something happened.
  private var chosen: ChangeSpan?
  /// Whether the oldest comes first.
  private var isReversed = false
  /// `nil` until it is to be shown.
  private var told: ToldChanges?
  /// How many rows there were to fill when it was told; `nil` where earlier changes would not be told with it.
  private var rowsToFill: Int?
  /// What was selected on the day before this one.
  private var kept: NewEntry?

  init(lastVisit: Day?) { self.lastVisit = lastVisit }

  let name = "Changes"
  var qualifier: String { told.map { $0.span.words(since: $0.start) } ?? "" }
  var title: String { qualifier.isEmpty ? name : "\(name) \(qualifier)" }
  var tally: Tally { told?.tally ?? Tally() }

  var emptyWords: String { "nothing new in this time" }

  // MARK: What there is to tell

  mutating func take(_ context: PaneContext) {
    kept = told?.entry(at: list.selection) ?? kept
    told = nil
  }

  /// What changed is found once: the filter only chooses what is told of it.
  mutating func takeFilter(_ context: PaneContext) {
    kept = told?.entry(at: list.selection) ?? kept
    told = told?.told(again: context, isReversed: isReversed)
    selectKept()
  }

  mutating func prepare(_ context: PaneContext, in size: Size) {
    if told != nil {
      guard let rowsToFill, size.rows > rowsToFill else { return }
      take(context)
    }
    told = tell(context)
    rowsToFill = nil
    if chosen == nil, !isReversed { fill(size.rows, context) }
    selectKept()
  }

  /// Tells earlier changes too, below those of the time that is told, where these leave most of the rows empty.
  private mutating func fill(_ rows: Int, _ context: PaneContext) {
    rowsToFill = rows
    // On a small screen a long list has a row each, with its titles cut, and scrolls: a short one is better.
    guard rows >= 24, let recent = told, recent.tally.all > 0 else { return }
    let day = context.assessment.day
    let first = context.archive.days.first?.advanced(days: -1) ?? day
    for span in ChangeSpan.all(before: day, lastVisit: nil) {
      guard let told, told.rows.count * 2 < rows else { break }
      let start = span.start(before: day, first: first)
      guard start < told.changes.before.day else { continue }
      let earlier = Changes(from: Assessment(of: context.archive, asOf: start), to: context.assessment)
      self.told = recent.widened(to: earlier, context)
    }
  }

  private mutating func selectKept() {
    guard let told else { return }
    let row = kept.flatMap { told.row(of: $0) }
    list.select(row ?? 0)
    kept = nil
  }

  private func tell(_ context: PaneContext) -> ToldChanges {
    let days = context.archive.days
    let day = context.assessment.day
    let first = days.first?.advanced(days: -1) ?? day
    let spans = ChangeSpan.all(before: day, lastVisit: lastVisit)
    func tell(_ span: ChangeSpan) -> ToldChanges {
      let before = Assessment(of: context.archive, asOf: span.start(before: day, first: first))
      return ToldChanges(span, of: context, Changes(from: before, to: context.assessment), isReversed: isReversed)
    }
    if case .since(let start)? = chosen, start < day { return tell(.since(start)) }
    if let chosen, spans.contains(chosen) { return tell(chosen) }
    for span in spans {
      let start = span.start(before: day, first: first)
      guard days.contains(where: { $0 > start && $0 <= day }) else { continue }
      let told = tell(span)
      if told.tally.all > 0 { return told }
    }
    return tell(.everything)
  }

  /// Tells what became known since that day, where it is before the one on the screen.
  mutating func show(since day: Day, _ context: PaneContext) {
    take(context)
    chosen = .since(day)
  }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    if command == .reverse {
      isReversed.toggle()
      take(context)
      return true
    }
    guard command == .span, let told else { return false }
    let spans = ChangeSpan.all(before: context.assessment.day, lastVisit: lastVisit)
    let next = spans.firstIndex(of: told.span).map { ($0 + 1) % spans.count } ?? 0
    take(context)
    chosen = spans[next]
    return true
  }

  func count(in assessment: Assessment) -> Int { told?.rows.count ?? 0 }
  func id(at index: Int, in assessment: Assessment) -> ID? { told?.entry(at: index)?.record }
  func isHeading(_ index: Int) -> Bool { told?.isHeading(index) ?? false }

  func markedID(at index: Int, in assessment: Assessment) -> ID? { nil }

  // MARK: Drawing

  /// The title: what happened keeps its colours below it, and a slow line is spared the blanks behind it.
  func highlight(of row: Size) -> Size { Size(columns: row.columns, rows: 1) }

  /// Two where there are rows enough, or few changes: titles and what happened are long.
  func rowsEach(in size: Size, _ assessment: Assessment) -> Int {
    let all = 2 * count(in: assessment)
    return size.rows >= 24 || all <= size.rows || size.columns < 64 && size.rows >= 6 ? 2 : 1
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    guard let told else { return }
    let columns = frame.bounds.columns
    switch told.rows[index] {
    case .before(let day): heading("Before that, up to \(day)", Style(.accent), &frame)
    case .month(let month):
      let row = frame.bounds.rows - 1
      if row > 0, index == 0 {
        let count = told.count
        frame.put(
          "\(count) \(count == 1 ? "change" : "changes"), \(isReversed ? "oldest" : "newest") first",
          at: Point(column: 1, row: 0), style: Style(.muted), limit: columns - 2)
      }
      heading(month.words, Style(.heading), &frame)
    case .entry(let place, let day):
      let isFirstOfDay = index == list.offset || index == 0 || told.day(at: index - 1) != day
      if let day, isFirstOfDay {
        frame.put("\(day)".paddedLeft(to: 2), at: Point(column: 1, row: 0), style: Style(.muted))
      }
      guard let story = told.story(of: told.changes.entries[place], frame.symbols) else { return }
      frame.draw(in: Rect(column: 4, row: 0, columns: columns - 5, rows: frame.bounds.rows)) { $0.put(story) }
    }
  }

  /// Words in the last of the rows, and a rule after them.
  private func heading(_ words: String, _ style: Style, _ frame: inout Frame) {
    let (columns, row) = (frame.bounds.columns, frame.bounds.rows - 1)
    let used = frame.put(words, at: Point(column: 1, row: row), style: style.bold, limit: columns - 1)
    guard columns >= 90 else { return }  // three bytes a column that tell nothing
    let rule = Rect(column: used + 2, row: row, columns: columns - used - 3, rows: 1)
    frame.fill(rule, frame.symbols.line, style: Style(.barTrack))
  }

  var pictureTitle: String { "Scores" }
  func pictureRows(in size: Size) -> Int {
    guard let told, size.rows >= 14, size.columns >= 40 else { return 0 }
    return told.scores.rows(in: size)
  }

  func drawPicture(_ assessment: Assessment, on frame: inout Frame) { told?.scores.draw(on: &frame) }
}

extension Frame {
  /// What happened to a record, in a line or two: its title, what changed, and where that is from.
  fileprivate mutating func put(_ story: ChangeStory) {
    let (columns, rows) = (bounds.columns, bounds.rows)
    let style = Style(story.role)
    put(story.glyph, at: Point(column: 0, row: 0), style: style)
    if rows > 1 {
      put(story.title, at: Point(column: 2, row: 0), style: Style(.text), limit: columns - 2)
      let used = put(story.words, at: Point(column: 2, row: 1), style: style, limit: columns - 2)
      if columns - used > 12 {
        put(story.source, at: Point(column: used + 4, row: 1), style: Style(.muted), limit: columns - used - 4)
      }
      return
    }
    let source = columns >= 90 ? columns * 28 / 100 : 0
    guard source > 0 else {
      let words = min(TextWidth.columns(of: story.words), columns >= 36 ? (columns - 4) * 55 / 100 : 0)
      let title = columns - 2 - (words > 0 ? words + 2 : 0)
      put(story.title, at: Point(column: 2, row: 0), style: Style(.text), limit: title)
      if words > 0 { put(story.words, at: Point(column: columns - words, row: 0), style: style, limit: words) }
      return
    }
    let words = (columns - source) * 42 / 100
    let title = columns - 2 - words - 2 - source - 2
    put(story.title, at: Point(column: 2, row: 0), style: Style(.text), limit: title)
    let room = story.source.isEmpty ? words + 2 + source : words
    put(story.words, at: Point(column: title + 4, row: 0), style: style, limit: room)
    put(story.source, at: Point(column: columns - source, row: 0), style: Style(.muted), limit: source)
  }
}
