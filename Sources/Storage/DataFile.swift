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
