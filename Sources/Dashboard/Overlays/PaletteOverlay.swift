import Canvas
import Model

/// Every command, view and record, found by a few letters in their order.
struct PaletteOverlay: Sendable {
  enum Target: Equatable, Sendable {
    case command(Command)
    case record(ID)
  }

  struct Entry: Sendable {
    let title: String
    /// Behind the title: keys, or what kind of record it is.
    let aside: String
    /// Why it cannot be done now; `nil` where it can.
    let obstacle: String?
    let target: Target
    let folded: [Character]

    init(_ title: String, aside: String, obstacle: String? = nil, _ target: Target) {
      (self.title, self.aside, self.obstacle, self.target) = (title, aside, obstacle, target)
      folded = Array(title.lowercased())
    }
  }

  private let entries: [Entry]
  private(set) var line = TextLine()
  private var found: [Int] = []
  private var list = ListState()

  init(_ entries: [Entry]) {
    self.entries = entries
    search()
  }

  /// What is selected; `nil` where nothing was found.
  var selected: Entry? { found.indices.contains(list.selection) ? entries[found[list.selection]] : nil }

  private static let shown = 16

  /// Takes a key that is about the text; `false` for others.
  mutating func type(_ key: Key) -> Bool {
    let before = line.text
    guard line.take(key) else { return false }
    guard line.text != before else { return true }
    list = ListState()
    search()
    return true
  }

  mutating func perform(_ command: Command) {
    _ = list.perform(command, count: found.count, page: PaletteOverlay.shown)
  }

  private mutating func search() {
    let wanted = Array(line.text.lowercased().filter { $0 != " " })
    let scored = entries.indices.compactMap { index in
      fuzzyScore(wanted, in: entries[index].folded).map { (index: index, score: $0) }
    }
    found = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
  }

  func draw(on frame: inout Frame) {
    let rows = PaletteOverlay.shown
    frame.overlay("Commands and records", columns: 76, rows: rows + 3) { frame in
      let columns = frame.bounds.columns
      frame.put(":", at: Point(column: 1, row: 0), style: Style(.key).bold)
      frame.put(line, in: Rect(column: 3, row: 0, columns: columns - 4, rows: 1))
      if found.isEmpty {
        frame.put("nothing is called that", at: Point(column: 3, row: 1), style: Style(.muted), limit: columns - 3)
      }
      let shown = list.visible(count: found.count, rows: frame.bounds.rows - 1)
      for place in shown {
        let row = 1 + place - shown.lowerBound
        draw(entries[found[place]], row: row, columns: columns, on: &frame)
        if place == list.selection { frame.select(row: row, isFocused: true) }
      }
    }
  }

  private func draw(_ entry: Entry, row: Int, columns: Int, on frame: inout Frame) {
    let aside = entry.obstacle ?? entry.aside
    let width = min(TextWidth.columns(of: aside), columns / 2)
    frame.put(
      entry.title, at: Point(column: 3, row: row), style: Style(entry.obstacle == nil ? .text : .muted),
      limit: columns - 5 - width)
    frame.put(aside, at: Point(column: columns - 1 - width, row: row), style: Style(.muted), limit: width)
  }
}

/// How well the letters of `wanted` stand in `text`, in their order; `nil` where they do not. Letters at the beginning of
/// words and next to each other count more.
func fuzzyScore(_ wanted: [Character], in text: [Character]) -> Int? {
  if wanted.isEmpty { return 0 }
  var score = 0
  var place = 0
  var last = -2
  for letter in wanted {
    guard let found = (place..<text.count).first(where: { text[$0] == letter }) else { return nil }
    if found == last + 1 { score += 4 }
    if found == 0 || !text[found - 1].isLetter { score += 6 }
    score -= min(found - place, 6)
    (last, place) = (found, found + 1)
  }
  return score - text.count / 16
}
