/// What keys cost on a slow line in each view of the dashboard, as a table in Markdown.
struct ByteTable {
  private(set) var text: String

  private static let views = [
    "overview", "actions", "indicators", "timeline", "roundtables", "bodies", "risks", "changes", "method",
  ]

  /// `command` opens the dashboard.
  init(of command: [String], columns: Int, rows: Int) throws(Child.Failed) {
    text = """
      | bytes at \(columns)×\(rows) | to open it | a move, most | a move, mean | cells it changes | 1.5 a cell + 100 | a page, most |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |

      """
    for (index, view) in ByteTable.views.enumerated() {
      let screen = try Screen(command, columns: UInt16(columns), rows: UInt16(rows))
      var picture = Picture(columns: columns, rows: rows)
      picture.take(screen.firstFrame.written)
      // The overview is there already.
      let opened = index == 0 ? screen.firstFrame : screen.type("\(index + 1)", patience: 5000)
      if index > 0 { picture.take(opened.written) }
      picture.take(screen.type("g").written)
      var moves: [Move] = []
      for key in ["j", "k"] {
        for _ in 0..<200 {
          guard let move = Move(key, on: screen, &picture) else { break }
          moves.append(move)
        }
      }
      let pages = ["\u{1B}[6~", "\u{1B}[6~", "\u{1B}[5~", "G", "g"].map { screen.type($0).bytes }
      text += "| \(view) | \(opened.bytes) | \(Move.report(moves)) | \(pages.max() ?? 0) |\n"
      for sequence in picture.unknown.sorted() { text += "not understood: \(sequence.debugDescription)\n" }
    }
  }
}

/// What a step in a list has cost, and what it has changed on the screen.
private struct Move {
  private let bytes: Int
  private let cells: Int

  /// `nil` where there was nowhere to go.
  init?(_ key: String, on screen: borrowing Screen, _ picture: inout Picture) {
    let before = picture
    let answer = screen.type(key)
    guard answer.bytes > 0 else { return nil }
    picture.take(answer.written)
    (bytes, cells) = (answer.bytes, picture.changes(since: before))
  }

  private var allowance: Double { 1.5 * Double(cells) + 100 }

  /// Four columns of the table: the most bytes, and of all moves the means.
  static func report(_ moves: [Move]) -> String {
    func mean(_ values: [Double]) -> Int { Int((values.reduce(0, +) / Double(max(1, values.count))).rounded()) }
    let over = moves.count { Double($0.bytes) > $0.allowance }
    return "\(moves.map(\.bytes).max() ?? 0) | \(mean(moves.map { Double($0.bytes) }))"
      + " | \(mean(moves.map { Double($0.cells) })) | \(mean(moves.map(\.allowance)))"
      + (over > 0 ? ", \(over) of \(moves.count) over it" : "")
  }
}
