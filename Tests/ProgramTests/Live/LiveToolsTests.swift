import Glibc
import Storage
import TestSupport
import Testing

/// The program's own screen in tmux, while other tools change the data: git, rsync, editors.
///
/// Each edit gives every action and indicator another title, in eight files. The list is scrolled, and has to show the
/// same records in the same rows afterwards, the same one selected.
@Suite(.serialized)
struct LiveToolsTests {
  private static let files = bundledFiles.map { (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) }

  /// The files as an edit leaves them; the mark stands before each title.
  private func edited(_ mark: String) -> [(name: String, text: String)] {
    LiveToolsTests.files.map { name, text in
      (name, name.hasPrefix("areas/") ? text.replacing("\"title\": \"", with: "\"title\": \"\(mark) ") : text)
    }
  }

  private func directory() -> TemporaryDirectory {
    TemporaryDirectory(Dictionary(uniqueKeysWithValues: LiveToolsTests.files.map { ("data/\($0.name)", $0.text) }))
  }

  /// The actions, scrolled to the middle.
  private func session(_ directory: borrowing TemporaryDirectory) throws -> TmuxSession {
    let session = try TmuxSession("\(RunningProgram.path) --data \(directory.path)/data --as-of 2026-11-23")
    try session.wait(for: "Milestones")
    try session.type("2 NPage NPage k k")
    try session.wait { rows(of: $0).contains { $0.hasPrefix("▌") } && $0.contains("╭ Actions") }
    return session
  }

  /// What the list's rows begin with, without the mark before the titles.
  private func rows(of screen: String, without mark: String? = nil) -> [String] {
    screen.split(separator: "\n").filter { $0.hasPrefix("│") }.map { line in
      let row = String(line.dropFirst().prefix(40))
      return String((mark.map { row.replacing("\($0) ", with: "") } ?? row).prefix(24))
    }
  }

  /// Waits until all actions that the list shows have the mark, and looks whether everything is where it was.
  private func expect(
    _ mark: String, on session: borrowing TmuxSession, as before: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    func isThere(_ screen: String) -> Bool {
      let actions = rows(of: screen).filter { row in ["◐ ", "✓ ", "? "].contains { row.dropFirst().hasPrefix($0) } }
      return actions.count > 5 && actions.allSatisfy { $0.dropFirst(3).hasPrefix(mark) }
        && !screen.contains("data broken")
    }
    let after = try session.wait(for: isThere)
    #expect(isThere(after), "\(after)", sourceLocation: sourceLocation)
    #expect(
      rows(of: after, without: mark) == rows(of: before), "\(before)\n\(after)", sourceLocation: sourceLocation)
  }

  // MARK: git

  @discardableResult
  private func git(_ directory: borrowing TemporaryDirectory, _ arguments: String...) throws -> String {
    let settings = ["user.name=Test", "user.email=test@example.org", "commit.gpgsign=false", "core.autocrlf=false"]
    let result = try RunningProgram.run(
      ["git", "-C", directory.path] + settings.flatMap { ["-c", $0] } + arguments, executable: "/usr/bin/env",
      environment: [
        "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "HOME": "/nonexistent",
        "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
      ])
    try #require(result.code == 0, "git \(arguments): \(result.errors)")
    return result.output
  }

  /// A repository with the data as it is, the data edited under the tag `edited`, and no data at all under `none`.
  private func repository() throws -> TemporaryDirectory {
    let directory = directory()
    try git(directory, "init", "--quiet")
    try git(directory, "add", "data")
    try git(directory, "commit", "--quiet", "-m", "As it is")
    try git(directory, "tag", "first")
    for (name, text) in edited("Later:") { directory.write(text, to: "data/\(name)") }
    try git(directory, "commit", "--quiet", "-a", "-m", "Edited")
    try git(directory, "tag", "edited")
    try git(directory, "rm", "--quiet", "-r", "data")
    directory.write("nothing else", to: "README")
    try git(directory, "add", "README")
    try git(directory, "commit", "--quiet", "-m", "None")
    try git(directory, "tag", "none")
    try git(directory, "checkout", "--quiet", "first")
    return directory
  }

  @Test func `a git checkout of another commit shows, with everything in its place`() throws {
    let directory = try repository()
    let session = try session(directory)
    let before = try session.screen
    try git(directory, "checkout", "--quiet", "edited")
    try expect("Later:", on: session, as: before)
    try git(directory, "checkout", "--quiet", "first")
    #expect(try session.wait { $0 == before } == before)
    // What a rebase or a pull does to the files.
    try git(directory, "checkout", "--quiet", "-b", "work")
    try git(directory, "reset", "--quiet", "--hard", "edited")
    try expect("Later:", on: session, as: before)
  }

  @Test func `a git checkout without the data keeps the last whole state, and one with it goes on from there`() throws {
    let directory = try repository()
    let session = try session(directory)
    let before = try session.screen
    try git(directory, "checkout", "--quiet", "none")
    #expect(access(directory.path + "/data", F_OK) != 0)
    let broken = try session.wait(for: "data broken")
    #expect(rows(of: broken) == rows(of: before), "\(broken)")
    try git(directory, "checkout", "--quiet", "edited")
    try expect("Later:", on: session, as: before)
    // It is watched from then on.
    try git(directory, "checkout", "--quiet", "first")
    #expect(try session.wait { $0 == before } == before)
  }

  // MARK: rsync and editors

  /// Ways in which tools write a file: its path, what it is to hold, and a number that no other file has.
  private static let ways: [(name: String, write: @Sendable (String, String, Int) -> Void)] = [
    (
      "rsync",
      { path, text, number in
        let hidden = sibling(of: path) { ".\($0).aB3x\(10 + number % 90)" }
        put(text, to: hidden, pieces: 3)
        setTimes(hidden)
        rename(hidden, path)
      }
    ),
    ("rsync --inplace", { path, text, _ in overwrite(path, text) }),
    (
      "vim, backupcopy=no",
      { path, text, _ in
        put("", to: sibling(of: path) { _ in "4913" }, pieces: 1)
        unlink(sibling(of: path) { _ in "4913" })
        put("b0VIM", to: sibling(of: path) { ".\($0).swp" }, pieces: 1)
        rename(path, path + "~")
        put(text, to: path, pieces: 2)
        unlink(path + "~")
        unlink(sibling(of: path) { ".\($0).swp" })
      }
    ),
    (
      "vim, backupcopy=yes",
      { path, text, _ in
        put(contents(of: path) ?? "", to: path + "~", pieces: 1)
        put(text, to: path, pieces: 2)
        unlink(path + "~")
      }
    ),
    (
      "emacs",
      { path, text, _ in
        let lock = sibling(of: path) { ".#\($0)" }
        symlink("somebody@host.1234", lock)
        put("half of a text {", to: sibling(of: path) { "#\($0)#" }, pieces: 1)
        rename(path, path + "~")
        put(text, to: path, pieces: 2)
        unlink(sibling(of: path) { "#\($0)#" })
        unlink(lock)  // the copy `~` stays, as it does there
      }
    ),
    (
      "sed -i",
      { path, text, number in
        let aside = sibling(of: path) { _ in "sedQw\(1000 + number)" }
        put(text, to: aside, pieces: 2)
        rename(aside, path)
      }
    ),
    (
      "gedit",
      { path, text, number in
        let aside = sibling(of: path) { _ in ".goutputstream-\(1000 + number)" }
        put(text, to: aside, pieces: 2)
        rename(aside, path)
      }
    ),
  ]

  @Test(arguments: ways.map(\.name))
  func `what another tool writes shows, with everything in its place`(way: String) throws {
    let write = try #require(LiveToolsTests.ways.first { $0.name == way }).write
    let directory = directory()
    let session = try session(directory)
    let before = try session.screen
    for (number, file) in edited("Mark:").enumerated() {
      write("\(directory.path)/data/\(file.name)", file.text, number)
    }
    try expect("Mark:", on: session, as: before)
    for (number, file) in LiveToolsTests.files.enumerated() {
      write("\(directory.path)/data/\(file.name)", file.text, number)
    }
    #expect(try session.wait { $0 == before } == before)
  }

  @Test func `what editors leave beside the files is no record`() throws {
    let directory = directory()
    let session = try session(directory)
    let before = try session.screen
    let leftovers = [
      "areas/#03-digital-inclusion.json#", "areas/03-digital-inclusion.json~", "areas/4913",
      "areas/.03-digital-inclusion.json.swp", "areas/.03-digital-inclusion.json.aB3xZ9", "#risks.json#", "risks.json~",
      "4913", ".risks.json.un~",
    ]
    for name in leftovers { directory.write("{ no JSON", to: "data/\(name)") }
    symlink("somebody@host.1234", directory.path + "/data/areas/.#03-digital-inclusion.json")
    // An edit that comes after them shows, and nothing is said to be wrong.
    for (name, text) in edited("After:") { directory.write(text, to: "data/\(name)") }
    try expect("After:", on: session, as: before)
  }
}

// MARK: What tools do to a file

/// Another file of the same directory, named after it.
private func sibling(of path: String, _ name: (Substring) -> String) -> String {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return (parts.dropLast().map(String.init) + [name(parts.last ?? "")]).joined(separator: "/")
}

/// Writes a file anew, flushed in so many pieces.
private func put(_ text: String, to path: String, pieces: Int) {
  guard let file = fopen(path, "w") else { return }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  for piece in 0..<pieces {
    let part = bytes[bytes.count * piece / pieces..<bytes.count * (piece + 1) / pieces]
    part.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fflush(file)
  }
}

/// Writes over what a file holds, block by block, and cuts off what is left of it.
private func overwrite(_ path: String, _ text: String) {
  let descriptor = open(path, O_WRONLY)
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  let bytes = Array(text.utf8)
  for start in stride(from: 0, to: bytes.count, by: 700) {
    let block = bytes[start..<min(bytes.count, start + 700)]
    block.withUnsafeBytes { _ = pwrite(descriptor, $0.baseAddress, $0.count, off_t(start)) }
  }
  ftruncate(descriptor, off_t(bytes.count))
}

/// Gives a file the time of another one that is older, as copies keep their times.
private func setTimes(_ path: String) {
  let time = timespec(tv_sec: 1_700_000_000, tv_nsec: 0)
  _ = [time, time].withUnsafeBufferPointer { utimensat(AT_FDCWD, path, $0.baseAddress, 0) }
}
