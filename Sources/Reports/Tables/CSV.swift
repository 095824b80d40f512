import Canvas

extension FlatTable {
  /// A header and a line each, ended by CR and LF (RFC 4180).
  ///
  /// A text that a spreadsheet would take for a formula starts with an apostrophe (OWASP, CSV injection); numbers do not.
  package var csv: String {
    var text = columns.map(CSV.field).joined(separator: ",") + "\r\n"
    for row in rows {
      text += row.map { $0.isNumber ? $0.spelling : CSV.field($0.spelling) }.joined(separator: ",") + "\r\n"
    }
    return text
  }
}

/// Fields as RFC 4180 quotes them.
enum CSV {
  static func field(_ text: String) -> String {
    let safe = SafeText.safe(text)
    let shown = isFormula(safe) ? "'" + safe : safe
    guard shown.contains(where: { $0 == "\"" || $0 == "," }) || shown.first == " " || shown.last == " " else {
      return shown
    }
    return "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Whether a spreadsheet would compute it; blanks before the sign do not help.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.first(where: { $0 != " " }) else { return false }
    return ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(first)
  }
}
