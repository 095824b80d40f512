import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// Milliseconds after which no answer is expected any more.
  static let answerPatience: Int64 = 3000
  /// Milliseconds for which the end of a session waits for answers, so that the shell does not take them for typed: longer
  /// than a line around the world takes. Only a terminal that never answers, left at once, is waited for in vain.
  static let endPatience: Int64 = 600

  /// Milliseconds since some beginning.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Whether answers may still come.
  var isExpectingAnswers: Bool { Terminal.now < answersUntil }

  /// Goes by what the terminal says of itself; whether that changes how anything looks.
  mutating func take(_ answer: TerminalAnswer) -> Bool {
    let before = colors
    switch answer {
    case .text(let color):
      textColor = color
      colors?.text = color
    case .background(let color): colors = TerminalColors(background: color, text: textColor)
    case .synchronizedOutput(let isThere): cterm_synchronize(handle, isThere)
    case .end:
      answersUntil = 0
      cterm_expect_answers(false)
    }
    return colors != before
  }

  /// What has happened already at the terminal, without waiting for more: a terminal that is near has answered before the
  /// first frame.
  package mutating func eventsAtHand() -> [Event] {
    var events: [Event] = []
    var watched = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    if poll(&watched, 1, 0) > 0 { readInput(into: &events) }
    return events
  }

  /// Before the terminal is handed back: waits a moment for the last of the answers where they are still to come. What is
  /// typed meanwhile is lost, as it is where they do not come.
  func settleAnswers() {
    var decoder = decoder
    let end = min(Terminal.now + Terminal.endPatience, answersUntil)
    while case let patience = end - Terminal.now, patience > 0 {
      var watched = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, Int32(patience)) > 0 else { continue }
      var byte: UInt8 = 0
      guard read(input, &byte, 1) == 1 else { break }
      if decoder.take(byte).contains(.answer(.end)) { return cterm_expect_answers(false) }
    }
    if !isExpectingAnswers { cterm_expect_answers(false) }  // it never answered, so nothing will come
  }
}
