package import Canvas
import CNcurses
import Glibc

/// The terminal in full-screen mode; letting it go leaves it as it was found.
package struct Terminal: ~Copyable {
  /// What can be wished for.
  package struct Options {
    /// How roles look, colours permitting.
    package var theme: Theme
    /// Whether the terminal's colours are used, where it has any.
    package var usesColor: Bool

    /// The default theme, in colour.
    package init(theme: Theme = .terminal, usesColor: Bool = true) {
      self.theme = theme
      self.usesColor = usesColor
    }
  }

  /// One line for the user where `TERM` could not be followed.
  package let note: String?
  /// Whether the locale's character set is UTF-8.
  package let isUTF8: Bool
  /// The characters that can be shown here.
  package let symbols: Symbols
  /// 0 without colours.
  package let colorCount: Int
  /// How roles look from the next frame on.
  package var theme: Theme { didSet { changePens() } }
  /// The terminal's own, as far as they are known.
  var colors: TerminalColors? { didSet { if colors != oldValue { changePens() } } }
  /// Of plain text, as it was told.
  var textColor: UInt32?
  /// When answers that have not come by then are not expected any more, as `now` counts; 0 where none are.
  var answersUntil: Int64

  let handle: OpaquePointer
  let input: Int32
  let output: Int32
  let signals: Int32
  var decoder: KeyDecoder
  private var pens: Pens
  private var scalars: [UInt32] = []
  /// The frame that ncurses has, so that only rows that changed are handed over; `nil` where it lost any of it.
  var last: Frame?

  /// Enters full-screen mode.
  package init(input: Int32 = 0, output: Int32 = 1, options: Options = Options()) throws(TerminalError) {
    guard isatty(input) == 1 && isatty(output) == 1 else { throw .notATerminal }
    let type = try TerminalType(output: output)
    let hasLines = type.drawsLines && cterm_has_lines(type.name, output)
    if hasLines { cterm_use_ascii() }
    let signals = cterm_signals_open()
    guard signals >= 0 else { throw .system(code: errno) }
    let query = TerminalQuery.bytes(type: type.name, program: Terminal.variable("TERM_PROGRAM"))
    guard let handle = cterm_open(input, output, type.name, options.usesColor, query) else {
      let code = errno
      cterm_signals_close(signals)
      throw .system(code: code)
    }
    self.handle = handle
    self.input = input
    self.output = output
    self.signals = signals
    note = type.note
    isUTF8 = cterm_is_utf8()
    symbols = hasLines ? .lines : Terminal.symbols(type: type.name, isUTF8: isUTF8)
    colorCount = Int(cterm_color_count(handle))
    theme = options.theme
    // What runs in tmux or screen has it from whichever terminal was first to show that.
    colors =
      ["tmux", "screen"].contains(where: type.name.hasPrefix)
      ? nil : Terminal.variable("COLORFGBG").flatMap { TerminalColors(colorNumbers: $0) }
    answersUntil = query.isEmpty ? 0 : Terminal.now + Terminal.answerPatience
    pens = Pens(theme: options.theme, colorCount: cterm_color_count(handle), on: colors)
    decoder = KeyDecoder(sequences: KeySequences(Terminal.string))
  }

  deinit {
    settleAnswers()
    cterm_close(handle)
    cterm_signals_close(signals)
  }

  private static func symbols(type: String, isUTF8: Bool) -> Symbols {
    isUTF8 ? type == "linux" ? .console : .unicode : .ascii
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private mutating func changePens() {
    pens = Pens(theme: theme, colorCount: Int32(colorCount), on: colors)
    last = nil
  }

  /// What the terminal's description has under a capability's name.
  private static func string(_ capability: String) -> String? {
    cterm_string(capability).map { String(cString: $0) }
  }

  /// What there is room for.
  package var size: Size {
    Size(columns: Int(cterm_columns(handle)), rows: Int(cterm_rows(handle)))
  }

  /// Paints what changed since the last frame; what is larger than the screen is cut.
  package mutating func show(_ frame: borrowing Frame) {
    let visible = Rect(size).intersection(Rect(frame.size))
    let before = last
    last = copy frame
    for row in 0..<visible.rows {
      if let before, frame.isRow(row, asIn: before) { continue }
      let start = row * frame.size.columns
      show(frame.cells[start..<start + visible.columns], row: Int32(row))
    }
    if let cursor = frame.cursor, visible.contains(cursor) {
      cterm_flush(handle, Int32(cursor.row), Int32(cursor.column))
    } else {
      cterm_flush(handle, -1, 0)
    }
  }

  /// Hands over a row in runs of one pen.
  private mutating func show(_ cells: ArraySlice<Cell>, row: Int32) {
    var rest = cells
    while let first = rest.first {
      let run = rest.prefix(run(in: rest, of: first.style))
      let shown = run.drop { $0.columns == 0 }  // the right half of a character in another style
      scalars.removeAll(keepingCapacity: true)
      for cell in shown { append(cell) }
      if !scalars.isEmpty {
        let pen = pens.pen(for: first.style, on: handle)
        cterm_put(handle, row, Int32(shown.startIndex - cells.startIndex), pen, scalars, Int32(scalars.count))
      }
      rest = rest[run.endIndex...]
    }
  }

  /// How many cells the first run of `cells` has, which begins in `style`: blanks that look the same in it belong to it
  /// where it goes on behind them, or the next word is near, as each change of pen costs a slow line bytes.
  private func run(in cells: ArraySlice<Cell>, of style: Style) -> Int {
    var end = cells.startIndex
    while end < cells.endIndex {
      if cells[end].style == style {
        end += 1
        continue
      }
      let blanks = cells[end...].prefix { $0.isBlank && pens.areBlanksAlike($0.style, style) }
      guard let next = cells[blanks.endIndex...].first, !blanks.isEmpty,
        blanks.count < 5 || pens.areAlike(next.style, style)
      else {
        break
      }
      end = blanks.endIndex
    }
    return end - cells.startIndex
  }

  private mutating func append(_ cell: Cell) {
    guard cell.columns > 0 else { return }
    scalars.append(cell.scalar | (cell.columns == 2 ? CTERM_WIDE : 0))
    if cell.hasCombining {
      cell.forEachMark { scalars.append($0 | CTERM_COMBINING) }
    }
  }

  /// Paints everything next time: another program's output may be on the screen.
  package mutating func redrawAll() { cterm_invalidate(handle) }

  /// Has the terminal report the mouse; its own selection does not work meanwhile.
  package mutating func setMouse(_ isOn: Bool) { cterm_set_mouse(handle, isOn) }
}
