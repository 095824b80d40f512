/// What a cell means; a `Theme` says how it looks.
package enum Role: UInt8, CaseIterable, Sendable {
  case text, muted, title, heading, key, accent
  case border, focusedBorder
  /// The line at the top; `headerPast` is for another date than today and for what-if, in reverse video.
  case header, headerPast
  /// `selectionBar` is the fill of a bar where it is selected.
  case selection, unfocusedSelection, selectionBar, match
  case achieved, onTrack, atRisk, offTrack, movingAway, notDue, noData
  /// Past its date, and not there.
  case overdue
  /// `barTrack` is the part of a bar that is not filled.
  case barFill, barTrack, barTick
  case spring, winter
  case error, warning, link
}

/// A meaning with emphasis, in two bytes.
package struct Style: Hashable, Sendable {
  /// What the cell means.
  package var role: Role
  /// What is added to that.
  package private(set) var emphasis: Emphasis

  /// What is added to a role's own look.
  package struct Emphasis: OptionSet, Hashable, Sendable {
    /// One bit each.
    package let rawValue: UInt8
    /// Emphasis by its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier.
    package static let bold = Emphasis(rawValue: 1)
    /// With a line below.
    package static let underlined = Emphasis(rawValue: 2)
    /// Text and background exchanged.
    package static let reversed = Emphasis(rawValue: 4)
    /// In the selection's look, whatever the role.
    package static let selected = Emphasis(rawValue: 8)
  }

  /// A role, plain where nothing is added.
  package init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Heavier than the role is.
  package var isBold: Bool {
    get { emphasis.contains(.bold) }
    set { set(.bold, newValue) }
  }
  /// With a line below.
  package var isUnderlined: Bool {
    get { emphasis.contains(.underlined) }
    set { set(.underlined, newValue) }
  }
  /// Text and background exchanged.
  package var isReversed: Bool {
    get { emphasis.contains(.reversed) }
    set { set(.reversed, newValue) }
  }
  /// Drawn as the selection is, whatever the role.
  package var isSelected: Bool {
    get { emphasis.contains(.selected) }
    set { set(.selected, newValue) }
  }

  /// The same, and bold.
  package var bold: Style { Style(role, emphasis.union(.bold)) }
  /// The same, and underlined.
  package var underlined: Style { Style(role, emphasis.union(.underlined)) }
  /// The same, and in reverse video.
  package var reversed: Style { Style(role, emphasis.union(.reversed)) }
  /// The same, and selected.
  package var selected: Style { Style(role, emphasis.union(.selected)) }

  private mutating func set(_ flag: Emphasis, _ isOn: Bool) {
    if isOn { emphasis.insert(flag) } else { emphasis.remove(flag) }
  }
}
