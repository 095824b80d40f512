/// Why there is no full screen to be had; nothing was changed then.
package enum TerminalError: Error, Equatable {
  /// Standard input or output is a file, a pipe or nothing.
  case notATerminal
  /// The terminal is one of this type, whose cursor cannot be placed.
  case unsuitable(type: String)
  /// A system call failed with this code.
  case system(code: Int32)
}
