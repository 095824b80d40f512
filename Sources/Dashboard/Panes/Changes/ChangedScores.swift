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
    let layout = Layout(lines, columns: size.columns / places)
    let columns = min(layout.columns + 2, size.columns / places)  // no wider: eyes lose the line
    for (index, line) in shown.enumerated() {
      let place = Rect(column: index / each * columns, row: index % each + 1, columns: columns, rows: 1)
      frame.draw(in: place) { draw(line, isWhole: index == 0, layout, on: &$0) }
    }
  }

  private func draw(_ line: Line, isWhole: Bool, _ layout: Layout, on frame: inout Frame) {
    let symbols = frame.symbols
    let style = isWhole ? Style(.text).bold : Style(.text)
    func tenths(_ value: Double?) -> String { value.map { decimalText($0, decimals: 1) } ?? String(symbols.dash) }
    var column = 1
    func put(_ text: String, _ columns: Int, _ style: Style) {
      frame.put(text, at: Point(column: column, row: 0), style: style, limit: columns)
      column += columns + 1
    }
    put(line.name, layout.name, style)
    if layout.hasBefore {
      let before = "\(tenths(line.before).paddedLeft(to: 5)) \(symbols.becomes)"
      put(before, TextWidth.columns(of: before), Style(.muted))
    }
    put(tenths(line.after.value).paddedLeft(to: 5), 5, style)
    let (words, role) = change(of: line)
    put(words.paddedLeft(to: 5), 5, Style(role))
    let status = Style(line.after.status.role)
    put(String(symbols.glyph(of: status.role)), 1, status)
    put(layout.words(line.after), layout.word, status)
  }

  /// What there is room for in a line: the name whole, the status in as many words as fit, and the score before, which
  /// the change tells too.
  private struct Layout {
    var name: Int
    var word = 0
    var hasBefore = false
    private var size = 0

    init(_ lines: [Line], columns: Int) {
      func longest(_ words: (Line) -> String) -> Int { lines.map { TextWidth.columns(of: words($0)) }.max() ?? 0 }
      name = longest(\.name)
      let rest = columns - name - 17
      for (size, width) in [longest(\.after.words), longest(\.after.shortWords), longest(\.after.stub)].enumerated() {
        guard width <= rest else { continue }
        (self.size, word) = (size, width)
        break
      }
      hasBefore = rest - word >= 9
      if rest < 0 { name = max(1, name + rest) }
    }

    func words(_ score: Score) -> String { [score.words, score.shortWords, score.stub][size] }

    /// All of it.
    var columns: Int { name + 16 + word + (hasBefore ? 9 : 0) }
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
