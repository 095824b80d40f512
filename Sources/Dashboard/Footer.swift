import Canvas

/// Keys and what they do, in a word or two.
private typealias Hint = (commands: [Command], words: String)

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
    let start = columns < 48 ? words.isEmpty ? columns : 1 : max(14, columns - 58)
    let back: Hint = ([.back], "unmark")
    let help: Hint = ([.help], "help")
    let others = paneHints.filter { ![back.commands, help.commands].contains($0.commands) }
    draw((focus == .detail ? [] : [back]) + [help] + others, on: &frame, limit: start)
    frame.put(words, at: Point(column: start, row: 0), style: Style(.text), limit: columns - 1 - start)
  }

  private var paneHints: [Hint] {
    let isDetail = focus == .detail
    let isList = focus != .detail && focus != .method
    let isTable = focus == .actions || focus == .indicators
    return [
      ([.nextPane], "pane"), ([.up, .down], "move"), ([.open], "open"), (isDetail ? [.back] : [], "back"),
      ([.help], "help"), (breakage == nil ? [] : [.problems], "problems"),
      (focus == .changes ? [.span] : [], "since when"),
      (isTable ? [.sort] : [], "sort"),
      (isTable ? [.group] : [], "group"), (day == today ? [] : [.today], "today"),
      ([.earlier, .later], "earlier, later"),
      ([.find], "find"), (isList ? [.filter] : [], "filter"), ([.palette], "commands"), ([.explain], "explain"),
      ([.whatIf], "what if"), ([.quit], "quit"),
    ]
  }

  private func hints(of overlay: Overlay) -> [Hint] {
    let page: [Hint] = [([.up, .down], "scroll"), ([.pageUp, .pageDown], "page"), ([.first, .last], "first, last")]
    let close: Hint = ([.back], "close")
    switch overlay {
    case .help, .page, .comparison: return [close] + page
    case .problems: return [close] + page + [([.reload], "read again")]
    case .palette: return [([.open], "choose"), ([.up, .down], "move"), ([.pageUp, .pageDown], "page"), close]
    case .choice: return [([.open], "choose"), ([.up, .down], "move"), close]
    }
  }

  /// As many as fit before the column `limit`.
  private func draw(_ hints: [Hint], on frame: inout Frame, limit: Int) {
    var column = 1
    for (commands, words) in hints where commands.contains(where: { !keymap.keys(of: $0).isEmpty }) {
      let areArrows = commands == [.up, .down] && !symbols.isASCII
      let keys = commands.compactMap { keymap.keys(of: $0).first.map { keyLabel($0, symbols) } }.joined(
        separator: areArrows ? "" : " ")
      let width = TextWidth.columns(of: keys) + 1 + words.utf8.count
      guard column + width < limit else { return }
      column += frame.put(keys, at: Point(column: column, row: 0), style: Style(.key).bold) + 1
      column += frame.put(words, at: Point(column: column, row: 0), style: Style(.muted)) + 2
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
