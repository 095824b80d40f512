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

  /// Where the words begin that say what a key does.
  private static let words = 22
  /// Of a column in which no words are cut.
  private static let width =
    words + 2 + (Command.groups.flatMap(\.commands).map { TextWidth.columns(of: $0.help) }.max() ?? 0)

  /// All rows, in two columns where one would have to be scrolled and both have room.
  private static func columns(in size: Size) -> [ArraySlice<Row>] {
    guard rows.count + 2 > size.rows, size.columns >= 2 * width + 2,
      let middle = rows.indices.dropFirst(rows.count / 2).first(where: {
        if case .blank = rows[$0] { true } else { false }
      })
    else { return [rows[...]] }
    return [rows[..<middle], rows[(middle + 1)...]]
  }

  private static func height(of columns: [ArraySlice<Row>]) -> Int { columns.map(\.count).max() ?? 0 }

  private static func box(in size: Size) -> Rect {
    let columns = columns(in: size)
    return Overlay.box(in: size, columns: columns.count * width + 2, rows: height(of: columns) + 2)
  }

  /// All of it at once, in one column.
  static let size = Size(columns: width + 2, rows: rows.count + 2)

  /// Scrolls: the first row shown is the one selected.
  mutating func perform(_ command: Command, in size: Size) {
    let page = max(1, Self.box(in: size).rows - 2)
    let last = max(0, Self.height(of: Self.columns(in: size)) - page)
    var top = list
    _ = top.perform(command, count: last + 1, page: command == .up || command == .down ? 1 : page)
    list = top
  }

  func draw(_ keymap: Keymap, on frame: inout Frame) {
    let box = Self.box(in: frame.size)
    frame.fill(box, style: Style(.text))
    let inside = box.rows >= 3 ? frame.border(box, title: "Help", isFocused: true) : box
    let columns = Self.columns(in: frame.size)
    let height = Self.height(of: columns)
    let top = min(list.selection, max(0, height - inside.rows))
    for (place, column) in columns.enumerated() {
      let width = inside.columns / columns.count
      let part = Rect(column: inside.minColumn + place * width, row: inside.minRow, columns: width, rows: inside.rows)
      frame.draw(in: part) { frame in
        for (row, shown) in column.dropFirst(top).prefix(inside.rows).enumerated() {
          draw(shown, row: row, keymap, on: &frame)
        }
      }
    }
    frame.draw(in: inside) { $0.markMore(above: top > 0, below: top + inside.rows < height) }
    frame.cursor = inside.origin
  }

  private func draw(_ row: Row, row line: Int, _ keymap: Keymap, on frame: inout Frame) {
    let columns = frame.bounds.columns
    switch row {
    case .blank: return
    case .heading(let text): frame.put(text, at: Point(column: 1, row: line), style: Style(.heading).bold)
    case .command(let command):
      let keys = keymap.keys(of: command).map { keyLabel($0, frame.symbols) }.joined(separator: " ")
      frame.put(keys, at: Point(column: 1, row: line), style: Style(.key).bold, limit: min(20, columns - 2))
      frame.put(
        command.help, at: Point(column: Self.words, row: line), style: Style(.text),
        limit: max(0, columns - Self.words - 1))
    case .mark(let mark, let words):
      let shown = frame.symbols.isASCII ? String(mark.map { $0 == "±" ? frame.symbols.changed : $0 }) : mark
      frame.put(shown, at: Point(column: 1, row: line), style: Style(.text))
      frame.put(
        words, at: Point(column: Self.words, row: line), style: Style(.text), limit: max(0, columns - Self.words - 1))
    case .legend(let role, let words):
      frame.put(String(frame.symbols.glyph(of: role)), at: Point(column: 1, row: line), style: Style(role))
      frame.put(
        words, at: Point(column: Self.words, row: line), style: Style(.text), limit: max(0, columns - Self.words - 1))
    }
  }
}
