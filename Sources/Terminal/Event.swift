package import Canvas

/// What can happen to a full-screen program.
package enum Event: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  case resized(Size)
  /// The terminal has told its colours: what was shown may look otherwise now.
  case answer(TerminalAnswer)
  /// One of the watched descriptors can be read, or is broken.
  case readable(Int32)
  /// Someone asks the program to end: SIGTERM, SIGHUP, SIGINT, or a signal that means nothing here.
  case terminated(signal: Int32)
  /// The terminal is gone: no key will come any more.
  case inputClosed
}
