import Glibc

/// The built program, run as a process of its own.
package struct RunningProgram: Sendable {
  /// Where standard output goes.
  package enum Output: Sendable {
    case kept
    case file(String)
    case closed
  }

  package struct Result: Sendable {
    package let code: Int32
    /// The signal that ended it; `nil` where it ended by itself.
    package let signal: Int32?
    package let output: String
    package let errors: String
  }

  /// The program stands beside the tests.
  package static var path: String {
    let own = (try? contents(ofLink: "/proc/self/exe")) ?? ""
    return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/roadmap"
  }

  /// Runs `executable` in `directory` with nothing in its environment but `environment`, and waits for its end.
  package static func run(
    _ arguments: [String], executable: String = path, environment: [String: String] = ["LANG": "C.UTF-8"],
    in directory: String = "/", output: Output = .kept
  ) throws -> Result {
    let (out, errors) = (try temporaryFile(), try temporaryFile())
    defer {
      close(out)
      close(errors)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    switch output {
    case .kept: posix_spawn_file_actions_adddup2(&actions, out, 1)
    case .file(let path): posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
    case .closed: posix_spawn_file_actions_addclose(&actions, 1)
    }
    posix_spawn_file_actions_adddup2(&actions, errors, 2)

    // Signals that a test holds back in this process must reach the program.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var child: pid_t = 0
    // What posix_spawn has no portable word for: another directory.
    let place = ["/usr/bin/env", "-C", directory, executable] + arguments
    let code = withCStrings(place) { place in
      withCStrings(environment.map { "\($0)=\($1)" }) {
        posix_spawn(&child, "/usr/bin/env", &actions, &attributes, place, $0)
      }
    }
    guard code == 0 else { throw Failed(step: "start \(executable)", code: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw Failed(step: "wait", code: errno) } }
    let signal = status & 0x7F
    return Result(
      code: status >> 8 & 0xFF, signal: signal == 0 ? nil : signal, output: text(of: out), errors: text(of: errors))
  }

  package struct Failed: Error {
    let step: String
    let code: Int32
  }
}

private func contents(ofLink path: String) throws -> String {
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = buffer.withUnsafeMutableBytes { $0.baseAddress.map { readlink(path, $0, 4096) } ?? -1 }
  guard count > 0 else { throw RunningProgram.Failed(step: "read \(path)", code: errno) }
  return String(decoding: buffer[..<count], as: UTF8.self)
}

/// A file without a name, which goes when it is closed.
private func temporaryFile() throws -> Int32 {
  var template = Array("/tmp/roadmap-test-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { throw RunningProgram.Failed(step: "make a file", code: errno) }
  unlink(template)
  return descriptor
}

private func text(of descriptor: Int32) -> String {
  let size = Int(lseek(descriptor, 0, SEEK_END))
  // An array without room writes its count into storage that all of them share, which the thread sanitizer calls a race.
  guard size > 0 else { return "" }
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// `strings` as C has them, closed with a null pointer.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
