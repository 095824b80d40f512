import Canvas
import Model
import Scoring

/// The scores of the whole and of every area at both ends of a time.
struct ChangedScores: Equatable, Sendable {
  private struct Line: Equatable, Sendable {
    let name: String
    let before: Double?
    let after: Score
  }

  private let from: Day
  private let to: Day
  private let lines: [Line]

  init(_ changes: Changes) {
    (from, to) = (changes.before.day, changes.after.day)
    let areas = zip(changes.after.roadmap.areas, changes.overall.children).map { area, change in
      Line(name: "\(area.number) \(area.shortTitle.text())", before: change.before?.value, after: change.after)
    }
    lines = [Line(name: "All areas", before: changes.overall.before?.value, after: changes.overall.after)] + areas
  }

  /// How many lines stand beside each other: as few as `most` rows have room for, so that names are whole.
  private func places(in columns: Int, rows most: Int) -> Int {
    let room = max(1, min(3, columns / 38))
    return (1...room).first { rows(at: $0) <= most } ?? room
  }

  private func rows(at places: Int) -> Int { (lines.count + places - 1) / places }

  /// With a line that says when; the whole alone where the areas would take too much of `size`.
  func rows(in size: Size) -> Int {
    let most = size.rows * 2 / 5
    let all = 1 + rows(at: places(in: size.columns - 2, rows: most - 1))
    return all <= most ? all : 2
  }

  func draw(on frame: inout Frame) {
    let size = frame.bounds.size
    let places = self.places(in: size.columns, rows: size.rows - 1)
    let all = rows(at: places)
    let (shown, each) =
      all < size.rows ? (lines, all) : (Array(lines.prefix(max(0, size.rows - 1) * places)), max(1, size.rows - 1))
    let span = "\(from) \(frame.symbols.becomes) \(to)"
    frame.put(span, at: Point(column: 1, row: 0), style: Style(.muted), limit: size.columns - 1)
    let layout = layout(columns: size.columns / places, arrow: TextWidth.columns(of: frame.symbols.becomes))
    let columns = min(layout.columns + 2, size.columns / places)  // no wider: eyes lose the line
    for (index, line) in shown.enumerated() {
      let place = Rect(column: index / each * columns, row: index % each + 1, columns: columns, rows: 1)
      frame.draw(in: place) { draw(line, isWhole: index == 0, layout, on: &$0) }
    }
  }

  private func draw(_ line: Line, isWhole: Bool, _ layout: Layout, on frame: inout Frame) {
    let symbols = frame.symbols
    let style = isWhole ? Style(.text).bold : Style(.text)
    var column = 1
    func put(_ text: String, _ columns: Int, _ style: Style) {
      frame.put(text, at: Point(column: column, row: 0), style: style, limit: columns)
      column += columns + 1
    }
    put(line.name, layout.name, style)
    if layout.hasBefore {
      put(tenths(line.before, symbols.dash).paddedLeft(to: layout.value), layout.value, Style(.muted))
      put(symbols.becomes, layout.arrow, Style(.muted))
    }
    put(tenths(line.after.value, symbols.dash).paddedLeft(to: layout.value), layout.value, style)
    let (words, role) = change(of: line)
    put(words.paddedLeft(to: layout.change), layout.change, Style(role))
    let status = Style(line.after.status.role)
    put(String(symbols.glyph(of: status.role)), 1, status)
    put(layout.size.map { line.after.words(ofSize: $0) } ?? "", layout.word, status)
  }

  private func layout(columns: Int, arrow: Int) -> Layout {
    func longest(_ words: (Line) -> String) -> Int { lines.map { TextWidth.columns(of: words($0)) }.max() ?? 0 }
    let value = max(longest { tenths($0.before) }, longest { tenths($0.after.value) })
    var layout = Layout(name: longest(\.name), value: value, change: longest { change(of: $0).words }, arrow: arrow)
    for hasBefore in [true, false] {
      for size in 0..<3 {
        (layout.hasBefore, layout.size) = (hasBefore, size)
        layout.word = longest { $0.after.words(ofSize: size) }
        if layout.columns <= columns { return layout }
      }
    }
    (layout.size, layout.word) = (nil, 0)
    layout.name = max(1, layout.name - max(0, layout.columns - columns))
    return layout
  }

  /// What there is room for in a line: the name whole, the score before, which the change tells too, and the status in
  /// as many words as fit.
  private struct Layout {
    var name: Int
    let value: Int
    let change: Int
    let arrow: Int
    var hasBefore = false
    /// How short the words are; `nil` for none.
    var size: Int?
    var word = 0

    /// All of it, with a blank at both ends.
    var columns: Int {
      let before = hasBefore ? value + 1 + arrow + 1 : 0
      return 1 + name + 1 + before + value + 1 + change + 1 + 1 + (word > 0 ? 1 + word : 0) + 1
    }
  }

  /// The difference of the two as they are shown, so that a reader who subtracts finds the same.
  private func change(of line: Line) -> (words: String, role: Role) {
    guard let after = line.after.value else { return ("", .muted) }
    guard let before = line.before else { return ("new", .muted) }
    let change = ((after * 10).rounded() - (before * 10).rounded()) / 10
    if change == 0 { return ("=", .muted) }
    return change > 0
      ? ("+" + decimalText(change, decimals: 1), .onTrack) : (decimalText(change, decimals: 1), .movingAway)
  }
}

/// A score with a decimal, or that there is none.
private func tenths(_ value: Double?, _ dash: Character = "-") -> String {
  value.map { decimalText($0, decimals: 1) } ?? String(dash)
}

extension Score {
  /// The status in all its words, in at most nine columns, or in at most four.
  fileprivate func words(ofSize size: Int) -> String { [words, shortWords, stub][size] }
}
