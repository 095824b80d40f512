import Canvas

/// Lines of text whose parts have a meaning; made by the same cells as a screen, so that widths agree and nothing from
/// the data is obeyed by a terminal.
struct StyledText {
  let page: Page
  private(set) var lines: [Line] = []

  /// One line of a report.
  struct Line {
    fileprivate let symbols: Symbols
    private(set) var cells: [Cell] = []

    init(_ symbols: Symbols) { self.symbols = symbols }

    var columns: Int { cells.count }

    /// Adds `text`; what is longer than `limit` columns ends in an ellipsis there.
    mutating func add(_ text: String, _ style: Style = Style(.text), limit: Int? = nil) {
      let columns = min(TextWidth.columns(of: text), limit ?? .max)
      draw(columns: columns) { $0.put(text, at: Point(column: 0, row: 0), style: style, limit: columns) }
    }

    mutating func add(_ symbol: Character, _ style: Style) { add(String(symbol), style) }

    /// Adds a bar over `columns`, filled up to `fraction`, with a tick; both are in 0...1.
    mutating func addBar(fraction: Double, tick: Double?, columns: Int) {
      draw(columns: columns) { $0.bar(fraction: fraction, tick: tick, in: $0.bounds, style: Style(.barFill)) }
    }

    /// Adds another line's text.
    mutating func add(_ line: Line) { cells += line.cells }

    /// Adds spaces.
    mutating func space(_ count: Int) {
      cells += Array(repeating: Cell(style: Style(.text)), count: max(0, count))
    }

    /// Adds spaces until the line is `columns` wide.
    mutating func pad(to columns: Int) { space(columns - self.columns) }

    private mutating func draw(columns: Int, _ body: (inout Frame) -> Void) {
      var frame = Frame(size: Size(columns: columns, rows: 1), symbols: symbols)
      body(&frame)
      cells += frame.cells
    }
  }

  init(on page: Page) { self.page = page }

  /// Adds a line, cut at the page's edge unless it has to stay `whole`.
  mutating func add(_ line: Line, whole: Bool = false) {
    lines.append(line)
    if !whole { lines[lines.count - 1].cut(to: page.columns) }
  }

  /// Adds a line that `body` fills.
  mutating func line(_ body: (inout Line) -> Void = { _ in }) {
    var line = Line(page.symbols)
    body(&line)
    add(line)
  }

  /// Adds `text` in lines as wide as the page, the first after `lead`, the others below its end.
  ///
  /// An address stays whole, even where it is wider than the page.
  mutating func wrap(_ text: String, _ style: Style = Style(.text), after lead: Line? = nil) {
    let indent = lead?.columns ?? 0
    var line = lead ?? Line(page.symbols)
    for piece in wrapped(text, columns: max(1, page.columns - indent)) {
      line.add(piece, style)
      add(line, whole: true)
      line = Line(page.symbols)
      line.space(indent)
    }
  }

  /// The text, a line end after each line, with colours where the page has them.
  var text: String {
    var writer = ANSIWriter(page: page)
    for line in lines { writer.write(line.cells) }
    return writer.text
  }
}

extension StyledText.Line {
  /// Shortens the line to `limit` columns, with an ellipsis.
  fileprivate mutating func cut(to limit: Int) {
    guard columns > limit else { return }
    var kept = Array(cells.prefix(limit - 1))
    let next = cells[limit - 1]
    if next.columns == 0, let wide = kept.popLast() { kept.append(Cell(style: wide.style)) }
    self = StyledText.Line(symbols)
    cells = kept
    add(symbols.ellipsis, next.style)
  }
}

/// `text` in lines of at most `columns`; an address in it is not broken.
private func wrapped(_ text: String, columns: Int) -> [String] {
  guard text.contains("://") else { return TextWrap.wrapped(text, columns: columns).map(String.init) }
  var lines: [String] = []
  var line = ""
  var used = 0
  let words = SafeText.safe(text).split(separator: " ").flatMap { word in
    word.contains("://") ? [word] : TextWrap.wrapped(String(word), columns: columns)
  }
  for word in words {
    let width = TextWidth.columns(of: word)
    if used > 0, used + 1 + width > columns {
      lines.append(line)
      (line, used) = ("", 0)
    }
    if used > 0 { line += " " }
    line += word
    used += width + (used > 0 ? 1 : 0)
  }
  return lines + [line]
}
