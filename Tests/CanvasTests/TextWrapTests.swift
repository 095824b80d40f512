import Testing

@testable import Canvas

@Test(arguments: [
  ("", 5, [""]), ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
  ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
  ("one\n\ntwo", 9, ["one", "", "two"]),
  ("日本語テキスト", 6, ["日本語", "テキス", "ト"]), ("see 日本語", 6, ["see 日", "本語"]), ("日本。語", 4, ["日", "本。", "語"]),
  ("one   two", 4, ["one", "two"]), ("abc", 0, ["a", "b", "c"]), ("日", 1, ["日"]),
  ("e\u{301}e\u{301}", 1, ["e\u{301}", "e\u{301}"]),
])
func `text is wrapped at words`(text: String, columns: Int, lines: [String]) {
  #expect(TextWrap.wrapped(text, columns: columns).map(String.init) == lines)
}

@Test(arguments: [1, 2, 3, 7, 20])
func `no line is too long and no word is lost`(columns: Int) {
  let text = "The quick brown fox jumps over 日本語 — extraordinarily, naïvely, a\u{301}gain and again."
  let lines = TextWrap.wrapped(text, columns: columns)
  #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= max(columns, 2) })
  #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
}
