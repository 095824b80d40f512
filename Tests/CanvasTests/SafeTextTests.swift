import Testing

@testable import Canvas

@Test(arguments: [
  ("plain", "plain"), ("naïve 日本 e\u{301}", "naïve 日本 e\u{301}"), ("\u{1B}[31mred", "�[31mred"), ("a\u{7}b", "a�b"),
  ("\u{9B}31m", "�31m"), ("a\u{7F}", "a�"), ("line\r\nline", "line  line"), ("a\tb", "a b"),
  ("a\u{202E}b\u{2066}c\u{2069}", "a�b�c�"), ("a\u{2028}b\u{2029}", "a�b�"), ("a\u{200B}\u{200F}b", "ab"),
  ("a\u{E0041}\u{E0042}", "a"), ("\u{301}a", "a"), ("\u{0}", "�"),
  ("a\u{FFFF}\u{1FFFE}\u{10FFFF}b", "a���b"),
])
func `nothing reaches a terminal that it would obey`(text: String, safe: String) {
  #expect(Array(SafeText.safe(text).unicodeScalars) == Array(safe.unicodeScalars))
}

@Test func `a flood of combining marks is cut at four`() {
  let flood = "z" + String(repeating: "\u{0300}", count: 1000)
  #expect(SafeText.safe(flood).unicodeScalars.count == 5)
}

@Test func `every scalar is made safe, and what is safe stays`() {
  for value in UInt32(0)...0x3FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let safe = SafeText.safe("a" + String(scalar))
    let isHarmless = safe.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && !(0x202A...0x202E).contains($0.value)
        && !(0x2066...0x2069).contains($0.value)
    }
    guard isHarmless, SafeText.safe(safe) == safe, TextWidth.columns(of: safe) == TextWidth.columns(of: "a\(scalar)")
    else {
      Issue.record("U+\(String(value, radix: 16))")
      return
    }
  }
}
