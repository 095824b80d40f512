import Glibc

/// A process that was started, its time running since then.
struct Child {
  let id: pid_t
  let start: ContinuousClock.Instant

  struct Failed: Error {
    let program: String
    let code: Int32
  }

  /// On the terminal at `terminal` in a session of its own; without one, with nothing to read, and writing to `file`.
  init(_ command: [String], onTerminal terminal: String? = nil, into file: String = "/dev/null") throws(Failed) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal ?? "/dev/null", O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 1, terminal ?? file, O_RDWR | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, terminal ?? "/dev/null", O_RDWR, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which Swift does not see
    if terminal != nil { posix_spawnattr_setflags(&attributes, newSession) }
    var id: pid_t = 0
    start = .now
    // A home that is empty, so that nothing but the program counts.
    let environment = ["LANG=C.UTF-8", "TERM=xterm-256color", "HOME=/nonexistent", "PATH=/usr/bin:/bin"]
    let code = withCStrings(command) { arguments in
      withCStrings(environment) { posix_spawn(&id, command[0], &actions, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw Failed(program: command[0], code: code) }
    self.id = id
  }

  /// Waits for its end; how long it ran.
  func wait() -> Duration {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return .now - start
  }

  /// Voluntary context switches so far: how often it went to sleep, and so was woken up.
  var sleeps: Int { number(of: "voluntary_ctxt_switches:") }

  /// The memory it has resident now, in KiB.
  var memory: Int { number(of: "VmRSS:") }

  /// The most memory it has had resident, in KiB.
  var peakMemory: Int { number(of: "VmHWM:") }

  /// Has `peakMemory` tell what is the most from now on.
  func forgetPeakMemory() {
    let file = open("/proc/\(id)/clear_refs", O_WRONLY | O_CLOEXEC)
    _ = write(file, "5", 1)
    close(file)
  }

  /// How many descriptors it has open.
  var descriptors: Int {
    guard let folder = opendir("/proc/\(id)/fd") else { return 0 }
    defer { closedir(folder) }
    var count = -2  // `.` and `..`
    while readdir(folder) != nil { count += 1 }
    return count
  }

  /// Time on a processor, in ticks of 10 ms.
  var processorTicks: Int {
    // After the name in brackets, which may hold spaces.
    let fields = contents(of: "/proc/\(id)/stat").split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  private func number(of key: String) -> Int {
    let line = contents(of: "/proc/\(id)/status").split(separator: "\n").first { $0.hasPrefix(key) }
    return line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) } ?? 0
  }
}

func contents(of path: String, atMost size: Int = 8192) -> String {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return "" }
  defer { close(descriptor) }
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// `strings` as C has them, closed with a null pointer.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
