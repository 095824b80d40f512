import Glibc
import Testing

/// A terminal of which the test is the other end.
package struct PseudoTerminal: ~Copyable {
  /// The end of the test.
  package let near: Int32
  /// The end of the program.
  package let far: Int32
  /// Where another process can open the far end.
  package let path: String

  /// Of that size.
  package init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    let near = openNearEnd()
    let path = try #require(pathOfFarEnd(near))
    let far = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(near, UInt(TIOCSWINSZ), &size) == 0)
    (self.near, self.far, self.path) = (near, far, path)
  }

  deinit {
    close(near)
    close(far)
  }

  /// What was written to it and not read yet.
  package func output() -> String {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    var watched = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, 0) > 0, watched.revents & Int16(POLLIN) != 0 {
      let count = read(near, &buffer, buffer.count)
      guard count > 0 else { break }
      result += buffer[..<count]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The modes, in a form that can be compared.
  package var modes: [UInt8] {
    var modes = termios()
    #expect(tcgetattr(far, &modes) == 0)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}

/// The end of a new terminal that is the test's.
package func openNearEnd() -> Int32 { open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC) }

/// What `unlockpt` and `ptsname` do, which Swift does not see.
package func pathOfFarEnd(_ near: Int32) -> String? {
  let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  var value: Int32 = 0
  guard ioctl(near, unlock, &value) == 0, ioctl(near, number, &value) == 0 else { return nil }
  return "/dev/pts/\(value)"
}
