import Canvas
import Model
import Scoring

extension TimelinePane {
  /// Columns of the titles, as many as the longest needs; the axis has the rest, 0 where there is no room for one. On a
  /// small screen each of them would cost a slow line more with every move than it tells.
  private func titleColumns(of columns: Int) -> Int {
    guard columns >= 48 else { return columns }
    if isSmall, columns < 90 { return max(columns * 42 / 100, 22) }
    let most = columns - max(32, columns * 40 / 100)
    return max(22, min(needs.titleColumns + (hasWords(columns) ? 18 : 5), most))
  }

  /// Whether each row has its state in a word; what is late or came to nothing has it even where others have not.
  func hasWords(_ columns: Int) -> Bool { columns >= 97 || 44..<48 ~= columns }

  /// Where the axis stands in the pane.
  func chart(in size: Size) -> Rect {
    let titles = titleColumns(of: size.columns)
    return Rect(column: titles, row: 0, columns: size.columns - titles - 1, rows: size.rows)
  }

  /// The titles alone: the chart keeps its colours, and costs a slow line nothing when the selection comes and goes.
  func highlight(of row: Size) -> Size { Size(columns: titleColumns(of: row.columns), rows: row.rows) }

  func headingRows(in size: Size) -> Int { chart(in: size).isEmpty || size.rows < 4 ? 0 : size.rows < 12 ? 1 : 2 }
  func drawHeading(_ assessment: Assessment, on frame: inout Frame) {
    let size = frame.bounds.size
    let chart = chart(in: size)
    let axis = window.axis(columns: chart.columns)
    let heading = headingRows(in: size)
    let shown = list.visible(count: rows.count, rows: page(in: size, assessment))
    frame.put(window.zoom.words, at: Point(column: 1, row: 0), style: Style(.muted), limit: chart.minColumn - 2)
    if heading > 1 {
      let keys = "\(Command.zoomIn.keys[0]) \(Command.zoomOut.keys[0]) zoom"
      let pan = "\(Command.panEarlier.keys[0]) \(Command.panLater.keys[0]) pan"
      frame.put("\(keys)  \(pan)", at: Point(column: 1, row: 1), style: Style(.muted), limit: chart.minColumn - 2)
    }
    frame.draw(in: chart) { frame in
      if heading > 1 {
        frame.fill(
          Rect(column: 0, row: 1, columns: chart.columns, rows: 1), frame.symbols.line, style: Style(.barTrack))
      }
      let body = Rect(column: 0, row: heading, columns: chart.columns, rows: shown.count)
      frame.fill(body, style: Style(.border))  // the blanks like the lines: each change of look costs bytes
      var used = 0
      for tick in axis.ticks {
        let grid = Rect(column: tick.column, row: heading, columns: 1, rows: shown.count)
        frame.fill(grid, frame.symbols.grid, style: Style(.border))
        let start = min(tick.column, chart.columns - tick.label.utf8.count)
        guard start >= used else { continue }
        frame.put(tick.label, at: Point(column: start, row: 0), style: Style(.muted))
        used = start + tick.label.utf8.count + 1
      }
      if heading > 1 { drawDay(assessment.day, on: axis, &frame) }
      if !isSmall(size) { frame.draw(in: body) { drawLinks(assessment.roadmap, shown: shown, on: axis, &$0) } }
    }
  }

  /// The head of the line through all rows, with its name where that has room.
  private func drawDay(_ day: Day, on axis: TimeAxis, _ frame: inout Frame) {
    let column = axis.column(of: Int(day.number))
    guard (0..<axis.columns).contains(column) else { return }
    let words = isToday ? "today" : day.description
    let isRight = column + 1 + words.utf8.count <= axis.columns
    let start = isRight ? column + 1 : column - words.utf8.count
    if start >= 0 { frame.put(words, at: Point(column: start, row: 1), style: Style(.accent)) }
    frame.put(frame.symbols.today, at: Point(column: column, row: 1), style: Style(.accent).bold)
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    let (roadmap, day) = (assessment.roadmap, assessment.day)
    let chart = chart(in: frame.bounds.size)
    let axis = window.axis(columns: chart.columns)
    let today = axis.column(of: Int(day.number))
    let mark = Point(column: today, row: 0)
    switch rows[index] {
    case .heading(let area):
      let words = area.map { "\(roadmap.areas[$0].number) \(roadmap.areas[$0].shortTitle.text())" } ?? "All areas"
      frame.put(words, at: Point(column: 1, row: 0), style: Style(.heading).bold, limit: max(0, chart.minColumn - 2))
      frame.draw(in: chart) { $0.put($0.symbols.today, at: mark, style: Style(.accent)) }
    case .action(let area, let place):
      let action = roadmap.areas[area].actions[place]
      let (words, role) = action.standing(on: day)
      let glyph = frame.symbols.glyph(of: role)
      drawTitle(
        action.title.text(), String(glyph), words, action.due?.description, role, isLate: action.isOverdue(on: day),
        index, on: &frame)
      frame.draw(in: chart) { frame in
        draw(
          action.shape(roadmap.settings), glyph, on: axis, style: Style(role), today: mark, dates: action.ends, &frame)
      }
    case .milestone(let place):
      let milestone = roadmap.milestones[place]
      let (words, role) = milestone.standing(on: day)
      drawTitle(
        milestone.title.text(), String(milestone.glyph(on: day, frame.symbols)), words, milestone.date?.description,
        role, isLate: milestone.isOverdue(on: day), index, on: &frame)
      let point = milestone.state.isReached ? frame.symbols.reached : milestone.glyph(on: day, frame.symbols)
      let date = milestone.date
      frame.draw(in: chart) {
        draw(milestone.shape, point, on: axis, style: Style(role), today: mark, dates: (date, date), &$0)
      }
    }
  }

  /// The line of the day goes over all but a point on that day and the words beside what is beyond the axis, which say
  /// when it begins or ends.
  private func draw(
    _ shape: TimelineShape?, _ point: Character, on axis: TimeAxis, style: Style, today: Point,
    dates: (first: PartialDate?, last: PartialDate?), _ frame: inout Frame
  ) {
    let columns = shape?.columns(on: axis)
    var pointColumn: Int?
    switch shape {
    case .bar(let bar): frame.put(bar, on: axis, row: 0, style: style)
    case .point(let days):
      frame.put(point, at: days, on: axis, row: 0, style: style)
      pointColumn = columns?.upperBound
    case .period(let days):
      frame.put(point, at: days, isPeriod: true, on: axis, row: 0, style: style)
      pointColumn = columns.map { ($0.lowerBound + $0.upperBound) / 2 }
    case nil: break
    }
    if let columns, let words = putDate(dates, of: columns, on: axis, &frame), words.contains(today.column) { return }
    if pointColumn == today.column { return }
    frame.put(frame.symbols.today, at: today, style: Style(.accent))
  }

  /// Beside the arrow of what is wholly before or after the axis: the day on which it ends or begins, and a blank; the
  /// columns that takes.
  private func putDate(
    _ dates: (first: PartialDate?, last: PartialDate?), of columns: ClosedRange<Int>, on axis: TimeAxis,
    _ frame: inout Frame
  ) -> Range<Int>? {
    guard axis.columns >= 24 else { return nil }
    if columns.upperBound < 0, let last = dates.last {
      let used = frame.put("\(frame.symbols.openStart) \(last) ", at: Point(column: 0, row: 0), style: Style(.muted))
      return 0..<used
    }
    if columns.lowerBound >= axis.columns, let first = dates.first {
      let words = " \(first) \(frame.symbols.openEnd)"
      frame.putRight(words, row: 0, columns: axis.columns, style: Style(.muted))
      return axis.columns - TextWidth.columns(of: words)..<axis.columns
    }
    return nil
  }

  /// What stands left of the axis: how it is linked with the selected row, its state, its title.
  private func drawTitle(
    _ title: String, _ glyph: String, _ words: String, _ date: String?, _ role: Role, isLate: Bool, _ index: Int,
    on frame: inout Frame
  ) {
    let chart = chart(in: frame.bounds.size)
    let columns = chart.minColumn
    if before.contains(index) {
      frame.put(frame.symbols.before, at: Point(column: 1, row: 0), style: Style(.accent).bold)
    } else if after.contains(index) {
      frame.put(frame.symbols.after, at: Point(column: 1, row: 0), style: Style(.accent).bold)
    }
    frame.put(glyph, at: Point(column: 2, row: 0), style: Style(role))
    var right = columns - 1
    let isAmiss = isLate || [.offTrack, .overdue, .movingAway].contains(role)
    let hasWords = hasWords(frame.bounds.columns)
    if hasWords || isAmiss && columns >= 20 {
      right -= hasWords ? 13 : words.utf8.count + 1
      frame.put(words, at: Point(column: right + 1, row: 0), style: Style(role), limit: columns - 2 - right)
    }
    if chart.isEmpty, let date, columns >= 36, !isLate {
      right -= 11
      frame.put(date, at: Point(column: right + 1, row: 0), style: Style(.muted), limit: 10)
    }
    frame.put(title, at: Point(column: 4, row: 0), style: Style(.text), limit: max(0, right - 4))
  }
}

extension Action {
  /// The first and the last date that its place on the axis is taken from.
  fileprivate var ends: (first: PartialDate?, last: PartialDate?) {
    let heard = latestUpdate?.date
    return (start ?? due ?? heard, due ?? heard ?? start)
  }
}
