import Model
import Testing

struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 5])
  func `every thing has one turn, and answers stand in the order of the things`(count: Int, threads: Int) {
    #expect(inTurns(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
