import Glibc
import Model
import Testing

struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 5])
  func `every thing has one turn, and answers stand in the order of the things`(count: Int, threads: Int) {
    #expect(inTurns(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test
  func `work that nobody asks for leaves nothing behind`() throws {
    let before = try addressSpace()
    for number in 0..<1000 { _ = Work { number } }
    // A stack is 8 MiB, of which the C library keeps some 40 for the threads to come.
    var attempts = 0
    while try addressSpace() - before > 2 << 30, attempts < 1000 {
      usleep(10_000)
      attempts += 1
    }
    #expect(try addressSpace() - before <= 2 << 30)
  }
}

/// Bytes of addresses that the process has.
private func addressSpace() throws -> Int {
  let file = try #require(fopen("/proc/self/statm", "r"))
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 200)
  let text = try #require(fgets(&line, 200, file).map { String(cString: $0) })
  let pages = try #require(text.split(separator: " ").first.flatMap { Int($0) })
  return pages * sysconf(Int32(_SC_PAGESIZE))
}
