/// How many columns text takes on a terminal.
package enum TextWidth {
  /// The columns of a whole text.
  package static func columns(of text: String) -> Int { columns(of: text[...]) }

  /// The columns of a part of a text.
  package static func columns(of text: Substring) -> Int {
    var scanner = TextScanner()
    var columns = 0
    for scalar in text.unicodeScalars {
      if case .spacing(_, let width) = scanner.next(scalar) { columns += width }
    }
    return columns
  }

  /// The columns of one character: 0, 1 or 2.
  package static func columns(of character: Character) -> Int { columns(of: String(character)) }

  /// The longest beginning of `text` that fits into `columns`, with what combines with its end, and the columns it takes.
  package static func prefix(of text: Substring, columns: Int) -> (text: Substring, columns: Int) {
    var scanner = TextScanner()
    var used = 0
    var index = text.startIndex
    while index < text.endIndex {
      if case .spacing(_, let width) = scanner.next(text.unicodeScalars[index]) {
        guard used + width <= columns else { break }
        used += width
      }
      text.unicodeScalars.formIndex(after: &index)
    }
    return (text[..<index], used)
  }
}
