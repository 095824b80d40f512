import Model
import Scoring
import Testing

@Suite struct IndicatorScoreTests {
  @Test(arguments: [
    (Indicator.Direction.increase, Indicator.Scale.linear, 20.0, 80.0, 50.0, 0.5),  // 30 of 60
    (.increase, .linear, 20, 80, 95, 1.25),  // 75 of 60
    (.increase, .linear, 20, 80, 5, -0.25),  // −15 of 60
    (.decrease, .linear, 80, 20, 65, 0.25),  // 15 of 60, downwards
    (.increase, .linear, -30, 10, -10, 0.5),  // 20 of 40
    (.decrease, .linear, -10, -50, -20, 0.25),  // 10 of 40
    (.increase, .log, 1, 1000, 10, 1.0 / 3),  // one of three decades
    (.decrease, .log, 1000, 10, 100, 0.5),  // one of two decades
    (.increase, .logit, 20, 80, 50, 0.5),  // half-way between the logits −ln 4 and ln 4
    (.increase, .logit, 10, 90, 25, 0.25),  // (−ln 3 + ln 9) / (2 ln 9)
    (.hold, .linear, 30, 50, 60, 0.5),  // 10 off, where the baseline was 20 off
    (.hold, .linear, 30, 50, 40, 0.5),
    (.hold, .linear, 30, 50, 50, 1),
    (.hold, .linear, 30, 50, 80, -0.5),  // 30 off, where the baseline was 20 off
  ])
  func `progress is the share of the way from the baseline to the target`(
    direction: Indicator.Direction, scale: Indicator.Scale, baseline: Double, target: Double, value: Double,
    progress: Double
  ) {
    let node = assess(
      .sample("i", direction, from: baseline, to: target, scale: scale, observed: [(500, value)]), on: 500)
    #expect(isNear(node.progress, progress, within: 1e-12))
    #expect(isNear(node.score.value, 100 * min(max(progress, 0), 1)))
  }

  @Test(arguments: [
    (Indicator.Direction.increase, 20.0, 85.0, 52.5, 0.5),  // 32.5 of 65
    (.decrease, 100, 0, 25, 0.75),
    (.increase, 20, 85, 10, -10.0 / 65),
    (.increase, 20, 85, 98, 78.0 / 65),
  ])
  func `goalposts measure from the worst to the best, without baseline or target`(
    direction: Indicator.Direction, worst: Double, best: Double, value: Double, progress: Double
  ) {
    var indicator = Indicator.sample("i", direction, from: nil, to: nil, observed: [(500, value)])
    indicator.bounds = .init(worst: worst, best: best)
    #expect(isNear(assess(indicator, on: 500, .goalposts).progress, progress, within: 1e-12))
    #expect(assess(indicator, on: 500).score.value == nil, "bounds count only where the settings ask for goalposts")
  }

  @Test func `where goalposts are missing the baseline and the target serve`() {
    #expect(assess(.sample(from: 20, to: 80, observed: [(500, 35)]), on: 500, .goalposts).score.value == 25)
  }

  @Test(arguments: [
    (Indicator.Direction.increase, 60.0, 60.0, 60.0, 100.0), (.increase, 60, 60, 59, 0), (.increase, 60, 60, 99, 100),
    (.decrease, 60, 60, 60, 100), (.decrease, 60, 60, 61, 0), (.decrease, 60, 60, 1, 100),
    (.hold, 60, 60, 60, 100), (.hold, 60, 60, 61, 0),
    (.increase, 70, 60, 65, 100), (.increase, 70, 60, 59, 0), (.decrease, 50, 60, 55, 100), (.decrease, 50, 60, 61, 0),
  ])
  func `a baseline that is at the target or past it asks for keeping it`(
    direction: Indicator.Direction, baseline: Double, target: Double, value: Double, score: Double
  ) {
    let node = assess(.sample("i", direction, from: baseline, to: target, observed: [(500, value)]), on: 500)
    #expect(node.score.value == score)
    #expect(node.score.status == (score == 100 ? .achieved : .offTrack))
    #expect(node.score.expected == 100)
  }

  @Test(arguments: [Indicator.Direction.increase, .decrease, .hold], [Indicator.Scale.linear, .log, .logit])
  func `keeping is due in full from the start on every scale`(
    direction: Indicator.Direction, scale: Indicator.Scale
  ) {
    for target in [0.1, 3, 10, 33.3, 47, 99.9, 100] {
      let indicator = Indicator.sample("i", direction, from: target, to: target, scale: scale, observed: [(1, target)])
      let node = assess(indicator, on: 500)
      #expect(node.score.value == 100)
      #expect(node.score.expected == 100)
      #expect(node.score.status == .achieved)
    }
  }

  @Test func `without an observation, or without a way to go, there is no score`() {
    let nodes = [
      assess(.sample(), on: 500),
      assess(.sample(from: nil, observed: [(10, 1)]), on: 500),
      assess(.sample(to: nil, observed: [(10, 1)]), on: 500),
      assess(.sample(observed: [(501, 1)]), on: 500),
    ]
    for node in nodes {
      #expect(node.score.value == nil)
      #expect(node.score.expected == nil)
      #expect(node.score.pace == nil)
      #expect(node.score.coverage == 0)
      #expect(node.score.freshness == 0)
      #expect(node.score.status == .noData)
      #expect(node.score.range == nil)
    }
  }

  @Test func `an observation from before the baseline is not scored, one of the baseline's day is`() {
    #expect(assess(.sample(observed: [(-1, 50)]), on: 500).score.value == nil)
    #expect(assess(.sample(observed: [(0, 50)]), on: 500).score.value == 50)
  }

  @Test func `the last day observed counts, then the last vintage, then the last line`() {
    var indicator = Indicator.sample(observed: [(300, 30), (100, 10), (300, 31)])
    #expect(assess(indicator, on: 500).score.value == 31)
    indicator.observations.append(.init(date: at(300), value: 40, provenance: .init(published: at(400))))
    indicator.observations.append(.init(date: at(300), value: 35, provenance: .init(published: at(350))))
    #expect(assess(indicator, on: 500).score.value == 40)
    #expect(assess(indicator, on: 399).score.value == 35)
    #expect(assess(indicator, on: 349).score.value == 31)
  }

  @Test func `the target set last counts, from the day it was set`() {
    var indicator = Indicator.sample(to: 100, observed: [(100, 40)])
    indicator.targets.append(.init(set: at(600), date: at(1000), value: 80))
    #expect(assess(indicator, on: 599).score.value == 40)
    #expect(assess(indicator, on: 600).score.value == 50)
  }

  @Test func `what nobody has seen in a source is not scored`() {
    var observation = Indicator.sample(observed: [(100, 40), (200, 50)])
    observation.observations[1].provenance = unconfirmed
    #expect(assess(observation, on: 500).score.value == 40)

    var record = Indicator.sample(observed: [(100, 40)])
    record.provenance = unconfirmed
    #expect(assess(record, on: 500).score.value == nil)

    var baseline = Indicator.sample(observed: [(100, 40)])
    baseline.baseline?.provenance = unconfirmed
    #expect(assess(baseline, on: 500).score.value == nil)

    var target = Indicator.sample(observed: [(100, 40)])
    target.targets[0].provenance = unconfirmed
    #expect(assess(target, on: 500).score.value == nil)
  }
}
