import TestSupport
import Testing

@testable import Scoring

@Suite struct WeightNoiseTests {
  private func values(_ name: String, seed: Int = 1, blocks: Int = 4096) -> [Double] {
    let noise = WeightNoise(seed: seed, name: name)
    return (0..<blocks).flatMap { block in
      let draws = noise.draws(block)
      return draws.indices.map { Double(draws[$0]) }
    }
  }

  private func correlation(_ left: [Double], _ right: [Double]) -> Double {
    3 * zip(left, right).map { $0 * $1 }.reduce(0, +) / Double(left.count)
  }

  @Test func `it has 256 steps between −1 and 1, all as often, and neither end`() {
    let values = values("connectivity")
    let steps = Set(values)
    let allowed = stride(from: -255.0, through: 255, by: 2).map { $0 / 256 }
    #expect(steps == Set(allowed))
    for step in steps { #expect((80...180).contains(values.count { $0 == step })) }
  }

  @Test func `it is spread as a uniform number is`() {
    let values = values("connectivity")
    let mean = values.reduce(0, +) / Double(values.count)
    #expect(abs(mean) < 0.01)
    #expect(abs(correlation(values, values) - 1) < 0.02)
  }

  @Test func `names, seeds and draws have nothing to do with each other`() {
    let one = values("wells")
    for other in [values("wells", seed: 2), values("wellt"), values(""), values("slew"), values("wells", seed: 0)] {
      #expect(abs(correlation(one, other)) < 0.04)
    }
    for lag in 1...16 { #expect(abs(correlation(Array(one.dropFirst(lag)), one)) < 0.04) }
  }

  @Test func `a draw is the same whatever is drawn before it`() {
    let noise = WeightNoise(seed: 7, name: "wells")
    let late = noise.draws(1000)
    _ = noise.draws(3)
    #expect(WeightNoise(seed: 7, name: "wells").draws(1000) == late)
  }
}

@Suite struct QuantileTests {
  @Test func `places between values are between them`() {
    #expect(quantiles([0, 0.25, 0.5, 1], of: [40, 10, 30, 20]) == [10, 17.5, 25, 40])
    #expect(quantiles([0.05, 0.95], of: [7]) == [7, 7])
    #expect(quantiles([0.5], of: []) == nil)
  }

  @Test(arguments: 0..<20)
  func `they are those of the values in order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...300, using: &random)
    let values = (0..<count).map { _ in Float.random(in: 0...100, using: &random).rounded() }
    let sorted = values.sorted().map(Double.init)
    let places = [0.05, 0.95, 0.5, 0, 1]
    let found = quantiles(places, of: values) ?? []
    for (place, value) in zip(places, found) {
      let position = place * Double(count - 1)
      let (below, above) = (sorted[Int(position)], sorted[min(count - 1, Int(position) + 1)])
      #expect(isNear(value, below + (position - position.rounded(.down)) * (above - below)))
    }
  }
}
