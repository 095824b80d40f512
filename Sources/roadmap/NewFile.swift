import Glibc

/// Why a file could not be written.
struct NewFileError: Error {
  let code: Int32
  var reason: String { String(cString: strerror(code)) }
}

/// Writes a file that does not exist yet, with a number behind its name where that is taken; the name it got.
func writeNew(_ bytes: [UInt8], to name: String) throws(NewFileError) -> String {
  let parts = name.split(separator: ".", maxSplits: 1)
  for number in 1...99 {
    let path = number == 1 ? name : "\(parts[0])-\(number).\(parts.last ?? "txt")"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if file < 0, errno == EEXIST { continue }
    guard file >= 0 else { throw NewFileError(code: errno) }
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    let code = errno
    guard count == bytes.count, close(file) == 0 else {
      unlink(path)
      throw NewFileError(code: code)
    }
    return path
  }
  throw NewFileError(code: EEXIST)
}
