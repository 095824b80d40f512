import Canvas

/// Titles in a column too narrow for them: those that would look alike keep the words in which they differ.
struct CutTitles: Sendable {
  private var shown: [String: String] = [:]
  /// Of more titles than that nobody compares two.
  private static let most = 5000

  init() {}

  init(_ titles: [String], columns: Int, ellipsis: Character) {
    guard columns >= 12, titles.count <= CutTitles.most else { return }
    let long = titles.filter { TextWidth.columns(of: $0) > columns }
    for alike in Dictionary(grouping: long, by: { $0.prefix(columns - 1) }).values where alike.count > 1 {
      let sorted = alike.sorted()
      for (index, title) in sorted.enumerated() {
        let neighbours = [index - 1, index + 1].filter(sorted.indices.contains).map { sorted[$0] }
        let shared = neighbours.map { title.commonPrefix(with: $0) }.max() ?? 0
        shown[title] = title.cut(to: columns, keepingFrom: shared, ellipsis: ellipsis)
      }
    }
  }

  /// What stands in the column.
  func text(of title: String) -> String { shown[title] ?? title }
}

extension String {
  /// How many characters both begin with.
  fileprivate func commonPrefix(with other: String) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }

  /// Its beginning, and what follows from the word on in which a character stands.
  fileprivate func cut(to columns: Int, keepingFrom place: Int, ellipsis: Character) -> String {
    let start = prefix(min(place, count - 1)).lastIndex(of: " ").map { index(after: $0) } ?? startIndex
    let end = self[start...]
    let head = Swift.max(columns - 1 - TextWidth.columns(of: String(end)), columns / 4)
    return prefix(head) + String(ellipsis) + end
  }
}
