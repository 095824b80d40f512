import Canvas
import Dashboard
import Glibc
import Model
import Terminal

/// Data that is read on a thread of its own, so that the screen shows something and keys are answered meanwhile.
struct Opening: ~Copyable {
  private let directory: DataDirectory
  private let reading: Work<Result<Archive, Failure>>
  /// A pipe whose other end closes once the data has been read; where there is no pipe, it counts as read.
  private let finished: Int32
  /// What was typed meanwhile, and is for the dashboard.
  private(set) var typed: [Event] = []
  /// The signal that asked for the end meanwhile.
  private(set) var ending: Int32?

  /// Milliseconds in which nobody sees that nothing is there yet.
  private static let unnoticed: Int32 = 25

  init(_ directory: DataDirectory, in language: Language) {
    self.directory = directory
    var pipe: (near: Int32, far: Int32) = (-1, -1)
    withUnsafeMutableBytes(of: &pipe) { ends in _ = Glibc.pipe(ends.assumingMemoryBound(to: Int32.self).baseAddress) }
    finished = pipe.near
    let far = pipe.far
    for end in [pipe.near, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = Work {
      defer { close(far) }
      do throws(Failure) { return .success(try directory.archive(in: language)) } catch { return .failure(error) }
    }
  }

  deinit { close(finished) }

  /// The data where it is there before anybody notices that it was not; else `nil`.
  func archiveAtOnce() throws(Failure) -> Archive? {
    guard finished >= 0 else { return try reading.result().get() }
    var watched = pollfd(fd: finished, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, Opening.unnoticed) == 0 ? nil : try reading.result().get()
  }

  /// The data, or why there is none; `nil` where the user or the terminal has left before.
  mutating func archive(
    shownOn terminal: inout Terminal, isASCII: Bool
  ) -> Result<Archive, Failure>? {
    while true {
      let symbols = isASCII ? Symbols.ascii : terminal.symbols
      terminal.show(openingFrame(reading: directory.name, size: terminal.size, symbols: symbols))
      for event in terminal.nextEvents(watching: [finished]) {
        switch event {
        case .readable: return reading.result()
        case .key(Key(.character("q"))), .key(Key(.character("c"), .control)): return nil
        case .key, .mouse: typed.append(event)
        case .terminated(let signal):
          ending = signal
          return nil
        case .inputClosed: return nil
        case .resized, .answer: break
        }
      }
    }
  }
}
