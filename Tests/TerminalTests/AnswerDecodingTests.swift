import Canvas
import TestSupport
import Testing

@testable import Terminal

private func events(_ bytes: [UInt8]) -> [Event] {
  var decoder = KeyDecoder(sequences: KeySequences { _ in nil })
  let events = bytes.flatMap { decoder.take($0) } + decoder.finish()
  #expect(!decoder.isWaiting)
  return events
}

private func events(_ text: String) -> [Event] { events(Array(text.utf8)) }

@Test(
  arguments: [
    ("\u{1B}]11;rgb:3030/0a0a/2424\u{7}", .background(0x300A24)),
    ("\u{1B}]11;rgb:00/2b/36\u{1B}\\", .background(0x002B36)),
    ("\u{1B}]11;rgb:f/8/0\u{7}", .background(0xFF8800)), ("\u{1B}]11;rgb:fff/800/000\u{7}", .background(0xFF8000)),
    ("\u{1B}]11;rgba:1e1e/1e1e/1e1e/8000\u{7}", .background(0x1E1E1E)),
    ("\u{1B}]11;#FDF6E3\u{7}", .background(0xFDF6E3)),
    ("\u{1B}]11;#fdfdf6f6e3e3\u{7}", .background(0xFDF6E3)), ("\u{1B}]10;rgb:8383/9494/9696\u{7}", .text(0x839496)),
    ("\u{1B}[?2026;1$y", .synchronizedOutput(true)), ("\u{1B}[?2026;2$y", .synchronizedOutput(true)),
    ("\u{1B}[?2026;0$y", .synchronizedOutput(false)), ("\u{1B}[?2026;4$y", .synchronizedOutput(false)),
    ("\u{1B}[?62;22c", .end), ("\u{1B}[?6c", .end), ("\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28;29;42;52c", .end),
  ] as [(String, TerminalAnswer)])
func `bytes make an answer`(bytes: String, answer: TerminalAnswer) {
  #expect(events(bytes) == [.answer(answer)])
}

@Test(arguments: [
  "\u{1B}]11;?\u{7}", "\u{1B}]11;rgb:\u{7}", "\u{1B}]11;rgb:12345/0/0\u{7}", "\u{1B}]11;rgb:+1/0/0\u{7}",
  "\u{1B}]11;red\u{7}",
  "\u{1B}]11;rgb:0/0\u{7}", "\u{1B}]11;rgb:0/0/0/0/0\u{7}", "\u{1B}]11;#12345\u{7}", "\u{1B}]12;rgb:0/0/0\u{7}",
  "\u{1B}]52;c;cXVpdAo=\u{7}", "\u{1B}]\u{7}", "\u{1B}]11;rgb:gg/0/0\u{1B}\\", "\u{1B}[?2027;1$y", "\u{1B}[?62;22x",
  "\u{1B}[?$y",
  "\u{1B}[?:c", "\u{1B}]11;rgb:ü/日/0\u{7}",
])
func `an answer that makes no sense is nothing, and leaves no letters behind`(bytes: String) {
  #expect(events(bytes + "j") == [.key(Key(.character("j")))])
}

@Test(
  arguments: ["\u{1B}]11;", "\u{1B}]", "\u{1B}[?", "\u{1B}[", "\u{1B}[<", "\u{1B}\u{1B}["], [255, 256, 257, 100_000])
func `an answer without end is passed by, however long`(beginning: String, count: Int) {
  let isString = beginning.hasSuffix("]") || beginning.hasSuffix(";")
  let filling = String(repeating: isString ? "q" : "1", count: count)
  let end = isString ? "\u{1B}\\" : "c"
  #expect(events(beginning + filling + end + "j") == [.key(Key(.character("j")))])
}

@Test func `keys around answers stay keys, and what breaks one off begins something new`() {
  let up = Event.key(Key(.up))
  #expect(events("\u{1B}[A\u{1B}]11;rgb:0/0/0\u{7}\u{1B}[A") == [up, .answer(.background(0)), up])
  #expect(events("\u{1B}]11;rgb:0/0/0\u{1B}[A") == [.answer(.background(0)), up])  // its end is cut short
  #expect(events("\u{1B}]11;rgb:0\u{3}") == [.key(Key(.character("c"), .control))])
  #expect(events("\u{1B}]") == [.key(Key(.character("]"), .alt))])
}

@Test func `what may be an answer is waited for longer than a key, and longer where one is expected`() {
  var decoder = KeyDecoder(sequences: KeySequences { _ in nil })
  func patience(after bytes: String) -> Int32 {
    _ = bytes.utf8.map { decoder.take($0) }
    defer { _ = decoder.finish() }
    return decoder.patience
  }
  #expect(patience(after: "\u{1B}") == 25 && patience(after: "\u{1B}]") == 25 && patience(after: "\u{1B}[1;") == 25)
  #expect(patience(after: "\u{1B}]1") == 1000 && patience(after: "\u{1B}[?6") == 1000)
  decoder.isExpectingAnswers = true
  #expect(patience(after: "\u{1B}") == 250 && patience(after: "\u{1B}]") == 250)
  #expect(patience(after: "\u{C3}") == 25)
}

@Test func `no bytes at all make the program end or hang on to more than it may`() {
  var random = SplitMix64(seed: 11)
  let pieces = [
    "\u{1B}]11;", "\u{1B}[?", "rgb:", "ff/", "0", ";", "$y", "c", "\u{7}", "\u{1B}\\", "\u{1B}", "é", "\u{18}",
  ]
  for _ in 0..<2000 {
    var decoder = KeyDecoder(sequences: KeySequences { _ in nil })
    for _ in 0..<40 {
      for byte in pieces[Int(random.next() % UInt64(pieces.count))].utf8 { _ = decoder.take(byte) }
    }
    #expect(decoder.finish().count <= 2)
  }
}
