import Glibc
import Storage
import TestSupport
import Testing

/// The program's own screen in tmux, while the data changes on disk.
@Suite(.serialized)
struct LiveTests {
  private func session(_ directory: borrowing TemporaryDirectory, _ keys: String = "") throws -> TmuxSession {
    let session = try TmuxSession("\(RunningProgram.path) --data \(directory.path)/data --as-of 2026-11-23")
    try session.wait(for: "Milestones")
    if !keys.isEmpty { try session.type(keys) }
    return session
  }

  private func directory() -> TemporaryDirectory {
    TemporaryDirectory(
      Dictionary(
        uniqueKeysWithValues: bundledFiles.map { ("data/\($0.name)", String(decoding: $0.bytes, as: UTF8.self)) }))
  }

  private let areas = "areas/03-digital-inclusion.json"

  private func text(_ name: String) -> String {
    bundledFiles.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test
  func `an edit shows, the selection stays, and breaking it leaves the last whole state`() throws {
    let directory = directory()
    let session = try session(directory, "j j")
    try session.wait(for: "▌3 Inclusion")

    directory.write(text(areas).replacing("\"Inclusion\"", with: "\"Edited title\""), to: "data/\(areas)")
    #expect(try session.wait(for: "▌3 Edited").contains("▌3 Edited"))

    directory.write("{", to: "data/\(areas)")
    let broken = try session.wait(for: "data broken since")
    #expect(broken.contains("▌3 Edited") && broken.contains(", 1 problem"), "\(broken)")
    try session.type("!")
    let problems = try session.wait(for: "a key in quotation marks")
    #expect(problems.contains("data/\(areas):1:2"), "\(problems)")
    try session.type("!")

    directory.write(text(areas), to: "data/\(areas)")
    let mended = try session.wait { $0.contains("▌3 Inclusion") && !$0.contains("data broken") }
    #expect(mended.contains("▌3 Inclusion") && !mended.contains("data broken"), "\(mended)")
    #expect(!mended.contains("quotation marks"))
  }

  @Test
  func `a directory that goes and comes back, and another one in its place, show`() throws {
    let directory = directory()
    let session = try session(directory)
    let (data, aside) = (directory.path + "/data", directory.path + "/aside")
    rename(data, aside)
    #expect(try session.wait(for: "data broken").contains("1 Connectivity"))
    rename(aside, data)
    #expect(!(try session.wait { !$0.contains("data broken") }).contains("data broken"))

    for file in bundledFiles {
      let text = String(decoding: file.bytes, as: UTF8.self)
      directory.write(text.replacing("\"Inclusion\"", with: "\"Replaced\""), to: "next/\(file.name)")
    }
    rename(data, aside)
    rename(directory.path + "/next", data)
    #expect(try session.wait(for: "3 Replaced").contains("3 Replaced"))
    directory.write(text(areas), to: "data/\(areas)")
    #expect(try session.wait(for: "3 Inclusion").contains("3 Inclusion"))
  }

  @Test
  func `an open explanation is of the data as it is now, and of the width that the screen has`() throws {
    let directory = directory()
    let session = try session(directory, "j j e")
    try session.wait(for: "Why Inclusion has")
    directory.write(text(areas).replacing("\"Inclusion\"", with: "\"Edited title\""), to: "data/\(areas)")
    #expect(try session.wait(for: "Why Edited title has").contains("Why Edited title has"))
    try session.resize(columns: 60, rows: 30)
    let told = try RunningProgram.run([
      "explain", "digital-inclusion", "--width", "56", "--as-of", "2026-11-23", "--data", "\(directory.path)/data",
    ])
    let lines = told.output.split(separator: "\n").prefix(12)
    let narrow = try session.wait { screen in lines.allSatisfy { screen.contains($0) } }
    for line in lines { #expect(narrow.contains(line), "\(line)\n\(narrow)") }
  }

  @Test
  func `a key reads the data again, and says what came of it`() throws {
    let directory = directory()
    let session = try session(directory, "r")
    #expect(try session.wait(for: "nothing has changed").contains("nothing has changed"))
    directory.write("{", to: "data/\(areas)")
    try session.wait(for: "data broken")
    try session.type("r")
    #expect(try session.wait(for: "still broken").contains("still broken"))
  }

  @Test
  func `nothing runs while nothing happens`() throws {
    let directory = directory()
    let session = try session(directory)
    let program = try session.ask("#{pane_pid}")
    try session.type("j")
    try session.wait(for: "▌2 Public goods")
    var counts: [Int] = []
    // Each look at the screen takes some milliseconds; the first ones may still see the last key being answered.
    for _ in 0..<100 {
      _ = try session.screen
      counts.append(switches(of: program))
    }
    #expect(counts[0] > 0)
    #expect(Set(counts.dropFirst(20)).count == 1, "\(counts)")

    directory.write("{", to: "data/\(areas)")
    #expect(try session.wait(for: "data broken").contains("data broken"))
  }

  /// How often the process has gone to sleep.
  private func switches(of process: String) -> Int {
    let line = contents(of: "/proc/\(process)/status")?.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt") }
    return line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0
  }
}
