import Canvas

/// Keys and what they do, in a word or two.
private struct Hint {
  let commands: [Command]
  let words: String
  /// What is higher goes first where there is no room.
  var rank = 0

  init(_ commands: [Command], _ words: String, rank: Int = 0) {
    (self.commands, self.words, self.rank) = (commands, words, rank)
  }
}

extension Dashboard {
  /// The keys that matter where one is: those of what lies over the panes, else those of the pane.
  func drawFooter(on frame: inout Frame) {
    if let notice {
      frame.put(notice, at: Point(column: 1, row: 0), style: Style(.accent), limit: frame.bounds.columns - 2)
      return
    }
    let columns = frame.bounds.columns
    if let overlay { return draw(hints(of: overlay), on: &frame, limit: columns) }
    guard let marks else { return draw(paneHints, on: &frame, limit: columns) }
    // The words have a place of their own, so that a move to another row changes nothing but them.
    let words = selected.map { marks.words(of: $0) ?? "unchanged" } ?? ""
    let least = columns < 80 ? 18 : 30  // for the keys that never go
    let start = columns < 48 ? words.isEmpty ? columns : 1 : max(least, columns - 58)
    let others = paneHints.filter { $0.commands != [.back] }
    draw((focus == .detail ? [] : [Hint([.back], "unmark", rank: 1)]) + others, on: &frame, limit: start)
    frame.put(words, at: Point(column: start, row: 0), style: Style(.text), limit: columns - 1 - start)
  }

  /// In the order in which they stand; those that are left out are the ones of the highest rank.
  private var paneHints: [Hint] {
    let isDetail = focus == .detail
    let isTable = focus == .actions || focus == .indicators
    var hints = [
      Hint([.nextPane], "pane", rank: 3), Hint([.up, .down], "move", rank: 2), Hint([.open], "open", rank: 2),
    ]
    if isDetail { hints.append(Hint([.back], "back", rank: 1)) }
    if breakage != nil { hints.append(Hint([.problems], "problems", rank: 1)) }
    if focus == .changes { hints.append(Hint([.span], "since when", rank: 2)) }
    hints.append(Hint(Command.views, "views", rank: 3))
    if day != today { hints.append(Hint([.today], "today", rank: 3)) }
    hints += [Hint([.earlier, .later], "earlier, later", rank: 5), Hint([.find], "find", rank: 4)]
    if !isDetail, focus != .method { hints.append(Hint([.filter], "filter", rank: 4)) }
    if isTable { hints += [Hint([.sort], "sort", rank: 5), Hint([.group], "group", rank: 6)] }
    return hints + [
      Hint([.palette], "commands", rank: 5), Hint([.explain], "explain", rank: 6), Hint([.whatIf], "what if", rank: 7),
      Hint([.help], "help"), Hint([.quit], "quit"),
    ]
  }

  private func hints(of overlay: Overlay) -> [Hint] {
    let page = [
      Hint([.up, .down], "scroll"), Hint([.pageUp, .pageDown], "page"), Hint([.first, .last], "first, last"),
    ]
    let close = Hint([.back], "close")
    switch overlay {
    case .help, .page, .comparison: return [close] + page
    case .problems: return [close] + page + [Hint([.reload], "read again")]
    case .palette:
      return [Hint([.open], "choose"), Hint([.up, .down], "move"), Hint([.pageUp, .pageDown], "page"), close]
    case .choice: return [Hint([.open], "choose"), Hint([.up, .down], "move"), close]
    }
  }

  /// The keys of a hint as they are shown; empty where it has none. Those of the views are told as a range.
  private func keys(of hint: Hint) -> String {
    let keys = hint.commands.compactMap { keymap.keys(of: $0).first.map { keyLabel($0, symbols) } }
    if hint.commands == Command.views {
      return keys == hint.commands.indices.map { "\($0 + 1)" } ? "1-\(keys.count)" : ""
    }
    let areArrows = hint.commands == [.up, .down] && !symbols.isASCII
    return keys.joined(separator: areArrows ? "" : " ")
  }

  /// As many as fit before the column `limit`: those that matter most, and then what still has room.
  private func draw(_ hints: [Hint], on frame: inout Frame, limit: Int) {
    let entries = hints.map { (keys: keys(of: $0), hint: $0) }.filter { !$0.keys.isEmpty }
    func width(_ place: Int) -> Int {
      TextWidth.columns(of: entries[place].keys) + 1 + entries[place].hint.words.utf8.count
    }
    var (shown, end) = (Set<Int>(), 1)
    for place in entries.indices.sorted(by: { (entries[$0].hint.rank, $0) < (entries[$1].hint.rank, $1) }) {
      let next = end + (shown.isEmpty ? 0 : 2) + width(place)
      guard next < limit else { continue }
      shown.insert(place)
      end = next
    }
    var column = 1
    for place in shown.sorted() {
      column += frame.put(entries[place].keys, at: Point(column: column, row: 0), style: Style(.key).bold) + 1
      column += frame.put(entries[place].hint.words, at: Point(column: column, row: 0), style: Style(.muted)) + 2
    }
  }
}

/// How a key is shown: arrows as arrows where the terminal has them, names with capitals.
func keyLabel(_ name: String, _ symbols: Symbols) -> String {
  let arrows = ["up": "↑", "down": "↓", "left": "←", "right": "→"]
  if !symbols.isASCII, let arrow = arrows[name] { return arrow }
  let pages = ["pgup": "PgUp", "pgdn": "PgDn"]
  if let page = pages[name] { return page }
  guard name.utf8.count > 1 else { return name }
  return name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
}
