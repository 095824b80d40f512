import Canvas
import Dashboard
import Glibc
import Model
import Scoring
import Storage

/// What the user has set in a file, for the dashboard alone.
struct UserConfiguration {
  private let configuration: Configuration

  /// `$XDG_CONFIG_HOME/roadmap/config.json`, by default below the home directory (XDG Base Directory Specification,
  /// by which a path that is not absolute does not count).
  static var path: String? {
    let given = World.variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let root = given ?? World.variable("HOME").map { "\($0)/.config" }
    return root.map { "\($0)/roadmap/config.json" }
  }

  /// Reads the file; where there is none, nothing is set.
  init() throws(Failure) {
    let words = ConfigurationWords(
      themes: Theme.all.map(\.name), views: ViewName.allCases.map(\.name),
      commands: Command.groups.flatMap(\.commands).map { ($0.name, $0.keys) }, key: { Key($0)?.name },
      fault: Query.fault)
    do throws(LoadError) {
      configuration =
        try UserConfiguration.path.flatMap { path throws(LoadError) in
          try loadConfiguration(path, words: words)
        } ?? Configuration()
    } catch {
      throw Failure(message: "\(error)", code: EX_CONFIG)
    }
  }

  /// The language of titles and other texts, where the data has them in it.
  var language: Language { configuration.language ?? .english }

  /// Queries of one's own, beside those of the roadmap.
  var queries: [NamedQuery] { configuration.queries }

  /// The theme of that name, else the one that is set, else the default.
  func theme(_ name: String?) -> Theme {
    let wanted = name ?? configuration.theme
    return Theme.all.first { $0.name == wanted } ?? .terminal
  }

  /// What it makes of the dashboard on a terminal with so many colours.
  func preferences(theme: Theme, colorCount: Int) -> Preferences {
    Preferences(
      view: ViewName.allCases.first { $0.name == configuration.view } ?? .overview,
      theme: theme.shown(inColors: colorCount), themes: Theme.choices(inColors: colorCount),
      keymap: Keymap(rebinding: configuration.keys), queries: queries)
  }
}
