import Model
import Scoring
import TestSupport
import Testing

@Suite struct ExpectationTests {
  @Test(arguments: [(-1, 0.0), (0, 0), (250, 25), (500, 50), (1000, 100), (1001, 100), (40_000, 100)])
  func `an action is due along a straight line from its start to its due date`(day: Int, expected: Double) {
    #expect(expectedDelivery(start: at(0), due: at(1000), on: on(day)) == expected)
  }

  @Test(arguments: [(-1, 0.0), (999, 0), (1000, 0), (1001, 100)])
  func `without a start nothing is due until the due date has passed`(day: Int, expected: Double) {
    #expect(expectedDelivery(start: nil, due: at(1000), on: on(day)) == expected)
    #expect(expectedDelivery(start: at(1000), due: at(1000), on: on(day)) == expected)
  }

  @Test func `without a due date nothing is ever due`() {
    #expect(expectedDelivery(start: at(0), due: nil, on: on(500)) == nil)
    let node = assess(.underWay("a", 0.5, start: 0), on: 500)
    #expect(node.score.pace == nil)
    #expect(node.score.status == .notDue)
    #expect(node.score.rule == .undated)
  }

  @Test func `a month or a year means its last day`() {
    #expect(expectedDelivery(start: "2020-12", due: "2021", on: Day("2020-12-31")) == 0)
    #expect(expectedDelivery(start: "2020-12", due: "2021", on: Day("2021-03-14")) == 20)  // 73 of 365 days
  }

  @Test(arguments: [(0, 0.0), (250, 25), (999, 99.9), (1000, 100)])
  func `an indicator is due along a straight line from its baseline to its target`(day: Int, expected: Double) {
    #expect(isNear(assess(.sample(observed: [(day, 1)]), on: day).score.expected, expected))
  }

  /// 831 days are 2022-04-11, 24 months before which is day 101.
  @Test(arguments: [(100, 10.0), (400, 10), (830, 10), (831, 10.1), (931, 20.1)])
  func `old data are compared with what was due when they were taken, for 24 months`(day: Int, expected: Double) {
    #expect(isNear(assess(.sample(observed: [(100, 5)]), on: day).score.expected, expected))
  }

  @Test func `the excuse is as long as the settings say`() {
    let settings = ScoringSettings.with { $0.maxLagMonths = 0 }
    #expect(assess(.sample(observed: [(100, 5)]), on: 400, settings).score.expected == 40)
  }

  @Test(arguments: [
    (0, 0.0), (125, 20), (250, 40), (500, 80), (750, 90), (1000, 100),
  ])
  func `interim targets bend the path`(day: Int, expected: Double) {
    var indicator = Indicator.sample(observed: [(day, 1)])
    indicator.trajectory = [.init(date: at(500), value: 80)]
    #expect(isNear(assess(indicator, on: day).score.expected, expected))
  }

  @Test func `an interim target counts from the day it was set, and only on the way`() {
    var indicator = Indicator.sample(observed: [(250, 1)])
    indicator.trajectory = [
      .init(set: at(400), date: at(500), value: 80), .init(date: at(0), value: 70), .init(date: at(1000), value: 70),
      .init(date: at(300), value: 99, provenance: unconfirmed),
    ]
    #expect(assess(indicator, on: 399).score.expected == 25)
    #expect(assess(indicator, on: 400).score.expected == 40)
  }

  @Test func `an interim target that was set again replaces the one of the same date`() {
    var indicator = Indicator.sample(observed: [(250, 1)])
    indicator.trajectory = [
      .init(set: at(10), date: at(500), value: 80), .init(set: at(300), date: at(500), value: 40),
    ]
    #expect(isNear(assess(indicator, on: 299).score.expected, 40))
    #expect(isNear(assess(indicator, on: 300).score.expected, 20))
  }

  @Test(arguments: [Indicator.Scale.linear, .log, .logit])
  func `the path is straight on the indicator's own scale`(scale: Indicator.Scale) {
    for day in [0, 125, 250, 500, 990, 1000] {
      let node = assess(.sample(from: 2, to: 90, scale: scale, observed: [(day, 2)]), on: day)
      #expect(isNear(node.score.expected, Double(day) / 10))
    }
    var bent = Indicator.sample(from: 1, to: 100, scale: .log, observed: [(125, 2)])
    bent.trajectory = [.init(date: at(250), value: 10)]
    #expect(isNear(assess(bent, on: 125).score.expected, 25))  // half-way to the first of two decades
  }

  @Test func `the path to a held value nears it`() {
    let node = assess(.sample("i", .hold, from: 30, to: 50, observed: [(500, 30)]), on: 500)
    #expect(node.score.expected == 50)  // the line is at 40, 10 off of 20
  }

  @Test func `with goalposts the path is measured between them`() {
    var indicator = Indicator.sample(from: 40, to: 80, observed: [(500, 45)])
    indicator.bounds = .init(worst: 0, best: 100)
    let node = assess(indicator, on: 500, .goalposts)
    #expect(node.score.value == 45)
    #expect(node.score.expected == 60)
    #expect(node.score.pace == 0.75)
  }

  @Test(arguments: [Indicator.Scale.linear, .log, .logit])
  func `after the target's date all of it is due, however old the data are`(scale: Indicator.Scale) {
    for target in [3.0, 10, 33.3, 60] {
      let node = assess(.sample(from: 2, to: target, scale: scale, observed: [(100, 2.5)]), on: 1001)
      #expect(node.score.expected == 100)
    }
  }

  @Test func `pace is the score for the score due, and nothing while nothing is due`() {
    #expect(assess(.sample(observed: [(500, 40)]), on: 500).score.pace == 0.8)
    #expect(assess(.sample(observed: [(500, 60)]), on: 500).score.pace == 1.2)
    #expect(assess(.sample(observed: [(0, 60)]), on: 500).score.pace == nil)
  }
}
