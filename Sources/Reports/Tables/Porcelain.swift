import Canvas

extension FlatTable {
  /// Lines for scripts, tabs between values: the same whatever the locale, the colours, the width or the configuration.
  ///
  /// The first line names the format's version, what follows and its day, the second the columns; both start with `#`.
  package var porcelain: String {
    var text = "# roadmap-porcelain 1\t\(name)\t\(asOf)\n# \(columns.joined(separator: "\t"))\n"
    for row in rows {
      text += row.map { $0.isNumber ? $0.spelling : SafeText.safe($0.spelling) }.joined(separator: "\t") + "\n"
    }
    return text
  }
}
