import Glibc
import Storage
import TestSupport
import Testing

struct AtomicWriteTests {
  @Test
  func `what is written is there whole, in the place of what was, and nothing else is left`() throws {
    let directory = TemporaryDirectory(["last-visit": "a longer text that was there before"])
    let path = "\(directory.path)/last-visit"
    try writeAtomically(Array("2026-11-23\n".utf8), to: path)
    #expect(contents(of: path) == "2026-11-23\n")
    try writeAtomically([], to: path)
    #expect(contents(of: path) == "")
    #expect(names(in: directory.path) == ["last-visit"])
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test
  func `where it cannot be written, what was there stays, and the error says why`() {
    let directory = TemporaryDirectory(["folder/file": "kept"])
    let nowhere = "\(directory.path)/nowhere/last-visit"
    #expect(throws: WriteError(path: nowhere, step: .create, code: ENOENT)) { try writeAtomically([1], to: nowhere) }
    let folder = "\(directory.path)/folder"
    #expect(throws: WriteError(path: folder, step: .replace, code: EISDIR)) { try writeAtomically([1], to: folder) }
    #expect(contents(of: "\(folder)/file") == "kept")
    #expect(names(in: directory.path) == ["folder"], "the temporary file has gone")
  }

  @Test
  func `another program's temporary file is left alone`() {
    let directory = TemporaryDirectory()
    let path = "\(directory.path)/last-visit"
    directory.write("theirs", to: "last-visit.\(getpid()).part")
    #expect(throws: WriteError(path: path, step: .create, code: EEXIST)) { try writeAtomically([1], to: path) }
    #expect(contents(of: "\(path).\(getpid()).part") == "theirs")
  }
}
