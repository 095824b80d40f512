import Model
import Testing

@Test(arguments: [
  ("on-track", "on track"), ("achieved", "achieved"), ("", ""), ("-a--b-", "a b"), ("über-é", "über é"),
])
func `hyphens become spaces`(text: String, words: String) { #expect(text.unhyphenated == words) }

@Test(arguments: [("on track", "on-track"), ("  off   track ", "off-track"), ("on-track", "on-track"), (" ", "")])
func `spaces become hyphens`(text: String, word: String) { #expect(text.hyphenated == word) }
