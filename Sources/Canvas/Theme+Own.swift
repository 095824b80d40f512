/// Themes on the terminal's own background, whether dark or light, with its own colour for what is nothing special.
extension Theme {
  /// The default: colours that stay apart for colour-blind eyes, each with a contrast of at least 4 on black and on white.
  package static let terminal = Theme(
    name: "terminal",
    OwnInks(
      focus: .indexed(6), accent: .rgb(0x008787), bar: .rgb(0x5F5FFF), achieved: .rgb(0x5F5FFF),
      onTrack: .rgb(0x008787), atRisk: .rgb(0xAF5F00), offTrack: .rgb(0xD7005F), movingAway: .rgb(0x875FD7),
      spring: .rgb(0x008700), winter: .rgb(0x5F5FFF)))

  /// The same where there are no more than sixteen colours: the terminal's own.
  ///
  /// No status is green, which many eyes take for yellow; those whose colours are near each other differ in weight.
  package static let sixteen = Theme(
    name: "terminal",
    OwnInks(
      weight: .bold, focus: .indexed(6), accent: .indexed(6), bar: .indexed(4), achieved: .indexed(4),
      onTrack: .indexed(6), atRisk: .indexed(3), offTrack: .indexed(1), movingAway: .indexed(5), spring: .indexed(2),
      winter: .indexed(6)))

  init(name: String, _ inks: OwnInks) {
    self.init(name: name) { inks.appearance(of: $0) }
  }
}

/// What is written with on the terminal's own background.
struct OwnInks {
  /// `nil` is the terminal's own, for what is muted or a border its own and fainter.
  var text, muted, border: Color?
  /// Of two statuses, where colours alone would not tell them from others.
  var weight: Appearance.Attributes = []
  /// Of the border that is crossed and coloured most; the terminal's own take fewer bytes.
  let focus: Color?
  /// Of a bar on the ground of a selection, which is the colour of text; `nil` where that is the one of any bar.
  var selectedBar: Color?
  let accent, bar, achieved, onTrack, atRisk, offTrack, movingAway, spring, winter: Color

  func appearance(of role: Role) -> Appearance {
    switch role {
    case .text: Appearance(text)
    case .muted, .notDue, .noData: Appearance(muted, muted == nil ? .dim : [])
    case .border, .barTrack: Appearance(border, border == nil ? .dim : [])
    case .title, .heading, .header, .barTick: Appearance(text, .bold)
    case .focusedBorder: Appearance(focus, .bold)
    case .key: Appearance(accent, .bold)
    case .accent: Appearance(accent)
    case .headerPast, .selection: Appearance(text, .reversed)
    case .unfocusedSelection: Appearance(text, .bold)
    // Reversed: the bar is drawn in the second colour, on the ground of the selection.
    case .selectionBar: Appearance(text, on: selectedBar ?? bar, .reversed)
    case .match: Appearance(atRisk, [.bold, .underlined])
    case .achieved: Appearance(achieved, weight)
    case .onTrack: Appearance(onTrack)
    case .atRisk, .warning: Appearance(atRisk)
    case .offTrack, .overdue: Appearance(offTrack, weight)
    case .error: Appearance(offTrack, .bold)
    case .movingAway: Appearance(movingAway)
    case .barFill: Appearance(bar)
    case .spring: Appearance(spring)
    case .winter: Appearance(winter)
    case .link: Appearance(accent, .underlined)
    }
  }
}

extension Appearance {
  fileprivate init(_ foreground: Color?, _ attributes: Attributes) { self.init(foreground, on: nil, attributes) }
}
