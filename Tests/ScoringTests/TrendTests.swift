import Model
import Scoring
import Testing

@Suite struct TrendTests {
  private func trend(_ values: [(day: Int, value: Double)], _ change: (inout Indicator) -> Void = { _ in }) -> Trend {
    var indicator = Indicator.sample(observed: values)
    change(&indicator)
    return assess(indicator, on: 900).score.trend
  }

  @Test func `one observation, or none, tells no trend`() {
    #expect(trend([]) == .unknown)
    #expect(trend([(100, 50)]) == .unknown)
    #expect(trend([(100, 50), (100, 60)]) == .unknown, "two vintages of one day are one observation")
  }

  /// From day 0 to day 730 is 1.99867 years, so that 0.9994 points are half a point a year.
  @Test(arguments: [
    (0.99, Trend.flat), (1.01, .improving), (-0.99, .flat), (-1.01, .worsening), (0, .flat),
  ])
  func `two or three observations compare the last with the first`(change: Double, expected: Trend) {
    #expect(trend([(0, 50), (730, 50 + change)]) == expected)
    #expect(trend([(0, 50), (400, 90), (730, 50 + change)]) == expected)
  }

  @Test func `progress is what moves: falling is improving where less is better`() {
    let node = assess(.sample("i", .decrease, from: 100, to: 0, observed: [(0, 80), (365, 70)]), on: 500)
    #expect(node.score.trend == .improving)
    #expect(assess(.sample(from: 0, to: 1000, observed: [(0, 80), (365, 83)]), on: 500).score.trend == .flat)
  }

  @Test func `only what follows the last break is compared`() {
    let values: [(day: Int, value: Double)] = [(0, 90), (365, 40), (730, 45)]
    #expect(trend(values) == .worsening)
    #expect(trend(values) { $0.observations[1] = .init(date: at(365), value: 40, isBreak: true) } == .improving)
    #expect(trend(values) { $0.observations[2] = .init(date: at(730), value: 45, isBreak: true) } == .unknown)
  }

  @Test func `only the last eight observations are compared`() {
    let falling = [(day: 0, value: 90.0), (day: 10, value: 80.0), (day: 20, value: 70.0)]
    let rising = (0..<8).map { (day: 100 + 100 * $0, value: 10 + Double($0)) }
    #expect(trend(falling + rising) == .improving)
    let settings = ScoringSettings.with { $0.trend.window = 11 }
    // 28 pairs rise, 3 + 24 fall: the sign agrees in 1 of 55.
    #expect(assess(.sample(observed: falling + rising), on: 900, settings).score.trend == .flat)
  }

  @Test func `observations from before the baseline tell a trend, and give no score`() {
    let node = assess(.sample(observed: [(-800, 10), (-400, 20)]), on: 100)
    #expect(node.score.trend == .improving)
    #expect(node.score.value == nil)
  }

  @Test(arguments: [
    ([0.0, 10, 10, 10], Trend.improving),  // slopes 10, 5, 3⅓ and three of 0 a step: the median is 1⅔; S = 3 of 6
    ([0, 10, 20, 15], .improving),  // S = 5 − 1 of 6
    ([0, 10, 4, 2], .flat),  // S = 3 − 3
    ([20, 10, 4, 5], .worsening),  // S = 1 − 5
    ([0, 9, 1, 8, 2], .flat),  // S = 6 − 4 of 10 is 0.2, too little agreement
    ([0, 9, 1, 10, 2], .improving),  // S = 7 − 3 of 10 is 0.4; the median of the slopes is ½ a step
  ])
  func `four or more need a slope and enough agreement`(values: [Double], expected: Trend) {
    let observed = values.enumerated().map { (day: 100 * $0, value: $1) }
    #expect(trend(observed) == expected)
  }

  /// trend.csv: Theil–Sen slopes a step and Kendall's S, computed with scipy 1.17.1 and pymannkendall 1.4.3.
  @Test(arguments: [
    ("constant", [42, 42, 42, 42, 42, 42], 0, 0),
    ("exact-line", [20, 23, 26, 29, 32, 35, 38, 41, 44, 47], 3, 45),
    (
      "falling-lower-better",
      [
        34.283, 33.208, 33.63, 30.925, 26.794, 26.994, 24.714, 23.963, 20.431, 20.866, 19.259, 19.133, 16.148, 14.762,
      ], -1.5408333333333328, -85
    ),
    ("noise-n5", [40.518, 43.732, 45.496, 45.545, 51.358], 2.5155000000000003, 10),
    (
      "outlier",
      [10.076, 10.991, 12.235, 12.623, 15.52, 16.458, 42.07, 18.71, 19.712, 20.578, 22.391, 23.076],
      1.2065277777777779, 56
    ),
    ("ties", [5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9], 0.3875, 57),
    (
      "no-trend",
      [
        53.159, 55.329, 42.34, 49.586, 53.041, 54.056, 51.961, 54.491, 50.87, 51.654, 50.536, 46.778, 47.46, 51.139,
        48.259, 53.815, 53.877, 55.396,
      ], 0.004187500000000011, 1
    ),
    (
      "internet-KEN", [3.10189770248496, 3.6, 4.4, 5.2, 6.1, 7.2, 8.8, 10.5, 13, 16.5, 16.6, 16.6, 17.8271002088645],
      1.3499051148757524, 77
    ),
  ])
  func `the slope and the agreement are those of the published routines`(
    name: String, values: [Double], slope: Double, agreement: Int
  ) {
    let indicator = Indicator.sample(observed: values.enumerated().map { (day: 365 * $0, value: $1) })
    let pairs = values.count * (values.count - 1) / 2
    let agrees = Double(abs(agreement)) >= 0.3 * Double(pairs)
    let yearly = slope * 365.2425 / 365
    let direction: Trend = slope > 0 ? .improving : slope < 0 ? .worsening : .flat
    // A threshold just below the slope lets it through, one just above does not.
    for (factor, expected) in [(1 - 1e-7, agrees ? direction : .flat), (1 + 1e-7, .flat)] {
      let settings = ScoringSettings.with {
        $0.trend.window = 100
        $0.trend.flatPoints = abs(yearly) * factor
      }
      #expect(assess(indicator, on: 9000, settings).score.trend == expected, "\(name)")
    }
  }

  /// The score rises or falls by `change` between day 100, which is what day 135 knew, and day 500.
  @Test(arguments: [(1.0, Trend.flat), (1.1, .improving), (-1, .flat), (-1.1, .worsening)])
  func `a group compares with its score a year before, as known then`(change: Double, expected: Trend) {
    var indicator = Indicator.sample(observed: [(100, 57), (500, 57 + change)])
    let area = assess(.sample(indicators: [indicator]), on: 500)
    #expect(area.score.trend == expected)
    #expect(area.children[1].score.trend == expected)
    #expect(assess(.sample(indicators: [indicator]), on: 499).score.trend == .flat)
    // Published a year late, the first value was not known on day 135.
    indicator.observations[0].provenance.published = at(480)
    #expect(assess(.sample(indicators: [indicator]), on: 500).score.trend == .unknown)
  }

  @Test func `an action compares with a year before, too`() {
    let updates = [
      Action.Update(date: at(0), status: .underWay, completion: 0.2),
      Action.Update(date: at(300), status: .underWay, completion: 0.6),
    ]
    #expect(assess(.sample(updates: updates), on: 300).score.trend == .unknown)
    #expect(assess(.sample(updates: updates), on: 365).score.trend == .improving)
    #expect(assess(.sample(updates: updates), on: 665).score.trend == .flat)
  }
}
