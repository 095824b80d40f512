import CNcurses

/// Whether the dashboard can be shown on a type of terminal.
package enum TerminalSuitability: Sendable {
  case suitable
  /// Its cursor cannot be placed.
  case unsuitable
  /// Terminfo does not know it.
  case unknown
}

/// What terminfo says of terminals of the type.
package func terminalSuitability(of type: String) -> TerminalSuitability {
  switch cterm_check(type, 1) {
  case CTERM_SUITABLE: .suitable
  case CTERM_UNSUITABLE: .unsuitable
  default: .unknown
  }
}
