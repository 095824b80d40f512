import Model
import Testing

@testable import Scoring

/// Earned value, where the budget is 100 points of an action: its score is the value earned, what is due is the value
/// planned, and pace is the schedule performance index. A roadmap has no costs, and so none of the cost figures.
@Suite struct EarnedValueTests {
  /// Planned and earned values with the published index: Schwalbe, *Information Technology Project Management*, cost
  /// chapter, exercise 1; the R package PRA; PMP-2026 knowledge check; an EVM case study of five work packages.
  @Test(arguments: [
    (120_000.0, 23_000.0, 20_000.0, 0.8695622, 5e-6), (100_000, 40_000, 35_000, 0.875, 1e-6),
    (100_000, 100_000, 90_000, 0.9, 1e-6), (3700, 3000, 2400, 0.8, 1e-6),
  ])
  func `pace is the schedule performance index`(
    budget: Double, planned: Double, earned: Double, index: Double, tolerance: Double
  ) throws {
    let days = 36_800_000
    let now = Int((Double(days) * planned / budget).rounded())
    var roadmap = Roadmap.sample([.sample(actions: [.underWay("a", earned / budget, start: 0, due: days)])])
    roadmap.settings.minCoverage = 0
    let node = try #require(Assessment(of: Archive(roadmap), asOf: on(now)).node("a"))
    #expect(abs(try #require(node.score.pace) - index) < tolerance)
  }
}
