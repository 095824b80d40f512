/// A snapshot a person can read and a test can compare.
extension Frame {
  /// Its glyphs, each row fenced by `│`; below them a letter a cell for the role; then, where there is any, the emphasis
  /// (`b`old, `u`nderlined, `r`eversed, `s`elected, `+` for more than one) and the cursor.
  package var picture: String {
    var lines: [String] = []
    for row in 0..<size.rows {
      lines.append(fenced(row) { $0.text })
    }
    lines.append("")
    for row in 0..<size.rows {
      lines.append(fenced(row) { String($0.style.role.letter) })
    }
    if cells.contains(where: { $0.style.emphasis != [] }) {
      lines.append("")
      for row in 0..<size.rows {
        lines.append(fenced(row) { String($0.style.emphasis.letter) })
      }
    }
    if let cursor { lines.append("\ncursor \(cursor.column),\(cursor.row)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fenced(_ row: Int, _ glyph: (Cell) -> String) -> String {
    let start = row * size.columns
    return cells[start..<start + size.columns].reduce(into: "│") { $0 += glyph($1) } + "│"
  }
}

extension Role {
  /// Its letter in a frame's picture.
  var letter: Character {
    switch self {
    case .text: "."
    case .muted: "m"
    case .title: "T"
    case .heading: "h"
    case .key: "k"
    case .accent: "a"
    case .border: "b"
    case .focusedBorder: "B"
    case .header: "H"
    case .headerPast: "P"
    case .selection: "S"
    case .unfocusedSelection: "s"
    case .selectionBar: "F"
    case .match: "M"
    case .achieved: "A"
    case .onTrack: "o"
    case .atRisk: "r"
    case .offTrack: "O"
    case .movingAway: "X"
    case .notDue: "n"
    case .noData: "?"
    case .overdue: "!"
    case .barFill: "#"
    case .barTrack: "-"
    case .barTick: "|"
    case .spring: "^"
    case .winter: "*"
    case .error: "E"
    case .warning: "W"
    case .link: "l"
    }
  }
}

extension Style.Emphasis {
  /// Its letter in a frame's picture.
  fileprivate var letter: Character {
    switch self {
    case []: "."
    case .bold: "b"
    case .underlined: "u"
    case .reversed: "r"
    case .selected: "s"
    default: "+"
    }
  }
}
