import Canvas
import Model
import Scoring

extension TimelineReport {
  /// A line an entry, its place on the axis where there is room for one, and the day between what was and what comes.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    guard !entries.isEmpty else {
      text.wrap("nothing is dated between \(from) and \(to)", Style(.muted))
      return text.text
    }
    let columns = page.columns >= 72 ? page.columns * 3 / 10 : 0
    let axis = TimeAxis(first: Int(from.number), days: to.days(since: from) + 1, columns: columns)
    if columns > 0 {
      text.line { line in
        line.space(TimelineReport.textStart)
        line.pad(to: page.columns - columns)
        line.add(years(on: axis), Style(.muted))
      }
    }
    var isTodayShown = false
    let today = assessment.day
    for entry in entries {
      if !isTodayShown, entry.end >= today {
        add(today, axis, to: &text)
        isTodayShown = true
      }
      add(entry, axis, to: &text)
    }
    if !isTodayShown { add(today, axis, to: &text) }
    return text.text
  }

  /// Columns of glyph and date.
  private static let textStart = 13

  private func add(_ day: Day, _ axis: TimeAxis, to text: inout StyledText) {
    guard from <= day, day <= to else { return }
    let (room, symbols) = (text.page.columns - axis.columns, text.page.symbols)
    text.line { line in
      line.add("\(symbols.arrow) \(day) as of this day", Style(.accent).bold, limit: room)
      guard axis.columns > 0 else { return }
      line.pad(to: room)
      line.add(track(axis, symbols: symbols) { _ in nil }, Style(.accent))
    }
  }

  private func add(_ entry: Entry, _ axis: TimeAxis, to text: inout StyledText) {
    let symbols = text.page.symbols
    let role = entry.role
    let style = Style(role)
    let words = entry.words(on: assessment.day)
    let end = text.page.columns - axis.columns
    text.line { line in
      line.add("\(symbols.glyph(of: role)) ", style)
      line.add(entry.date, Style(.muted))
      line.pad(to: TimelineReport.textStart)
      let room = end - line.columns - words.utf8.count - 3
      line.add(entry.record.listedTitle, limit: max(8, room))
      line.pad(to: end - words.utf8.count - 1)
      line.add(words, style)
      guard axis.columns > 0 else { return }
      line.pad(to: end)
      let days = Int((entry.start ?? entry.end).number)...Int(entry.end.number)
      let columns =
        axis.column(of: days.lowerBound)...max(axis.column(of: days.lowerBound), axis.column(of: days.upperBound))
      line.add(
        track(axis, symbols: symbols) { column in
          column == columns.upperBound
            ? symbols.glyph(of: role) : columns.contains(column) ? symbols.spanLeft : nil
        }, style)
    }
  }

  /// The axis with the day on it, and what `mark` puts there.
  private func track(_ axis: TimeAxis, symbols: Symbols, _ mark: (Int) -> Character?) -> String {
    let today = axis.column(of: Int(assessment.day.number))
    return String((0..<axis.columns).map { mark($0) ?? ($0 == today ? symbols.today : " ") })
  }

  /// The years, each where it begins, as many as do not touch.
  private func years(on axis: TimeAxis) -> String {
    var line = [Character](repeating: " ", count: axis.columns)
    var free = 0
    for year in from.components.year...to.components.year {
      guard let first = Day(year: year, month: 1, day: 1) else { continue }
      let column = max(0, axis.column(of: Int(first.number)))
      guard column >= free, column + 4 <= axis.columns else { continue }
      for (offset, digit) in String(year).enumerated() { line[column + offset] = digit }
      free = column + 5
    }
    return String(line)
  }
}

extension TimelineReport.Entry {
  fileprivate var role: Role {
    guard isLate else { return isDone ? .achieved : .notDue }
    if case .milestone = record { return .noData }
    return .overdue
  }

  /// How it stands: a milestone that went by is not late, nobody has said what became of it.
  fileprivate func words(on day: Day) -> String {
    if case .milestone(let milestone) = record { return milestone.stateWords(on: day) }
    if isLate { return "overdue" }
    return state == "no-word" ? "no report" : state.unhyphenated
  }
}
