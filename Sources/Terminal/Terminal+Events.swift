import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// Waits until something happens: at the terminal, by a signal, at one of `descriptors`, or `timeout` milliseconds
  /// passed, which gives no event. Idle, it does not wake up.
  package mutating func nextEvents(watching descriptors: [Int32], timeout: Int32? = nil) -> [Event] {
    var watched = ([input, signals] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      decoder.isExpectingAnswers = isExpectingAnswers
      let count = poll(&watched, nfds_t(watched.count), decoder.isWaiting ? decoder.patience : timeout ?? -1)
      if count < 0 {
        if errno == EINTR { continue }  // the signal is seen at its descriptor
        return [.inputClosed]
      }
      var events: [Event] = []
      if count == 0 {
        guard decoder.isWaiting else { return [] }
        events = decoder.finish()
      } else {
        if watched[1].revents != 0 { takeSignals(into: &events) }
        if watched[0].revents != 0 { readInput(into: &events) }
        events += watched.dropFirst(2).filter { $0.revents != 0 }.map { .readable($0.fd) }
      }
      if !events.isEmpty { return events }
    }
  }

  mutating func readInput(into events: inout [Event]) {
    var bytes = InlineArray<1024, UInt8>(repeating: 0)
    var span = bytes.mutableSpan
    let count = span.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
    if count > 0 {
      for index in 0..<count {
        for event in decoder.take(bytes[index]) {
          if case .answer(let answer) = event, !take(answer) { continue }
          events.append(event)
        }
      }
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      events.append(.inputClosed)
    }
  }

  private mutating func takeSignals(into events: inout [Event]) {
    var isResized = false
    while case let signal = cterm_signals_next(signals), signal != 0 {
      switch signal {
      case SIGWINCH:
        isResized = true
      case SIGTSTP:
        settleAnswers()
        cterm_leave(handle)
        cterm_signals_stop()
        cterm_return(handle)
        isResized = true
      case SIGCONT:
        cterm_return(handle)  // it may have been stopped without being asked
        isResized = true
      default:
        events.append(.terminated(signal: signal))
      }
    }
    if isResized && cterm_resize(handle) {
      last = nil
      events.append(.resized(size))
    }
  }
}
