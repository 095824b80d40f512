extension Theme {
  /// Without colours: what a terminal gets that has none, or where they are not wanted.
  package static let monochrome = Theme(name: "monochrome") { role in
    switch role {
    case .muted, .border, .barTrack, .notDue, .noData: Appearance(nil, on: nil, .dim)
    case .title, .heading, .header, .key, .focusedBorder, .accent, .barTick, .unfocusedSelection:
      Appearance(nil, on: nil, .bold)
    case .headerPast, .selection, .selectionBar: Appearance(nil, on: nil, .reversed)
    case .match: Appearance(nil, on: nil, [.bold, .underlined])
    case .offTrack, .overdue, .movingAway, .error: Appearance(nil, on: nil, .bold)
    case .link: Appearance(nil, on: nil, .underlined)
    case .text, .achieved, .onTrack, .atRisk, .barFill, .spring, .winter, .warning: Appearance()
    }
  }
}
