import Canvas

/// What a terminal is asked as a session begins: its colours, whether it can hold back a frame until it is whole, and as
/// the last its attributes, which every terminal knows.
///
/// Once, in one write; nobody waits for the answers, which come as events.
enum TerminalQuery {
  /// Terminals of these families ignore what they do not know; others, as the Linux console, may show it.
  private static let families: Set<String> = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty", "konsole", "mintty", "rxvt",
    "screen", "st", "tmux", "vte", "wezterm", "xterm",
  ]

  /// The query for a type of terminal; empty where it is not known to be taken silently. `program` is what
  /// `TERM_PROGRAM` says: that of macOS prints the last letter of a question for a mode.
  static func bytes(type: String, program: String?) -> String {
    let family = type.prefix { $0 != "-" && $0 != "." }.lowercased()
    guard families.contains(family) else { return "" }
    let mode = program == "Apple_Terminal" ? "" : "\u{1B}[?2026$p"
    return "\u{1B}]10;?\u{7}\u{1B}]11;?\u{7}\(mode)\u{1B}[c"
  }
}

extension TerminalColors {
  /// What some terminals leave in `COLORFGBG`, as `15;0` or `0;default;15`: the numbers of their colours for text and
  /// background, of which it is taken whether that is dark.
  init?(colorNumbers value: String) {
    let parts = value.split(separator: ";", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let number = parts.last.flatMap({ UInt8($0) }), number < 16 else { return nil }
    self.init(background: number < 7 || number == 8 ? 0x000000 : 0xFFFFFF)
  }
}
