import Canvas

/// Every key and what it does, from the same table that makes them work.
struct HelpOverlay: Equatable, Sendable {
  private var list = ListState()

  private enum Row {
    case heading(String)
    case command(Command)
    case legend(Role, String)
    case mark(String, String)
    case blank
  }

  private static let rows: [Row] =
    Command.groups.flatMap { [.heading($0.heading)] + $0.commands.map(Row.command) + [.blank] }
    + [
      .heading("Signs"), .legend(.achieved, "achieved, delivered"), .legend(.onTrack, "on track"),
      .legend(.atRisk, "at risk, under way"), .legend(.offTrack, "off track, blocked"),
      .legend(.movingAway, "moving away, dropped"), .legend(.notDue, "not due yet, planned"),
      .legend(.noData, "no data, nothing said"),
      .mark("+ ±", "new, changed: by the last step in time, or by what is supposed"),
      .mark("*", "an editor's judgement, with its reason in the detail"),
    ]

  private static func box(in size: Size) -> Rect { Overlay.box(in: size, columns: 66, rows: rows.count + 2) }

  /// Scrolls: the first row shown is the one selected.
  mutating func perform(_ command: Command, in size: Size) {
    let page = max(1, Self.box(in: size).rows - 2)
    let last = max(0, Self.rows.count - page)
    var top = list
    _ = top.perform(command, count: last + 1, page: command == .up || command == .down ? 1 : page)
    list = top
  }

  func draw(_ keymap: Keymap, on frame: inout Frame) {
    let box = Self.box(in: frame.size)
    frame.fill(box, style: Style(.text))
    let inside = box.rows >= 3 ? frame.border(box, title: "Help", isFocused: true) : box
    let top = min(list.selection, max(0, Self.rows.count - inside.rows))
    frame.draw(in: inside) { frame in
      for row in 0..<min(inside.rows, Self.rows.count - top) {
        draw(Self.rows[top + row], row: row, keymap, on: &frame)
      }
      frame.markMore(above: top > 0, below: top + inside.rows < Self.rows.count)
    }
    frame.cursor = inside.origin
  }

  private func draw(_ row: Row, row line: Int, _ keymap: Keymap, on frame: inout Frame) {
    let columns = frame.bounds.columns
    switch row {
    case .blank: return
    case .heading(let text): frame.put(text, at: Point(column: 1, row: line), style: Style(.heading).bold)
    case .command(let command):
      let keys = keymap.keys(of: command).map { keyLabel($0, frame.symbols) }.joined(separator: " ")
      frame.put(keys, at: Point(column: 1, row: line), style: Style(.key).bold, limit: 20)
      frame.put(command.help, at: Point(column: 22, row: line), style: Style(.text), limit: max(0, columns - 23))
    case .mark(let mark, let words):
      let shown = frame.symbols.isASCII ? String(mark.map { $0 == "±" ? frame.symbols.changed : $0 }) : mark
      frame.put(shown, at: Point(column: 1, row: line), style: Style(.text))
      frame.put(words, at: Point(column: 22, row: line), style: Style(.text), limit: max(0, columns - 23))
    case .legend(let role, let words):
      frame.put(String(frame.symbols.glyph(of: role)), at: Point(column: 1, row: line), style: Style(role))
      frame.put(words, at: Point(column: 22, row: line), style: Style(.text), limit: max(0, columns - 23))
    }
  }
}
