package import Canvas

/// Where a report is printed: how wide it is, with which characters, and whether in colour.
package struct Page: Sendable {
  /// At least 1.
  package let columns: Int
  package let symbols: Symbols
  package let hasColor: Bool

  package init(columns: Int, symbols: Symbols = .unicode, hasColor: Bool = false) {
    self.columns = max(1, columns)
    self.symbols = symbols
    self.hasColor = hasColor
  }
}
