import Canvas
import Model
import Scoring

extension StatusReport {
  /// The state in words and bars.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    if let area {
      addHeadline(to: &text, title: roadmap.areas[area].title.text(), symbol: roadmap.areas[area].id.text)
      text.line()
      addArea(area, to: &text)
    } else {
      addHeadline(to: &text, title: roadmap.title.text(), symbol: roadmap.symbol)
      text.line()
      addAreas(to: &text)
      addRoundtables(to: &text)
      addMilestones(to: &text)
    }
    if let concern = firstConcern { addAction(concern, to: &text) }
    return text.text
  }

  private func addHeadline(to text: inout StyledText, title: String, symbol: String?) {
    let (symbols, columns) = (text.page.symbols, text.page.columns)
    text.line { line in
      let end = symbol.map { "  \($0)" } ?? ""
      line.add(title, Style(.title), limit: max(1, columns - TextWidth.columns(of: end)))
      line.add(end, Style(.muted))
    }
    var lead = StyledText.Line(symbols)
    lead.add("\(symbols.rounded(score.value))/100 ", Style(.text).bold)
    lead.add(score.label(symbols), score.status.cellStyle)
    if columns < 60 {
      text.add(lead)
      lead = StyledText.Line(symbols)
    } else {
      lead.space(2)
    }
    text.wrap(
      phrases([
        node.dueWords(symbols), score.pace.map { "pace \(symbols.ratio($0))" },
        score.trend.label(symbols), "coverage \(symbols.percent(score.coverage))",
      ]), after: lead)
    let outlook = assessment.outlook
    let gauge = outlook.label.map { "; outlook: \($0.rawValue) (index \(outlook.index ?? 0), an editorial gauge)" }
    text.wrap("as of \(day) (\(day == today ? "today" : "today is \(today)"))\(area == nil ? gauge ?? "" : "")")
  }

  private func addAreas(to text: inout StyledText) {
    let symbols = text.page.symbols
    var table = TextTable([
      .init(title: "", isRight: true), .init(title: "Area", minimum: 6),
      .init(title: "", minimum: 6, rank: 5), .init(title: "Now", isRight: true),
      .init(title: "Due", isRight: true, rank: 3), .init(title: "Pace", isRight: true, rank: 4),
      .init(title: "Status"), .init(title: "Trend", minimum: 1, rank: 2),
      .init(title: "Known", isRight: true, rank: 6),
    ])
    for (index, area) in roadmap.areas.enumerated() {
      let score = assessment.area(index).score
      table.rows.append([
        .text(String(area.number), Style(.muted)), .text(area.shortTitle.text()),
        .bar(fraction: (score.value ?? 0) / 100, tick: score.comparableExpected.map { $0 / 100 }),
        .text(symbols.rounded(score.value)), .text(symbols.rounded(score.expected)), .text(symbols.ratio(score.pace)),
        .text(score.label(symbols), score.status.cellStyle), .text(score.trend.label(symbols)),
        .text(symbols.percent(score.coverage), Style(.muted)),
      ])
    }
    if table.rows.isEmpty { text.wrap("No area was known on \(day).") } else { table.add(to: &text) }
  }

  private func addRoundtables(to text: inout StyledText) {
    guard !roadmap.roundtables.isEmpty else { return }
    let symbols = text.page.symbols
    text.line()
    var line = StyledText.Line(symbols)
    line.add("Roundtable outputs", Style(.heading))
    line.space(1)
    let indent = line.columns
    for (table, score) in zip(roadmap.roundtables, assessment.roundtables) {
      var part = StyledText.Line(symbols)
      part.add("\(table.code) ", Style(.muted))
      part.add("\(symbols.glyph(of: score.status.role))", score.status.cellStyle)
      part.add(" \(score.delivered)/\(score.outputs)")
      if line.columns + 2 + part.columns > text.page.columns, line.columns > indent {
        text.add(line)
        line = StyledText.Line(symbols)
        line.space(indent)
      }
      if line.columns > indent { line.space(2) }
      line.add(part)
    }
    text.add(line)
  }

  private func addMilestones(to text: inout StyledText) {
    let summary = assessment.milestones
    text.line()
    text.line { line in
      line.add("Milestones ", Style(.heading))
      line.add(" \(summary.held) held, \(summary.upcoming) to come, \(summary.overdue.count) with no report")
    }
    if let next = summary.next {
      let date = next.isUnderWay ? "until \(next.day)" : next.milestone.date?.description ?? ""
      let distance = next.inDays == 0 ? "today" : "in \(days(next.inDays))"
      add(next.milestone.title.text(), lead: "next", Style(.accent), end: "\(date), \(distance)", to: &text)
    }
    for milestone in summary.overdue.prefix(2) {
      let date = milestone.date?.description ?? ""
      add(milestone.title.text(), lead: "no report", Style(.warning), end: "due \(date)", to: &text)
    }
  }

  /// A title between a word and its date, cut so that the date stays.
  private func add(_ title: String, lead: String, _ style: Style, end: String, to text: inout StyledText) {
    var line = StyledText.Line(text.page.symbols)
    line.space(2)
    line.add(lead, style)
    line.pad(to: 10)
    let room = text.page.columns - line.columns - 2 - TextWidth.columns(of: end)
    guard room >= 16 else { return text.wrap("\(title), \(end)", after: line) }
    line.add(title, limit: room)
    line.add("  \(end)", Style(.muted))
    text.add(line)
  }

  private func addAction(_ concern: String, to text: inout StyledText) {
    text.line()
    var lead = StyledText.Line(text.page.symbols)
    lead.add("action: ", Style(.warning).bold)
    text.wrap(concern, after: lead)
  }

  /// The parts that are known, in one sentence.
  func phrases(_ parts: [String?]) -> String {
    var sentence = ""
    for part in parts {
      guard let part else { continue }
      if !sentence.isEmpty { sentence += ", " }
      sentence += part
    }
    return sentence
  }
}
