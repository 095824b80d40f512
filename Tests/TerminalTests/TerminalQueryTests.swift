import Canvas
import Testing

@testable import Terminal

@Test(arguments: [
  "xterm", "xterm-256color", "xterm-kitty", "xterm-ghostty", "tmux-256color", "screen.xterm-256color",
  "alacritty-direct",
  "foot", "wezterm", "st-256color", "rxvt-unicode-256color", "contour", "iTerm2.app",
])
func `terminals that take it silently are asked, in few bytes`(type: String) {
  let query = TerminalQuery.bytes(type: type, program: nil)
  #expect(query == "\u{1B}]10;?\u{7}\u{1B}]11;?\u{7}\u{1B}[?2026$p\u{1B}[c" && query.utf8.count < 40)
}

@Test(arguments: ["linux", "vt100", "vt220", "dumb", "ansi", "", "stv52", "cons25", "Eterm", "screeny", "sun"])
func `others are not asked`(type: String) {
  #expect(TerminalQuery.bytes(type: type, program: nil) == "")
}

@Test func `the terminal of macOS is not asked for a mode, of which it prints a letter`() {
  #expect(!TerminalQuery.bytes(type: "xterm-256color", program: "Apple_Terminal").contains("p"))
}

@Test(arguments: [("15;0", 0x000000), ("0;15", 0xFFFFFF), ("0;default;15", 0xFFFFFF), ("7;8", 0), ("0;7", 0xFFFFFF)])
func `the environment may say what is dark`(value: String, background: UInt32) {
  #expect(TerminalColors(colorNumbers: value) == TerminalColors(background: background))
}

@Test(arguments: ["", "15", "default;default", "0;16", "0;-1", "0;1;2;3", "0;", "0;15x"])
func `what says nothing of that is left alone`(value: String) {
  #expect(TerminalColors(colorNumbers: value) == nil)
}
