/// What is known of the colours that a terminal shows text in by itself, each 0xRRGGBB.
package struct TerminalColors: Hashable, Sendable {
  /// Behind everything.
  package var background: UInt32
  /// Of plain text; `nil` where that is not known.
  package var text: UInt32?

  /// Colours that the terminal has told, or that are guessed.
  package init(background: UInt32, text: UInt32? = nil) {
    self.background = background
    self.text = text
  }
}

extension Theme {
  /// The default theme on a background that is known: the inks of the dark or the light theme, each with a contrast of
  /// at least 4.5 on it. Plain text stays as it is where it has that.
  package static func terminal(on colors: TerminalColors) -> Theme {
    let background = colors.background
    let inks = contrastRatio(0xFFFFFF, background) >= contrastRatio(0, background) ? Inks.dark : Inks.light
    func ink(_ color: UInt32, least: Double = 4.5) -> Color { .rgb(readable(color, on: background, least: least)) }
    let isReadable = colors.text.map { contrastRatio($0, background) >= 4.5 } ?? true
    // A selection has the colour of text behind it.
    let ground = isReadable ? colors.text ?? inks.text : readable(inks.text, on: background, least: 4.5)
    let selectedBar = Color.rgb(readable(inks.accent, on: ground, least: 3))
    return Theme(
      name: Theme.terminal.name,
      OwnInks(
        text: isReadable ? nil : ink(inks.text), muted: ink(inks.muted), border: ink(0x5F5F5F, least: 3),
        focus: isReadable ? nil : ink(inks.text), selectedBar: selectedBar, accent: ink(inks.accent),
        bar: ink(inks.accent),
        achieved: ink(inks.achieved), onTrack: ink(inks.onTrack), atRisk: ink(inks.atRisk),
        offTrack: ink(inks.offTrack), movingAway: ink(inks.movingAway), spring: ink(inks.spring),
        winter: ink(inks.winter)))
  }
}
