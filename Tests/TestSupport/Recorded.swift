import Glibc
package import Testing

/// Compares text with the file that holds what it should be; with `RECORD_FRAMES` set the file is written and the test
/// fails, so that the difference is looked at before it is committed.
///
/// `path` is beside the calling test's file.
package func expectRecorded(
  _ text: String, at path: String, besideTest file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let directory = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  let full = "\(directory)/\(path)"
  if getenv("RECORD_FRAMES") != nil {
    write(text, to: full)
    Issue.record("Recorded \(path): look at it, and run again without RECORD_FRAMES.", sourceLocation: sourceLocation)
    return
  }
  guard let recorded = contents(of: full) else {
    Issue.record("There is no \(path): record it with RECORD_FRAMES=1.", sourceLocation: sourceLocation)
    return
  }
  #expect(text == recorded, "\(path) differs; RECORD_FRAMES=1 records it anew.", sourceLocation: sourceLocation)
}

/// The whole of a text file, or `nil` where it cannot be read.
package func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return String(validating: bytes, as: UTF8.self)
}

/// Writes a text file, in place of what was there.
package func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else { preconditionFailure("\(path) cannot be written.") }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count, "\(path) could not be written whole.")
}
