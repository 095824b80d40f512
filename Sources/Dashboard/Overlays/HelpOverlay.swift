import Canvas

/// Every key and what it does, from the same table that makes them work, and what the signs mean.
struct HelpOverlay: Sendable {
  /// How many areas have a key of their own.
  let areas: Int
  private var list = ListState()

  init(areas: Int) { self.areas = min(areas, Command.areaColumns.count) }

  /// A row of the help before it is broken into lines.
  private enum Row {
    case heading(String)
    case command(Command)
    /// The keys of all areas in one row.
    case areas(Int)
    case sign(HelpSign)
    case blank

    var words: String {
      switch self {
      case .heading(let text): text
      case .command(let command): command.help
      case .areas: "the bodies of that area first"
      case .sign(let sign): sign.words
      case .blank: ""
      }
    }
  }

  /// A line on the screen; the lines after the first one of a row have words alone.
  private struct Line {
    let row: Row
    let words: Substring
    let isFirst: Bool
  }

  private var rows: [Row] {
    Command.groups.flatMap { group in
      let isOfAreas = group.commands.contains(.nextArea)
      let commands = isOfAreas ? group.commands.filter { !Command.areaColumns.contains($0) } : group.commands
      return [.heading(group.heading)] + commands.map(Row.command) + (isOfAreas && areas > 0 ? [.areas(areas)] : [])
        + [.blank]
    } + [.heading("Signs")] + HelpSign.all.map(Row.sign)
  }

  /// Columns of the keys, of which those are left out that have no room.
  private static func keyColumns(in columns: Int) -> Int { columns >= 72 ? 18 : 14 }

  /// Columns that each of two columns has at least.
  private static let leastOfTwo = 72

  /// Of a column in which no words are broken.
  private var width: Int { 18 + 3 + rows.reduce(0) { max($0, TextWidth.columns(of: $1.words)) } }

  private func lines(columns: Int) -> [Line] {
    let room = max(8, columns - Self.keyColumns(in: columns) - 3)
    return rows.flatMap { row in
      if case .heading = row { return [Line(row: row, words: row.words[...], isFirst: true)] }
      return TextWrap.wrapped(row.words, columns: room).enumerated().map { index, words in
        Line(row: row, words: words, isFirst: index == 0)
      }
    }
  }

  /// All lines, in two columns where one would have to be scrolled and both have room.
  private func columns(in size: Size) -> (width: Int, lines: [ArraySlice<Line>]) {
    let half = min(width, (size.columns - 2) / 2)
    if half >= Self.leastOfTwo, lines(columns: width).count + 2 > size.rows {
      let whole = lines(columns: half)
      let blanks = whole.indices.filter { if case .blank = whole[$0].row { true } else { false } }
      if let middle = blanks.min(by: { abs($0 - whole.count / 2) < abs($1 - whole.count / 2) }) {
        return (half, [whole[..<middle], whole[(middle + 1)...]])
      }
    }
    let narrow = max(1, min(width, size.columns - 2))
    return (narrow, [lines(columns: narrow)[...]])
  }

  private static func height(of columns: [ArraySlice<Line>]) -> Int { columns.map(\.count).max() ?? 0 }

  private func box(in size: Size) -> Rect {
    let columns = columns(in: size)
    return Overlay.box(
      in: size, columns: columns.lines.count * columns.width + 2, rows: Self.height(of: columns.lines) + 2)
  }

  /// All of it at once, in one column.
  var size: Size { Size(columns: width + 2, rows: lines(columns: width).count + 2) }

  /// Scrolls: the first line shown is the one selected.
  mutating func perform(_ command: Command, in size: Size) {
    let page = max(1, box(in: size).rows - 2)
    let last = max(0, Self.height(of: columns(in: size).lines) - page)
    _ = list.perform(command, count: last + 1, page: command == .up || command == .down ? 1 : page)
  }

  func draw(_ keymap: Keymap, on frame: inout Frame) {
    let box = box(in: frame.size)
    frame.fill(box, style: Style(.text))
    let inside = box.rows >= 3 ? frame.border(box, title: "Help", isFocused: true) : box
    let columns = columns(in: frame.size).lines
    let height = Self.height(of: columns)
    let top = min(list.selection, max(0, height - inside.rows))
    for (place, column) in columns.enumerated() {
      let width = inside.columns / columns.count
      let part = Rect(column: inside.minColumn + place * width, row: inside.minRow, columns: width, rows: inside.rows)
      frame.draw(in: part) { frame in
        for (row, line) in column.dropFirst(top).prefix(inside.rows).enumerated() {
          draw(line, row: row, keymap, on: &frame)
        }
      }
    }
    let shown = top..<min(height, top + inside.rows)
    frame.putExtent(Extent(shown: shown, count: height, unit: "lines"), atBottomOf: box)
    frame.cursor = inside.origin
  }

  private func draw(_ line: Line, row: Int, _ keymap: Keymap, on frame: inout Frame) {
    let columns = frame.bounds.columns
    let keys = Self.keyColumns(in: columns)
    func lead(_ text: String, _ style: Style) {
      if line.isFirst { frame.put(text, at: Point(column: 1, row: row), style: style, limit: min(keys, columns - 2)) }
    }
    switch line.row {
    case .blank: return
    case .heading: return lead(String(line.words), Style(.heading).bold)
    case .command(let command): lead(labels(of: command, keymap, frame.symbols, columns: keys), Style(.key).bold)
    case .areas(let count):
      let ends = [Command.areaColumns[0], Command.areaColumns[count - 1]].compactMap { command in
        keymap.keys(of: command).first.map { keyLabel($0, frame.symbols) }
      }
      lead(count == 1 ? ends.first ?? "" : ends.joined(separator: " to "), Style(.key).bold)
    case .sign(let sign): lead(sign.sign(frame.symbols), Style(sign.role))
    }
    frame.put(
      line.words, at: Point(column: keys + 2, row: row), style: Style(.text), limit: max(0, columns - keys - 3))
  }

  /// As many of a command's keys as have room, the first one in any case.
  private func labels(of command: Command, _ keymap: Keymap, _ symbols: Symbols, columns: Int) -> String {
    var text = ""
    for key in keymap.keys(of: command) {
      let label = keyLabel(key, symbols)
      if text.isEmpty {
        text = label
      } else if TextWidth.columns(of: text) + 1 + TextWidth.columns(of: label) <= columns {
        text += " \(label)"
      }
    }
    return text
  }
}
