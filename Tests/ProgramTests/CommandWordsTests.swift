import Testing

@testable import roadmap

struct CommandWordsTests {
  @Test(
    arguments: [
      ("", []), (" \t ", []), ("status", ["status"]), ("  a\tb  c ", ["a", "b", "c"]),
      ("'a b' \"c d\"", ["a b", "c d"]), ("a'b'\"c\"d", ["abcd"]), ("'' \"\"", ["", ""]), ("a\\ b", ["a b"]),
      ("'a\\b'", ["a\\b"]), ("\"a\\b\"", ["a\\b"]), ("\"\\$\\`\\\"\\\\\"", ["$`\"\\"]), ("'\"' \"'\"", ["\"", "'"]),
      ("a;b|c&d>e<f", ["a;b|c&d>e<f"]),
      (
        "$(id) `id` $HOME ~ * ? [a] {a,b} # !",
        [
          "$(id)", "`id`", "$HOME", "~", "*", "?", "[a]", "{a,b}", "#", "!",
        ]
      ), ("é水 \u{301}", ["é水", "\u{301}"]),
    ] as [(String, [String])])
  func `quotes and backslashes count, and nothing else`(line: String, words: [String]) throws {
    #expect(try CommandWords(line).words == words)
  }

  @Test(
    arguments: [
      ("a\nb", .controlCharacter), ("a\r", .controlCharacter), ("\0", .controlCharacter),
      ("\u{1B}[H", .controlCharacter),
      ("\u{7F}", .controlCharacter), ("\u{85}", .controlCharacter), ("'\n'", .controlCharacter), ("'a", .openQuote),
      ("\"a", .openQuote), ("a\\", .openQuote), ("\"a\\", .openQuote), ("'\"", .openQuote),
      (String(repeating: "a", count: 4097), .tooLong), (String(repeating: "水", count: 1366), .tooLong),
    ] as [(String, CommandWords.Failure)])
  func `what cannot be split without doubt is refused`(line: String, failure: CommandWords.Failure) {
    #expect(throws: failure) { try CommandWords(line) }
  }
}
