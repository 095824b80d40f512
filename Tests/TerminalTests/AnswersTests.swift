import Canvas
import Glibc
import TestSupport
import Testing

@testable import Terminal

private let told = "\u{1B}]10;rgb:0000/0000/0000\u{7}\u{1B}]11;rgb:ffff/ffff/ffff\u{7}\u{1B}[?2026;2$y\u{1B}[?62;22c"

/// In a process of its own: full screen on a terminal of which the process itself is the other end.
private func onOwnTerminal(type: String = "xterm-256color", _ body: (inout Terminal, Int32) -> Void) -> Int32 {
  setenv("TERM", type, 1)
  setenv("LC_ALL", "C.UTF-8", 1)
  unsetenv("SWIFT_BACKTRACE")
  var none = sigset_t()
  pthread_sigmask(SIG_SETMASK, &none, nil)
  let near = openNearEnd()
  guard let path = pathOfFarEnd(near) else { exit(98) }
  let descriptor = open(path, O_RDWR | O_NOCTTY)
  do throws(TerminalError) {
    var terminal = try Terminal(input: descriptor, output: descriptor)
    body(&terminal, near)
  } catch {
    exit(99)
  }
  return descriptor
}

private func send(_ text: String, to near: Int32) {
  _ = Array(text.utf8).withUnsafeBytes { write(near, $0.baseAddress, $0.count) }
}

/// What whoever reads the terminal next would find; where there should be something, that is waited for.
private func unreadBytes(_ descriptor: Int32, isExpected: Bool = false) -> Int32 {
  var modes = termios()
  tcgetattr(descriptor, &modes)
  modes.c_lflag &= ~UInt32(ICANON)  // else what has no end of line does not count
  tcsetattr(descriptor, TCSANOW, &modes)
  var (count, watched): (Int32, _) = (0, pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
  if isExpected { poll(&watched, 1, 20_000) }
  return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? count : -1
}

@Suite(.serialized) struct AnswersTests {
  @Test func `the terminal is asked once, on the full screen and before the first frame`() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      setenv("TERM", "xterm-256color", 1)
      let descriptor = open(path, O_RDWR | O_NOCTTY)
      do throws(TerminalError) {
        var terminal = try Terminal(input: descriptor, output: descriptor)
        for text in ["hello", "hallo"] {
          var frame = Frame(size: terminal.size)
          frame.put(text, at: Point(column: 0, row: 0), style: Style(.text))
          terminal.show(frame)
        }
      } catch {
        exit(1)
      }
      exit(0)
    }
    let parts = terminal.output().split(separator: TerminalQuery.bytes(type: "xterm", program: nil))
    #expect(parts.count == 2)
    #expect(parts.first?.contains("\u{1B}[?1049h") == true && parts.first?.contains("hello") == false)
    #expect(parts.last?.contains("\u{1B}[H\u{1B}[2J") == true && parts.last?.contains("hello") == true)
  }

  @Test func `answers are known before the first frame where they have come, and told once`() async {
    await #expect(processExitsWith: .success) {
      _ = onOwnTerminal { terminal, near in
        send("j" + told + "k", to: near)
        var events: [Event] = []
        while events.count < 3 { events += terminal.eventsAtHand() }  // a pseudo-terminal takes its time
        let background = Event.answer(.background(0xFFFFFF))
        guard events == [.key(Key(.character("j"))), background, .key(Key(.character("k")))] else { exit(1) }
        guard terminal.colors == TerminalColors(background: 0xFFFFFF, text: 0) else { exit(2) }
        send(told, to: near)  // the same again
        if terminal.isExpectingAnswers || terminal.eventsAtHand() != [] { exit(3) }
      }
      exit(0)
    }
  }

  @Test(arguments: [
    told, "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:ff", "q\u{1B}[?6", "\u{1B}]11;nonsense", "",
  ])
  func `the end leaves no answer behind, whether they came late, in part or never`(answers: String) async {
    await #expect(processExitsWith: .success) { [answers] in
      let descriptor = onOwnTerminal { _, near in send(answers, to: near) }
      exit(unreadBytes(descriptor) == 0 ? 0 : 1)
    }
  }

  @Test func `what is typed after the answers is there for the shell`() async {
    await #expect(processExitsWith: .success) {
      let descriptor = onOwnTerminal { terminal, near in
        send(told, to: near)
        while terminal.isExpectingAnswers { _ = terminal.eventsAtHand() }
        send("ls\n", to: near)
      }
      exit(unreadBytes(descriptor, isExpected: true) == 3 ? 0 : 1)
    }
    await #expect(processExitsWith: .success) {
      let descriptor = onOwnTerminal(type: "linux") { _, near in send("ls\n", to: near) }  // which was never asked
      exit(unreadBytes(descriptor, isExpected: true) == 3 ? 0 : 1)
    }
  }

  @Test(arguments: [("xterm-256color", 0), ("linux", 7)] as [(String, Int32)])
  func `a crash leaves no answer behind, and what is typed to a terminal that was not asked`(
    type: String, unread: Int32
  ) async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    terminal.type("\u{1B}[?62;2")  // waits in the terminal: nobody reads it before the crash
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = path as String, type] in
      setenv("TERM", type, 1)
      unsetenv("SWIFT_BACKTRACE")
      var none = sigset_t()
      pthread_sigmask(SIG_SETMASK, &none, nil)
      let descriptor = open(path, O_RDWR | O_NOCTTY)
      do throws(TerminalError) {
        let terminal = try Terminal(input: descriptor, output: descriptor)
        raise(SIGSEGV)
        _ = terminal.size
      } catch {
        exit(99)
      }
    }
    #expect(unreadBytes(terminal.far, isExpected: unread > 0) == unread)
  }
}
