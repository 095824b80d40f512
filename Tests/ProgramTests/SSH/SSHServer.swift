import Glibc
import TestSupport
import Testing

/// Debian's sshd on the loopback, with keys and a configuration of its own, and one account: whoever runs the tests.
///
/// `options` stand before the account's key in `authorized_keys`: a forced command, for one.
struct SSHServer: ~Copyable {
  private let directory: TemporaryDirectory
  private let process: pid_t

  init(options: String = "") throws {
    directory = TemporaryDirectory()
    let path = directory.path
    for key in ["host", "key"] {
      let made = try RunningProgram.run(
        ["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", "\(path)/\(key)"], executable: "/usr/bin/ssh-keygen")
      try #require(made.code == 0, "\(made.errors)")
    }
    directory.write("\(options) \(contents(of: "\(path)/key.pub") ?? "")", to: "authorized_keys")
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }  // where sshd leaves its rights

    let port = try freePort()
    directory.write(serverConfiguration(in: path, port: port), to: "sshd_config")
    directory.write(clientConfiguration(in: path, port: port), to: "config")
    let started = try RunningProgram.run(
      ["-f", "\(path)/sshd_config", "-E", "\(path)/log"], executable: "/usr/sbin/sshd")
    try #require(started.code == 0, "\(started.errors)")
    // It writes its number once it listens.
    process = try #require(
      eventually { contents(of: "\(path)/pid").flatMap { pid_t($0.dropLast()) } },
      "\(contents(of: "\(path)/log") ?? "")")
  }

  deinit {
    kill(process, SIGTERM)
    _ = try? RunningProgram.run(
      ["-F", configuration, "-o", "ControlPath=\(directory.path)/shared", "-O", "exit", "roadmap"],
      executable: "/usr/bin/ssh")
  }

  /// The client's configuration file, which knows the server as `roadmap`.
  var configuration: String { "\(directory.path)/config" }

  /// Runs ssh with these options and, where there is one, this command, as one line; nothing of the outer environment
  /// reaches it. Without options the connection of the last time serves.
  func run(_ command: String?, options: [String] = []) throws -> RunningProgram.Result {
    let shared = ["-o", "ControlMaster=auto", "-o", "ControlPersist=10", "-o", "ControlPath=\(directory.path)/shared"]
    let words = (options.isEmpty ? shared : options) + ["roadmap", "--"] + [command].compactMap { $0 }
    return try RunningProgram.run(["-F", configuration] + words, executable: "/usr/bin/ssh")
  }

  /// For a shell: ssh with a terminal of its own on the other side.
  func line(_ command: String = "", options: String = "") -> String {
    "/usr/bin/ssh -F \(configuration) -tt \(options) roadmap \(command)"
  }
}

/// What `value` gives within twenty seconds; `nil` where it gives nothing.
func eventually<Value>(_ value: () -> Value?) -> Value? {
  for _ in 0..<1000 {
    if let value = value() { return value }
    usleep(20_000)
  }
  return nil
}

/// The commands of all that runs, by process number.
func runningCommands() -> [pid_t: String] {
  var commands: [pid_t: String] = [:]
  guard let folder = opendir("/proc") else { return [:] }
  defer { closedir(folder) }
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if let number = pid_t(name), let line = contents(of: "/proc/\(name)/cmdline") {
      commands[number] = line.split(separator: "\0").joined(separator: " ")
    }
  }
  return commands
}

private func serverConfiguration(in path: String, port: UInt16) -> String {
  let programs = RunningProgram.path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  return """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(path)/host
    PidFile \(path)/pid
    AuthorizedKeysFile \(path)/authorized_keys
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitRootLogin prohibit-password
    PrintMotd no
    MaxStartups 100
    Subsystem sftp internal-sftp
    SetEnv PATH=\(programs):/usr/bin:/bin
    AcceptEnv ROADMAP_* XDG_* HOME TERMINFO TERMINFO_DIRS TZ LINES COLUMNS PAGER EDITOR VISUAL SHELL NO_COLOR SSH_*

    """
}

private func clientConfiguration(in path: String, port: UInt16) -> String {
  """
  Host roadmap
    HostName 127.0.0.1
    Port \(port)
    IdentityFile \(path)/key
    IdentitiesOnly yes
    IdentityAgent none
    UserKnownHostsFile /dev/null
    GlobalKnownHostsFile /dev/null
    StrictHostKeyChecking no
    BatchMode yes
    LogLevel ERROR

  """
}

/// A port of the loopback that nobody listens on.
private func freePort() throws -> UInt16 {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let code = withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
    }
  }
  try #require(code)
  return UInt16(bigEndian: address.sin_port)
}
