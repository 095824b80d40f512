package import Model

/// What records are searched for: ids, titles in every language and what is short for them, folded once.
package struct SearchTexts: Sendable {
  /// Between two texts: no byte of UTF-8.
  private static let separator: UInt8 = 0xFF

  private var bytes: [UInt8] = []
  private var ranges: [ID: Range<Int>] = [:]

  package init(of records: [Record]) {
    ranges.reserveCapacity(records.count)
    for record in records {
      let start = bytes.count
      for text in [record.id.text] + record.title.translations.map(\.text) + record.shortNames {
        bytes += folded(text).utf8
        bytes.append(SearchTexts.separator)
      }
      ranges[record.id] = start..<bytes.count
    }
  }

  /// Whether one of the texts of the record of that id holds these bytes, which are folded.
  package func contains(_ words: [UInt8], in id: ID) -> Bool {
    guard let range = ranges[id], let first = words.first else { return words.isEmpty }
    let text = bytes.span
    let words = words.span
    var place = range.lowerBound
    while place + words.count <= range.upperBound {
      if text[place] == first {
        var length = 1
        while length < words.count, text[place + length] == words[length] { length += 1 }
        if length == words.count { return true }
      }
      place += 1
    }
    return false
  }
}
