import Canvas
import Testing

@testable import Reports

struct StyledTextTests {
  @Test func `columns align by what a terminal shows`() {
    var text = StyledText(on: Page(columns: 20))
    var table = TextTable([.init(title: "Title", minimum: 4), .init(title: "N", isRight: true)])
    table.rows = [
      [.text("水の道"), .text("1")], [.text("e\u{301}te\u{301}"), .text("22")], [.text("الضوء"), .text("333")],
    ]
    table.add(to: &text)
    #expect(text.text == "Title    N\n水の道   1\ne\u{301}te\u{301}     22\nالضوء  333\n")
  }

  @Test(arguments: 1...60)
  func `a table fits every page`(columns: Int) {
    var text = StyledText(on: Page(columns: columns))
    var table = TextTable([
      .init(title: "Id"), .init(title: "Title", minimum: 6, rank: 1), .init(title: "", minimum: 4, rank: 3),
      .init(title: "Last", isRight: true, rank: 2),
    ])
    table.rows = [
      [.text("one"), .text("a long title 水水水"), .bar(fraction: 0.5, tick: 1), .text("12")],
      [.text("two-two"), .text("短い"), .bar(fraction: 2, tick: nil), .text("")],
    ]
    table.add(to: &text)
    for line in text.text.split(separator: "\n") { #expect(TextWidth.columns(of: line) <= columns) }
  }

  @Test func `an address stays whole where it is wider than the page`() {
    var text = StyledText(on: Page(columns: 12))
    text.wrap("see https://example.org/a/long/page for more words")
    #expect(text.text == "see\nhttps://example.org/a/long/page\nfor more\nwords\n")
  }

  @Test func `a word beside an address is broken where it is wider than the page`() {
    var text = StyledText(on: Page(columns: 8))
    text.wrap("abcdefghijkl http://a.example")
    #expect(text.text == "abcdefgh\nijkl\nhttp://a.example\n")
  }

  @Test func `colours end with their line and are written once a run`() {
    var text = StyledText(on: Page(columns: 30, hasColor: true))
    text.line { line in
      line.add("late", Style(.offTrack))
      line.add(" now", Style(.offTrack))
      line.add(" plain")
      line.space(5)
    }
    text.line { $0.add("done", Style(.achieved)) }
    #expect(text.text == "\u{1B}[0;1;31mlate now\u{1B}[m plain\n\u{1B}[0;1;34mdone\u{1B}[m\n")
  }

  @Test func `a page in ASCII holds nothing else`() {
    var text = StyledText(on: Page(columns: 30, symbols: .ascii))
    text.line { $0.add("Zürich – 水 ─ ✓ …") }
    text.line { $0.addBar(fraction: 0.4, tick: 0.7, columns: 10) }
    #expect(text.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.text.hasPrefix("Zurich - ?"))
  }

  @Test func `nothing from the data reaches the terminal as a command`() {
    var text = StyledText(on: Page(columns: 40))
    text.line { $0.add("\u{1B}[2Jx\u{9B}31m\u{202E}y") }
    #expect(text.text == "�[2Jx�31m�y\n")
  }
}
