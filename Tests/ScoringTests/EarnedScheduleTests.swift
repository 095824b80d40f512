import Testing

@testable import Scoring

@Suite struct EarnedScheduleTests {
  /// A published exercise of twelve periods, told in period 7 (advantager-pro/advantager, earned-schedule table).
  @Test func `the published exercise comes out`() throws {
    let planned = [100.0, 350, 650, 1050, 1500, 2000, 2500, 2950, 3350, 3650, 3900, 4000]
    let plan = [(time: 0.0, value: 0.0)] + planned.enumerated().map { (time: Double($0.offset + 1), value: $0.element) }
    let schedule = try #require(EarnedSchedule(plan: plan, earned: 2260, after: 7))
    #expect(abs(schedule.earned - 6.52) < 0.005)
    #expect(abs(schedule.variance + 0.48) < 0.005)
    #expect(abs(schedule.index - 0.93) < 0.005)
    #expect(abs(try #require(schedule.estimate) - 12.9) < 0.05)
  }

  private let plan = [(time: 0.0, value: 0.0), (10, 0), (20, 4), (30, 4), (40, 8)]

  @Test(arguments: [(0.0, 10.0), (2, 15), (4, 30), (6, 35), (8, 40), (9, 40)])
  func `the last moment at which no more was due counts`(earned: Double, time: Double) {
    #expect(EarnedSchedule(plan: plan, earned: earned, after: 20)?.earned == time)
  }

  @Test func `before the start, and without a plan, there is nothing to tell`() {
    #expect(EarnedSchedule(plan: plan, earned: 1, after: 0) == nil)
    #expect(EarnedSchedule(plan: [], earned: 1, after: 5) == nil)
  }

  @Test func `nothing earned has no estimate`() {
    #expect(EarnedSchedule(plan: [(0, 0), (10, 5)], earned: 0, after: 5)?.estimate == nil)
  }
}
