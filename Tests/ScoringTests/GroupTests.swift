import Model
import Scoring
import Testing

@Suite struct GroupTests {
  private static let means: [([(score: Double, weight: Double)], exponent: Double, mean: Double)] = [
    ([(20, 1), (80, 1)], 1, 50), ([(20, 1), (80, 1)], 0, 40), ([(20, 1), (80, 1)], -1, 32),  // 2/(1/20 + 1/80)
    ([(20, 3), (80, 1)], 1, 35), ([(20, 3), (80, 1)], 0, 28.284271247461902),  // (20³·80)^¼
    ([(20, 3), (80, 1)], -1, 24.615384615384617),  // 4/(3/20 + 1/80)
    ([(0, 1), (100, 1)], 1, 50), ([(0, 1), (100, 1)], 0, 10), ([(0, 1), (100, 1)], -1, 1.9801980198019802),  // 0 is 1
    ([(0, 2), (0, 1)], 0, 1), ([(0, 2), (0, 1)], -1, 1), ([(0, 2), (0, 1)], 1, 0),
    ([(70, 0), (30, 2)], 1, 30), ([(70, 0), (30, 2)], 0, 30), ([(70, 0), (30, 2)], -1, 30),
    ([(20, 1), (80, 1)], 2, 58.309518948453004),  // √((400 + 6400)/2)
  ]

  @Test(arguments: means)
  func `a power mean is worked out by hand`(terms: [(score: Double, weight: Double)], exponent: Double, mean: Double) {
    #expect(isNear(powerMean(terms, exponent: exponent), mean))
  }

  @Test(arguments: [1.0, 0, -1])
  func `nothing that has a weight has no mean`(exponent: Double) {
    #expect(powerMean([], exponent: exponent) == nil)
    #expect(powerMean([(50, 0), (60, 0)], exponent: exponent) == nil)
  }

  @Test(arguments: [1.0, 0, -1])
  func `a mean of nearly equal scores leaves them by no digit`(exponent: Double) {
    for score in [100, 77.7, 1 + 1e-15] {
      let low = score.nextDown
      for weight in [0.1, 1, 3] {
        let mean = powerMean([(score, weight), (low, 1), (score, 0.7)], exponent: exponent)
        #expect((low...score).contains(mean ?? .nan))
      }
    }
  }

  let mixed = Area.sample(
    "mixed", weight: 3, actions: [.delivered("a"), .underWay("b", 0.5, weight: 3)],
    indicators: [.sample("i", observed: [(10, 40)])])
  let poor = Area.sample("poor", weight: 1, indicators: [.sample("p", observed: [(10, 20)])])

  @Test func `actions are delivery, indicators are outcome, half of each is the area, areas by weight are the whole`() {
    let whole = assess([mixed, poor], on: 10)
    #expect(whole.area(0).delivery.score.value == 62.5)  // (100·1 + 50·3) / 4
    #expect(whole.area(0).outcome.score.value == 40)
    #expect(whole.area(0).score.value == 51.25)
    #expect(whole.area(1).delivery.score.value == nil)
    #expect(whole.area(1).score.value == 20, "where a side has no items, the other is the area")
    #expect(whole.overall.score.value == 43.4375)  // (51.25·3 + 20·1) / 4
    #expect(whole.node("b") == whole.area(0).delivery.children[1])
    #expect(whole.node("poor") == whole.overall.children[1])
    #expect(whole.node("nobody") == nil)
  }

  @Test func `settings weigh the sides, and choose a mean for each level`() {
    let weighed = ScoringSettings.with {
      $0.weights.delivery = 0.8
      $0.weights.outcome = 0.2
    }
    #expect(isNear(assess(mixed, on: 10, weighed).score.value, 58))  // 0.8·62.5 + 0.2·40
    let powers = ScoringSettings.with {
      $0.aggregation.items = 0
      $0.aggregation.area = -1
      $0.aggregation.overall = 0
    }
    let whole = assess([mixed, poor], on: 10, powers)
    #expect(isNear(whole.area(0).delivery.score.value, 59.46035575013605))  // (100·50³)^¼
    #expect(isNear(whole.area(0).score.value, 47.8263768929298))  // 2/(1/59.46… + 1/40)
    #expect(isNear(whole.overall.score.value, 38.45989643070939))  // (47.82…³·20)^¼
  }

  @Test func `a side with no weight has no say`() {
    let settings = ScoringSettings.with { $0.weights.delivery = 0 }
    let area = assess(mixed, on: 10, settings)
    #expect(area.score.value == 40)
    #expect(area.score.coverage == 1)
  }

  @Test func `coverage is the share of the weight that has a score, and the range what it could be`() {
    let area = assess(
      .sample(
        actions: [.delivered("a"), .sample("b", weight: 3)], indicators: [.sample("i", observed: [(10, 40)])]), on: 10)
    #expect(area.children[0].score.coverage == 0.25)  // 1 of 4
    #expect(area.score.coverage == 0.625)  // half of 0.25, half of 1
    #expect(area.score.value == 70)  // (100 + 40) / 2
    #expect(area.score.range == 43.75...81.25)  // 0.625·70, and 37.5 more
    let whole = assess([mixed, poor], on: 10).overall.score
    #expect(whole.coverage == 0.875)  // (1·3 + 0.5·1) / 4
    #expect(assess(mixed, on: 10).score.range == 51.25...51.25)
  }

  @Test func `pace is taken over the items that have both, with the weights of the score`() {
    let area = assess(
      .sample(
        actions: [.underWay("a", 0.3, start: 0, due: 1000), .delivered("undated")],
        indicators: [.sample("i", observed: [(500, 50)])]), on: 500)
    #expect(area.children[0].score.pace == 0.6)  // 30 / 50
    #expect(area.children[0].score.expected == 50)
    #expect(isNear(area.score.pace, 32.5 / 37.5))  // (30·¼ + 50·½) / (50·¼ + 50·½)
    #expect(area.score.expected == 50)
  }

  @Test func `where all items have both, pace is the score for the score due`() throws {
    let areas = [
      Area.sample(
        "one", weight: 2, actions: [.underWay("a", 0.3, weight: 3, start: 0, due: 2000)],
        indicators: [.sample("i", observed: [(500, 50)]), .sample("j", weight: 2, observed: [(400, 10)])]),
      .sample("two", indicators: [.sample("k", observed: [(300, 80)])]),
    ]
    for node in [assess(areas, on: 500).overall] + assess(areas, on: 500).overall.children {
      let (value, expected) = (try #require(node.score.value), try #require(node.score.expected))
      #expect(isNear(node.score.pace, value / expected))
    }
  }

  @Test func `what has no score is not due either`() {
    let area = assess(
      .sample(actions: [.sample("silent", start: 0, due: 600)], indicators: [.sample("i", observed: [(500, 50)])]),
      on: 500)
    #expect(area.score.expected == 50)
    #expect(area.score.pace == 1)
    #expect(area.children[0].score.expected == nil)
  }

  @Test func `a roadmap with no area, and areas with nothing in them, have no data`() {
    let none = assess([], on: 10)
    #expect(none.overall.score.value == nil)
    #expect(none.overall.score.status == .noData)
    #expect(none.overall.score.coverage == 0)
    #expect(none.outlook.index == nil)
    let empty = assess([.sample("a"), .sample("b")], on: 10)
    #expect(empty.overall.score.status == .noData)
    #expect(empty.overall.children.count == 2)
  }

  @Test func `where all weights are zero there is no score and no coverage`() {
    let items = assess(
      .sample(actions: [.delivered("a", weight: 0)], indicators: [.sample(weight: 0, observed: [(10, 40)])]), on: 10)
    #expect(items.score.value == nil)
    #expect(items.score.coverage == 0)
    #expect(items.score.status == .noData)
    #expect(items.items.map(\.score.value) == [100, 40], "an item keeps its own score")
    let areas = assess([.sample(weight: 0, actions: [.delivered("a")])], on: 10)
    #expect(areas.overall.score.value == nil)
    #expect(areas.area(0).score.value == 100)
    let sides = ScoringSettings.with {
      $0.weights.delivery = 0
      $0.weights.outcome = 0
    }
    #expect(assess(mixed, on: 10, sides).score.value == nil)
  }

  @Test func `the shares of the items add up to one`() {
    let whole = assess([mixed, poor], on: 10).overall
    // mixed weighs 3/4: its actions 3/32 and 9/32, its indicator 3/8; poor has half of 1/4, the other half is missing
    #expect(whole.weightedItems.map(\.share) == [0.09375, 0.28125, 0.375, 0.125])
    #expect(assess(mixed, on: 10).weightedItems.map(\.share) == [0.125, 0.375, 0.5])
  }
}
