/// What keys cost on a slow line in each view of the dashboard, at 80 columns and 24 rows, as a table in Markdown.
struct ByteTable {
  private(set) var text =
    "| view at 80×24, bytes | to open it | a move, most | a move, mean | a page, most |\n"
    + "| --- | ---: | ---: | ---: | ---: |\n"

  private static let views = [
    "overview", "actions", "indicators", "timeline", "roundtables", "bodies", "risks", "changes", "method",
  ]

  /// `command` opens the dashboard.
  init(of command: [String]) throws(Child.Failed) {
    for (index, view) in ByteTable.views.enumerated() {
      let screen = try Screen(command, columns: 80, rows: 24)
      // The overview is there already.
      let opened = index == 0 ? screen.firstFrame.bytes : screen.type("\(index + 1)", patience: 5000).bytes
      _ = screen.type("g")
      var moves: [Int] = []
      for key in ["j", "k"] {
        for _ in 0..<200 {
          let bytes = screen.type(key).bytes
          if bytes == 0 { break }
          moves.append(bytes)
        }
      }
      let pages = ["\u{1B}[6~", "\u{1B}[6~", "\u{1B}[5~", "G", "g"].map { screen.type($0).bytes }
      let mean = moves.reduce(0, +) / max(1, moves.count)
      text += "| \(view) | \(opened) | \(moves.max() ?? 0) | \(mean) | \(pages.max() ?? 0) |\n"
    }
  }
}
