import Glibc
import Storage

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
    if access(path, F_OK) == 0 { continue }
    do throws(WriteError) {
      try Storage.writeNew(bytes, to: path, mode: 0o644)
      return path
    } catch {
      guard error.code == EEXIST else { throw NewFileError(code: error.code) }
    }
  }
  throw NewFileError(code: EEXIST)
}
