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
  // Who asks the program to end waits for the moment in which both names are there.
  var (all, before) = (sigset_t(), sigset_t())
  sigfillset(&all)
  pthread_sigmask(SIG_BLOCK, &all, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  do throws(WriteError) {
    try writeDurably(bytes, to: temporary, mode: 0o600, for: path)
    guard rename(temporary, path) == 0 else { throw WriteError(path: path, step: .replace, code: errno) }
    try syncDirectory(of: path)
  } catch {
    if error.step == .replace { unlink(temporary) }  // else it is not there, or somebody else's
    throw error
  }
}

/// Makes a file that was not there before, whole: until all of it is on the disk it has no name, and goes with the
/// program.
package func writeNew(_ bytes: [UInt8], to path: String, mode: UInt32) throws(WriteError) {
  try writeDurably(bytes, to: path, mode: mode, for: path)
}

private func writeDurably(
  _ bytes: [UInt8], to name: String, mode: UInt32, for path: String
) throws(WriteError) {
  let withoutName = 0o20_000_000 | O_DIRECTORY  // O_TMPFILE, which Swift does not see
  let unnamed = open(directory(of: name), withoutName | O_WRONLY | O_CLOEXEC, mode)
  let isUnnamed = unnamed >= 0 && access("/proc/self/fd/\(unnamed)", F_OK) == 0
  if unnamed >= 0, !isUnnamed { close(unnamed) }
  // Not every file system knows files without names.
  let descriptor = isUnnamed ? unnamed : open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
  guard descriptor >= 0 else { throw WriteError(path: path, step: .create, code: errno) }
  var code = writeAll(bytes, to: descriptor)
  if code == 0, fsync(descriptor) != 0 { code = errno }
  if code == 0, isUnnamed, linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) != 0 {
    let reason = errno
    close(descriptor)
    throw WriteError(path: path, step: .create, code: reason)
  }
  if close(descriptor) != 0, code == 0 { code = errno }
  guard code == 0 else {
    if !isUnnamed { unlink(name) }
    throw WriteError(path: path, step: .write, code: code)
  }
}

/// Zero, or the error number of the write that failed.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
  }
  return 0
}

private func directory(of path: String) -> String {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  return parts.isEmpty ? "." : parts.count == 1 ? "/" : parts.joined(separator: "/")
}

/// Without it a crash could still undo the change of name.
private func syncDirectory(of path: String) throws(WriteError) {
  let descriptor = open(directory(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw WriteError(path: path, step: .replace, code: errno) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw WriteError(path: path, step: .replace, code: errno) }
}
