package import Canvas
package import Model

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
  /// Queries of one's own, beside those of the roadmap.
  package var queries: [NamedQuery]

  /// What holds where nothing is set.
  package init(
    view: ViewName = .overview, theme: Theme = .terminal, themes: [Theme] = Theme.all,
    keymap: Keymap = .standard, queries: [NamedQuery] = []
  ) {
    self.view = view
    self.theme = theme
    self.themes = themes
    self.keymap = keymap
    self.queries = queries
  }
}
