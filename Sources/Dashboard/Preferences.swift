package import Canvas

/// What a person may set for all sessions.
package struct Preferences: Sendable {
  /// The view one starts in.
  package var view: ViewName
  /// The theme one starts with.
  package var theme: Theme
  /// The themes that can be told apart on this terminal.
  package var themes: [Theme]
  /// Which key does what.
  package var keymap: Keymap

  /// What holds where nothing is set.
  package init(
    view: ViewName = .overview, theme: Theme = .terminal, themes: [Theme] = Theme.all,
    keymap: Keymap = .standard
  ) {
    self.view = view
    self.theme = theme
    self.themes = themes
    self.keymap = keymap
  }
}
