import Glibc

/// A full-screen program on a terminal, of 120 columns and 40 rows unless it is told otherwise, of which the benchmark is the other end.
struct Screen: ~Copyable {
  let child: Child
  /// From the start of the program to the last byte of what it showed first.
  let firstFrame: Answer
  private let near: Int32

  /// What a program wrote, and how long after it was asked its last byte came.
  struct Answer {
    let delay: Duration
    let written: [UInt8]

    var bytes: Int { written.count }
  }

  init(_ command: [String], columns: UInt16 = 120, rows: UInt16 = 40) throws(Child.Failed) {
    near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    // What `unlockpt` and `ptsname` do, which Swift does not see.
    let (unlock, name): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var number: Int32 = 0
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(near, unlock, &number) == 0, ioctl(near, name, &number) == 0,
      ioctl(near, UInt(TIOCSWINSZ), &size) == 0
    else { throw Child.Failed(program: "/dev/ptmx", code: errno) }
    child = try Child(command, onTerminal: "/dev/pts/\(number)")
    firstFrame = Screen.answer(on: near, since: child.start, patience: 2000, quiet: 100)
  }

  deinit {
    _ = type("q")
    kill(child.id, SIGTERM)
    close(near)  // else it may wait for what it writes to be read
    _ = child.wait()
  }

  /// Sends the bytes of a key, and takes the answer; waits for it `patience` milliseconds at most.
  func type(_ key: String, patience: Int32 = 100) -> Answer {
    let start = ContinuousClock.now
    var bytes = Array(key.utf8)
    guard write(near, &bytes, bytes.count) == bytes.count else { return Answer(delay: .zero, written: []) }
    return Screen.answer(on: near, since: start, patience: patience, quiet: 8)
  }

  /// Types as fast as the program reads, and takes whatever it answers.
  func pour(_ keys: String) {
    var keys = Array(keys.utf8)[...]
    var buffer = [UInt8](repeating: 0, count: 65536)
    // No more than a terminal holds, so that no write waits for a program that waits for its own output to be read.
    while !keys.isEmpty {
      var watched = pollfd(fd: near, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&watched, 1, 10_000) > 0, watched.revents & Int16(POLLHUP) == 0 else { return }
      if watched.revents & Int16(POLLIN) != 0 { _ = read(near, &buffer, buffer.count) }
      if watched.revents & Int16(POLLOUT) != 0 {
        let count = keys.prefix(256).withUnsafeBytes { write(near, $0.baseAddress, $0.count) }
        if count > 0 { keys = keys.dropFirst(count) }
      }
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(near, UInt(TIOCSWINSZ), &size)
  }

  /// What comes unasked in so many milliseconds.
  func listen(milliseconds: Int32) -> Answer {
    Screen.answer(on: near, since: .now, patience: milliseconds, quiet: milliseconds)
  }

  /// Waits `patience` milliseconds for a first byte, and takes all until none comes for `quiet` milliseconds.
  private static func answer(
    on near: Int32, since start: ContinuousClock.Instant, patience: Int32, quiet: Int32
  ) -> Answer {
    var buffer = [UInt8](repeating: 0, count: 65536)
    var (delay, written): (Duration, [UInt8]) = (.zero, [])
    var watched = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, written.isEmpty ? patience : quiet) > 0, watched.revents & Int16(POLLIN) != 0 {
      let count = read(near, &buffer, buffer.count)
      guard count > 0 else { break }
      delay = .now - start
      written += buffer[..<count]
    }
    return Answer(delay: delay, written: written)
  }
}
