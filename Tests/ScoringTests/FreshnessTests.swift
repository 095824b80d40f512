import Model
import Scoring
import Testing

@Suite struct FreshnessTests {
  @Test(arguments: [(0, 1.0), (365, 1), (1095, 0.5), (1825, 0.25), (366, 0.99905)])
  func `evidence stays fresh for a year, then halves every two`(age: Int, freshness: Double) {
    #expect(isNear(assess(.sample(observed: [(0, 1)]), on: age).score.freshness, freshness, within: 1e-6))
    #expect(isNear(assess(.delivered("a"), on: age).score.freshness, freshness, within: 1e-6))
  }

  @Test(arguments: [(90, 1.0), (820, 0.5)])
  func `an indicator says how often its data are due`(age: Int, freshness: Double) {
    var indicator = Indicator.sample(observed: [(0, 1)])
    indicator.every = Interval("90d")
    #expect(assess(indicator, on: age).score.freshness == freshness)
  }

  @Test func `settings say how long, and how fast`() {
    let settings = ScoringSettings.with {
      $0.freshness.graceDays = 10
      $0.freshness.halfLifeDays = 20
    }
    #expect(assess(.sample(observed: [(0, 1)]), on: 10, settings).score.freshness == 1)
    #expect(assess(.sample(observed: [(0, 1)]), on: 50, settings).score.freshness == 0.25)
  }

  @Test func `a group is as fresh as the weighted mean of what it knows`() {
    let area = Area.sample(
      actions: [.sample("silent", weight: 9)],
      indicators: [
        .sample("old", weight: 3, observed: [(0, 1)]), .sample("new", observed: [(1095, 1)]),
        .sample("none", weight: 7),
      ])
    #expect(assess(area, on: 1095).score.freshness == 0.625)  // (0.5·3 + 1·1) / 4
    #expect(assess(area, on: 1095).children[0].score.freshness == 0)
  }

  @Test func `a projection published ahead of its date is fresh`() {
    var indicator = Indicator.sample()
    indicator.observations = [
      .init(date: at(500), value: 50, isEstimate: true, provenance: .init(published: at(100)))
    ]
    #expect(assess(indicator, on: 100).score.freshness == 1)
    #expect(assess(indicator, on: 100).score.expected == 50, "it is compared with what is due on its own date")
  }
}
