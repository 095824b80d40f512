import Testing
import TestSupport

@testable import Scoring

@Suite struct SharesTests {
  @Test(arguments: [1.0, 0, -1])
  func `shares add up to the mean`(exponent: Double) throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let terms = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        (score: Double.random(in: 0...100, using: &random), weight: Double.random(in: 0.1...5, using: &random))
      }
      let mean = try #require(powerMean(terms, exponent: exponent))
      #expect(abs(powerMeanShares(terms, exponent: exponent).reduce(0, +) - mean) < 1e-9)
    }
  }

  @Test func `an arithmetic share is weight times score over all weights`() {
    #expect(powerMeanShares([(80, 1), (20, 3)], exponent: 1) == [20, 15])
  }

  @Test func `a geometric share is the mean by weight`() {
    let shares = powerMeanShares([(100, 1), (1, 1)], exponent: 0)
    #expect(abs(shares[0] - 5) < 1e-12 && abs(shares[1] - 5) < 1e-12)
  }

  @Test func `what has no weight has no share`() {
    #expect(powerMeanShares([(80, 0), (20, 1)], exponent: 1) == [0, 20])
    #expect(powerMeanShares([(80, 0)], exponent: 1) == [])
  }

  @Test func `rounded shares add up to the rounded sum`() {
    #expect(roundedToAddUp([13.4, 20.4, 6.4]) == [14, 20, 6])
    #expect(roundedToAddUp([]) == [])
    #expect(roundedToAddUp([-1.5, 2.5]) == [-1, 2])
  }
}
