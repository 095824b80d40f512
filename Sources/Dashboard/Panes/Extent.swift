import Canvas
import Model

/// How much of a list or of a text shows.
struct Extent: Equatable, Sendable {
  /// What shows, counted from 0.
  let shown: Range<Int>
  let count: Int
  /// What is counted, where it is no records.
  var unit = ""
  /// Whether the directions stand for the place: they stay while one scrolls, which a slow line is spared to hear of.
  var isTerse = false

  private var isAbove: Bool { shown.lowerBound > 0 }
  private var isBelow: Bool { shown.upperBound < count }
  /// Whether nothing is above or below what shows.
  var isWhole: Bool { !isAbove && !isBelow }

  /// `12–40 of 71`, or `▲▼ of 71`, the longest first; empty where all shows.
  func words(_ symbols: Symbols) -> [String] {
    guard !isWhole else { return [] }
    if isTerse {
      let arrows = (isAbove ? String(symbols.rising) : " ") + (isBelow ? String(symbols.falling) : " ")
      let words = "\(arrows) of \(count)"
      return unit.isEmpty ? [words] : ["\(words) \(unit)", words]
    }
    let first = min(shown.lowerBound + 1, count)
    let last = min(max(first, shown.upperBound), count)
    let words = (first == last ? "\(first)" : "\(first)\(symbols.dash)\(last)") + " of \(count)"
    return unit.isEmpty ? [words] : ["\(unit) \(words)", words]
  }
}

extension Frame {
  /// Says in the bottom border of `box` how much shows of what it holds, and, where there is room beside that, what a
  /// star in it means, or else what `legend` says of its signs.
  mutating func putExtent(_ extent: Extent, legend: [String] = [], atBottomOf box: Rect) {
    guard box.rows >= 3 else { return }
    let (room, row) = (box.columns - 6, box.maxRow - 1)
    let words = extent.words(symbols).filter { TextWidth.columns(of: $0) <= room }
    var shown = words.first ?? ""
    // It would rather leave out what is counted than what the star means.
    let notes = ["* \(Certainty.judgement.label ?? "")", "* judged"]
    let said = hasJudgement(in: box.inset(1, 1)) ? Array(notes.dropFirst(extent.isTerse ? 1 : 0)) : legend
    let pairs = said.flatMap { note in (words.isEmpty ? [""] : words).map { (note: note, words: $0) } }
    if let pair = pairs.first(where: { TextWidth.columns(of: $0.note + $0.words) + 3 <= room }) {
      shown = pair.words
      put(" \(pair.note) ", at: Point(column: box.minColumn + 2, row: row), style: Style(.muted))
    }
    guard !shown.isEmpty else { return }
    let column = box.maxColumn - 3 - TextWidth.columns(of: shown)
    put(" \(shown) ", at: Point(column: column - 1, row: row), style: Style(.muted))
  }

  /// Whether any word in `rect` ends in the star that stands behind what an editor judged; in ASCII a star between blanks
  /// is a sign of something else.
  private func hasJudgement(in rect: Rect) -> Bool {
    let cells = cells.span
    func isWord(_ index: Int) -> Bool {
      guard let scalar = Unicode.Scalar(cells[index].scalar) else { return false }
      return scalar == "%" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    for row in rect.minRow..<max(rect.minRow, rect.maxRow) {
      let (first, end) = (row * size.columns + rect.minColumn, row * size.columns + rect.maxColumn)
      for index in first..<max(first, end) where cells[index].scalar == 0x2A {
        if index > first, isWord(index - 1), index + 1 == end || !isWord(index + 1) { return true }
      }
    }
    return false
  }
}
