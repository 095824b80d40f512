import Canvas
import Glibc
import TestSupport
import Testing

@testable import Terminal

/// In a process of its own: full screen on the pseudo-terminal at `path`, a frame shown, then `body`.
private func inFullScreen(_ path: String, type: String = "xterm-256color", _ body: (inout Terminal) -> Void) {
  setenv("TERM", type, 1)
  setenv("LC_ALL", "C.UTF-8", 1)
  unsetenv("SWIFT_BACKTRACE")
  var none = sigset_t()
  pthread_sigmask(SIG_SETMASK, &none, nil)  // the test runs in a thread that blocks most signals
  let descriptor = open(path, O_RDWR | O_NOCTTY)
  do throws(TerminalError) {
    var terminal = try Terminal(input: descriptor, output: descriptor)
    var frame = Frame(size: Size(columns: 9, rows: 2))
    frame.put("hello", at: Point(column: 0, row: 0), style: Style(.text))
    terminal.show(frame)
    body(&terminal)
  } catch {
    exit(99)
  }
}

/// Whether what was written enters full-screen mode and leaves it.
private func leavesAsFound(_ output: String) -> Bool {
  output.contains("\u{1B}[?1049h") && output.contains("hello")
    && output.split(separator: "hello").last.map { $0.contains("\u{1B}[?1049l") && $0.contains("\u{1B}[?25h") } == true
}

@Suite(.serialized) struct RestoreTests {
  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT, SIGSYS, SIGXCPU, SIGXFSZ])
  func `a crash leaves the terminal as it was found`(signal: Int32) async throws {
    let terminal = try PseudoTerminal()
    let (path, modes) = (terminal.path, terminal.modes)
    let result = await #expect(processExitsWith: .failure) { [path = path as String, signal] in
      inFullScreen(path) { _ in raise(signal) }
    }
    #expect(result?.exitStatus == .signal(signal))
    #expect(leavesAsFound(terminal.output()))
    #expect(terminal.modes == modes)
  }

  @Test func `a failed precondition and an overflowing stack are crashes like any other`() async throws {
    let terminal = try PseudoTerminal()
    let (path, modes) = (terminal.path, terminal.modes)
    await #expect(processExitsWith: .failure) { [path = path as String] in
      inFullScreen(path) { _ in preconditionFailure("on purpose") }
    }
    #expect(leavesAsFound(terminal.output()))
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = path as String] in
      inFullScreen(path) { _ in exit(Int32(depth(1) & 1)) }
    }
    #expect(leavesAsFound(terminal.output()))
    #expect(terminal.modes == modes)
  }

  @Test func `letting go and exit leave the terminal as it was found`() async throws {
    let terminal = try PseudoTerminal()
    let (path, modes) = (terminal.path, terminal.modes)
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      inFullScreen(path) { $0.setMouse(true) }
      exit(7)
    }
    let output = terminal.output()
    #expect(leavesAsFound(output) && output.contains("\u{1B}[?1000l"))
    await #expect(processExitsWith: .exitCode(8)) { [path = path as String] in
      inFullScreen(path) { _ in exit(8) }
    }
    #expect(leavesAsFound(terminal.output()))
    #expect(terminal.modes == modes)
  }

  @Test(arguments: [true, false])
  func `what is written to standard error meanwhile is shown afterwards`(isCrash: Bool) async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: isCrash ? .signal(SIGABRT) : .success) { [path = path as String, isCrash] in
      dup2(open(path, O_RDWR | O_NOCTTY), 2)
      inFullScreen(path) { _ in
        guard write(2, "last words", 10) == 10 else { exit(1) }
        if isCrash { abort() }
      }
      exit(0)
    }
    let parts = terminal.output().split(separator: "\u{1B}[?1049l")
    #expect(parts.count == 2 && parts.first?.contains("last words") == false)
    #expect(parts.last?.contains("last words") == true)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGALRM, SIGPROF, SIGVTALRM, SIGIO])
  func `being asked to end is an event`(signal: Int32) async throws {
    let terminal = try PseudoTerminal()
    let (path, modes) = (terminal.path, terminal.modes)
    await #expect(processExitsWith: .success) { [path = path as String, signal] in
      inFullScreen(path) { terminal in
        pthread_kill(pthread_self(), signal)
        if terminal.nextEvents(watching: []) != [.terminated(signal: signal)] { exit(1) }
      }
      exit(0)
    }
    #expect(leavesAsFound(terminal.output()))
    #expect(terminal.modes == modes)
  }
}

/// Deeper than any stack.
private func depth(_ level: UInt64) -> UInt64 {
  withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 512) { buffer in
    buffer[0] = level
    return level == 0 ? 0 : depth(level &+ buffer[0] | 1) &+ buffer[0]
  }
}
