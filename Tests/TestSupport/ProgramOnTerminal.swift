import Glibc

/// The built program on a terminal of which the test is the other end, so that what it writes can be counted.
package struct ProgramOnTerminal: ~Copyable {
  private let terminal: PseudoTerminal
  private let process: pid_t

  /// Starts it with nothing in its environment but what a terminal program needs.
  package init(_ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24) throws {
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, descriptor, terminal.path, O_RDWR, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which Swift does not see
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | newSession)
    var child: pid_t = 0
    let command = [RunningProgram.path] + arguments
    let code = withCStrings(command) { arguments in
      withCStrings(["LANG=C.UTF-8", "TERM=xterm-256color", "HOME=/nonexistent", "PATH=/usr/bin:/bin"]) {
        posix_spawn(&child, command[0], &actions, &attributes, arguments, $0)
      }
    }
    guard code == 0 else { throw RunningProgram.Failed(step: "start \(command[0])", code: code) }
    self.terminal = terminal
    process = child
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }

  /// What a key is answered with; nothing where no answer begins in so many milliseconds.
  package func type(_ key: String, patience: Int32 = 20_000) -> [UInt8] {
    var bytes = Array(key.utf8)
    write(terminal.near, &bytes, bytes.count)
    return frame(patience: patience)
  }

  /// What comes up to the end of a frame, which shows the cursor again, or until nothing comes for so many milliseconds.
  package func frame(patience: Int32) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    var watched = pollfd(fd: terminal.near, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, patience) > 0, watched.revents & Int16(POLLIN) != 0 {
      let count = read(terminal.near, &buffer, buffer.count)
      guard count > 0 else { break }
      result += buffer[..<count]
      if result.suffix(6).elementsEqual("\u{1B}[?25h".utf8) { break }
    }
    return result
  }
}
