import Testing

@testable import Canvas

struct SpokenTextTests {
  @Test(arguments: [
    ("\u{E000} off track", "off track"), ("66.9 → 77.9", "66.9 to 77.9"), ("  a   b\n\n c", "  a b\n\n c"),
    ("action , id", "action, id"), ("\u{E000}\u{E000}", ""), ("            deep", "        deep"),
  ])
  func `glyphs go, and arrows become words`(text: String, spoken: String) {
    #expect(SpokenText.spoken(text) == spoken)
  }

  @Test func `no glyph of the spoken set is heard`() {
    for role in Role.allCases { #expect([" ", Symbols.silence].contains(Symbols.spoken.glyph(of: role))) }
  }
}
