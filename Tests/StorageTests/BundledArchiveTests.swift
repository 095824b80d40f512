import Glibc
import Model
import Storage
import Testing
import TestSupport

struct BundledArchiveTests {
  @Test func `the built-in data are the files of data, byte for byte and all of them`() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    var expected: [String: [UInt8]] = [:]
    for folder in ["", "areas/"] {
      let stream = try #require(opendir("\(root)/data/\(folder)"))
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name.hasSuffix(".json") { expected[folder + name] = try bytes(of: "\(root)/data/\(folder)\(name)") }
      }
    }
    let bundled = Dictionary(uniqueKeysWithValues: bundledFiles.map { ($0.name, $0.bytes) })
    #expect(bundled.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(bundled[name] == bytes, "\(name) is not as it was built in") }
  }

  @Test func `the built-in data have no problems, nor keys nobody knows`() {
    #expect(problems(in: bundledFiles, strict: true).map(\.description) == [])
  }

  @Test func `the built-in roadmap opens`() throws {
    let roadmap = try bundledArchive().asOf(Day("2026-11-23"))
    #expect(roadmap.id == "digital-cooperation")
    #expect(roadmap.areas.map(\.number) == Array(1...8))
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}
