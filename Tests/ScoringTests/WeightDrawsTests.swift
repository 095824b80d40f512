import Model
import TestSupport
import Testing

@testable import Scoring

@Suite struct WeightDrawsTests {
  @Test(arguments: 0..<60)
  func `a draw is what scoring the whole roadmap with the weights drawn gives`(seed: Int) {
    var whole = generated(seed)
    whole.settings.sensitivity.weightNoise = [0.25, 1, 0.6][seed % 3]
    whole.settings.sensitivity.seed = seed
    whole.settings.sensitivity.draws = 13
    for day in days {
      let roadmap = Archive(whole).asOf(day)
      let tree = WeightedTree(Assessment(of: roadmap, on: day).overall, of: roadmap)
      let series = WeightDraws(tree, whole.settings).series(threads: 1)
      for draw in 0..<13 {
        let real = Assessment(of: roadmap.reweighted(draw: draw), on: day)
        for (drawn, group) in zip(series, real.groups) {
          #expect(drawn.statuses[draw] == group.status)
          #expect(drawn.scores.isEmpty == (group.value == nil))
          if let value = group.value { #expect(isNear(Double(drawn.scores[draw]), value, within: 1e-3)) }
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `without noise every draw is the score itself`(seed: Int) {
    var whole = generated(seed)
    whole.settings.sensitivity.weightNoise = 0
    whole.settings.sensitivity.draws = 20
    for day in days.suffix(3) {
      let assessment = Assessment(of: Archive(whole), asOf: day)
      let spreads = Sensitivity(of: assessment).weights
      for (spread, group) in zip([spreads.overall] + spreads.areas, assessment.groups) {
        #expect(spread.shares == [group.status: 1])
        #expect(isNear(spread.range?.lowerBound, group.value, within: 1e-5))
        #expect(isNear(spread.range?.upperBound, group.value, within: 1e-5))
      }
    }
  }

  @Test func `the interval is that of the weights, by hand`() {
    // An area of two actions, worth 0 and 100, whose weights are within 10 % of each other: 100·b/(a + b) lies between
    // 45 and 55, and 5 % of the draws on either side of 100·(1 ∓ 0.0684)/2 (the triangle of b − a, to first order).
    let actions = [Action.delivered("a"), .sample("b", updates: [.init(date: at(0), status: .planned)])]
    let settings = ScoringSettings.with {
      $0.sensitivity.weightNoise = 0.1
      $0.minCoverage = 0
    }
    let sensitivity = Sensitivity(
      of: Assessment(of: Archive(.sample([.sample(actions: actions)], settings)), asOf: on(10)))
    let range = sensitivity.weights.areas[0].range
    #expect(isNear(range?.lowerBound, 46.58, within: 0.1))
    #expect(isNear(range?.upperBound, 53.42, within: 0.1))
    #expect(sensitivity.weights.areas[0].shares == [.notDue: 1])
  }

  @Test func `more noise makes a wider interval`() {
    let widths = [0, 0.1, 0.25, 0.5, 1].map { noise in
      var roadmap = Roadmap.random(seed: 3)
      roadmap.settings.sensitivity.weightNoise = noise
      roadmap.settings.sensitivity.draws = 500
      let range =
        Sensitivity(of: Assessment(of: Archive(roadmap), asOf: Day("2024-06-30"))).weights.overall.range ?? 0...0
      return range.upperBound - range.lowerBound
    }
    for (narrow, wide) in zip(widths, widths.dropFirst()) { #expect(narrow < wide) }
  }

  @Test func `weights of any size are only compared with each other`() {
    func weights(times factor: Double) -> Sensitivity.Spreads {
      var roadmap = Roadmap.random(seed: 5)
      roadmap.settings.sensitivity.draws = 100
      roadmap.changeActions { $0.weight *= factor }
      roadmap.changeIndicators { $0.weight *= factor }
      return Sensitivity(of: Assessment(of: Archive(roadmap), asOf: Day("2024-06-30"))).weights
    }
    // Powers of two, so that nothing is rounded.
    #expect(weights(times: 1) == weights(times: 0x1p300))
    #expect(weights(times: 1) == weights(times: 0x1p-300))
  }
}
