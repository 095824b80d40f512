/// Themes of the terminal's own colours.
extension Theme {
  /// The terminal's own sixteen colours on its own background, whether dark or light: the default.
  ///
  /// Yellow alone is mixed, as a terminal's own cannot be read on white: this one has a contrast of 4.4 and more on both.
  package static let terminal = own(yellow: .rgb(0xAF5F00))

  /// The same where there are no more than sixteen colours.
  package static let sixteen = own(yellow: .indexed(3))

  private static func own(yellow: Color) -> Theme {
    let (red, green, blue) = (Color.indexed(1), Color.indexed(2), Color.indexed(4))
    let (magenta, cyan) = (Color.indexed(5), Color.indexed(6))
    return Theme(name: "terminal") { role in
      switch role {
      case .text: Appearance()
      case .muted, .border, .barTrack: Appearance(nil, .dim)
      case .title, .heading, .header, .barTick: Appearance(nil, .bold)
      case .key, .focusedBorder: Appearance(cyan, .bold)
      case .accent, .winter: Appearance(cyan)
      case .headerPast, .selection: Appearance(nil, .reversed)
      case .unfocusedSelection: Appearance(nil, .bold)
      case .match: Appearance(yellow, [.bold, .underlined])
      case .achieved: Appearance(green, .bold)
      case .onTrack, .spring: Appearance(green)
      case .atRisk, .warning: Appearance(yellow)
      case .offTrack: Appearance(red)
      case .movingAway: Appearance(magenta, .bold)
      case .notDue, .noData: Appearance(nil, .dim)
      case .barFill: Appearance(blue)
      case .error: Appearance(red, .bold)
      case .link: Appearance(cyan, .underlined)
      }
    }
  }

  /// Without colours: what a terminal gets that has none, or where they are not wanted.
  package static let monochrome = Theme(name: "monochrome") { role in
    switch role {
    case .muted, .border, .barTrack, .notDue, .noData: Appearance(nil, .dim)
    case .title, .heading, .header, .key, .focusedBorder, .accent, .barTick, .unfocusedSelection: Appearance(nil, .bold)
    case .headerPast, .selection: Appearance(nil, .reversed)
    case .match: Appearance(nil, [.bold, .underlined])
    case .offTrack, .movingAway, .error: Appearance(nil, .bold)
    case .link: Appearance(nil, .underlined)
    case .text, .achieved, .onTrack, .atRisk, .barFill, .spring, .winter, .warning: Appearance()
    }
  }
}

extension Appearance {
  fileprivate init(_ foreground: Color?, _ attributes: Attributes) { self.init(foreground, on: nil, attributes) }
}
