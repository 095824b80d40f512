/// Text in lines.
package enum TextWrap {
  /// Lines of at most `columns`, broken at spaces and beside East Asian characters, and inside words that are too long;
  /// a line end in the text ends a line. No line begins with a space that a break left over.
  package static func wrapped(_ text: String, columns: Int) -> [Substring] {
    var wrapping = Wrapping(text: text[...], room: max(1, columns))
    return wrapping.run()
  }
}

private struct Wrapping {
  private let text: Substring
  private let room: Int
  private var lines: [Substring] = []
  private var start: Substring.Index
  private var used = 0
  /// Where the line may end, and where the next one then begins.
  private var chance: (end: Substring.Index, next: Substring.Index)?

  init(text: Substring, room: Int) {
    self.text = text
    self.room = room
    start = text.startIndex
  }

  mutating func run() -> [Substring] {
    var scanner = TextScanner()
    var index = text.startIndex
    var wasWide = false
    while index < text.endIndex {
      let scalar = text.unicodeScalars[index]
      let next = text.unicodeScalars.index(after: index)
      if scalar == "\n" {
        end(at: index, next: next)
      } else if case .spacing(let shown, let columns) = scanner.next(scalar) {
        if shown == " " {
          noteSpace(at: index, next: next)
        } else {
          if (columns == 2 || wasWide) && index > start && !endsPhrase(scalar) { chance = (index, index) }
          makeRoom(for: columns, at: index)
          used += columns
        }
        wasWide = columns == 2
      }
      index = next
    }
    end(at: text.endIndex, next: text.endIndex)
    return lines
  }

  private mutating func noteSpace(at index: Substring.Index, next: Substring.Index) {
    if used == 0 && !lines.isEmpty && index == start && text[..<start].last != "\n" {
      start = next  // left over by a break
    } else {
      chance = (chance?.next == index ? chance?.end ?? index : index, next)
      used += 1
    }
  }

  private mutating func makeRoom(for columns: Int, at index: Substring.Index) {
    while used > 0 && used + columns > room {
      let (stop, next) = chance ?? (index, index)
      end(at: stop, next: next)
      used = TextWidth.columns(of: text[start..<index])
    }
  }

  private mutating func end(at stop: Substring.Index, next: Substring.Index) {
    var line = text[start..<max(start, stop)]
    while line.last == " " { line.removeLast() }
    lines.append(line)
    start = next
    used = 0
    chance = nil
  }

  /// Whether no line may begin with it.
  private func endsPhrase(_ scalar: Unicode.Scalar) -> Bool { "。，、！？；：）」』】》〉".unicodeScalars.contains(scalar) }
}
