import Canvas

extension FlatTable {
  /// A table of GitHub Flavored Markdown, numbers to the right, scores and ratios with two decimals at most.
  package var markdown: String {
    var text = "| \(columns.map(Markdown.escaped).joined(separator: " | ")) |\n"
    let isNumeric = columns.indices.map { column in
      rows.contains { $0[column].isNumber } && rows.allSatisfy { $0[column].isNumber || $0[column] == .unknown }
    }
    text += "|\(isNumeric.map { $0 ? " ---: " : " --- " }.joined(separator: "|"))|\n"
    for row in rows { text += "| \(row.map(Markdown.cell).joined(separator: " | ")) |\n" }
    return text
  }
}

/// Text that means itself in Markdown.
package enum Markdown {
  /// Escapes what would be markup or HTML, and ends no line (CommonMark 0.31, 2.4 Backslash escapes).
  package static func escaped(_ text: String) -> String {
    var result = ""
    var rest = Substring(SafeText.safe(text))
    while let character = rest.popFirst() {
      let isMarkup = "\\`*_[]<>|~#".contains(character) || character == "&" && startsEntity(rest)
      if isMarkup { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Whether what follows an ampersand makes it an entity.
  private static func startsEntity(_ rest: Substring) -> Bool {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  static func cell(_ value: FlatTable.Value) -> String {
    switch value {
    case .number(let number): number.isFinite ? decimalText(number, decimals: 2) : ""
    case .text, .integer, .unknown: escaped(value.spelling)
    }
  }
}
