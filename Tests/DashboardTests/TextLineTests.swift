import Canvas
import Testing

@testable import Dashboard

struct TextLineTests {
  private func line(_ keys: String) -> TextLine {
    var line = TextLine()
    for key in keys.split(separator: " ").compactMap({ Key(String($0)) }) { _ = line.take(key) }
    return line
  }

  @Test(arguments: [
    ("a b c", "abc", 3), ("a b left c", "acb", 2), ("a b home c", "cab", 1), ("a b home del", "b", 0),
    ("a b left left left", "ab", 0), ("a b right", "ab", 2), ("a space b space ctrl-w", "a ", 2),
    ("a space b ctrl-w ctrl-w", "", 0), ("a b c left ctrl-u", "c", 0), ("a b c left left ctrl-k", "a", 1),
    ("a b ctrl-a c ctrl-e d", "cabd", 4), ("a space b c alt-b d", "a dbc", 3),
    ("a space b ctrl-left ctrl-left c", "ca b", 1),
    ("a space b home alt-f c", "ac b", 2), ("a backspace backspace", "", 0), ("a space b home alt-d", " b", 0),
    ("e \u{301} x left backspace", "x", 0),
  ])
  func `keys edit where the cursor is`(keys: String, text: String, cursor: Int) {
    #expect(line(keys).text == text)
    #expect(line(keys).cursor == cursor)
  }

  @Test(arguments: ["enter", "esc", "up", "down", "tab", "F5", "ctrl-c", "pgup"])
  func `keys about something else are left alone`(key: String) throws {
    var line = TextLine("a")
    let isTaken = line.take(try #require(Key(key)))
    #expect(!isTaken && line == TextLine("a"))
  }

  @Test(arguments: 0..<20, ["", "a", "数字公共物品", "a long line with more letters than columns", "e\u{301}te\u{301}"])
  func `the cursor shows, however narrow it is`(columns: Int, text: String) {
    var line = TextLine(text)
    for _ in 0...text.count {
      var frame = Frame(size: Size(columns: columns, rows: 1))
      frame.put(line, in: Rect(column: 0, row: 0, columns: columns, rows: 1), fault: 0..<2)
      #expect(frame.cursor != nil || columns == 0)
      _ = line.take(Key(.left))
    }
  }
}
