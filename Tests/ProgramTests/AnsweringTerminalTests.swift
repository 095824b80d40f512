import TestSupport
import Testing

/// The built program on terminals that answer what it asks as it begins.
struct AnsweringTerminalTests {
  private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}"
  private static let end = "\u{1B}[?62;22c"

  private func start() throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal(["browse", "--as-of", "2026-11-23"])
    let first = String(decoding: program.frame(patience: 20_000), as: UTF8.self)
    #expect(first.split(separator: "\u{1B}]11;?", omittingEmptySubsequences: false).count == 2)
    #expect(first.contains("\u{1B}[38;5;30m"))  // on track, where nothing is known of the background
    return program
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func expectAlive(_ program: borrowing ProgramOnTerminal) {
    #expect(text(program.type("2")).contains("overdue"))
  }

  @Test func `an answer that comes late changes the inks, once, and nothing is written after that`() throws {
    let program = try start()
    let answered = text(program.type(AnsweringTerminalTests.white + AnsweringTerminalTests.end))
    #expect(answered.contains("\u{1B}[38;5;23m") && !answered.contains("\u{1B}[38;5;30m"))  // dark ink, for white
    #expect(program.type(AnsweringTerminalTests.white + AnsweringTerminalTests.end) == [])
    #expect(program.frame(patience: 500) == [])
    expectAlive(program)
  }

  @Test func `an answer in pieces is the same answer`() throws {
    let program = try start()
    var written = ""
    for byte in AnsweringTerminalTests.white { written += text(program.type("\(byte)")) }
    #expect(written.contains("\u{1B}[38;5;23m"))
    for byte in AnsweringTerminalTests.end { #expect(program.type("\(byte)") == []) }
    expectAlive(program)
  }

  @Test(arguments: [
    "\u{1B}]11;qqqqqqqqqqqqqqqqq\u{7}", "\u{1B}]11;rgb:zz/zz/zz\u{1B}\\", "\u{1B}[?2026;9999999999$y", "\u{1B}[?99;q",
    "\u{1B}[?62;22;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22c", "\u{1B}]52;c;cXE=\u{7}",
  ])
  func `an answer that makes no sense changes nothing`(answer: String) throws {
    let program = try start()
    #expect(program.type(answer) == [])
    expectAlive(program)
  }

  @Test(arguments: [("1", true), ("2", true), ("0", false), ("4", false)])
  func `frames are held back where the terminal says that it can do that`(state: String, isHeldBack: Bool) throws {
    let program = try start()
    #expect(program.type("\u{1B}[?2026;\(state)$y\(AnsweringTerminalTests.end)") == [])
    let frame = text(program.type("4"))
    #expect(frame.hasPrefix("\u{1B}[?2026h") == isHeldBack && frame.hasSuffix("\u{1B}[?2026l") == isHeldBack)
  }

  @Test(arguments: [1, 2, 3, 4], ["0000/0000/0000", "ffff/ffff/ffff"])
  func `a move costs no more than 400 bytes on a background that is known`(view: Int, background: String) throws {
    let program = try start()
    _ = program.type("\u{1B}]11;rgb:\(background)\u{7}\(AnsweringTerminalTests.end)")
    if view > 1 { _ = program.type("\(view)") }
    _ = program.type("g")
    for key in ["j", "k"] {
      for step in 0..<70 {
        let answer = program.type(key)
        #expect(answer.count <= 400, "\(key), step \(step): \(text(answer).debugDescription)")
        if answer.isEmpty { break }
      }
    }
  }
}
