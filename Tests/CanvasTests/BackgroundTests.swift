import Testing

@testable import Canvas

/// Backgrounds that people have: terminals' own, and well-known colour schemes'.
private let backgrounds: [UInt32] = [
  0x000000, 0xFFFFFF, 0x121212, 0x1E1E1E, 0x300A24, 0x0C0C0C, 0x002B36, 0xFDF6E3, 0x282A36, 0x2E3440, 0x282828,
  0xFBF1C7,
  0x1E1E2E, 0xEFF1F5, 0x272822, 0x1D1F21, 0xFAFAFA, 0x3C3C3C, 0xC0C0C0, 0x00005F, 0xFFFFDD, 0x073642, 0xEEE8D5,
]

private let graphics: Set<Role> = [.border, .barTrack]

/// In reverse video the second colour draws the bar, on a ground that is the first one: the terminal's text.
private func expectSelectedBarSeen(_ look: Appearance, on text: UInt32?) {
  #expect(look.attributes.contains(.reversed))
  guard case .rgb(let bar)? = look.background, case .rgb(let ground)? = look.foreground ?? text.map(Color.rgb) else {
    return
  }
  #expect(contrastRatio(bar, ground) >= 3, "\(String(bar, radix: 16)) on \(String(ground, radix: 16))")
}

/// Reads every role of the default theme on `background`, plain text being `text` by itself.
private func expectReadable(on background: UInt32, text: UInt32?) throws {
  let theme = Theme.terminal.shown(inColors: 256, on: TerminalColors(background: background, text: text))
  for role in Role.allCases {
    let look = theme.appearance(of: role)
    if role == .selectionBar {
      expectSelectedBarSeen(look, on: text.flatMap { contrastRatio($0, background) >= 4.5 ? $0 : nil })
      continue
    }
    #expect(look.background == nil && !look.attributes.contains(.dim))
    // What is not said is the terminal's own.
    guard case .rgb(let color) = look.foreground ?? text.map(Color.rgb) else { continue }
    let ratio = contrastRatio(color, background)
    #expect(ratio >= (graphics.contains(role) ? 3 : 4.5), "\(role) \(String(color, radix: 16)) \(ratio)")
  }
}

@Test(arguments: backgrounds)
func `every text can be read on the terminal's own background where that is known`(background: UInt32) throws {
  for text: UInt32? in [nil, 0x839496, 0x657B83, 0x808080, 0x000000, 0xFFFFFF] {
    try expectReadable(on: background, text: text)
  }
}

@Test func `every grey and every colour of the palette will do as a background`() throws {
  let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
  for red in levels {
    for green in levels {
      for blue in levels { try expectReadable(on: red << 16 | green << 8 | blue, text: 0x777777) }
    }
  }
  for grey in UInt32(0)...255 { try expectReadable(on: grey << 16 | grey << 8 | grey, text: 0x777777) }
}

@Test func `plain text stays the terminal's own where it can be read`() {
  let dark = Theme.terminal(on: TerminalColors(background: 0x000000, text: 0xCCCCCC))
  #expect(dark.appearance(of: Role.text).foreground == nil)
  #expect(dark.appearance(of: Role.selection) == Appearance(nil, on: nil, .reversed))
  let solarized = Theme.terminal(on: TerminalColors(background: 0xFDF6E3, text: 0x657B83))
  #expect(solarized.appearance(of: Role.text).foreground == .rgb(0x121212))
}

@Test(arguments: [UInt32(0x000000), 0xFFFFFF, 0x300A24, 0x0C0C0C, 0xFDF6E3, 0x002B36], Eyes.allCases)
func `the statuses stay apart on common backgrounds`(background: UInt32, eyes: Eyes) {
  let theme = Theme.terminal(on: TerminalColors(background: background))
  let colors = [Role.achieved, .onTrack, .atRisk, .offTrack, .movingAway].compactMap { role -> UInt32? in
    guard case .rgb(let color) = theme.appearance(of: role).foreground else { return nil }
    return color
  }
  #expect(colors.count == 5)
  for (index, one) in colors.enumerated() {
    for other in colors[(index + 1)...] { #expect(distance(one, other, by: eyes) >= 15) }
  }
}

@Test func `what is known of the background changes no other theme, nor fewer colours`() {
  let colors = TerminalColors(background: 0xFFFFFF)
  for theme in Theme.all where theme != .terminal {
    #expect(theme.shown(inColors: 256, on: colors) == theme)
  }
  #expect(Theme.terminal.shown(inColors: 16, on: colors) == .sixteen)
  #expect(Theme.terminal.shown(inColors: 2, on: colors) == .monochrome)
}

@Test func `an ink keeps its place in the palette on its way to black or white`() {
  #expect(readable(0x5FAFFF, on: 0x000000, least: 4.5) == 0x5FAFFF)
  #expect(readable(0x5FAFFF, on: 0x777777, least: 4.5) == 0x000000)
  let levels: Set<UInt32> = [0, 95, 135, 175, 215, 255]
  let mixed = readable(0x0000D7, on: 0xA0A0A0, least: 4.5)
  #expect([mixed >> 16 & 255, mixed >> 8 & 255, mixed & 255].allSatisfy(levels.contains))
}
