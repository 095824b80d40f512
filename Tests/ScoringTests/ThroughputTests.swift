import Testing

@testable import Scoring

@Suite struct ThroughputTests {
  /// History, items left, chances by period, and the periods by which half and four fifths of the cases are done.
  typealias Case = (history: [Int], left: Int, chances: [Double], half: Int, most: Int)

  /// Worked by hand in fractions: of 1 or 2 a period, three are done by the second in 3 of 4 cases.
  private static let worked: [Case] = [
    ([1, 2], 3, [0, 0.75, 1], 2, 3),
    ([0, 1, 3], 6, [0, 81, 189, 333, 468, 570, 637.6666666666666].map { $0 / 729 }, 5, 7),
    ([2], 5, [0, 0, 1], 3, 3),
    ([4, 0], 0, [1], 1, 1),
  ]

  @Test(arguments: worked)
  func `the distribution is exact`(_ worked: Case) throws {
    let throughput = try #require(Throughput(history: worked.history, left: worked.left, periods: 40))
    for (found, expected) in zip(throughput.probabilities, worked.chances) { #expect(abs(found - expected) < 1e-14) }
    #expect(throughput.period(0.5) == worked.half)
    #expect(throughput.period(0.8) == worked.most)
  }

  @Test func `it never falls, and ends at one`() throws {
    let throughput = try #require(Throughput(history: [0, 0, 0, 1, 0, 2], left: 12, periods: 400))
    #expect(zip(throughput.probabilities, throughput.probabilities.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(try #require(throughput.probabilities.last) > 0.999)
  }

  @Test func `where nothing was ever done nothing can be said`() {
    #expect(Throughput(history: [0, 0], left: 3, periods: 10) == nil)
    #expect(Throughput(history: [], left: 3, periods: 10) == nil)
  }

  @Test func `what takes longer than the periods has no end`() {
    #expect(Throughput(history: [1], left: 30, periods: 10)?.period(0.5) == nil)
  }
}
