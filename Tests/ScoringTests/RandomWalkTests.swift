import Testing

@testable import Scoring

/// Published figures: worked with scipy 1.17 and R 4.2 on series of the World Bank's World Development Indicators
/// (individuals using the Internet) and on made-up ones with gaps.
@Suite struct RandomWalkTests {
  struct Series: Sendable {
    let points: [(Double, Double)]
    let at: Double
    let drift: Double
    let unrest: Double
    let median: Double
    let interval80: (Double, Double)
    let interval95: (Double, Double)
    let target: Double
    /// When the median, the early and the late edge of the 80 % interval get there.
    let reached: (Double?, Double?, Double?)

    var walk: RandomWalk? { RandomWalk(points.map { .init(years: $0.0, value: $0.1) }) }
  }

  private static let published = [
    Series(
      points: [(2019, 51), (2020, 53.5), (2022, 55)], at: 2027, drift: 1.3333333333333333,
      unrest: 1.4288690166235207, median: 61.666666666666664, interval80: (45.60887759450297, 77.72445573883036),
      interval95: (-4.627854227604935, 127.96118756093827), target: 65,
      reached: (2029.5, 2023.8327773933559, nil)),
    Series(
      points: [(2015, 12), (2016, 13), (2020, 19.5), (2023, 21)], at: 2028, drift: 1.125, unrest: 1.0458250331675945,
      median: 26.625, interval80: (21.003859348653314, 32.246140651346686),
      interval95: (13.798534034401115, 39.451465965598885), target: 31,
      reached: (2031.888888888889, 2027.34789302826, 2052.5051136532547)),
    // San Marino.
    Series(
      points: [
        (2005, 50.2595641966736), (2006, 50.2086593635889), (2007, 50.3648221088655), (2008, 54.52), (2009, 54.21),
        (2011, 49.6), (2017, 60.1823012607528),
      ], at: 2022, drift: 0.8268947553399334, unrest: 2.7739414378822342, median: 64.31677503745247,
      interval80: (53.42074311293402, 75.21280696197093), interval95: (45.338900882643784, 83.29464919226116),
      target: 70.18230126075281, reached: (2029.0934374482626, 2019.8314446960235, nil)),
    Series(
      points: (2020...2025).map { (Double($0), 42) }, at: 2030, drift: 0, unrest: 0, median: 42,
      interval80: (42, 42), interval95: (42, 42), target: 52, reached: (nil, nil, nil)),
  ]

  @Test(arguments: published.indices)
  func `drift, unrest, intervals and dates are the published ones`(index: Int) throws {
    let series = Self.published[index]
    let walk = try #require(series.walk)
    #expect(abs(walk.drift - series.drift) < 1e-12)
    #expect(abs(try #require(walk.unrest) - series.unrest) < 1e-9)
    let years = series.at - walk.last.years
    #expect(abs(walk.median(after: years) - series.median) < 1e-9)
    for (level, interval) in [(0.8, series.interval80), (0.95, series.interval95)] {
      let half = try #require(walk.halfWidth(after: years, level: level, inflation: 1))
      #expect(abs(series.median - half - interval.0) < 1e-7)
      #expect(abs(series.median + half - interval.1) < 1e-7)
    }
    let quantile = walk.distribution.quantile(0.9)
    for (edge, expected) in [(0, series.reached.0), (quantile, series.reached.1), (-quantile, series.reached.2)] {
      let reached = firstReach(of: series.target, within: 500) { years in
        walk.median(after: years) + (edge == 0 ? 0 : edge * (walk.standardError(after: years) ?? 0))
      }
      #expect((reached == nil) == (expected == nil))
      if let reached, let expected { #expect(abs(walk.last.years + reached - expected) < 1e-6) }
    }
  }

  @Test func `two points give a drift and no unrest, one gives nothing`() {
    let walk = RandomWalk([.init(years: 0, value: 1), .init(years: 2, value: 5)])
    #expect(walk?.drift == 2 && walk?.unrest == nil)
    #expect(walk?.halfWidth(after: 1, level: 0.8, inflation: 1) == nil)
    #expect(walk?.probability(ofAtLeast: 9, after: 1, inflation: 1) == nil)
    #expect(RandomWalk([.init(years: 0, value: 1)]) == nil && RandomWalk([]) == nil)
  }

  @Test func `points out of order are no walk`() {
    #expect(RandomWalk([.init(years: 1, value: 1), .init(years: 1, value: 2)]) == nil)
    #expect(RandomWalk([.init(years: 2, value: 1), .init(years: 1, value: 2)]) == nil)
  }

  @Test func `a damped drift wears off`() throws {
    let walk = try #require(RandomWalk([.init(years: 0, value: 0), .init(years: 1, value: 1)]))
    // The sum of 0.5 to the power of t over all time is 1/ln 2.
    #expect(abs(walk.median(after: 100, damping: 0.5) - (1 + 1 / 0.6931471805599453)) < 1e-9)
    #expect(walk.median(after: 3) == 4)
  }

  @Test func `a probability is the share of the interval's side`() throws {
    let walk = try #require(Self.published[1].walk)
    let half = try #require(walk.halfWidth(after: 5, level: 0.8, inflation: 1.25))
    let above = try #require(walk.probability(ofAtLeast: walk.median(after: 5) + half, after: 5, inflation: 1.25))
    #expect(abs(above - 0.1) < 1e-9)
  }
}
