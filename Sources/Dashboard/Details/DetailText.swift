import Canvas
import Model
import Scoring

/// Makes the rows that tell a record whole.
struct DetailText {
  let assessment: Assessment
  let links: Links
  let columns: Int
  let symbols: Symbols
  private(set) var lines: [DetailLine] = []

  init(_ assessment: Assessment, _ links: Links, columns: Int, symbols: Symbols) {
    self.assessment = assessment
    self.links = links
    self.columns = max(1, columns)
    self.symbols = symbols
  }

  var roadmap: Roadmap { assessment.roadmap }

  // MARK: Building blocks

  mutating func add(_ line: DetailLine) { lines.append(line) }

  mutating func blank() {
    if let last = lines.last, last != .blank { lines.append(.blank) }
  }

  mutating func heading(_ text: String) {
    blank()
    lines.append(.heading(text))
  }

  /// Text over as many lines as it needs, each after `indent` columns.
  mutating func paragraph(_ text: String, _ style: Style = Style(.text), indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for line in TextWrap.wrapped(text, columns: max(1, columns - indent)) {
      lines.append(.spans([Span(margin + line, style)]))
    }
  }

  /// A name and what it is, the second part wrapped under itself.
  mutating func fact(_ name: String, _ text: String, _ style: Style = Style(.text)) {
    guard !text.isEmpty else { return }
    let indent = 14
    guard columns > 2 * indent else { return paragraph("\(name): \(text)", style) }
    // An address that would be broken stands whole below its name where it has room there.
    let width = TextWidth.columns(of: text)
    if width > columns - indent, width <= columns - 2, !text.contains(" ") {
      lines.append(.spans([Span(name, Style(.muted))]))
      return paragraph(text, style, indent: 2)
    }
    for (index, line) in TextWrap.wrapped(text, columns: columns - indent).enumerated() {
      let label = index == 0 ? name : ""
      let margin = String(repeating: " ", count: max(1, indent - TextWidth.columns(of: label)))
      lines.append(.spans([Span(label + margin, Style(.muted)), Span(String(line), style)]))
    }
  }

  /// A dated entry: when, what, its note, and where it comes from.
  mutating func entry(_ date: String, _ words: String, _ role: Role, _ provenance: Provenance) {
    let label = provenance.certainty.label.map { "(\($0))" } ?? ""
    let indent = min(12, columns / 3)
    // The label goes on behind the words, or else below them.
    let rows = TextWrap.wrapped(words, columns: max(1, columns - 12))
    let end = rows.last.map { TextWidth.columns(of: $0) } ?? 0
    let isBehind = 12 + end + 1 + TextWidth.columns(of: label) <= columns
    for (index, row) in rows.enumerated() {
      let start = Span((index == 0 ? date : "").padded(to: 12), Style(.muted))
      let behind = isBehind && !label.isEmpty && index == rows.count - 1 ? " \(label)" : ""
      add(.spans([start, Span(String(row), Style(role)), Span(behind, Style(.warning))]))
    }
    if !isBehind { paragraph(label, Style(.warning), indent: indent) }
    if let note = provenance.note { paragraph(note.text(), indent: min(12, columns / 3)) }
    citation(provenance, indent: min(12, columns / 3))
  }

  /// The source of an entry, or that it has none.
  mutating func citation(_ provenance: Provenance, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    if let id = provenance.source {
      guard case .source(let source)? = links.record(id, in: roadmap) else {
        add(.spans([Span(margin + "source of a later date", Style(.muted))]))
        return
      }
      let gist = provenance.certainty == .gist ? "\(provenance.certainty.words) from " : ""
      // Where little is left beside it, it has a row of its own.
      let isBeside = columns - indent - gist.utf8.count >= 40
      if !gist.isEmpty, !isBeside { add(.spans([Span(margin), Span(gist, Style(.muted))])) }
      let lead = [Span(margin)] + (gist.isEmpty || !isBeside ? [] : [Span(gist, Style(.muted))])
      let room = columns - lead.reduce(0) { $0 + $1.text.utf8.count }
      let words = citation(of: source, columns: room)
      let date = source.date?.description ?? ""
      // Who says it and what come before when.
      let hasDate = TextWidth.columns(of: words) + 2 + date.utf8.count <= room
      add(.link(id, label: lead + [Span(words, Style(.link))], aside: hasDate ? date : ""))
    } else if provenance.isUnsourced {
      add(.spans([Span(margin + "unsourced", Style(.warning))]))
    }
  }

  /// Who says it, and the title, of which something shows in any case.
  private func citation(of source: Source, columns: Int) -> String {
    let (title, names) = (source.titleAlone, source.byline)
    guard !names.isEmpty else { return title }
    let most = max(1, columns * 2 / 3)
    guard TextWidth.columns(of: "\(names): \(title)") > columns, TextWidth.columns(of: names) > most else {
      return "\(names): \(title)"
    }
    return "\(TextWidth.prefix(of: names[...], columns: most - 1).text)\(symbols.ellipsis): \(title)"
  }

  /// The score with its trend and status, and below it a fact a line: what is due by now, how much is known, and of when.
  mutating func score(_ node: ScoreNode) {
    let score = node.score
    guard let value = score.value else {
      paragraph("No score: nothing that counts is known about it.", Style(.noData))
      return
    }
    var spans = [Span("score \(decimalText(value, decimals: 0))", Style(.text).bold)]
    if score.trend != .unknown {
      spans.append(Span("  \(score.trend.glyph(symbols)) \(score.trend.rawValue)", Style(score.trend.role)))
    }
    let glyph = symbols.glyph(of: score.status.role)
    spans.append(Span("  \(glyph) \(score.words)", Style(score.status.role)))
    flow(spans)
    fact("due by now", dueWords(of: node) ?? "")
    if !node.children.isEmpty {
      var known = percentText(score.coverage)
      if let range = score.range, score.coverage < 1 {
        let (low, high) = (decimalText(range.lowerBound, decimals: 0), decimalText(range.upperBound, decimals: 0))
        known += "; \(low) to \(high) once what is missing is known"
      }
      fact("coverage", known)
    }
    fact("freshness", percentText(score.freshness))
  }

  /// What is due by now, and the pace: where not all of it has a date, in points of that which has, as only those can be
  /// compared; `nil` where nothing has one.
  func dueWords(of node: ScoreNode) -> String? {
    guard let expected = node.score.expected, let points = node.comparison else { return nil }
    let pace = node.score.pace.map { ", pace \(decimalText($0, decimals: 2))" } ?? ""
    // With a decimal, so that who divides finds the pace.
    let (due, reached) = (decimalText(points.due, decimals: 1), decimalText(points.reached, decimals: 1))
    if node.score.dated >= 0.995 {
      return points.due < 0.5 ? "nothing yet" : "\(decimalText(expected, decimals: 0))\(pace)"
    }
    let dated = "of the \(decimalText(node.score.dated * 100, decimals: 0)) points with a date"
    return points.due < 0.5
      ? "nothing yet \(dated)" : "\(due) \(dated); \(reached) are reached\(pace)"
  }

  /// Spans one after the other, on to the next line where one does not fit.
  mutating func flow(_ spans: [Span]) {
    var line: [Span] = []
    var used = 0
    for span in spans {
      let width = TextWidth.columns(of: span.text)
      if used + width > columns, !line.isEmpty {
        add(.spans(line))
        (line, used) = ([], 0)
      }
      let isFirst = line.isEmpty
      line.append(isFirst ? Span(span.text.trimmingSpaces, span.style) : span)
      used += isFirst ? TextWidth.columns(of: span.text.trimmingSpaces) : width
    }
    if !line.isEmpty { add(.spans(line)) }
  }

  /// Records that belong to this one, under a heading a kind.
  mutating func links(of record: Record, _ kinds: [(RecordKind, String)]) {
    for (kind, name) in kinds {
      let (ids, count) = links.around(record.id, kind, atMost: DetailText.most)
      guard !ids.isEmpty else { continue }
      heading(name)
      for id in ids {
        if let record = links.record(id, in: roadmap) { link(record) }
      }
      more(count - ids.count)
    }
  }

  /// How many records of a kind are told: what nobody reads to its end need not be made for every move.
  static let most = 200

  /// That so many more records are left out; nothing where none are.
  mutating func more(_ count: Int) {
    if count > 0 { paragraph("and \(count) more, which the view of their own has", Style(.muted)) }
  }

  mutating func link(_ record: Record) {
    let title = Span(record.title.text())
    switch record {
    case .milestone(let milestone):
      let (words, role) = milestone.standing(on: assessment.day)
      let glyph = milestone.glyph(on: assessment.day, symbols)
      let date = (milestone.date?.description ?? "no date").padded(to: 11)
      add(.link(record.id, label: [Span("\(glyph) ", Style(role)), Span(date, Style(.muted)), title], aside: words))
    case .roundtable(let table):
      add(.link(record.id, label: [Span(table.code.padded(to: 6), Style(.muted)), title], aside: ""))
    case .body(let body):
      add(.link(record.id, label: [title], aside: body.acronym ?? ""))
    case .risk(let risk):
      let level =
        risk.level.map { "likelihood \($0.likelihood), impact \($0.impact)\($0.provenance.judgementMark)" } ?? ""
      add(.link(record.id, label: [title], aside: level))
    case .area(let area):
      add(.link(record.id, label: [Span("\(area.number) ", Style(.muted)), title], aside: ""))
    case .action, .indicator, .source:
      add(.link(record.id, label: [title], aside: ""))
    }
  }
}

private func percentText(_ share: Double) -> String { "\(decimalText(share * 100, decimals: 0))%" }

extension String {
  /// With spaces before it up to that width.
  func paddedLeft(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self))) + self
  }

  /// With spaces after it up to that width.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }

  var trimmingSpaces: String { String(drop { $0 == " " }) }
}
