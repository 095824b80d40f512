import Glibc
import TestSupport
import Testing

struct TemporaryDirectoryTests {
  @Test func `what a killed test leaves goes before the next, and nothing of those that run`() async throws {
    let own = TemporaryDirectory(["kept": ""])
    let path = own.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let left = TemporaryDirectory(["folder/file": "text"])
      symlink(left.path, "\(path)/left")
      kill(getpid(), SIGKILL)
    }
    #expect(names(in: "\(path)/left") == ["folder"])
    await #expect(processExitsWith: .success) { _ = TemporaryDirectory() }
    #expect(names(in: "\(path)/left").isEmpty)
    #expect(names(in: path) == ["kept", "left"])
  }
}
