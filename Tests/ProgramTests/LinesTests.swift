import TestSupport
import Testing

/// Lines on terminals that are older than UTF-8.
struct LinesTests {
  @Test(arguments: ["vt100", "vt220"], ["C", "C.UTF-8"])
  func `a VT100 draws frames with its own lines, and all else in ASCII`(term: String, locale: String) throws {
    let session = try TmuxSession(
      "\(RunningProgram.path) browse --as-of 2026-11-23", columns: 80, rows: 24, term: term, locale: locale)
    try session.wait(for: "Milestones")
    let styled = try session.styledScreen
    #expect(styled.utf8.allSatisfy { $0 < 0x80 })
    let rows = drawn(styled)
    #expect(rows[1].hasPrefix("┌ Action areas ────────") && rows[1].hasSuffix("┐"), "\(rows)")
    #expect(rows[22].hasPrefix("└────────") && rows[22].hasSuffix("┘"), "\(rows)")
    #expect(rows[5].hasPrefix("│ 4 Capacity") && rows[5].hasSuffix("│"), "\(rows)")
    try session.type("4")
    try session.wait(for: "Timeline")
    let chart = drawn(try session.styledScreen)
    #expect(chart[3].contains("────│2026-11-23───"), "\(chart)")
  }

  /// The rows of a screen as tmux tells them: what stands between a shift out and a shift in are lines.
  private func drawn(_ styled: String) -> [String] {
    let lines: [Unicode.Scalar: Unicode.Scalar] = [
      "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "w": "┬", "v": "┴", "n": "┼",
    ]
    var rest = styled.unicodeScalars[...]
    var areLines = false
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{E}": areLines = true
      case "\u{F}": areLines = false
      case "\u{1B}": rest = rest.drop { $0 != "m" }.dropFirst()
      default: text.append(areLines ? lines[scalar] ?? scalar : scalar)
      }
    }
    return String(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [("xterm-256color", "C"), ("vt100", "C")])
  func `where ASCII alone is asked for there are no lines`(term: String, locale: String) throws {
    let option = term == "vt100" ? "--ascii" : ""
    let session = try TmuxSession(
      "\(RunningProgram.path) browse --as-of 2026-11-23 \(option)", columns: 80, rows: 24, term: term, locale: locale)
    try session.wait(for: "+ Action areas ------")
    #expect(try !session.styledScreen.contains("\u{E}"))
  }
}
