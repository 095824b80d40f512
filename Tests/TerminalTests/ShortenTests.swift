import CNcurses
import TestSupport
import Testing

/// What ncurses writes, in fewer bytes that show the same.
struct ShortenTests {
  private func shortened(_ written: String, isPlain: Bool = true, hasOffs: Bool = true) -> String {
    var bytes = written.utf8.map { CChar(bitPattern: $0) }
    let count = cterm_shorten(&bytes, bytes.count, isPlain, hasOffs, 24)
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test(arguments: [
    ("text", "text"), ("\u{1B}[1mbold\u{1B}[m", "\u{1B}[1mbold\u{1B}[m"),
    ("\u{1B}(B\u{1B}[0;1m\u{1B}[36m|\u{1B}[39m\u{1B}(B\u{1B}[m", "\u{1B}[1;36m|\u{1B}[m"),
    ("\u{1B}[m|\u{1B}[0;2mx\u{1B}(B\u{1B}[0;7my", "|\u{1B}[2mx\u{1B}[0;7my"),
    ("\u{1B}[m|\u{1B}[0m|", "||"), ("\u{1B}[31m\u{1B}[1mx", "\u{1B}[1;31mx"),
    ("\u{1B}[31m\u{1B}[0mx", "x"), ("\u{1B}[39;49mx", "x"),
    ("\u{1B}[38;2;1;2;3m\u{1B}[48;2;4;5;6mx", "\u{1B}[38;2;1;2;3;48;2;4;5;6mx"),
    ("\u{1B}[38:2::1:2:3mx\u{1B}[0m\u{1B}[38:2::1:2:3my", "\u{1B}[38:2::1:2:3mxy"),
    (
      "\u{1B}[38;5;9m\u{1B}[48;5;233mx\u{1B}[0;1m\u{1B}[38;5;8m\u{1B}[48;5;233my\u{1B}[0m\u{1B}[38;5;8m\u{1B}[48;5;233mz",
      "\u{1B}[38;5;9;48;5;233mx\u{1B}[1;38;5;8my\u{1B}[22mz"
    ),
    ("\u{1B}[1m\u{1B}[2m\u{1B}[3m\u{1B}[4m\u{1B}[5mx", "\u{1B}[1;2;3;4;5mx"),
    ("cut \u{1B}[1", "cut \u{1B}[1"), ("cut \u{1B}", "cut \u{1B}"), ("", ""),
  ])
  func `of a look no more is said than differs from the one before`(written: String, expected: String) {
    #expect(shortened(written) == expected)
  }

  @Test(arguments: [
    ("38:2::95:215:255", "38;5;81"), ("48;2;18;18;18", "48;5;233"), ("38:2::255:255:255", "38;5;231"),
    ("48:2::0:95:0", "48;5;22"), ("38:2::0:0:215", "38;5;20"), ("38:2::0:0:0", "38;5;16"),
    ("38:2::95:215:254", "38:2::95:215:254"), ("38;2;96;96;96", "38;2;96;96;96"), ("38:2::300:0:0", "38:2::300:0:0"),
    ("38:2:1:95:215:255", "38:2:1:95:215:255"), ("38:2::-5:8:8", "38:2::-5:8:8"),
  ])
  func `a mixed colour that is one of the 256 goes by its number`(
    written: String, expected: String
  ) {
    #expect(shortened("\u{1B}[\(written)mx") == "\u{1B}[\(expected)mx")
  }

  @Test
  func `a terminal that takes all away at once is not asked for less`() {
    #expect(shortened("\u{1B}[0;1;31mx\u{1B}[0;31my", hasOffs: false) == "\u{1B}[1;31mx\u{1B}[0;31my")
    #expect(shortened("\u{1B}[0;1;31mx\u{1B}[0;31my", hasOffs: true) == "\u{1B}[1;31mx\u{1B}[22my")
  }

  @Test
  func `after a number that means nothing here looks stay as they are, until one begins anew`() {
    let strange = "\u{1B}[1;73mx\u{1B}[31my\u{1B}[32mz"
    #expect(shortened(strange) == strange)
    #expect(shortened(strange + "\u{1B}[0;32mz\u{1B}[0;1;32mz") == strange + "\u{1B}[0;32mz\u{1B}[1mz")
  }

  @Test
  func `at first all is said until a look begins anew`() {
    #expect(shortened("\u{1B}[1mx\u{1B}[31my", isPlain: false) == "\u{1B}[1mx\u{1B}[31my")
    #expect(
      shortened("\u{1B}(B\u{1B}[m\u{1B}[H\u{1B}(B\u{1B}[0;1mx\u{1B}(B\u{1B}[mx", isPlain: false)
        == "\u{1B}[m\u{1B}(B\u{1B}[H\u{1B}[1mx\u{1B}[mx")
    #expect(shortened("\u{1B}(B\u{1B})0\u{1B}[m\u{F}x", isPlain: false) == "\u{1B}(B\u{1B})0\u{1B}[mx")
  }

  @Test(arguments: [("\u{1B}(0", "\u{1B}(B"), ("\u{E}", "\u{F}"), ("\u{1B}[11m", "\u{1B}[10m")])
  func `lines stay lines`(on: String, off: String) {
    #expect(shortened("\(on)qqx\(off)text\(off)") == "\(on)qqx\(off)text")
    #expect(
      shortened("\u{1B}[0;1m\(on)q\(off)\u{1B}[m\u{1B}[0;1m\(on)q\(off)\u{1B}[mx") == "\u{1B}[1m\(on)qq\u{1B}[m\(off)x")
  }

  @Test(arguments: [
    ("\u{1B}[12;1Hx", "\u{1B}[12Hx"), ("\u{1B}[1;24rx", "\u{1B}[rx"), ("\u{1B}[1;23rx", "\u{1B}[1;23rx"),
    ("\u{1B}[5;22r\u{1B}[2T\u{1B}[12dx", "\u{1B}[5;22r\u{1B}[2T\u{1B}[12dx"), ("\u{1B}[12;11Hx", "\u{1B}[12;11Hx"),
    ("\u{1B}[12Hx\u{1B}[;1H\u{1B}[1;2;1H", "\u{1B}[12Hx\u{1B}[H\u{1B}[1;2;1H"),
  ])
  func `what goes without saying of a place is not said`(written: String, expected: String) {
    #expect(shortened(written) == expected)
  }

  @Test(arguments: 0..<200)
  func `whatever is written shows the same, in no more bytes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "\u{1B}[m", "\u{1B}[0m", "\u{1B}[0;1m", "\u{1B}[0;2;7m", "\u{1B}[1m", "\u{1B}[4m", "\u{1B}[22m", "\u{1B}[24m",
      "\u{1B}[31m", "\u{1B}[39m", "\u{1B}[49m", "\u{1B}[38;5;130m", "\u{1B}[48;5;233m", "\u{1B}[97;100m",
      "\u{1B}[38:2::1:2:3m", "\u{1B}[48;2;1;2;3m", "\u{1B}(0", "\u{1B}(B", "a", "b", " ", "é", "\r\n", "\u{1B}[3;1H",
    ]
    let written =
      (0..<60).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined() + "\u{1B}(B\u{1B}[m."
    let result = shortened(written, isPlain: seed % 3 > 0, hasOffs: seed % 2 == 0)
    #expect(result.utf8.count <= written.utf8.count)
    #expect(shown(result) == shown(written))
  }

  /// Every character with the look it has.
  private func shown(_ text: String) -> [String] {
    var (flags, foreground, background, lines) = (Set<Int>(), "", "", "")
    var result: [String] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.popFirst() {
      guard first == "\u{1B}", let kind = rest.popFirst() else {
        result.append("\(first) \(flags.sorted()) \(foreground) \(background) \(lines)")
        continue
      }
      if kind == "(" {
        lines = rest.popFirst() == "0" ? "lines" : ""
        continue
      }
      let numbers = String(String.UnicodeScalarView(rest.prefix { !("A"..."z").contains($0) }))
      rest = rest.dropFirst(numbers.utf8.count)
      guard rest.popFirst() == "m" else { continue }
      var parts = numbers.split(separator: ";", omittingEmptySubsequences: false).map(String.init)[...]
      while let part = parts.popFirst() {
        switch Int(part) {
        case nil where part.isEmpty, 0: (flags, foreground, background) = ([], "", "")
        case let number? where number < 10: flags.insert(number)
        case 22: flags.subtract([1, 2])
        case let number? where number < 30: flags.remove(number - 20)
        case 38, 48:
          let count = parts.first == "5" ? 2 : 4
          let color = parts.prefix(count).joined(separator: ";")
          parts = parts.dropFirst(count)
          if part == "38" { foreground = color } else { background = color }
        case 39: foreground = ""
        case 49: background = ""
        default:
          if part.hasPrefix("3") || part.hasPrefix("9") { foreground = part } else { background = part }
        }
      }
    }
    return result
  }
}
