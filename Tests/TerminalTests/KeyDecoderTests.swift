import Canvas
import Testing

@testable import Terminal

private func events(_ bytes: String, capabilities: [String: String] = [:]) -> [Event] {
  events(Array(bytes.utf8), capabilities: capabilities)
}

private func events(_ bytes: [UInt8], capabilities: [String: String] = [:]) -> [Event] {
  var decoder = KeyDecoder(sequences: KeySequences { capabilities[$0] })
  let events = bytes.flatMap { decoder.take($0) } + decoder.finish()
  #expect(!decoder.isWaiting)
  return events
}

@Test(arguments: [
  ("j", "j"), ("G", "G"), (" ", "space"), ("\r", "enter"), ("\n", "enter"), ("\t", "tab"), ("\u{8}", "backspace"),
  ("\u{7F}", "backspace"), ("\u{1B}", "esc"), ("\u{3}", "ctrl-c"), ("\u{4}", "ctrl-d"), ("\u{0}", "ctrl-space"),
  ("\u{1C}", "ctrl-\\"), ("\u{1B}x", "alt-x"), ("\u{1B}X", "alt-X"), ("\u{1B}\u{4}", "ctrl-alt-d"),
  ("\u{1B}\u{7F}", "alt-backspace"), ("\u{1B}ж", "alt-ж"), ("\u{1B}[A", "up"), ("\u{1B}OA", "up"),
  ("\u{1B}[1;5C", "ctrl-right"), ("\u{1B}[1;2D", "shift-left"), ("\u{1B}[1;4B", "alt-shift-down"),
  ("\u{1B}[Z", "shift-tab"), ("\u{1B}[5~", "pgup"), ("\u{1B}[6~", "pgdn"), ("\u{1B}[6;5~", "ctrl-pgdn"),
  ("\u{1B}[H", "home"), ("\u{1B}[F", "end"), ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[7~", "home"),
  ("\u{1B}[8~", "end"), ("\u{1B}[3~", "del"), ("\u{1B}[2~", "ins"), ("\u{1B}OP", "F1"), ("\u{1B}[[A", "F1"),
  ("\u{1B}[[E", "F5"), ("\u{1B}[11~", "F1"), ("\u{1B}[15~", "F5"), ("\u{1B}[17~", "F6"), ("\u{1B}[24~", "F12"),
  ("\u{1B}[15;2~", "shift-F5"), ("\u{1B}[1;5P", "ctrl-F1"), ("\u{1B}O5P", "ctrl-F1"), ("\u{1B}[5^", "ctrl-pgup"),
  ("\u{1B}[a", "shift-up"), ("\u{1B}Oa", "ctrl-up"), ("\u{1B}\u{1B}[A", "alt-up"), ("\u{1B}OM", "enter"),
  ("\u{1B}Ow", "7"), ("\u{1B}Ok", "+"), ("é", "é"), ("ж", "ж"), ("م", "م"), ("日", "日"), ("👍", "👍"),
  ("\u{1B}[", "alt-["), ("\u{1B}O", "alt-O"),
])
func `bytes make a key`(bytes: String, name: String) throws {
  #expect(events(bytes) == [.key(try #require(Key(name)))])
}

@Test func `keys follow one another`() throws {
  let names = ["j", "up", "esc", "esc", "日", "alt-x", "ctrl-d", "F5", "q"]
  let keys = try names.map { Event.key(try #require(Key($0))) }
  #expect(events("j\u{1B}[A\u{1B}\u{1B}日\u{1B}x\u{4}\u{1B}[15~q") == keys)
}

@Test(arguments: [
  "\u{1B}[I", "\u{1B}[200~", "\u{1B}[99;5u", "\u{1B}[5", "\u{1B}[<0;1", "\u{1B}[>0;276;0c",
])
func `what is no key is nothing, and leaves no letters behind`(bytes: String) {
  #expect(events(bytes) == [])
}

@Test(arguments: [[0xC3], [0xFF], [0xE6, 0x97], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8]] as [[UInt8]])
func `broken UTF-8 does not swallow the next key`(bytes: [UInt8]) {
  #expect(events(bytes + Array("j".utf8)) == [.key(Key(.character("j")))])
}

@Test func `a terminal's own description is believed`() {
  #expect(events("\u{1B}A", capabilities: ["kcuu1": "\u{1B}A"]) == [.key(Key(.up))])
  #expect(events("\u{1B}[35h", capabilities: ["kdch1": "\u{1B}[35h"]) == [.key(Key(.delete))])
}

@Test(arguments: [
  ("\u{1B}[<0;5;6M", Mouse(.press, at: Point(column: 4, row: 5))),
  ("\u{1B}[<64;1;1M", Mouse(.wheelUp, at: Point(column: 0, row: 0))),
  ("\u{1B}[<65;300;99M", Mouse(.wheelDown, at: Point(column: 299, row: 98))),
  ("\u{1B}[M %&", Mouse(.press, at: Point(column: 4, row: 5))),
  ("\u{1B}[Ma!!", Mouse(.wheelDown, at: Point(column: 0, row: 0))),
])
func `bytes make a click or a turn of the wheel`(bytes: String, mouse: Mouse) {
  #expect(events(bytes) == [.mouse(mouse)])
}

@Test(arguments: ["\u{1B}[<0;5;6m", "\u{1B}[<2;5;6M", "\u{1B}[<35;5;6M", "\u{1B}[<0;0;0M"])
func `other doings of the mouse are left out`(bytes: String) {
  #expect(events(bytes) == [])
}

@Test func `every beginning of a sequence is waited for, and anything at all is survived`() {
  var decoder = KeyDecoder(sequences: KeySequences { _ in nil })
  for byte in Array("\u{1B}[1;5".utf8) {
    #expect(decoder.take(byte).isEmpty && decoder.isWaiting)
  }
  var seed: UInt64 = 42
  for _ in 0..<100_000 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    _ = decoder.take(UInt8(truncatingIfNeeded: seed >> 33))
  }
  #expect(decoder.finish().count <= 1)
}
