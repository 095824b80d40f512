import Testing

@testable import Canvas

@Test(arguments: [
  ("j", Key(.character("j"))), ("G", Key(.character("G"))), ("ctrl-d", Key(.character("d"), .control)),
  ("shift-tab", Key(.tab, .shift)), ("F5", Key(.function(5))), ("pgdn", Key(.pageDown)), ("enter", Key(.enter)),
  ("esc", Key(.escape)), ("space", Key(.character(" "))), ("[", Key(.character("["))), ("-", Key(.character("-"))),
  ("ctrl-alt-x", Key(.character("x"), [.control, .alt])), ("alt--", Key(.character("-"), .alt)),
  ("ж", Key(.character("ж"))), ("日", Key(.character("日"))), ("ctrl-space", Key(.character(" "), .control)),
  ("alt-F12", Key(.function(12), .alt)), ("ctrl-shift-left", Key(.left, [.control, .shift])),
  ("ctrl-\\", Key(.character("\\"), .control)),
])
func `a key has one name`(name: String, key: Key) {
  #expect(Key(name) == key)
  #expect(key.name == name)
}

@Test(arguments: ["", "ctrl-", "foo", "F0", "F25", "ctrl-ctrl-x", " ", "shift-", "jj", "F05", "\u{1B}", "\u{202E}"])
func `what is no key's name makes none`(name: String) {
  #expect(Key(name) == nil)
}

@Test func `names of keys are read in any case`() {
  #expect(Key("PgDn") == Key(.pageDown) && Key("Ctrl-D") == Key("ctrl-d") && Key("f5") == Key(.function(5)))
}
