/// Text for reading aloud.
package enum SpokenText {
  /// What was made with `Symbols.spoken`, without the places of glyphs, and with the word for an arrow.
  package static func spoken(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }
      let words = line.split { $0 == " " || $0 == Symbols.silence }.map { $0 == "→" ? "to" : $0 }
      let text = words.reduce(into: "") { $0 += $0.isEmpty || $1 == "," ? $1 : " \($1)" }
      return text.isEmpty ? "" : indent.prefix(8) + text
    }.joined(separator: "\n")
  }
}
