import Model
import Scoring
import Testing

@Suite struct StatusTests {
  /// On day n a straight line to 100 on day 1000 is due n / 10.
  @Test(arguments: [
    (500, 100.0, Status.achieved, StatusRule.achieved), (500, 120, .achieved, .achieved),
    (500, -2, .offTrack, .pace), (500, -2.1, .movingAway, .movingAway), (10, -2.1, .movingAway, .movingAway),
    (0, 0, .notDue, .notDue), (19, 0, .notDue, .notDue), (19, 90, .notDue, .notDue),
    (20, 0, .onTrack, .early), (50, 3, .onTrack, .early), (50, 2.9, .atRisk, .early), (50, 0, .atRisk, .early),
    (51, 0, .offTrack, .early), (99, 7.9, .onTrack, .early), (99, 4.9, .atRisk, .early), (99, 4.8, .offTrack, .early),
    (100, 9.5, .onTrack, .pace), (100, 8, .atRisk, .pace), (100, 5.9, .offTrack, .pace),
    (500, 50, .onTrack, .pace), (500, 47.5, .onTrack, .pace), (500, 47.4, .atRisk, .pace),
    (500, 30, .atRisk, .pace), (500, 29.9, .offTrack, .pace),
    (600, 57, .onTrack, .pace),  // 95 %, though 57/100 times 100 is less than 57 in doubles
    (1000, 99, .onTrack, .pace), (1001, 99, .atRisk, .pace), (1001, 60, .atRisk, .pace), (1001, 59, .offTrack, .pace),
    (1001, 100, .achieved, .achieved),
  ])
  func `the first rule that holds decides`(day: Int, value: Double, status: Status, rule: StatusRule) {
    let score = assess(.sample(observed: [(day, value)]), on: day).score
    #expect(score.status == status)
    #expect(score.rule == rule)
  }

  @Test(arguments: [(0.95, Status.onTrack), (0.6, .atRisk)])
  func `exactly at a threshold is at it, whatever doubles make of it`(share: Double, status: Status) {
    for expected in 100...999 {
      var indicator = Indicator.sample(to: 1000, observed: [(500, share * Double(expected))])
      indicator.trajectory = [.init(date: at(500), value: Double(expected))]
      #expect(assess(indicator, on: 500).score.status == status, "\(expected) of 1000 due")
    }
  }

  @Test(arguments: [(1000, false), (1001, true)])
  func `a target first met after its date is achieved late`(day: Int, isLate: Bool) {
    let indicator = Indicator.sample(observed: [(500, 60), (day, 100), (1200, 110)])
    let score = assess(indicator, on: 1300).score
    #expect(score.status == .achieved && score.isMetLate == isLate)
    #expect(score.words == (isLate ? "achieved late" : "achieved"))
  }

  @Test func `a target met after its date is achieved, one that was missed and then lost is not`() {
    #expect(assess(.sample(observed: [(900, 80), (1100, 101)]), on: 1200).score.status == .achieved)
    let lost = assess(.sample(observed: [(900, 100), (1100, 97)]), on: 1200)
    #expect(lost.score.status == .atRisk)
    #expect(lost.isOverdue)
  }

  @Test func `a held value that is further off than it was is moving away`() {
    let node = assess(.sample("i", .hold, from: 30, to: 50, observed: [(500, 25)]), on: 500)
    #expect(node.progress == -0.25)  // 25 off, where the baseline was 20 off
    #expect(node.score.value == 0)
    #expect(node.score.status == .movingAway)
  }

  @Test func `an action past its due date is measured against all of it`() {
    #expect(assess(.underWay("a", 0.5, start: 0, due: 100), on: 101).score.status == .offTrack)
    #expect(assess(.underWay("a", 0.7, start: 0, due: 100), on: 101).score.status == .atRisk)
    let planned = Action.sample(due: 100, updates: [.init(date: at(0), status: .planned)])
    #expect(assess(planned, on: 100).score.status == .notDue)
    #expect(assess(planned, on: 101).score.status == .offTrack)
    #expect(assess(.delivered("a"), on: 101).score.status == .achieved)
  }

  @Test func `what is overdue and has no score does not make the rest late`() {
    let silent = Action.sample("silent", due: 100)
    let side = assess(.sample(actions: [.underWay("undated", 0.5), silent]), on: 101).children[0]
    #expect(side.score.status == .notDue)
    #expect(side.score.rule == .undated)
    #expect(side.children[1].isOverdue)
  }

  @Test(arguments: [(0.5, 1.0, Status.achieved), (0.49, 1, .noData), (1, 1, .achieved)])
  func `below half the weight nothing is said`(scored: Double, whole: Double, status: Status) {
    let actions = [Action.delivered("a", weight: scored), .sample("b", weight: whole - scored)]
    let settings = ScoringSettings.with { $0.weights.outcome = 0 }
    let score = assess(.sample(actions: actions), on: 10, settings).score
    // Not all of it is achieved while something is missing.
    #expect(score.status == (scored < whole && status != .noData ? .notDue : status))
    #expect(score.value == 100, "the number is there, and says how little it covers")
  }

  @Test func `an area of indicators alone covers half, which is enough`() {
    let area = assess(.sample(indicators: [.sample(observed: [(500, 50)])]), on: 500)
    #expect(area.score.coverage == 0.5)
    #expect(area.score.status == .onTrack)
  }

  @Test func `a group is achieved with its last item`() {
    let items = [Indicator.sample("i", observed: [(10, 100)]), .sample("j", observed: [(10, 130)])]
    #expect(assess(.sample(indicators: items), on: 500).score.status == .achieved)
    let nearly = [items[0], .sample("j", observed: [(500, 99.99)])]
    #expect(assess(.sample(indicators: nearly), on: 500).score.status == .onTrack)
    let weightless = items + [.sample("k", weight: 0, observed: [(500, 1)])]
    #expect(assess(.sample(indicators: weightless), on: 500).score.status == .achieved)
  }

  /// Day 500, 50 due: 20 is off track, 80 far ahead.
  private func area(off: [Double], ahead: [Double]) -> Area {
    .sample(
      indicators: off.enumerated().map { .sample(ID("off-\($0)"), weight: $1, observed: [(500, 20)]) }
        + ahead.enumerated().map { .sample(ID("ahead-\($0)"), weight: $1, observed: [(500, 80)]) })
  }

  @Test(arguments: [
    ([1.0, 1.0], [8.0], Status.atRisk, StatusRule.weakest),  // 20 % of the weight
    ([1, 1], [8.1], .onTrack, .pace), ([2], [8], .onTrack, .pace), ([2, 0], [8], .onTrack, .pace),
    ([1, 1, 1], [4, 4, 4], .atRisk, .weakest), ([0.1, 0.1], [0.8], .atRisk, .weakest),
    ([1, 1, 1], [3, 3, 3, 3], .atRisk, .weakest),
    ([5, 5], [1], .offTrack, .pace), ([2, 1], [7], .atRisk, .weakest),
  ])
  func `two late items with a fifth of the weight hold a group down`(
    off: [Double], ahead: [Double], status: Status, rule: StatusRule
  ) {
    let side = assess(area(off: off, ahead: ahead), on: 500).children[1].score
    #expect(side.status == status)
    #expect(side.rule == rule)
    let settings = ScoringSettings.with { $0.status.rule = .mean }
    let mean = assess(area(off: off, ahead: ahead), on: 500, settings).children[1].score
    #expect(mean.status == (rule == .weakest ? .onTrack : status))
  }

  @Test(arguments: 2...60)
  func `a fifth is a fifth, however many items share it`(late: Int) {
    let group = area(
      off: Array(repeating: 1, count: late), ahead: Array(repeating: 1, count: 4 * late))
    #expect(assess(group, on: 500).children[1].score.rule == .weakest)
  }

  @Test func `the items that hold down an area are its actions and indicators, and the whole its areas`() {
    func area(_ id: String, _ value: Double) -> Area {
      .sample(ID(id), indicators: [.sample(ID("\(id)-indicator"), observed: [(500, value)])])
    }
    let late = area("late", 20)
    let good = (0..<8).map { area("good-\($0)", 80) }
    let two = (0..<2).map { area("late-\($0)", 20) }
    #expect(assess(two + good, on: 500).overall.score.rule == .weakest)
    #expect(assess([late] + good, on: 500).overall.score.status == .onTrack)
  }

  @Test func `a group that fell by more than a point in a year is moving away`() {
    func group(_ now: Double) -> Score {
      assess(.sample(indicators: [.sample(observed: [(100, 40), (465, now)])]), on: 465).score
    }
    #expect(group(38.9).status == .movingAway)
    #expect(group(38.9).trend == .worsening)
    #expect(group(39).status != .movingAway)
    #expect(group(39).trend == .flat)
  }

  @Test func `thresholds are those of the settings`() {
    let settings = ScoringSettings.with {
      $0.status.onTrack = 0.8
      $0.status.atRisk = 0.4
      $0.status.earlyBelow = 20
      $0.status.earlyGapOnTrack = 3
      $0.status.earlyGapAtRisk = 8
      $0.minCoverage = 0.6
    }
    func status(_ day: Int, _ value: Double) -> Status {
      assess(.sample(observed: [(day, value)]), on: day, settings).score.status
    }
    #expect([status(500, 40), status(500, 20), status(500, 19)] == [.onTrack, .atRisk, .offTrack])
    #expect([status(190, 16), status(190, 11), status(190, 10)] == [.onTrack, .atRisk, .offTrack])
    #expect(assess(.sample(indicators: [.sample(observed: [(9, 9)])]), on: 500, settings).score.status == .noData)
  }
}
