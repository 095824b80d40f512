import Testing

@testable import Canvas

private func contrast(_ appearance: Appearance) -> Double? {
  guard case .rgb(let foreground) = appearance.foreground, case .rgb(let background) = appearance.background else {
    return nil
  }
  return contrastRatio(foreground, background)
}

private let graphics: Set<Role> = [.border, .focusedBorder, .barFill, .barTrack, .barTick]

@Test func `the formula gives WCAG's own examples`() throws {
  #expect(try abs(#require(contrast(Appearance(.rgb(0), on: .rgb(0xFFFFFF)))) - 21) < 0.001)
  #expect(try abs(#require(contrast(Appearance(.rgb(0x777777), on: .rgb(0xFFFFFF)))) - 4.478) < 0.001)
}

@Test(arguments: [Theme.dark, .light, .contrast, .safe], [[], Style.Emphasis.selected])
func `every text can be read`(theme: Theme, emphasis: Style.Emphasis) throws {
  for role in Role.allCases {
    let ratio = try #require(contrast(theme.appearance(of: Style(role, emphasis))))
    let least = graphics.contains(role) ? 3 : theme.name == "contrast" ? 7 : 4.5
    #expect(ratio >= least || (graphics.contains(role) && emphasis == .selected), "\(theme.name) \(role) \(ratio)")
  }
}

@Test(arguments: [UInt32(0x000000), 0xFFFFFF])
func `what the default theme mixes can be read on black and on white`(background: UInt32) throws {
  var mixed = 0
  for role in Role.allCases {
    guard case .rgb(let color)? = Theme.terminal.appearance(of: role).foreground else { continue }
    mixed += 1
    // No colour has more than 4.58 on both.
    #expect(try #require(contrast(Appearance(.rgb(color), on: .rgb(background)))) >= 4, "\(role)")
  }
  #expect(mixed > 0)
}

@Test func `sixteen colours are enough for the default theme, and it stays to be chosen`() {
  #expect(Theme.terminal.shown(inColors: 256) == .terminal)
  #expect(Theme.terminal.shown(inColors: 16) == .sixteen && !Theme.sixteen.isMixed)
  #expect(Theme.choices(inColors: 16) == [.sixteen, .monochrome])
  #expect(Theme.choices(inColors: 256).map(\.name) == Theme.all.map(\.name))
}

@Test(arguments: [Theme.terminal, .dark, .light, .contrast, .safe])
func `every mixed colour is in the 256-colour palette`(theme: Theme) {
  let levels: Set<UInt32> = [0, 95, 135, 175, 215, 255]
  for role in Role.allCases {
    let look = theme.appearance(of: role)
    for case .rgb(let color)? in [look.foreground, look.background] {
      let parts = [color >> 16 & 255, color >> 8 & 255, color & 255]
      let isGrey = Set(parts).count == 1 && parts[0] % 10 == 8
      #expect(isGrey || parts.allSatisfy(levels.contains), "\(theme.name) \(role) \(String(color, radix: 16))")
    }
  }
}

@Test func `the statuses look different in every theme`() {
  let statuses: [Role] = [.achieved, .onTrack, .atRisk, .offTrack, .movingAway]
  for theme in Theme.all where theme != .monochrome {
    #expect(Set(statuses.map { theme.appearance(of: $0) }).count == statuses.count)
  }
}

@Test func `a selection stands out in every theme, and themes have names of their own`() {
  for theme in Theme.all {
    #expect(theme.appearance(of: Style(.text).selected) != theme.appearance(of: Role.text))
  }
  #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
}

@Test(arguments: [Symbols.unicode, .console, .ascii])
func `symbols are one column wide, and those of a status differ`(symbols: Symbols) {
  let statuses: [Role] = [.achieved, .onTrack, .atRisk, .offTrack, .movingAway, .notDue, .noData]
  #expect(Set(statuses.map(symbols.glyph)).count == statuses.count)
  for child in Mirror(reflecting: symbols).children {
    for character in [child.value as? Character].compactMap({ $0 }) + (child.value as? [Character] ?? []) {
      #expect(TextWidth.columns(of: character) == 1)
      #expect(!symbols.isASCII || character.isASCII)
    }
  }
}
