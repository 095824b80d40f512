import Canvas
import Dashboard
import Glibc
import Reports

/// The process's surroundings: environment, terminal, standard output and error.
enum World {
  /// `nil` where it is not set, or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal that standard output is; `nil` where it is none, or does not say.
  static var terminalColumns: Int? { terminalSize.flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil } }

  /// Its rows; likewise.
  static var terminalRows: Int? { terminalSize.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }

  private static var terminalSize: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  /// Whether the locale's characters are UTF-8, by the first of the variables that decides.
  static var isUTF8: Bool {
    var locale = (variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "C").lowercased()
    if let modifier = locale.firstIndex(of: "@") { locale = String(locale[..<modifier]) }
    return locale.hasSuffix("utf-8") || locale.hasSuffix("utf8")
  }

  /// Whether a dialogue in lines is wanted in place of a full screen.
  static var wantsAccessible: Bool {
    ["ROADMAP_ACCESSIBLE", "ACCESSIBLE"].contains { name in variable(name).map { $0 != "0" } ?? false }
  }

  /// Whether colours are welcome where nobody asked for them or against them (no-color.org, bixense.com/clicolors).
  static var wantsColor: Bool {
    if variable("NO_COLOR") != nil { return false }
    if let forced = variable("CLICOLOR_FORCE"), forced != "0" { return true }
    return isTerminal(STDOUT_FILENO) && (variable("TERM") ?? "dumb") != "dumb"
  }

  /// What the clock on the wall says.
  static var minute: Minute {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Minute(number: (now + parts.tm_gmtoff) / 60)
  }

  /// Milliseconds that only ever grow, for measuring a short while.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Writes all of `text` to standard output.
  static func print(_ text: String) throws(Failure) {
    let code = write(text, to: STDOUT_FILENO)
    guard code == 0 else { throw .unwritable(code: code) }
  }

  /// Writes a message to standard error, with what a terminal would obey made visible; there is nobody to tell where
  /// that fails.
  static func complain(_ message: String) {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.safe(String($0)) }
    if !isUTF8 { lines = lines.map(spelledInASCII) }
    _ = write(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  /// What is not ASCII as `?`, an arrow as `>`.
  static func spelledInASCII(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : $0 == "→" ? ">" : "?" }))
  }

  /// Zero, or the error number of the write that failed.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }
}
