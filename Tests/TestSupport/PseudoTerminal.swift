import Glibc
import Testing

/// A terminal of which the test is the other end.
package struct PseudoTerminal: ~Copyable {
  /// The end of the test.
  package private(set) var near: Int32
  /// The end of the program.
  package let far: Int32
  /// Where another process can open the far end.
  package let path: String

  /// A terminal that nobody has open yet.
  package init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    near = openNearEnd()
    path = try #require(pathOfFarEnd(near))
    far = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(near)
    close(far)
  }

  /// Changes the size, as a window does that is drawn larger.
  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let code = ioctl(near, UInt(TIOCSWINSZ), &size)
    #expect(code == 0)
  }

  /// What was written to it and not read yet; `patience` is how many milliseconds a first byte is waited for.
  package func output(patience: Int32 = 0) -> String {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    var watched = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, result.isEmpty ? patience : 0) > 0, watched.revents & Int16(POLLIN) != 0 {
      let count = read(near, &buffer, buffer.count)
      guard count > 0 else { break }
      result += buffer[..<count]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Sends keys, as the bytes that a terminal makes of them.
  package func type(_ keys: String) {
    var keys = keys
    keys.withUTF8 { _ = write(near, $0.baseAddress, $0.count) }
  }

  /// The line drops: whoever has the far end open reads the end of the input from now on.
  package mutating func hangUp() {
    close(near)
    near = -1
  }

  /// The modes, in a form that can be compared.
  package var modes: [UInt8] {
    var modes = termios()
    #expect(tcgetattr(far, &modes) == 0)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}

/// The end of a new pseudo-terminal that a terminal's window would have.
package func openNearEnd() -> Int32 { open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC) }

/// What `unlockpt` and `ptsname` do, which Swift does not see.
package func pathOfFarEnd(_ near: Int32) -> String? {
  let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  var value: Int32 = 0
  guard ioctl(near, unlock, &value) == 0, ioctl(near, number, &value) == 0 else { return nil }
  return "/dev/pts/\(value)"
}
