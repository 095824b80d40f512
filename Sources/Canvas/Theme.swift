/// A colour of the terminal's own sixteen, or a mixed one.
package enum Color: Hashable, Sendable {
  /// 0...15: black, red, green, yellow, blue, magenta, cyan, white, and the bright ones.
  case indexed(UInt8)
  /// 0xRRGGBB; the themes use what is in the 256-colour palette, so that 256 colours and 16 million look the same.
  case rgb(UInt32)
}

/// How a cell looks.
package struct Appearance: Hashable, Sendable {
  /// What is no colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit each.
    package let rawValue: UInt8
    /// Attributes by their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier or brighter.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter.
    package static let dim = Attributes(rawValue: 2)
    /// With a line below.
    package static let underlined = Attributes(rawValue: 4)
    /// Text and background exchanged.
    package static let reversed = Attributes(rawValue: 8)
  }

  /// `nil` is the terminal's own.
  package var foreground: Color?
  /// `nil` is the terminal's own.
  package var background: Color?
  /// What is added to the colours.
  package var attributes: Attributes

  init(_ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// How every role looks.
package struct Theme: Sendable, Equatable {
  /// As it is chosen by.
  package let name: String
  /// By `Role.rawValue`.
  private let appearances: [Appearance]

  init(name: String, _ appearance: (Role) -> Appearance) {
    self.name = name
    appearances = Role.allCases.map(appearance)
  }

  /// A role's look without emphasis.
  package func appearance(of role: Role) -> Appearance { appearances[Int(role.rawValue)] }

  /// A role's look with the emphasis of `style`.
  package func appearance(of style: Style) -> Appearance {
    // A selected row is of one look, but for bars: each change in it would cost a slow line more than it tells.
    let selected = style.role == .barFill ? Role.selectionBar : .selection
    var result = appearance(of: style.isSelected ? selected : style.role)
    if style.isUnderlined { result.attributes.insert(.underlined) }
    if style.isReversed { result.attributes.formSymmetricDifference(.reversed) }
    if style.isBold, !style.isSelected { result.attributes.insert(.bold) }
    return result
  }

  /// Whether it needs more than the terminal's own sixteen colours.
  package var isMixed: Bool {
    appearances.contains {
      if case .rgb = $0.foreground { true } else { false }
    }
  }

  /// The themes to choose from, the default first.
  package static let all: [Theme] = [.terminal, .dark, .light, .contrast, .safe, .monochrome]

  /// This theme, or what takes its place where there are so few colours; the default one suits the terminal's own, where
  /// they are known.
  package func shown(inColors count: Int, on colors: TerminalColors? = nil) -> Theme {
    if count < 8 { return .monochrome }
    if count < 256 { return isMixed ? .sixteen : self }
    if let colors, self == .terminal { return .terminal(on: colors) }
    return self
  }

  /// The themes that can be told apart in so many colours.
  package static func choices(inColors count: Int) -> [Theme] {
    all.filter { $0.shown(inColors: count).name == $0.name }.map { $0.shown(inColors: count) }
  }
}
