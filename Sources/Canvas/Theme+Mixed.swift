/// Themes with colours and a background of their own; each text has a contrast of at least 4.5:1 by WCAG 2, and the
/// statuses stay apart for colour-blind eyes.
extension Theme {
  /// Light text on near black.
  package static let dark = Theme(name: "dark", Inks.dark)

  /// Dark text on white.
  package static let light = Theme(name: "light", Inks.light)

  /// For weak eyes: pure colours on black, 7:1 and more.
  package static let contrast = Theme(
    name: "contrast",
    Inks(
      background: 0x000000, selection: 0x00005F, text: 0xFFFFFF, muted: 0xDADADA, border: 0xFFFFFF,
      accent: 0x00FFFF, achieved: 0x00AFFF, onTrack: 0x87FFAF, atRisk: 0xFFFF00, offTrack: 0xFF8700,
      movingAway: 0xFF87AF, spring: 0x87FFAF, winter: 0x87D7FF, match: 0xFFFF00))

  /// For colour-blind eyes above all: Okabe and Ito's colours (2008), lightened for a dark background.
  package static let safe = Theme(
    name: "safe",
    Inks(
      background: 0x121212, selection: 0x303030, text: 0xEEEEEE, muted: 0xA8A8A8, border: 0x6C6C6C,
      accent: 0x87D7FF, achieved: 0x5FAFFF, onTrack: 0x5FFFAF, atRisk: 0xFFFF5F, offTrack: 0xFF8700,
      movingAway: 0xFFAFD7, spring: 0x5FFFAF, winter: 0x5FAFFF, match: 0xFFAF00))

  private init(name: String, _ inks: Inks) {
    self.init(name: name) { inks.appearance(of: $0) }
  }
}

/// What a theme is mixed from, each 0xRRGGBB of the 256-colour palette.
struct Inks {
  let background, selection, text, muted, border: UInt32
  let accent, achieved, onTrack, atRisk, offTrack, movingAway, spring, winter, match: UInt32

  /// For a dark background.
  static let dark = Inks(
    background: 0x121212, selection: 0x303030, text: 0xDADADA, muted: 0xA8A8A8, border: 0x6C6C6C,
    accent: 0x5FD7FF, achieved: 0x5FAFFF, onTrack: 0x5FFFD7, atRisk: 0xFFFF5F, offTrack: 0xFFAF5F,
    movingAway: 0xFF5F87, spring: 0xAFD787, winter: 0x87AFFF, match: 0xFFD75F)

  /// For a light one.
  static let light = Inks(
    background: 0xFFFFFF, selection: 0xE4E4E4, text: 0x121212, muted: 0x444444, border: 0x808080,
    accent: 0x005F87, achieved: 0x0000D7, onTrack: 0x005F5F, atRisk: 0x875F00, offTrack: 0x870000,
    movingAway: 0xAF00AF, spring: 0x005F00, winter: 0x0000AF, match: 0x8700AF)

  func appearance(of role: Role) -> Appearance {
    switch role {
    case .text: ink(text)
    case .muted, .notDue, .noData: ink(muted)
    case .title, .header: ink(text, .bold)
    case .heading, .key: ink(accent, .bold)
    case .accent, .focusedBorder, .barFill: ink(accent)
    case .border, .barTrack: ink(border)
    case .barTick: ink(text, .bold)
    case .headerPast: ink(text, [.bold, .reversed])
    case .selection: Appearance(.rgb(text), on: .rgb(selection))
    case .unfocusedSelection: Appearance(.rgb(text), on: .rgb(selection))
    case .selectionBar: Appearance(.rgb(accent), on: .rgb(selection))
    case .match: ink(match, [.bold, .underlined])
    case .achieved: ink(achieved, .bold)
    case .onTrack: ink(onTrack)
    case .atRisk, .warning: ink(atRisk)
    case .offTrack, .overdue: ink(offTrack)
    case .movingAway: ink(movingAway, .bold)
    case .spring: ink(spring)
    case .winter: ink(winter)
    case .error: ink(offTrack, .bold)
    case .link: ink(accent, .underlined)
    }
  }

  private func ink(_ color: UInt32, _ attributes: Appearance.Attributes = []) -> Appearance {
    Appearance(.rgb(color), on: .rgb(background), attributes)
  }
}
