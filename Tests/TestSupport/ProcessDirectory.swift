import Glibc

/// Where the temporary directories of this process stand.
///
/// The process holds a lock on it for as long as it lives. The first thing that is done is to remove the directories of
/// processes that were killed, which nobody holds a lock on any more.
let processDirectory: String = {
  for name in names(in: "/tmp") where name.hasPrefix(prefix) {
    guard let lock = lock("/tmp/\(name)") else { continue }
    removeAll("/tmp/\(name)")
    close(lock)
  }
  while true {
    var template = Array("/tmp/\(prefix)XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no temporary directory can be made")
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    chmod(path, 0o711)  // whoever a test lets in finds the way, and sees nothing
    // Another process that sweeps may have been faster.
    guard lock(path) != nil, access(path, F_OK) == 0 else { continue }
    atexit { remove(processDirectory) }
    return path
  }
}()

private let prefix = "roadmap-tests-"

/// The descriptor that holds the lock; `nil` where it is another's.
private func lock(_ path: String) -> Int32? {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
    close(descriptor)
    return nil
  }
  return descriptor
}
