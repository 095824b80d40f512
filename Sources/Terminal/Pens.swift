import Canvas
import CNcurses

/// What ncurses draws each style with, worked out once a style.
struct Pens {
  private let theme: Theme
  private let colorCount: Int32
  /// By role and emphasis.
  private var pens: [cterm_pen?]

  /// Where there are too few colours for `theme`, the terminal's own take its place.
  init(theme: Theme, colorCount: Int32, on colors: TerminalColors? = nil) {
    self.colorCount = colorCount
    self.theme = theme.shown(inColors: Int(colorCount), on: colors)
    pens = Array(repeating: nil, count: Role.allCases.count * 16)
  }

  mutating func pen(for style: Style, on handle: OpaquePointer) -> cterm_pen {
    let index = Int(style.role.rawValue) * 16 + Int(style.emphasis.rawValue & 15)
    if let pen = pens[index] { return pen }
    let appearance = theme.appearance(of: style)
    let pen = cterm_pen(
      attributes: UInt32(appearance.attributes.rawValue),
      pair: cterm_pair(handle, number(of: appearance.foreground), number(of: appearance.background)))
    pens[index] = pen
    return pen
  }

  /// Whether nobody can tell in which of the two styles a blank is.
  func areBlanksAlike(_ one: Style, _ other: Style) -> Bool {
    let (one, other) = (theme.appearance(of: one), theme.appearance(of: other))
    // In bits: it is asked for each blank, and sets of options would be put together each time.
    let seen = Appearance.Attributes.underlined.rawValue | Appearance.Attributes.reversed.rawValue
    return one.background == other.background && (one.attributes.rawValue | other.attributes.rawValue) & seen == 0
  }

  /// Whether nobody can tell in which of the two styles something is.
  func areAlike(_ one: Style, _ other: Style) -> Bool {
    one == other || theme.appearance(of: one) == theme.appearance(of: other)
  }

  private func number(of color: Color?) -> Int32 {
    switch color {
    case nil: Int32(CTERM_DEFAULT_COLOR)
    case .indexed(let index): Int32(index) % min(colorCount, 16)
    case .rgb(let value): colorCount > 256 ? Int32(value) : paletteIndex(of: value)
    }
  }
}

/// The nearest of the 240 mixed colours of the 256: a cube of six levels, then greys.
func paletteIndex(of color: UInt32) -> Int32 {
  let parts = [color >> 16 & 255, color >> 8 & 255, color & 255].map(Int32.init)
  if parts[0] == parts[1], parts[1] == parts[2], (8...238).contains(parts[0]), (parts[0] - 8) % 10 == 0 {
    return 232 + (parts[0] - 8) / 10
  }
  return parts.reduce(0) { index, part in
    index * 6 + (part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40)
  } + 16
}
