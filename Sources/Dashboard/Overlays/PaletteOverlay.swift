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
  private(set) var text = ""
  private var found: [Int] = []
  private var list = ListState()

  init(_ entries: [Entry]) {
    self.entries = entries
    search()
  }

  /// What is selected; `nil` where nothing was found.
  var selected: Entry? { found.indices.contains(list.selection) ? entries[found[list.selection]] : nil }

  private static let shown = 16

  mutating func type(_ edit: TextEdit) {
    edit.apply(to: &text)
    list = ListState()
    search()
  }

  mutating func perform(_ command: Command) {
    _ = list.perform(command, count: found.count, page: PaletteOverlay.shown)
  }

  private mutating func search() {
    let wanted = Array(text.lowercased().filter { $0 != " " })
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
      let used = frame.put(text, at: Point(column: 3, row: 0), style: Style(.text), limit: columns - 4)
      frame.cursor = Point(column: min(3 + used, columns - 1), row: 0)
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

/// What a key does to a line of text.
enum TextEdit: Equatable, Sendable {
  case insert(Character)
  case deleteLast, deleteWord, deleteAll

  /// `nil` for keys that are not about text.
  init?(_ key: Key) {
    switch (key.code, key.modifiers) {
    case (.character(let character), []): self = .insert(character)
    case (.backspace, []): self = .deleteLast
    case (.character("w"), .control), (.backspace, .alt): self = .deleteWord
    case (.character("u"), .control): self = .deleteAll
    default: return nil
    }
  }

  func apply(to text: inout String) {
    switch self {
    case .insert(let character): if text.utf8.count < 1000 { text.append(character) }
    case .deleteLast: if !text.isEmpty { text.removeLast() }
    case .deleteWord:
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
    case .deleteAll: text = ""
    }
  }
}
