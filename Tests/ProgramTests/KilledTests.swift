import Glibc
import Storage
import TestSupport
import Testing

/// Signals at random moments of a session that is played; `ROADMAP_KILLS=1000 swift test --filter KilledTests` plays a
/// thousand.
@Suite(.serialized)
struct KilledTests {
  private static let count = getenv("ROADMAP_KILLS").flatMap { Int(String(cString: $0)) } ?? 48
  private static let signals = [SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGINT, SIGKILL]
  private static let keys =
    ["j", "k", "h", "l", "G", "g", "\t", "\r", "\u{1B}", " ", "\u{1B}[6~", "\u{1B}[A", "t", "?", "!", "n", "e", "F"]
    + [
      "[", "]", "{", "}", "/glo\r", "fstatus:late\r", "w\r", "R", "s", "S", "c", "+", "-", "<", "x\r", "xj\r", "xjj\r",
    ]
    + ["y", "Y ", "Y", "r", "T", "m", "p", "D2024\r", "\u{0C}", ":", "W"] + (1...9).map { "\($0)" }

  /// What was seen of one session; equal to `nil` where all is as it should be.
  private struct Wrong: Equatable, CustomStringConvertible {
    let number: Int
    let signal: Int32
    let what: String
    var description: String { "session \(number), signal \(signal): \(what)" }
  }

  @Test func `whatever ends it, whenever, the terminal is as it was and no file is half written`() throws {
    let directory = TemporaryDirectory(
      Dictionary(
        uniqueKeysWithValues: bundledFiles.map { ("data/\($0.name)", String(decoding: $0.bytes, as: UTF8.self)) }))
    var random = SplitMix64(seed: 2030)
    for number in 0..<KilledTests.count {
      let signal = KilledTests.signals[number % KilledTests.signals.count]
      let wrong = try play(number, until: signal, in: directory, &random)
      #expect(wrong.isEmpty, "\(wrong)")
    }
    #expect(parts(in: directory.path).isEmpty)
  }

  private func play(
    _ number: Int, until signal: Int32, in directory: borrowing TemporaryDirectory, _ random: inout SplitMix64
  ) throws -> [Wrong] {
    let (out, home) = ("\(directory.path)/out-\(number)", "\(directory.path)/home-\(number)")
    mkdir(out, 0o700)
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    let modes = terminal.modes
    var program = try PlayedProgram(
      ["browse", "--data", "\(directory.path)/data", "--as-of", "2026-11-23"], environment: ["HOME": home], in: out,
      terminal: terminal.path)
    var output = ""

    // One in six is not even waited for.
    if Int.random(in: 0..<6, using: &random) == 0 {
      usleep(UInt32.random(in: 0..<40_000, using: &random))
    } else {
      for _ in 0..<1000 where !output.contains("Cooperation") { output += terminal.output(patience: 20) }
    }
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        terminal.type(KilledTests.keys.randomElement(using: &random) ?? "j")
      }
      if Int.random(in: 0..<8, using: &random) == 0, let file = bundledFiles.randomElement(using: &random) {
        directory.write(file.bytes, to: "data/\(file.name)")
      }
      output += terminal.output(patience: Int32.random(in: 0..<10, using: &random))
    }
    program.send(signal)

    var ending: PlayedProgram.Ending?
    for round in 0..<2000 where ending == nil {
      // In the dashboard a broken pipe is an error of `write`; it goes on, and is left.
      // Not too often: once the modes are as before, a terminal drops for Ctrl-C what was not read of its output yet.
      if signal == SIGPIPE, round % 50 == 0 { terminal.type("\u{3}") }
      output += terminal.output(patience: 10)
      ending = program.look()
    }
    output += terminal.output()

    var wrong: [String] = []
    let fitting: [PlayedProgram.Ending] =
      signal == SIGPIPE ? [.exited(0), .killed(signal: SIGPIPE), .killed(signal: SIGINT)] : [.killed(signal: signal)]
    if !fitting.contains(where: { $0 == ending }) { wrong.append("ended as \(String(describing: ending))") }
    if program.isAnythingLeft { wrong.append("a process is left") }
    if signal != SIGKILL {
      if terminal.modes != modes { wrong.append("other modes") }
      if isLast("\u{1B}[?1049h", after: "\u{1B}[?1049l", in: output) { wrong.append("still on the other screen") }
      if isLast("\u{1B}[?25l", after: "\u{1B}[?25h", in: output) { wrong.append("no cursor") }
      if isLast("\u{1B}[?1000h", after: "\u{1B}[?1000l", in: output) { wrong.append("the mouse is reported") }
    }
    for name in names(in: out) where contents(of: "\(out)/\(name)")?.utf8.last != UInt8(ascii: "\n") {
      wrong.append("\(name) is not whole")
    }
    if !parts(in: out).isEmpty || !parts(in: home).isEmpty { wrong.append("a .part file") }
    return wrong.map { Wrong(number: number, signal: signal, what: $0) }
  }

  /// Whether the last of both is `first`.
  private func isLast(_ first: String, after second: String, in output: String) -> Bool {
    guard let rest = output.split(separator: first, omittingEmptySubsequences: false).dropFirst().last else {
      return false
    }
    return !rest.contains(second)
  }

  /// Files that were only half-way to their place, anywhere below.
  private func parts(in path: String) -> [String] {
    names(in: path).flatMap { name in
      (name.hasSuffix(".part") ? ["\(path)/\(name)"] : []) + parts(in: "\(path)/\(name)")
    }
  }
}
