import Testing

@testable import Canvas

@Test(arguments: [
  ("", 0), ("abc", 3), ("naïve", 5), ("e\u{301}", 1), ("日本語", 6), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2),
  ("ﾊﾝｶｸ", 4), ("ＷＩＤＥ", 8), ("مرحبا", 5), ("שָׁלוֹם", 4), ("नमस्ते", 4), ("สวัสดี", 4), ("👍", 2), ("👍🏽", 2),
  ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("❤️", 1), ("1️⃣", 1), ("a\u{200B}b", 2), ("\u{FEFF}", 0), ("─│╭", 3), ("⣀⡇", 2),
  ("\u{301}a", 1), ("\t", 1), ("\u{1B}", 1), ("€½", 2), ("\u{E0041}", 0),
])
func `text is as wide as terminals show it`(text: String, columns: Int) {
  #expect(TextWidth.columns(of: text) == columns)
}

@Test(arguments: [
  ("abc", 2, "ab", 2), ("abc", 9, "abc", 3), ("abc", 0, "", 0), ("日本", 3, "日", 2), ("e\u{301}x", 1, "e\u{301}", 1),
  ("", 3, "", 0), ("a👨‍👩‍👧b", 3, "a👨‍👩‍👧", 3),
])
func `a prefix ends between characters`(text: String, columns: Int, prefix: String, used: Int) {
  let result = TextWidth.prefix(of: text[...], columns: columns)
  #expect(result.text == prefix[...])
  #expect(result.columns == used)
}

@Test func `the ranges ascend, and none is both wide and combining`() {
  for ranges in [Array(copying: combiningRanges.span), Array(copying: wideRanges.span)] {
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ranges.count.isMultiple(of: 2))
  }
}

extension Array where Element == UInt32 {
  fileprivate init(copying span: Span<UInt32>) {
    self = span.indices.map { span[$0] }
  }
}
