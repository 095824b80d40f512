import Canvas

extension Dashboard {
  /// The keys that matter where one is.
  func drawFooter(on frame: inout Frame) {
    if let notice {
      frame.put(notice, at: Point(column: 1, row: 0), style: Style(.accent), limit: frame.bounds.columns - 2)
      return
    }
    let marked = markedWords
    if !marked.isEmpty {
      frame.put(marked, at: Point(column: 1, row: 0), limit: frame.bounds.columns - 2)
      return
    }
    let isDetail = focus == .detail
    let isList = focus != .detail && focus != .method
    let isTable = focus == .actions || focus == .indicators
    let hints: [([Command], String)] = [
      ([.nextPane], "pane"), ([.up, .down], "move"), ([.open], "open"), (isDetail ? [.back] : [], "back"),
      ([.help], "help"), (breakage == nil ? [] : [.problems], "problems"),
      (focus == .changes ? [.span] : [], "since when"),
      (isTable ? [.sort] : [], "sort"),
      (isTable ? [.group] : [], "group"), (day == today ? [] : [.today], "today"),
      ([.earlier, .later], "earlier, later"),
      ([.find], "find"), (isList ? [.filter] : [], "filter"), ([.palette], "commands"), ([.explain], "explain"),
      ([.whatIf], "what if"), ([.quit], "quit"),
    ]
    var column = 1
    for (commands, words) in hints where commands.contains(where: { !keymap.keys(of: $0).isEmpty }) {
      let keys = commands.compactMap { keymap.keys(of: $0).first.map { keyLabel($0, symbols) } }.joined(
        separator: symbols.isASCII || commands.contains(.earlier) ? " " : "")
      let width = TextWidth.columns(of: keys) + 1 + words.utf8.count
      guard column + width < frame.bounds.columns else { return }
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
