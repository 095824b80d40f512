import CNcurses
import Canvas
import Glibc

/// The type of terminal, found in terminfo.
struct TerminalType: Equatable {
  let name: String
  /// One line where it is not what `TERM` says.
  let note: String?

  /// Falls back on the family it is of, and on plain types, where `TERM` names none that is known.
  init(output: Int32) throws(TerminalError) {
    let wanted = getenv("TERM").map { String(cString: $0) } ?? ""
    if !wanted.isEmpty {
      switch cterm_check(wanted, output) {
      case CTERM_SUITABLE:
        self.init(name: wanted, note: nil)
        return
      case CTERM_UNSUITABLE:
        throw .unsuitable(type: wanted)
      default:
        break
      }
    }
    let problem = wanted.isEmpty ? "TERM is not set" : "TERM=\(SafeText.safe(wanted)) is unknown here"
    // a new terminal of an old family, as xterm-kitty, is told apart by what follows the family's name
    let family = String(wanted.prefix { $0 != "-" && $0 != "." })
    if !family.isEmpty, family != wanted, cterm_check(family, output) == CTERM_SUITABLE {
      self.init(name: family, note: "\(problem): using \(family)")
      return
    }
    cterm_use_builtin_types()
    guard cterm_check("ansi", output) == CTERM_SUITABLE else { throw .unsuitable(type: wanted) }
    self.init(name: "ansi", note: "\(problem): using a plain ansi")
  }

  /// Whether it is of the family of the VT100, which is older than UTF-8: its lines are a character set of their own,
  /// whatever the locale.
  var drawsLines: Bool {
    let rest = name.utf8.dropFirst(2)
    return name.hasPrefix("vt") && rest.first.map { (UInt8(ascii: "1")...UInt8(ascii: "5")).contains($0) } ?? false
  }

  private init(name: String, note: String?) {
    self.name = name
    self.note = note
  }
}
