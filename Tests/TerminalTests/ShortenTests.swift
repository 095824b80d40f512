import CNcurses
import Testing

/// What ncurses writes, in fewer bytes: looks that follow each other become one.
struct ShortenTests {
  @Test(arguments: [
    ("text", "text"), ("\u{1B}[1mbold\u{1B}[m", "\u{1B}[1mbold\u{1B}[m"),
    ("\u{1B}(B\u{1B}[0;1m\u{1B}[36m|\u{1B}[39m\u{1B}(B\u{1B}[m", "\u{1B}[0;1;36m|\u{1B}[m"),
    ("\u{1B}[m|\u{1B}[0;2mx\u{1B}(B\u{1B}[0;7my", "\u{1B}[m|\u{1B}[2mx\u{1B}[0;7my"),
    ("\u{1B}[m|\u{1B}[0m|", "\u{1B}[m||"), ("\u{1B}[31m\u{1B}[1mx", "\u{1B}[31;1mx"),
    ("\u{1B}[31m\u{1B}[0mx", "\u{1B}[mx"), ("\u{1B}[39;49mx", "\u{1B}[39;49mx"),
    ("\u{1B}[5;22r\u{1B}[2T\u{1B}[12dx", "\u{1B}[5;22r\u{1B}[2T\u{1B}[12dx"),
    ("\u{1B}[38;2;1;2;3m\u{1B}[48;2;4;5;6mx", "\u{1B}[38;2;1;2;3;48;2;4;5;6mx"),
    ("\u{1B}[1m\u{1B}[2m\u{1B}[3m\u{1B}[4m\u{1B}[5mx", "\u{1B}[1;2;3;4m\u{1B}[5mx"),
    ("cut \u{1B}[1", "cut \u{1B}[1"), ("cut \u{1B}", "cut \u{1B}"), ("", ""),
  ])
  func `looks that follow each other become one`(written: String, expected: String) {
    var bytes = written.utf8.map { CChar(bitPattern: $0) }
    let count = cterm_shorten(&bytes, bytes.count)
    #expect(String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) == expected)
  }
}
