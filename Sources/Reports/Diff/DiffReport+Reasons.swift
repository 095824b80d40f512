import Canvas
import Model
import Scoring

/// A reason for the change of an area.
private struct ReasonLine {
  /// What it adds to the change; `nil` where it adds nothing, or the area has no score to compare with.
  var points: Double?
  /// The side, where it is one as a whole.
  var side: ScoreChange?
  /// An item; or all that are told in one breath; or those of the side.
  var items: [ScoreChange]
}

extension DiffReport {
  /// Why an area changed, from what moved its score most to what moved it least.
  func addReasons(of area: Area, _ change: ScoreChange, to text: inout StyledText) {
    let symbols = text.page.symbols
    let lines = reasons(for: change)
    guard change.isShownChanged || !lines.isEmpty else { return }
    text.line()
    var heading = StyledText.Line(symbols)
    heading.add("\(area.number) \(area.shortTitle.text()) ", Style(.heading))
    text.hang(change.sentence, on: heading)
    if let remark = statusRemark(change) { text.hang(remark, Style(.muted), on: indent(2, symbols)) }
    for line in lines.prefix(limit) {
      var lead = indent(2, symbols)
      lead.add(line.points.map(signedPoints) ?? (change.change == nil ? "new" : "="), Style(.text).bold)
      lead.pad(to: 8)
      text.hang(words(of: line, symbols), on: lead)
      guard line.side != nil else { continue }
      let parts = itemLines(line.items, [:])
      for part in parts.prefix(limit) { text.hang(words(of: part, symbols), on: indent(10, symbols)) }
      text.addRest(parts.count - limit, indent: 10)
    }
    text.addRest(lines.count - limit, indent: 8)
  }

  private func indent(_ columns: Int, _ symbols: Symbols) -> StyledText.Line {
    var line = StyledText.Line(symbols)
    line.space(columns)
    return line
  }

  private func reasons(for area: ScoreChange) -> [ReasonLine] {
    let parts = area.parts.filter { $0.points != 0 || $0.change.isFirstScored }
    let points = zip(parts, area.shownPoints(parts.map(\.points))).map { ($0.change.subject, $1) }
    let shown = Dictionary(points) { first, _ in first }
    var lines: [ReasonLine] = []
    for side in area.children {
      let items = side.changedItems.filter { $0.isTold(at: shown[$0.subject]) }
      if let points = shown[side.subject] {
        lines.append(ReasonLine(points: points, side: side, items: items))
      } else {
        lines += itemLines(items, shown)
      }
    }
    return lines.enumerated().sorted { left, right in
      let (l, r) = (abs(left.element.points ?? 0), abs(right.element.points ?? 0))
      return l == r ? left.offset < right.offset : l > r
    }.map(\.element)
  }

  /// A line an item, and one for all actions that were first heard of and count the same.
  private func itemLines(_ items: [ScoreChange], _ points: [ScoreNode.Subject: Double]) -> [ReasonLine] {
    var lines: [ReasonLine] = []
    var places: [Double: Int] = [:]
    for item in items {
      let worth = isFirstWord(item) ? item.after.value : nil
      if let worth, let place = places[worth] {
        lines[place].items.append(item)
        if let more = points[item.subject] { lines[place].points = (lines[place].points ?? 0) + more }
      } else {
        if let worth { places[worth] = lines.count }
        lines.append(ReasonLine(points: points[item.subject], items: [item]))
      }
    }
    return lines
  }

  private func words(of line: ReasonLine, _ symbols: Symbols) -> String {
    if let side = line.side { return "\(side.sideName) \(side.entrance)" }
    if line.items.count == 1 { return words(for: line.items[0], symbols) }
    let names = line.items.prefix(limit).map { title(of: $0) + citations(of: $0) }
    let more = line.items.count > limit ? ["\(symbols.ellipsis) and \(line.items.count - limit) more"] : []
    let worth = line.items[0].after.value.map(plainText) ?? ""
    let heading = "\(line.items.count) actions heard of for the first time, at \(worth) each: "
    return heading + (names + more).joined(separator: "; ")
  }

  /// Why the status of an area is another, where its score alone does not say it.
  func statusRemark(_ change: ScoreChange) -> String? {
    guard let before = change.before, before.words != change.after.words else { return nil }
    let after = change.after
    func percent(_ share: Double) -> String { decimalText(100 * share, decimals: 0) + "%" }
    switch after.rule {
    case .noData:
      return "\(percent(after.coverage)) of it is known, too little for a status; it was \(percent(before.coverage))"
    case .movingAway: return "its score fell by more than a point within a year"
    case .weakest: return "its items that are late hold it down"
    case .achieved: return "everything in it is achieved"
    case .undated: return "nothing in it has a date by which it is due"
    case .notDue: return "nothing in it is due yet"
    case .early, .pace:
      if before.rule == .noData, before.coverage != after.coverage {
        return "\(percent(after.coverage)) of it is known, enough for a status; it was \(percent(before.coverage))"
      }
      let due = [after.expected, before.expected].map { $0.map { decimalText($0, decimals: 1) } }
      guard let now = due[0], let then = due[1], now != then else { return nil }
      return "\(now) points are due by now, \(then) were then"
    }
  }
}

extension ScoreChange {
  /// Whether a reader of reasons is told of it, where it adds `points` to the change of its area.
  fileprivate func isTold(at points: Double?) -> Bool {
    (points ?? 0) != 0 || isFirstScored || hasLostScore || before.map { $0.words != after.words } ?? false
  }

  /// That a side got its first score, or lost it.
  fileprivate var entrance: String {
    after.value.map { "scored for the first time, at \(decimalText($0, decimals: 1))" } ?? "no longer scored"
  }

  /// What happened to the score and the status, to stand after a name.
  fileprivate var sentence: String {
    let status = before.map { $0.words == after.words ? "" : "; \(after.words), was \($0.words)" } ?? "; \(after.words)"
    guard let now = after.value.map({ decimalText($0, decimals: 1) }) else {
      return (hasLostScore ? "has no score any more" : "has no score") + status
    }
    guard let was = before?.value.map({ decimalText($0, decimals: 1) }), let change = shownChange else {
      return "is scored for the first time, at \(now)" + status
    }
    if change == 0 { return "stayed at \(now)" + status }
    let size = decimalText(abs(change), decimals: 1)
    return "\(change > 0 ? "rose" : "fell") by \(size), from \(was) to \(now)" + status
  }
}
