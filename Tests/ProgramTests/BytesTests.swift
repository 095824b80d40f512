import TestSupport
import Testing

/// What keys cost on a slow line: the bytes that the built program writes for them, on the real data.
struct BytesTests {
  /// The cells of a screen of 80 columns and 24 rows.
  private static let cells = 80 * 24

  private func start(view: Int, environment: [String: String] = [:]) throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal(["browse", "--as-of", "2026-11-23"], environment: environment)
    _ = program.frame(patience: 20_000)
    program.type(all: ["g"])  // so that a frame in several pieces has come
    if view > 1 { #expect(!program.type("\(view)").isEmpty) }
    return program
  }

  // MARK: A move

  /// Moves by a key until nothing changes any more; each of them has to cost 400 bytes at most.
  private func move(
    _ key: String, _ program: borrowing ProgramOnTerminal, view: Int = 0, atMost steps: Int = 200
  ) {
    for step in 0..<steps {
      let answer = program.type(key)
      #expect(
        answer.count <= 400,
        "\(view) \(key.debugDescription), step \(step), \(answer.count): \(String(decoding: answer, as: UTF8.self).debugDescription)"
      )
      if answer.isEmpty { break }
    }
  }

  @Test(arguments: 1...9)
  func `a move through all of a view writes no more than 400 bytes`(view: Int) throws {
    let program = try start(view: view)
    program.type(all: ["g"])
    for key in ["j", "k"] { move(key, program) }
    // The arrows are the letters over again: a few of them will do.
    for key in ["\u{1B}[B", "\u{1B}[A"] { move(key, program, atMost: 5) }
  }

  @Test(arguments: [1, 2, 3, 5, 7])
  func `a move through what one opened writes no more than 400 bytes`(view: Int) throws {
    let program = try start(view: view)
    #expect(!program.type("\r").isEmpty)
    for key in ["j", "k"] { move(key, program, atMost: 60) }
  }

  /// What may stand on the screen besides, and the keys that bring it there: before the view is opened, and in it.
  private static let states: [(name: String, before: [String], inside: [String])] = [
    ("a past day with marks", ["D", "2024-09-22\r"], []), ("a step back", ["[", "["], []),
    ("a year back and on", ["{", "{", "}"], []), ("what if", ["2", "w", "\r"], []),
    ("a letter searched", [], ["/", "a\r"]), ("a word searched", [], ["/", "digital\r"]),
    ("found again", [], ["/", "in\r", "n"]), ("a filter", [], ["f", "digital\r"]), ("sorted", [], ["s", "s", "S"]),
    ("grouped otherwise", [], ["c"]), ("all of it", ["D", "2024-09-22\r", "3", "w", "\u{15}12\r"], ["/", "in\r"]),
  ]

  @Test(arguments: states.indices)
  func `a move in any state writes no more than 400 bytes`(state: Int) throws {
    let state = BytesTests.states[state]
    let program = try start(view: 1)
    program.type(all: state.before)
    for view in 1...9 {
      program.type(all: ["\(view)"] + state.inside)
      move("j", program, view: view, atMost: 30)
      program.type(all: ["G"])
      move("k", program, view: view, atMost: 30)
      program.type(all: ["g"])
      move("j", program, view: view, atMost: 10)
    }
  }

  @Test(arguments: [
    ["LANG": "C", "LC_ALL": "C"], ["TERM": "linux"], ["TERM": "vt100"], ["TERM": "screen-256color"],
    ["TERM": "tmux-256color"], ["NO_COLOR": "1"],
  ])
  func `a move on any terminal writes no more than 400 bytes`(environment: [String: String]) throws {
    let program = try start(view: 1, environment: environment)
    for view in 1...9 {
      program.type(all: ["\(view)", "g"])
      for key in ["j", "k"] { move(key, program, view: view, atMost: 40) }
    }
  }

  @Test(arguments: 1...5)
  func `a move in any theme writes no more than 400 bytes`(theme: Int) throws {
    let program = try start(view: 1)
    program.type(all: Array(repeating: "T", count: theme))
    for view in 1...9 {
      program.type(all: ["\(view)", "g"])
      for key in ["j", "k"] { move(key, program, view: view, atMost: 40) }
    }
  }

  /// Like `xterm-direct`, which is not installed everywhere.
  private static let direct = """
    direct|names each colour by its red\\, green and blue,
    \tRGB, ccc@, initc@, oc@, colors#0x1000000, pairs#0x10000,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    \tuse=xterm-256color,

    """

  @Test(arguments: 1...5)
  func `a move on a terminal of millions of colours writes no more than 400 bytes`(theme: Int) throws {
    let types = TemporaryDirectory(["direct.ti": BytesTests.direct])
    let compiled = try RunningProgram.run(
      ["-x", "-o", types.path, "direct.ti"], executable: "/usr/bin/tic", in: types.path)
    #expect(compiled.code == 0, "\(compiled.errors)")
    let program = try start(view: 1, environment: ["TERM": "direct", "TERMINFO": types.path])
    program.type(all: Array(repeating: "T", count: theme))
    for view in 1...9 {
      program.type(all: ["\(view)", "g"])
      for key in ["j", "k"] { move(key, program, view: view, atMost: 40) }
    }
  }

  // MARK: A page, a view

  /// What an answer is made of: characters that take a cell, and bytes that say where and how they stand.
  private func parts(_ answer: [UInt8]) -> (characters: Int, control: Int) {
    var rest = String(decoding: answer, as: UTF8.self).unicodeScalars[...]
    var (characters, control) = (0, 0)
    while let first = rest.popFirst() {
      guard first.value < 0x20 else {
        characters += 1
        continue
      }
      control += 1
      guard first == "\u{1B}", let kind = rest.popFirst() else { continue }
      control += 1
      if kind == "(" { control += rest.popFirst() == nil ? 0 : 1 }
      guard kind == "[" else { continue }
      let numbers = rest.prefix { !("@"..."~").contains($0) }.count
      rest = rest.dropFirst(numbers + 1)
      control += numbers + 1
    }
    return (characters, control)
  }

  @Test(arguments: 1...9)
  func `a page and an end write no more bytes than the screen has cells`(view: Int) throws {
    let program = try start(view: view)
    for key in ["\u{1B}[6~", "\u{1B}[6~", "\u{1B}[5~", "G", "g"] {
      let answer = program.type(key)
      #expect(answer.count <= BytesTests.cells, "\(key.debugDescription) costs \(answer.count)")
    }
  }

  /// A theme with a background of its own takes one and a half.
  @Test(arguments: 1...9, [0, 1])
  func `another view writes no cell twice, and less than a byte a cell of where and how`(view: Int, theme: Int) throws {
    let most = BytesTests.cells * (2 + theme) / 2
    let program = try ProgramOnTerminal(["browse", "--as-of", "2026-11-23"])
    var answers = [program.frame(patience: 20_000)]
    program.type(all: Array(repeating: "T", count: theme) + ["\(view % 9 + 1)"])
    answers.append(program.type("\(view)"))
    for answer in answers {
      let (characters, control) = parts(answer)
      #expect(characters <= BytesTests.cells && control < most, "\(characters) and \(control)")
    }
  }

  @Test(arguments: 1...9)
  func `nothing is written while nothing happens`(view: Int) throws {
    let program = try start(view: view)
    #expect(program.frame(patience: 1000) == [])
  }
}
