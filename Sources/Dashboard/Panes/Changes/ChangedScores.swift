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
    for (index, line) in shown.enumerated() {
      let columns = min(52, size.columns / places)  // no wider: eyes lose the line
      let place = Rect(column: index / each * columns, row: index % each + 1, columns: columns, rows: 1)
      frame.draw(in: place) { draw(line, isWhole: index == 0, on: &$0) }
    }
  }

  private func draw(_ line: Line, isWhole: Bool, on frame: inout Frame) {
    let columns = frame.bounds.columns
    let symbols = frame.symbols
    let style = isWhole ? Style(.text).bold : Style(.text)
    func tenths(_ value: Double?) -> String { value.map { decimalText($0, decimals: 1) } ?? String(symbols.dash) }
    var right = columns - 1
    func column(_ width: Int) -> Point {
      right -= width
      return Point(column: right, row: 0)
    }
    let role = line.after.status.role
    let hasWords = columns >= 50
    if hasWords { frame.put(line.after.words, at: column(11), style: Style(role), limit: 11) }
    frame.put(symbols.glyph(of: role), at: column(hasWords ? 2 : 1), style: Style(role))
    let (words, changeRole) = change(of: line)
    frame.put(words.paddedLeft(to: 5), at: column(7), style: Style(changeRole))
    frame.put(tenths(line.after.value).paddedLeft(to: 5), at: column(6), style: style)
    if columns >= 30 {
      let before = tenths(line.before)
      frame.put("\(before.paddedLeft(to: 5)) \(symbols.becomes)", at: column(8), style: Style(.muted))
    }
    frame.put(line.name, at: Point(column: 1, row: 0), style: style, limit: right - 2)
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
