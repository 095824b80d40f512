/// A file of a roadmap's directory, read whole.
package struct DataFile: Equatable, Sendable {
  /// The most a file may hold: 256 MiB.
  static let largest = 256 << 20

  /// Inside the directory: `areas/01-connectivity.json`.
  package let name: String
  /// As the reader would type it: `data/areas/01-connectivity.json`.
  package let path: String
  package let bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}

/// A file of a roadmap's directory that is read when its turn comes, so that few are in memory at once.
struct UnreadFile: Sendable {
  let name: String
  let path: String
  /// In bytes, as far as is known.
  let size: Int
  let bytes: @Sendable () throws(LoadError) -> [UInt8]

  func read() throws(LoadError) -> DataFile { DataFile(name: name, path: path, bytes: try bytes()) }
}

extension UnreadFile {
  /// One that has been read already.
  init(_ file: DataFile) { self.init(name: file.name, path: file.path, size: file.bytes.count) { file.bytes } }
}
