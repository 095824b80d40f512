import Glibc

/// The built program, running by itself on a terminal or without one, for a test that does things to it meanwhile.
package struct PlayedProgram: ~Copyable {
  /// How a process ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// The process, which leads a session of its own.
  package let id: Int32
  private var ending: Ending?

  /// Starts `executable` with `arguments` in `directory`; `terminal` is the path of a far end. Standard
  /// descriptors named in `closed` are closed.
  package init(
    _ arguments: [String], executable: String = RunningProgram.path, environment: [String: String] = [:],
    in directory: String = "/", terminal: String, closed: [Int32] = []
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    for descriptor in Int32(1)...2 { posix_spawn_file_actions_adddup2(&actions, 0, descriptor) }
    for descriptor in closed { posix_spawn_file_actions_addclose(&actions, descriptor) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which Swift does not see
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | newSession)

    let surroundings = [
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
      "SWIFT_BACKTRACE": "enable=no",  // Swift's own crash handler would ask questions on the terminal
    ].merging(environment) { $1 }
    let place = ["/usr/bin/env", "-C", directory, executable] + arguments
    var child: pid_t = 0
    let code = withCStrings(place) { place in
      withCStrings(surroundings.map { "\($0)=\($1)" }) {
        posix_spawn(&child, "/usr/bin/env", &actions, &attributes, place, $0)
      }
    }
    guard code == 0 else { throw RunningProgram.Failed(step: "start \(executable)", code: code) }
    id = child
  }

  deinit {
    guard ending == nil else { return }
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }

  /// Sends it a signal.
  package func send(_ signal: Int32) { kill(id, signal) }

  /// Whether it has ended, and how; does not wait.
  package mutating func look() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    return ending
  }

  /// Time on a processor so far, in ticks of 10 ms; `nil` where the system does not say.
  package var ticks: Int? {
    let fields = fields(of: "/proc/\(id)")
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return nil }
    return user + system
  }

  /// Whether all its threads sleep until something happens.
  package var isAsleep: Bool {
    let threads = names(in: "/proc/\(id)/task")
    return !threads.isEmpty && threads.allSatisfy { fields(of: "/proc/\(id)/task/\($0)").first == "S" }
  }

  /// What the system says of a process or a thread, from its state on.
  private func fields(of directory: String) -> [Substring] {
    // After the name in brackets, which may hold spaces.
    contents(of: "\(directory)/stat")?.split(separator: ")").last?.split(separator: " ") ?? []
  }

  /// How many bytes it has read from anywhere.
  package var bytesRead: Int {
    contents(of: "/proc/\(id)/io")?.split(separator: "\n").first?.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }

  /// Whether a process of its session is left.
  package var isAnythingLeft: Bool {
    names(in: "/proc").contains { name in pid_t(name).map { getsid($0) == id } ?? false }
  }
}
