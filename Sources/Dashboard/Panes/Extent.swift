import Canvas

/// How much of a list or of a text shows.
struct Extent: Equatable, Sendable {
  /// What shows, counted from 0.
  let shown: Range<Int>
  let count: Int
  /// What is counted, where it is no records.
  var unit = ""

  /// Whether nothing is above or below what shows.
  var isWhole: Bool { shown.lowerBound <= 0 && shown.upperBound >= count }

  /// `12–40 of 71`, the longest first; empty where all shows.
  func words(_ symbols: Symbols) -> [String] {
    guard !isWhole else { return [] }
    let first = min(shown.lowerBound + 1, count)
    let last = min(max(first, shown.upperBound), count)
    let range = first == last ? "\(first)" : "\(first)\(symbols.dash)\(last)"
    let words = ["\(range) of \(count)", "\(last)/\(count)"]
    return unit.isEmpty ? words : ["\(unit) \(words[0])"] + words
  }
}

extension Frame {
  /// Says in the bottom border of `box` how much shows of what it holds.
  mutating func putExtent(_ extent: Extent, atBottomOf box: Rect) {
    guard box.rows >= 3 else { return }
    let room = box.columns - 6
    guard let words = extent.words(symbols).first(where: { TextWidth.columns(of: $0) <= room }) else { return }
    let column = box.maxColumn - 3 - TextWidth.columns(of: words)
    put(" \(words) ", at: Point(column: column - 1, row: box.maxRow - 1), style: Style(.muted))
  }
}
