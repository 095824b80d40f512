import Glibc

/// The real program in a real terminal: a tmux server of its own, with one window.
package struct TmuxSession: ~Copyable {
  private let socket: String

  /// Starts `command`, a line for `sh`, and leaves its last screen standing when it ends.
  ///
  /// Nothing of the outer environment reaches it but where programs are found.
  package init(
    _ command: String, columns: Int = 120, rows: Int = 40, term: String = "xterm-256color", locale: String = "C.UTF-8"
  ) throws {
    socket = "roadmap-test-\(getpid())-\(UInt32.random(in: .min ... .max))"
    // A shell that waits holds the window while options are set; then the real command takes its place.
    try run(["-u", "-f", "/dev/null", "new-session", "-d", "-s", "s", "-x", "\(columns)", "-y", "\(rows)", "cat"])
    try run(["set-option", "-g", "status", "off"])
    try run(["set-option", "-g", "remain-on-exit", "on"])
    try run(["set-option", "-g", "remain-on-exit-format", ""])
    try run(["set-option", "-g", "window-size", "manual"])
    try run(["set-option", "-sg", "escape-time", "0"])
    try resize(columns: columns, rows: rows)
    try run([
      "respawn-pane", "-k", "-t", "s",
      "exec env -i PATH=\"$PATH\" TERM=\(term) LANG=\(locale) LC_ALL=\(locale) \(command)",
    ])
  }

  deinit { _ = try? run(["kill-server"]) }

  package func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-t", "s", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Types keys by tmux's names, blank-separated: `j`, `Enter`, `C-z`, `Escape`.
  package func type(_ keys: String) throws {
    try run(["send-keys", "-t", "s"] + keys.split(separator: " ").map(String.init))
  }

  /// What the screen shows, a line a row, blanks at their ends left out.
  package var screen: String { get throws { try run(["capture-pane", "-p", "-t", "s"]) } }

  /// The same with what sets looks and character sets.
  package var styledScreen: String { get throws { try run(["capture-pane", "-p", "-e", "-t", "s"]) } }

  /// A format of tmux's, such as `#{alternate_on}`.
  package func ask(_ format: String) throws -> String {
    String(try run(["display-message", "-p", "-t", "s", format]).dropLast())
  }

  /// Waits until the screen shows what `isExpected` says, and returns it; the last screen after twenty seconds without.
  @discardableResult
  package func wait(for isExpected: (String) -> Bool) throws -> String {
    var screen = try self.screen
    var attempts = 0
    while !isExpected(screen), attempts < 1000 {
      usleep(20_000)
      screen = try self.screen
      attempts += 1
    }
    return screen
  }

  /// Waits until the screen shows `text`.
  @discardableResult
  package func wait(for text: String) throws -> String { try wait { $0.contains(text) } }

  /// Waits until the command has ended. How it did tmux does not always know: let a shell print the code.
  package func waitForEnd() throws {
    var attempts = 0
    while try ask("#{pane_dead}") != "1", attempts < 1000 {
      usleep(20_000)
      attempts += 1
    }
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let result = try RunningProgram.run(
      ["tmux", "-L", socket] + arguments, executable: "/usr/bin/env",
      environment: ["PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    guard result.code == 0 else { throw Refused(arguments: arguments, message: result.errors) }
    return result.output
  }

  package struct Refused: Error {
    let arguments: [String]
    let message: String
  }
}
