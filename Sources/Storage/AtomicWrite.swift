import Glibc

/// A file that could not be written.
package struct WriteError: Error, Equatable, Sendable {
  /// What was being done.
  package enum Step: Sendable { case create, write, replace }

  package let path: String
  package let step: Step
  /// The system's error number.
  package let code: Int32

  package init(path: String, step: Step, code: Int32) {
    self.path = path
    self.step = step
    self.code = code
  }
}

/// Puts `bytes` in the place of what `path` holds, for good: whoever reads it sees the old or the new, whole, even after
/// a crash. The file is the user's alone.
package func writeAtomically(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let temporary = "\(path).\(getpid()).part"
  do throws(WriteError) {
    try writeDurably(bytes, to: temporary, for: path)
    guard rename(temporary, path) == 0 else { throw WriteError(path: path, step: .replace, code: errno) }
    try syncDirectory(of: path)
  } catch {
    if error.step != .create { unlink(temporary) }  // else it is not there, or somebody else's
    throw error
  }
}

/// Makes a file that was not there before.
private func writeDurably(_ bytes: [UInt8], to temporary: String, for path: String) throws(WriteError) {
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw WriteError(path: path, step: .create, code: errno) }
  var rest = bytes[...]
  var code: Int32 = 0
  while !rest.isEmpty, code == 0 {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
  }
  if code == 0, fsync(descriptor) != 0 { code = errno }
  if close(descriptor) != 0, code == 0 { code = errno }
  guard code == 0 else { throw WriteError(path: path, step: .write, code: code) }
}

/// Without it a crash could still undo the change of name.
private func syncDirectory(of path: String) throws(WriteError) {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let directory = parts.isEmpty ? "." : parts.count == 1 ? "/" : parts.joined(separator: "/")
  let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw WriteError(path: path, step: .replace, code: errno) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw WriteError(path: path, step: .replace, code: errno) }
}
