import Model
import Storage
import Testing
import TestSupport

struct TruncationTests {
  /// Every kind of file that a roadmap may have.
  private static let texts = minimalRoadmap([
    "queries.json": #"[{"id": "late", "title": "What is late", "query": "status:overdue or -\"wells\""}]"#
  ])

  @Test(arguments: texts.keys.sorted())
  func `every truncated file gives problems and no trap`(name: String) throws {
    let files = dataFiles(TruncationTests.texts)
    let whole = try #require(files.first { $0.name == name })
    for length in 0..<whole.bytes.count {
      let cut = DataFile(name: name, path: whole.path, bytes: Array(whole.bytes.prefix(length)))
      let found = problems(in: files.map { $0.name == name ? cut : $0 }, strict: true)
      #expect(found.contains { $0.severity == .error && $0.file == whole.path }, "\(length) bytes")
    }
  }

  @Test(arguments: 0..<64)
  func `random damage gives an archive or problems, and no trap`(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let files = dataFiles(TruncationTests.texts)
    let alphabet = Array("{}[],:\"\\ue019-.tn \n".utf8) + [0, 0x1B, 0x80, 0xC3, 0xE2, 0xFF]
    for _ in 0..<20 {
      let damaged = files.map { file in
        var bytes = file.bytes
        for _ in 0..<2 {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          bytes[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }
        return DataFile(name: file.name, path: file.path, bytes: bytes)
      }
      for problem in problems(in: damaged, strict: true) {
        #expect(problem.line > 0 && problem.column > 0)
        #expect(problem.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }
}
