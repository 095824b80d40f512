import Canvas

/// A line of text that somebody types, and where in it the next letter goes.
struct TextLine: Equatable, Sendable {
  private(set) var characters: [Character] = []
  /// Characters before the cursor.
  private(set) var cursor = 0

  /// With the cursor at its end.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Does what the key does to a line of text; `false` where it is about something else.
  mutating func take(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let character), []): insert(character)
    case (.backspace, []): delete(from: max(0, cursor - 1))
    case (.character("w"), .control), (.backspace, .alt): delete(from: wordStart)
    case (.character("u"), .control): delete(from: 0)
    case (.character("k"), .control): delete(to: characters.count)
    case (.delete, []): delete(to: min(characters.count, cursor + 1))
    case (.character("d"), .alt): delete(to: wordEnd)
    case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
    case (.right, []), (.character("f"), .control): cursor = min(characters.count, cursor + 1)
    case (.left, .control), (.left, .alt), (.character("b"), .alt): cursor = wordStart
    case (.right, .control), (.right, .alt), (.character("f"), .alt): cursor = wordEnd
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = characters.count
    default: return false
    }
    return true
  }

  private mutating func insert(_ character: Character) {
    guard characters.count < 1000 else { return }
    // A mark that was typed after its letter is one with it.
    let before = Array(String(characters[..<cursor]) + String(character))
    characters = before + characters[cursor...]
    cursor = before.count
  }

  private mutating func delete(from start: Int) {
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private mutating func delete(to end: Int) { characters.removeSubrange(cursor..<end) }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }
}

// MARK: Drawing

extension TextLine {
  /// The characters that show in so many columns: scrolled so far that the cursor shows, which takes a column itself.
  fileprivate func visible(in columns: Int) -> (start: Int, widths: [Int]) {
    let widths = characters.map { TextWidth.columns(of: String($0)) }
    var start = 0
    var used = widths[..<cursor].reduce(1, +)
    while used > columns, start < cursor {
      used -= widths[start]
      start += 1
    }
    return (start, widths)
  }

  /// The columns in which characters show, of so many; one for a place behind the last. `nil` where none of them does.
  func columns(of places: Range<Int>, in columns: Int) -> Range<Int>? {
    let (start, widths) = visible(in: columns)
    guard places.upperBound > start || places.lowerBound == characters.count else { return nil }
    let from = widths[start..<max(start, min(places.lowerBound, widths.count))].reduce(0, +)
    let to = widths[start..<max(start, min(places.upperBound, widths.count))].reduce(0, +)
    guard from < columns else { return nil }
    return from..<min(columns, max(from + 1, to))
  }
}

extension Frame {
  /// Writes the line into the first row of `rect`, the characters of `fault` underlined, and puts the cursor into it.
  mutating func put(_ line: TextLine, in rect: Rect, fault: Range<Int>? = nil) {
    let (start, widths) = line.visible(in: rect.columns)
    var column = 0
    for place in start...line.characters.count {
      let point = Point(column: rect.minColumn + column, row: rect.minRow)
      if place == line.cursor { cursor = point }
      guard place < widths.count, column + widths[place] <= rect.columns else { break }
      let isFault = fault?.contains(place) ?? false
      put(String(line.characters[place]), at: point, style: isFault ? Style(.error).underlined : Style(.text))
      column += widths[place]
    }
  }
}
