import Canvas
import Glibc
import TestSupport
import Testing

@testable import Terminal

/// In a process of its own, which exits with 0 where `body` says that all is well.
private func check(
  _ path: String, type: String? = "xterm-256color", locale: String = "C.UTF-8", _ body: (inout Terminal) -> Bool
) -> Never {
  if let type { setenv("TERM", type, 1) } else { unsetenv("TERM") }
  setenv("LC_ALL", locale, 1)
  let descriptor = open(path, O_RDWR | O_NOCTTY)
  do throws(TerminalError) {
    var terminal = try Terminal(input: descriptor, output: descriptor)
    let isFine = body(&terminal)
    exit(isFine ? 0 : 1)
  } catch {
    exit(error == .unsuitable(type: type ?? "") ? 3 : 2)
  }
}

private func frame(_ size: Size, _ symbols: Symbols, _ text: String) -> Frame {
  var frame = Frame(size: size, symbols: symbols)
  let inner = frame.border(frame.bounds)
  frame.put(text, at: inner.origin, style: Style(.offTrack).bold)
  frame.cursor = inner.origin
  return frame
}

@Suite(.serialized) struct TerminalTests {
  static let types = [
    "Eterm", "ansi", "cons25", "cygwin", "hurd", "linux", "mach", "pcansi", "rxvt", "rxvt-unicode-256color", "screen",
    "screen-256color", "sun", "tmux", "tmux-256color", "vt100", "vt102", "vt220", "vt52", "wsvt25", "xterm",
    "xterm-256color", "xterm-color", "xterm-mono",
  ]

  @Test(arguments: types, ["C.UTF-8", "C"])
  func `every type of terminal shows a frame and is left as it was found`(type: String, locale: String) async throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    let (path, modes) = (terminal.path, terminal.modes)
    let result = await #expect(processExitsWith: .success) { [path = path as String, type, locale] in
      check(path, type: type, locale: locale) { terminal in
        terminal.show(frame(terminal.size, terminal.symbols, "naïve"))
        let isUTF8 = locale == "C.UTF-8" && !["vt100", "vt102", "vt220"].contains(type)
        return terminal.size == Size(columns: 20, rows: 5) && terminal.isUTF8 == isUTF8
      }
    }
    guard result != nil else { return }
    let output = terminal.output()
    let lines = ["vt100": ("\u{E}", "\u{F}"), "vt102": ("\u{E}", "\u{F}"), "vt220": ("\u{1B}(0", "\u{1B}(B")][type]
    let isASCII = locale == "C" || lines != nil
    #expect(output.contains(isASCII ? "naive" : "naïve"))
    #expect(!isASCII || output.utf8.allSatisfy { $0 < 0x80 })
    if let lines {
      #expect(output.contains("\(lines.0)lqqqqqqqqqqqqqqqqqqk"), "\(output.debugDescription)")
      let last = output.split(separator: "mqqqqqqqqqqqqqqqqqqj").last ?? ""
      #expect(last.contains(lines.1), "text is text again")
    }
    #expect(terminal.modes == modes)
  }

  @Test(arguments: [nil, "", "no-such-terminal"])
  func `a terminal of unknown type is taken for a plain one, with a note`(type: String?) async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String, type] in
      check(path, type: type) { terminal in
        terminal.show(frame(terminal.size, terminal.symbols, "hello"))
        return terminal.note?.contains("using a plain ansi") == true && terminal.colorCount == 8
      }
    }
    #expect(terminal.output().contains("hello"))
  }

  @Test func `a new member of a family is taken for an old one`() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      check(path, type: "xterm-of-tomorrow") { $0.note == "TERM=xterm-of-tomorrow is unknown here: using xterm" }
    }
  }

  @Test func `a host without terminfo gets the built-in type`() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      setenv("TERMINFO_DIRS", "/nowhere", 1)
      check(path, type: "ansi") { $0.note == nil }
    }
  }

  @Test func `a terminal without cursor addressing is refused, untouched`() async throws {
    let terminal = try PseudoTerminal()
    let (path, modes) = (terminal.path, terminal.modes)
    await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in check(path, type: "dumb") { _ in true } }
    #expect(terminal.output() == "")
    #expect(terminal.modes == modes)
  }

  @Test func `a file is no terminal`() {
    let descriptor = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(throws: TerminalError.notATerminal) { _ = try Terminal(input: descriptor, output: descriptor) }
  }

  @Test func `a resize is an event at once, and the new size is drawn`() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      check(path) { terminal in
        for (columns, rows) in [(40, 12), (1, 1), (300, 100), (80, 24)] {
          var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
          let descriptor = open(path, O_RDWR | O_NOCTTY)
          guard ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else { return false }
          close(descriptor)
          pthread_kill(pthread_self(), SIGWINCH)
          let expected = Size(columns: columns, rows: rows)
          guard terminal.nextEvents(watching: []) == [.resized(expected)], terminal.size == expected else {
            return false
          }
        }
        return true
      }
    }
  }

  @Test func `keys, watched descriptors and time come out of one wait`() async {
    await #expect(processExitsWith: .success) {
      let near = openNearEnd()
      guard let path = pathOfFarEnd(near) else { exit(9) }
      check(path) { terminal in
        let bytes = "j\u{1B}[A日\u{3}\u{1B}"
        guard write(near, bytes, bytes.utf8.count) == bytes.utf8.count else { return false }
        var keys: [String] = []
        while keys.last != "esc" {
          for case .key(let key) in terminal.nextEvents(watching: []) { keys.append(key.name) }
        }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        let isIdle = terminal.nextEvents(watching: [ends[0]], timeout: 0) == []
        return isIdle && write(ends[1], "x", 1) == 1 && keys == ["j", "up", "日", "ctrl-c", "esc"]
          && terminal.nextEvents(watching: [ends[0]]) == [.readable(ends[0])]
      }
    }
  }

  @Test func `a terminal that went away closes the input`() async {
    await #expect(processExitsWith: .success) {
      let near = openNearEnd()
      guard let path = pathOfFarEnd(near) else { exit(9) }
      check(path) { terminal in
        close(near)
        return terminal.nextEvents(watching: []) == [.inputClosed]
      }
    }
  }

  @Test func `what has not changed is not painted`() async throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      check(path) { terminal in
        for text in ["hello", "hello", "hallo"] { terminal.show(frame(terminal.size, terminal.symbols, text)) }
        return true
      }
    }
    let output = terminal.output()
    #expect(output.split(separator: "hello", omittingEmptySubsequences: false).count == 2)
    #expect(output.split(separator: "\u{1B}[2J", omittingEmptySubsequences: false).count == 2)
  }

  @Test func `a small change leaves the cursor shown, a large one does not`() async throws {
    let terminal = try PseudoTerminal(columns: 60, rows: 20)
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      check(path) { terminal in
        let size = terminal.size
        for text in ["hello", "hallo"] { terminal.show(frame(size, terminal.symbols, text)) }
        var full = frame(size, terminal.symbols, "full")
        for row in 1..<19 {
          full.put(String(repeating: "\(row)", count: 25), at: Point(column: 2, row: row), style: Style(.text))
        }
        terminal.show(full)
        return true
      }
    }
    // From the end of the first frame to the middle of the third: it is hidden once, as that one begins.
    let between = terminal.output().split(separator: "hello").last?.split(separator: "1111").first ?? ""
    #expect(between.split(separator: "\u{1B}[?25l", omittingEmptySubsequences: false).count == 2, "\(between)")
  }

  @Test func `a screen that was small for a moment is drawn whole again`() async throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      check(path) { terminal in
        let whole = frame(terminal.size, terminal.symbols, "hello")
        terminal.show(whole)
        let descriptor = open(path, O_RDWR | O_NOCTTY)
        for (columns, rows) in [(2, 1), (20, 5)] {
          var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
          guard ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else { return false }
          pthread_kill(pthread_self(), SIGWINCH)
          _ = terminal.nextEvents(watching: [])
        }
        close(descriptor)
        terminal.show(whole)
        return true
      }
    }
    #expect(terminal.output().split(separator: "hello", omittingEmptySubsequences: false).count == 3)
  }

  @Test func `a theme changes every row, also those that stay`() async throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      check(path) { terminal in
        for theme in [Theme.terminal, .light] {
          terminal.theme = theme
          terminal.show(frame(terminal.size, terminal.symbols, "hello"))
        }
        return true
      }
    }
    #expect(terminal.output().split(separator: "hello", omittingEmptySubsequences: false).count == 3)
  }

  @Test func `a style that begins in the middle of a wide character covers none of it`() async throws {
    let terminal = try PseudoTerminal(columns: 10, rows: 1)
    let path = terminal.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      check(path) { terminal in
        var frame = Frame(size: Size(columns: 11, rows: 1))
        frame.put("日本 語 语言", at: Point(column: 0, row: 0), style: Style(.text))
        frame.restyle(Rect(column: 1, row: 0, columns: 2, rows: 1)) { $0.isSelected = true }
        terminal.show(frame)
        return true
      }
    }
    let output = terminal.output()
    #expect(output.contains("日") && output.contains("本") && output.contains("语"))
    #expect(!output.contains("言"))
  }
}
