import Model
import Scoring
import Testing

/// What real data bring along: nothing here may trap, or give a number that is none.
@Suite struct DegenerateTests {
  @Test(arguments: [-40_000, -1, 0, 1000, 1001, 37_500])
  func `any day has an answer, from before the start to a century after the horizon`(day: Int) throws {
    let area = Area.sample(
      actions: [.underWay("a", 0.5, start: 0, due: 1000)], indicators: [.sample(observed: [(0, 10), (400, 50)])])
    let score = assess(area, on: day).score
    #expect(score.value == (day < 0 ? nil : day < 400 ? 30 : 50))
    #expect(score.status == (day < 0 ? .noData : day < 400 ? .notDue : day == 1000 ? .atRisk : .offTrack))
    #expect((0...1).contains(score.freshness))
  }

  /// On a log scale nothing at or below zero has a place, unless it is where the way ends.
  @Test(arguments: [
    (Indicator.Direction.increase, 1.0, 100.0, 0.0, 0.0), (.increase, 1, 100, -5, 0), (.decrease, 100, 1, 0, 100),
    (.decrease, 100, 0, 50, 0), (.decrease, 100, 0, 0, 100), (.decrease, 100, 0, -1, 100),
  ])
  func `the log of zero is no number`(
    direction: Indicator.Direction, baseline: Double, target: Double, value: Double, score: Double
  ) {
    let node = assess(
      .sample("i", direction, from: baseline, to: target, scale: .log, observed: [(500, value)]), on: 500)
    #expect(node.score.value == score)
    #expect(node.progress?.isFinite ?? true)
    #expect(node.score.expected?.isFinite ?? true)
  }

  @Test func `a way that begins at the log of zero has no middle`() {
    let middle = assess(.sample(from: 0, to: 100, scale: .log, observed: [(500, 50)]), on: 500)
    #expect(middle.score.value == nil)
    #expect(middle.score.status == .noData)
    let end = assess(.sample(from: 0, to: 100, scale: .log, observed: [(500, 100)]), on: 500)
    #expect(end.score.value == 100)
    #expect(end.score.status == .achieved)
  }

  @Test func `shares at the ends of the logit scale stay finite`() {
    let node = assess(.sample(from: 0, to: 100, scale: .logit, observed: [(500, 50)]), on: 500)
    #expect(isNear(node.score.value, 50))
    #expect(assess(.sample(from: 0, to: 100, scale: .logit, observed: [(500, 100)]), on: 500).score.value == 100)
    let near = assess(.sample(from: 99.9, to: 100, scale: .logit, observed: [(500, 100)]), on: 500)
    #expect(near.score.value == 100)
    #expect(near.score.status == .achieved)
  }

  @Test(arguments: [Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e308, -1e308])
  func `the ends of what a double holds score between 0 and 100, or not at all`(value: Double) {
    for direction in Indicator.Direction.allCases {
      for scale in Indicator.Scale.allCases {
        for (from, to) in [(0.0, 100.0), (100, 0), (-1e308, 1e308), (value, 1), (1, value), (value, value)] {
          let indicator = Indicator.sample(
            "i", direction, from: from, to: to, scale: scale, observed: [(500, value)])
          let node = assess(indicator, on: 500)
          #expect(node.score.value.map { (0...100).contains($0) } ?? true)
          #expect(node.score.expected.map { (0...100).contains($0) } ?? true)
          #expect(node.score.pace?.isNaN != true)
          #expect(node.progress?.isFinite ?? true)
        }
      }
    }
  }

  @Test func `goalposts that coincide have no way between them`() {
    var indicator = Indicator.sample(observed: [(10, 5)])
    indicator.bounds = .init(worst: 5, best: 5)
    let score = assess(indicator, on: 10, .goalposts).score
    #expect(score.value.map { (0...100).contains($0) } ?? true)
  }

  @Test func `a target of the baseline's own day is due from that day on`() {
    var indicator = Indicator.sample(observed: [(0, 40)])
    indicator.targets = [.init(set: at(0), date: at(0), value: 100)]
    #expect(assess(indicator, on: 0).score.expected == 100)
    #expect(assess(indicator, on: 0).score.status == .offTrack)
  }

  @Test func `weights as small or as large as a double holds keep their proportions`() {
    for scale in [1e-300, 1e-9, 1e9, 1e300] {
      let area = Area.sample(actions: [.delivered("a", weight: scale), .underWay("b", 0.5, weight: 3 * scale)])
      let score = assess(area, on: 10).score
      #expect(isNear(score.value, 62.5))
      #expect(isNear(score.coverage, 0.5))
    }
  }

  @Test func `hundreds of entries of one day leave the last line standing`() {
    let observed = (0..<300).map { (day: 10, value: Double($0 % 97)) }
    #expect(assess(.sample(observed: observed), on: 10).score.value == Double(299 % 97))
    let updates = (0..<300).map { Action.Update(date: at(10), status: .underWay, completion: Double($0) / 400) }
    #expect(isNear(assess(.sample(updates: updates), on: 10).score.value, 74.75))
  }
}
