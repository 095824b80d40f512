import TestSupport
import Testing

/// What keys cost on a slow line: the bytes that the built program writes for them, on the real data.
struct BytesTests {
  /// A screen of 80 columns and 24 rows in bytes, of which a piece of a box has three.
  private static let screen = 3 * 80 * 24

  private func start(view: Int) throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal(["browse", "--as-of", "2026-11-23"])
    let first = program.frame(patience: 20_000)
    #expect(first.count > BytesTests.screen / 5)
    if view > 1 {
      let shown = program.type("\(view)")
      #expect((1...BytesTests.screen).contains(shown.count), "the view costs \(shown.count)")
    }
    return program
  }

  @Test(arguments: 1...9)
  func `a move through all of a view writes no more than 400 bytes`(view: Int) throws {
    let program = try start(view: view)
    _ = program.type("g", patience: 1000)
    for (key, name) in [("j", "j"), ("k", "k"), ("\u{1B}[B", "down"), ("\u{1B}[A", "up")] {
      // The arrows are the letters over again: a few of them will do.
      for step in 0..<(key.utf8.count == 1 ? 200 : 5) {
        let answer = program.type(key, patience: 1000)
        #expect(
          answer.count <= 400, "\(name), step \(step): \(String(decoding: answer, as: UTF8.self).debugDescription)")
        if answer.isEmpty { break }
      }
    }
  }

  @Test(arguments: [1, 2, 3, 5, 7])
  func `a move through what one opened writes no more than 400 bytes`(view: Int) throws {
    let program = try start(view: view)
    #expect(!program.type("\r").isEmpty)
    for key in ["j", "k"] {
      for step in 0..<60 {
        let answer = program.type(key, patience: 1000)
        #expect(
          answer.count <= 400, "\(key), step \(step): \(String(decoding: answer, as: UTF8.self).debugDescription)")
        if answer.isEmpty { break }
      }
    }
  }

  @Test(arguments: 1...9)
  func `a page, an end and another view write no more than a screen`(view: Int) throws {
    let program = try start(view: view)
    for key in ["\u{1B}[6~", "\u{1B}[6~", "\u{1B}[5~", "G", "g", "\(view % 9 + 1)", "\(view)"] {
      let answer = program.type(key, patience: 1000)
      #expect(answer.count <= BytesTests.screen, "\(key.debugDescription) costs \(answer.count)")
    }
  }

  @Test(arguments: 1...9)
  func `nothing is written while nothing happens`(view: Int) throws {
    let program = try start(view: view)
    #expect(program.frame(patience: 1000) == [])
  }
}
