import Glibc
import Storage
import TestSupport
import Testing

/// The built program in a world that takes things away from it.
@Suite(.serialized)
struct HostileWorldTests {
  private func dataDirectory() -> TemporaryDirectory {
    TemporaryDirectory(
      Dictionary(
        uniqueKeysWithValues: bundledFiles.map { ("data/\($0.name)", String(decoding: $0.bytes, as: UTF8.self)) }))
  }

  /// Waits until `text` is among what `terminal` is sent.
  private func wait(
    for text: String, on terminal: borrowing PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var output = ""
    for _ in 0..<1000 where !output.contains(text) { output += terminal.output(patience: 20) }
    #expect(output.contains(text), "\(output)", sourceLocation: sourceLocation)
  }

  private func expectEnd(
    of program: inout PlayedProgram, as expected: PlayedProgram.Ending,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let ending = end(of: &program)
    #expect(ending == expected, sourceLocation: sourceLocation)
  }

  private func end(of program: inout PlayedProgram) -> PlayedProgram.Ending? {
    for _ in 0..<1000 where program.look() == nil { usleep(20_000) }
    return program.look()
  }

  /// Nothing runs: after what is still being done, a second takes no more than two ticks of a processor.
  private func expectIdle(
    _ program: borrowing PlayedProgram, on terminal: borrowing PseudoTerminal,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var rounds = 0
    while !terminal.output(patience: 300).isEmpty, rounds < 100 { rounds += 1 }
    let before = program.ticks
    _ = terminal.output(patience: 1000)
    let spent = before.flatMap { before in program.ticks.map { $0 - before } }
    #expect(spent.map { $0 <= 2 } == true, "\(spent ?? -1) ticks", sourceLocation: sourceLocation)
  }

  // MARK: Terminals

  @Test(arguments: [["browse"], ["browse", "--accessible"], ["watch"]])
  func `a terminal that vanishes ends it`(arguments: [String]) throws {
    let directory = dataDirectory()
    var terminal = try PseudoTerminal(columns: 120, rows: 40)
    // With its hang-up signal and, as under nohup, without.
    for isTold in [true, false] {
      if !isTold { terminal = try PseudoTerminal(columns: 120, rows: 40) }
      let command = [RunningProgram.path] + arguments + ["--data", "\(directory.path)/data"]
      let place = ["-c", isTold ? "exec \"$@\"" : "trap '' HUP; exec \"$@\"", "sh"] + command
      var program = try PlayedProgram(
        place, executable: "sh", environment: ["HOME": directory.path], terminal: terminal.path)
      wait(for: arguments.contains("--accessible") ? "> " : "onnectivity", on: terminal)
      terminal.hangUp()
      let ending = end(of: &program)
      #expect([.exited(0), .killed(signal: SIGHUP), .exited(74)].contains(ending), "\(arguments): \(ending as Any)")
    }
  }

  @Test func `asked to end while a record is on the plain screen, it ends; a new size is seen afterwards`() throws {
    for signal in [SIGTERM, SIGHUP, SIGINT] {
      let terminal = try PseudoTerminal(columns: 120, rows: 40)
      let modes = terminal.modes
      var program = try PlayedProgram(["browse"], environment: ["HOME": "/proc"], terminal: terminal.path)
      wait(for: "Cooperation", on: terminal)
      terminal.type("Y")
      wait(for: "any key goes back", on: terminal)
      expectIdle(program, on: terminal)
      terminal.resize(columns: 50, rows: 20)
      expectIdle(program, on: terminal)
      terminal.type("j")
      wait(for: "╮", on: terminal)
      terminal.type("Y")
      wait(for: "any key goes back", on: terminal)
      program.send(signal)
      expectEnd(of: &program, as: .killed(signal: signal))
      #expect(terminal.modes == modes)
    }
  }

  // MARK: Descriptors

  @Test(arguments: [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]] as [[Int32]])
  func `nothing that is opened stands in for a standard descriptor that is closed`(closed: [Int32]) throws {
    let directory = dataDirectory()
    let data = ["--data", "\(directory.path)/data", "--as-of", "2026-11-23"]
    let expected = try RunningProgram.run(["export", "html"] + data).output
    let terminal = try PseudoTerminal()
    func ending(_ arguments: [String]) throws -> PlayedProgram.Ending? {
      var program = try PlayedProgram(
        arguments + data, environment: ["HOME": directory.path], in: directory.path, terminal: terminal.path,
        closed: closed)
      return end(of: &program)
    }
    #expect(try ending(["export", "html", "--output", "page.html"]) == .exited(0))
    #expect(contents(of: "\(directory.path)/page.html") == expected)
    for command in [["status"], ["list", "sources"], ["export", "html"], ["watch"]] where closed.contains(1) {
      _ = terminal.output()
      #expect(try ending(command) == .exited(74), "\(command)")
      let said = "roadmap: the output cannot be written: Bad file descriptor\r\n"
      #expect(terminal.output() == (closed.contains(2) ? "" : said), "\(command)")
    }
    for file in bundledFiles {
      let now = contents(of: "\(directory.path)/data/\(file.name)")
      #expect(now == String(decoding: file.bytes, as: UTF8.self), "\(file.name)")
    }
  }

  @Test func `without standard error the dashboard runs, and nothing else is in its place`() throws {
    let directory = dataDirectory()
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    var program = try PlayedProgram(
      ["browse", "--data", "\(directory.path)/data"], environment: ["HOME": "/proc"], terminal: terminal.path,
      closed: [2])
    wait(for: "Cooperation", on: terminal)
    let place = try RunningProgram.run(["/proc/\(program.id)/fd/2"], executable: "/usr/bin/readlink").output
    #expect(place == "/dev/null\n")
    terminal.type("q")
    expectEnd(of: &program, as: .exited(0))
  }

  @Test func `the end of standard input is no end of the answer`() throws {
    for command in [["browse"], ["browse", "--accessible"], ["status"], ["list", "areas"]] {
      let result = try RunningProgram.run(command)  // reads /dev/null
      #expect(result.code == 0 && result.signal == nil && !result.output.isEmpty, "\(command)")
    }
    let terminal = try PseudoTerminal()
    var program = try PlayedProgram(["browse", "--accessible"], terminal: terminal.path)
    wait(for: "> ", on: terminal)
    expectIdle(program, on: terminal)
    terminal.type("\u{4}")
    expectEnd(of: &program, as: .exited(0))
  }

  // MARK: Data

  @Test func `files from tomorrow are read like any other`() throws {
    let directory = dataDirectory()
    let times = [timespec](repeating: timespec(tv_sec: time(nil) + 86_400, tv_nsec: 0), count: 2)
    for file in bundledFiles {
      #expect(utimensat(AT_FDCWD, "\(directory.path)/data/\(file.name)", times, 0) == 0)
    }
    #expect(utimensat(AT_FDCWD, "\(directory.path)/data", times, 0) == 0)
    let data = ["--data", "\(directory.path)/data", "--as-of", "2026-11-23"]
    let expected = try RunningProgram.run(["status", "--as-of", "2026-11-23"]).output
    #expect(try RunningProgram.run(["status"] + data).output == expected)
  }

  @Test func `a directory that vanishes, and a pipe where a file was, leave it idle`() throws {
    let directory = dataDirectory()
    let (data, aside) = ("\(directory.path)/data", "\(directory.path)/aside")
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    let program = try PlayedProgram(
      ["browse", "--data", data], environment: ["HOME": "/proc"], terminal: terminal.path)
    wait(for: "Cooperation", on: terminal)
    expectIdle(program, on: terminal)
    rename(data, aside)
    wait(for: "data broken", on: terminal)
    expectIdle(program, on: terminal)
    rename(aside, data)
    expectIdle(program, on: terminal)

    unlink("\(data)/risks.json")
    #expect(mkfifo("\(data)/risks.json", 0o600) == 0)
    wait(for: "broken", on: terminal)
    expectIdle(program, on: terminal)
    let status = try RunningProgram.run(["status", "--data", data])
    #expect(status.code == 66 && status.errors.contains("risks.json"), "\(status.errors)")
  }

  @Test func `a terminal that is not read stops it without a busy loop`() throws {
    let directory = dataDirectory()
    let terminal = try PseudoTerminal(columns: 200, rows: 60)
    let program = try PlayedProgram(
      ["browse", "--data", "\(directory.path)/data"], environment: ["HOME": "/proc"], terminal: terminal.path)
    wait(for: "Cooperation", on: terminal)
    for _ in 0..<40 { terminal.type("123456789") }
    var ticks: [Int?] = []
    for _ in 0..<100 where ticks.suffix(10).count < 10 || Set(ticks.suffix(10)).count > 1 {
      usleep(100_000)
      ticks.append(program.ticks)
    }
    #expect(Set(ticks.suffix(10)).count == 1 && ticks.last != .some(nil), "\(ticks)")
  }

  // MARK: What a namespace of its own is needed for

  /// Whether this user may have one, in which limits and file systems are the test's own.
  private static let hasNamespaces =
    (try? RunningProgram.run(
      ["-Urm", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_instances && mount -t tmpfs none /mnt"],
      executable: "/usr/bin/unshare", environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    ).code) == 0

  @Test(.enabled(if: hasNamespaces), arguments: [["browse"], ["browse", "--accessible"], ["watch"]])
  func `with no watches left it says so once, goes on, and reads when asked`(arguments: [String]) throws {
    let directory = dataDirectory()
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    let command = "echo 0 > /proc/sys/user/max_inotify_instances; exec \"$@\""
    let program = try PlayedProgram(
      ["-Ur", "sh", "-c", command, "sh", RunningProgram.path] + arguments + ["--data", "\(directory.path)/data"],
      executable: "unshare", environment: ["HOME": "/proc"], terminal: terminal.path)
    var output = ""
    for _ in 0..<1000 where !output.contains("gives this user no more watches") {
      output += terminal.output(patience: 20)
    }
    expectIdle(program, on: terminal)
    if arguments == ["browse"] {
      terminal.type("r")
      wait(for: "nothing has changed", on: terminal)
    }
    #expect(output.split(separator: "no more watches", omittingEmptySubsequences: false).count == 2, "\(output)")
    expectIdle(program, on: terminal)
  }

  @Test(.enabled(if: hasNamespaces)) func `a full disk leaves no half of a file`() throws {
    let script = """
      mount -t tmpfs -o size=4k none /mnt && cd /mnt && printf old > kept || exit 99
      for format in html markdown csv json; do "$0" export $format --output file; echo "$format $?"; done
      "$0" export html --output kept; echo "again $?"
      echo left: *; cat kept
      """
    let result = try RunningProgram.run(
      ["-Urm", "sh", "-c", script, RunningProgram.path], executable: "/usr/bin/unshare",
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"])
    #expect(result.output == "html 74\nmarkdown 74\ncsv 74\njson 74\nagain 74\nleft: kept\nold", "\(result.errors)")
    #expect(result.errors.split(separator: "\n").allSatisfy { $0.hasSuffix("No space left on device") })
  }

  @Test(.enabled(if: hasNamespaces)) func `a full disk under the dashboard is a notice`() throws {
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    let script =
      "mount -t tmpfs -o size=4k none /mnt && cd /mnt && echo > full && \"$0\" browse; echo \"left: $(ls -A)\""
    var program = try PlayedProgram(
      ["-Urm", "sh", "-c", script, RunningProgram.path], executable: "unshare", environment: ["HOME": "/proc"],
      terminal: terminal.path)
    wait(for: "Cooperation", on: terminal)
    terminal.type("8")
    terminal.type("x\r")
    wait(for: "cannot be written: No space left on device", on: terminal)
    terminal.type("q")
    wait(for: "left: full\r\n", on: terminal)
    expectEnd(of: &program, as: .exited(0))
  }
}
