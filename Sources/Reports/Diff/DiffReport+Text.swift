import Canvas
import Model
import Scoring

extension DiffReport {
  /// What changed, in words: the scores, the reasons, the milestones, and what is new on file.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    addHeadline(to: &text)
    guard !isEmpty else {
      text.line()
      text.wrap("Nothing changed: nothing became known, and no score or status is another.")
      return text.text
    }
    if entries.isEmpty { text.wrap("nothing became known in between; only time has passed") }
    text.line()
    addScores(to: &text)
    for (record, change) in areas { addReasons(of: record, change, to: &text) }
    addMilestones(to: &text)
    addRoundtables(to: &text)
    addRisks(to: &text)
    addEntries(to: &text)
    return text.text
  }

  private func addHeadline(to text: inout StyledText) {
    let (symbols, columns) = (text.page.symbols, text.page.columns)
    let change = headlineChange
    let (title, name) =
      area.flatMap(roadmap.area).map { ($0.title, $0.id.text) } ?? (roadmap.title, roadmap.symbol ?? "")
    text.line { line in
      line.add(title.text(), Style(.title), limit: max(1, columns - TextWidth.columns(of: name) - 2))
      line.add("  \(name)", Style(.muted))
    }
    var lead = StyledText.Line(symbols)
    let before = change.before?.value.map { points($0, symbols) } ?? "not scored"
    let after = change.after.value.map { "\(points($0, symbols)) of 100" } ?? "not scored"
    lead.add("\(before) \(symbols.becomes) \(after)", Style(.text).bold)
    if let points = change.shownChange, change.change != 0 { lead.add(" (\(signedPoints(points)))", Style(.text).bold) }
    lead.add("  ")
    lead.add(change.after.label(symbols), change.after.status.cellStyle)
    if let before = change.before, before.words != change.after.words { lead.add(", was \(before.words)") }
    text.add(lead)
    if area == nil, let remark = statusRemark(change) { text.wrap(remark) }
    text.wrap("from \(from) to \(to), each as it could be known then")
    if area == nil, let gauge = gauge(symbols) { text.wrap(gauge) }
  }

  private func gauge(_ symbols: Symbols) -> String? {
    let (before, after) = (changes.before.outlook, changes.after.outlook)
    guard let label = after.label, let index = after.index else { return nil }
    let words: String
    switch (before.label, before.index) {
    case (let old?, let was?) where old != label:
      words = "\(label.rawValue), was \(old.rawValue) (index \(was) \(symbols.becomes) \(index)"
    case (_, let was?) where was != index: words = "still \(label.rawValue) (index \(was) \(symbols.becomes) \(index)"
    case (_, _?): words = "still \(label.rawValue) (index \(index)"
    default: words = "\(label.rawValue) (index \(index), not known before"
    }
    return "outlook: \(words), an editorial gauge)"
  }

  /// The areas, or one area's two sides, at both dates.
  private func addScores(to text: inout StyledText) {
    let symbols = text.page.symbols
    let rows: [(number: String, name: String, change: ScoreChange)] =
      if area == nil {
        areas.map { (String($0.record.number), $0.record.shortTitle.text(), $0.change) }
      } else {
        areas.flatMap { $0.change.children }.map { ("", $0.sideName, $0) }
      }
    guard !rows.isEmpty else { return text.wrap("No area was known on \(to).") }
    let hasEffects = text.page.columns >= 75 && rows.contains { ($0.change.effect ?? 0) != 0 }
    let hasOtherStatus = rows.contains { $0.change.before.map(\.words) != $0.change.after.words }
    var table = TextTable([
      .init(title: "", isRight: true), .init(title: area == nil ? "Area" : "Side", minimum: 6),
      .init(title: "From", isRight: true, rank: 1), .init(title: "To", isRight: true),
      .init(title: "Change", isRight: true), .init(title: hasEffects ? "Adds" : "", isRight: true, rank: 2),
      .init(title: "Status"), .init(title: hasOtherStatus ? "Was" : "", rank: 3),
    ])
    let effects = shownEffects(of: rows.map(\.change))
    for (row, effect) in zip(rows, effects) {
      let (before, after) = (row.change.before, row.change.after)
      let was = before.flatMap { $0.words == after.words ? nil : $0 }
      table.rows.append([
        .text(row.number, Style(.muted)), .text(row.name), .text(points(before?.value, symbols)),
        .text(points(after.value, symbols)), .text(row.change.changeLabel, Style(.text).bold),
        .text(effect, Style(.muted)), .text(after.label(symbols), after.status.cellStyle),
        .text(was.map { $0.label(symbols) } ?? "", was?.status.cellStyle ?? Style(.text)),
      ])
    }
    table.add(to: &text)
    let whole = area == nil ? "the whole" : "the area"
    if hasEffects {
      text.wrap("Adds: the points that each adds to the change of \(whole).", Style(.muted))
    }
  }

  /// The effects on the change of the group above, as they are shown: they add up to the change shown.
  private func shownEffects(of parts: [ScoreChange]) -> [String] {
    let effects = headlineChange.shownPoints(parts.map { $0.effect ?? 0 })
    return zip(parts, effects).map { part, effect in (part.effect ?? 0) == 0 ? "" : signedPoints(effect) }
  }

  /// The change of what the report is about.
  private var headlineChange: ScoreChange { area.flatMap { _ in areas.first?.change } ?? changes.overall }
}

extension ScoreChange {
  /// The change with its sign; a word where there is none to tell.
  fileprivate var changeLabel: String {
    if isFirstScored { return "new" }
    guard let change else { return hasLostScore ? "gone" : "" }
    return change == 0 ? "=" : signedPoints(shownChange ?? change)
  }

  /// The name of one of an area's sides.
  var sideName: String { if case .delivery = subject { "Delivery" } else { "Outcome" } }
}
