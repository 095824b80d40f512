/// Text from outside, made harmless for a terminal.
package enum SafeText {
  /// Shows what a terminal would obey as `�`: control characters, line separators, bidirectional overrides and isolates.
  /// Tabs and line ends become spaces; invisible characters, and combining ones past four in a place, are left out.
  package static func safe(_ text: String) -> String {
    if isPlain(text) { return text }
    var scanner = TextScanner()
    var result = String.UnicodeScalarView()
    var isChanged = false
    for scalar in text.unicodeScalars {
      switch scanner.next(scalar) {
      case .spacing(let shown, _), .combining(let shown):
        result.append(shown)
        isChanged = isChanged || shown != scalar
      case .nothing:
        isChanged = true
      }
    }
    return isChanged ? String(result) : text
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
