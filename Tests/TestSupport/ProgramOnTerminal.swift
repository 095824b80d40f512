import Glibc

/// The built program on a terminal of which the test is the other end, so that what it writes can be counted.
package struct ProgramOnTerminal: ~Copyable {
  private let terminal: PseudoTerminal
  private let program: PlayedProgram

  /// Starts it with nothing in its environment but what a terminal program needs, and what is said.
  package init(
    _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:]
  ) throws {
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    let program = try PlayedProgram(
      arguments, environment: ["HOME": "/nonexistent"].merging(environment) { $1 }, terminal: terminal.path)
    self.terminal = terminal
    self.program = program
  }

  /// Types keys, each when the one before has been answered; what comes of them is not told.
  package func type(all keys: [String]) {
    for key in keys { _ = type(key) }
  }

  /// All that a key is answered with, which may be nothing.
  package func type(_ key: String) -> [UInt8] {
    var bytes = Array(key.utf8)
    let awaited = program.bytesRead + bytes.count
    write(terminal.near, &bytes, bytes.count)
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    var watched = pollfd(fd: terminal.near, events: Int16(POLLIN), revents: 0)
    for _ in 0..<20_000 {
      // Before the look, so that nothing can come between the two.
      let isDone = program.bytesRead >= awaited && program.isAsleep
      if poll(&watched, 1, isDone ? 0 : 1) > 0, watched.revents & Int16(POLLIN) != 0 {
        let count = read(terminal.near, &buffer, buffer.count)
        result += buffer[..<max(0, count)]
      } else if isDone {
        break
      }
    }
    return result
  }

  /// What comes up to the end of a frame, or until nothing comes for so many milliseconds. A frame is at most 512 bytes
  /// in one piece, or begins by hiding the cursor and ends by showing it.
  package func frame(patience: Int32) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    var watched = pollfd(fd: terminal.near, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, patience) > 0, watched.revents & Int16(POLLIN) != 0 {
      let count = read(terminal.near, &buffer, buffer.count)
      guard count > 0 else { break }
      result += buffer[..<count]
      let isWhole = result.suffix(6).elementsEqual("\u{1B}[?25h".utf8)
      let text = String(decoding: result, as: UTF8.self)
      let isOnePiece =
        result.count <= 512 && !["\u{1B}[?25l", "\u{1B}[?1049h", "\u{1B}]"].contains { text.contains($0) }
      if isWhole || isOnePiece { break }
    }
    return result
  }
}
