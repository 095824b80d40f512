import Model
import TestSupport
import Testing

@testable import Scoring

@Suite struct StructureTests {
  /// A generated roadmap on a day, everything that sensitivity makes of it, and the means to score it otherwise.
  struct Case {
    let roadmap: Roadmap
    let day: Day
    let levels: ChoiceLevels
    let tree: WeightedTree
    let varied: VariedTree

    init(_ whole: Roadmap, _ day: Day) {
      roadmap = Archive(whole).asOf(day)
      self.day = day
      levels = ChoiceLevels(whole.settings)
      tree = WeightedTree(Assessment(of: roadmap, on: day).overall, of: roadmap)
      varied = VariedTree(tree, roadmap, on: day, levels)
    }

    func settings(_ combination: StructureScores.Combination) -> ScoringSettings {
      var settings = roadmap.settings
      settings.aggregation = levels.aggregations[combination.aggregation]
      settings.weights = levels.sides[combination.sides]
      settings.actionCredit.underWay = levels.credits[combination.credit]
      settings.actionCredit.dropped = levels.dropped[combination.dropped]
      return settings
    }

    func assessment(_ settings: ScoringSettings) -> Assessment {
      var roadmap = roadmap
      roadmap.settings = settings
      return Assessment(of: roadmap, on: day)
    }
  }

  @Test(arguments: 0..<30)
  func `every combination is what scoring the whole roadmap with these settings gives`(seed: Int) {
    for day in days {
      let given = Case(generated(seed), day)
      let structure = StructureScores(given.tree, given.varied, given.levels, given.roadmap.settings)
      let levels = given.levels
      #expect(
        structure.combinations.count == levels.aggregations.count * levels.sides.count * levels.credits.count * 6)
      for (combination, verdicts) in zip(structure.combinations, structure.verdicts) where combination.missing == 0 {
        let real = given.assessment(given.settings(combination))
        for (verdict, group) in zip(verdicts, real.groups) {
          #expect(isNear(verdict.score, group.value), "\(combination)")
          #expect(verdict.status == group.status, "\(combination)")
        }
      }
    }
  }

  @Test(arguments: 0..<30)
  func `what is missing counts as if it had been reported as planned, or as delivered`(seed: Int) {
    var whole = generated(seed)
    for area in whole.areas.indices {
      whole.areas[area].indicators = []
      whole.areas[area].actions.removeAll { !$0.provenance.counts }
    }
    for day in days {
      // All became known within a year, so that no trend comes in.
      whole.changeActions { action in
        for index in action.updates.indices { action.updates[index].provenance.published = PartialDate(day) }
        for index in action.steps.indices { action.steps[index].provenance.published = PartialDate(day) }
      }
      let given = Case(whole, day)
      let structure = StructureScores(given.tree, given.varied, given.levels, whole.settings)
      for (missing, status) in [(MissingData.zero, Action.Status.planned), (.full, .delivered)] {
        let combination = structure.combinations.firstIndex { $0.isAsSet(but: missing, in: given.levels) } ?? 0
        var roadmap = given.roadmap
        roadmap.changeActions {
          guard $0.score(whole.settings) == nil, $0.status != .dropped else { return }
          $0.updates.append(.init(date: PartialDate(day), status: status))
        }
        let real = Assessment(of: roadmap, on: day)
        for (verdict, group) in zip(structure.verdicts[combination], real.groups) {
          #expect(isNear(verdict.score, group.value))
          #expect(verdict.status == group.status)
        }
      }
    }
  }

  @Test func `what is missing is worth nothing or everything, by hand`() {
    // Delivery: one delivered of weight 1, one overdue of weight 3 that nobody reported on. Outcome: half way, on its
    // path. Renormalised the area is (100 + 50)/2; else the second action takes three quarters of delivery.
    let area = Area.sample(
      actions: [
        .sample("a", due: 10, updates: [.init(date: at(200), status: .delivered)]), .sample("b", weight: 3, due: 10),
      ],
      indicators: [.sample(observed: [(500, 50)])])
    let sensitivity = Sensitivity(of: Assessment(of: Archive(.sample([area])), asOf: on(500)))
    func verdict(_ choice: Choice) -> Verdict? {
      sensitivity.variations.first { $0.choice == choice }?.areas[0]
    }
    #expect(verdict(.asSet) == Verdict(score: 75, status: .onTrack))
    #expect(verdict(.missing(.zero)) == Verdict(score: 37.5, status: .offTrack))  // pace 37.5/75
    #expect(verdict(.missing(.full)) == Verdict(score: 75, status: .onTrack))
    #expect(verdict(.delivery(0.3)) == Verdict(score: 65, status: .onTrack))
    // Least with harmonic means and 70 % delivery: 4/(1/100 + 3/1) is delivery, where 0 counts as 1.
    #expect(isNear(sensitivity.together.overall.range?.lowerBound, 1 / (0.7 * 3.01 / 4 + 0.3 / 50)))
    #expect(isNear(sensitivity.together.overall.range?.upperBound, 85))
  }

  @Test func `what is assumed of missing data is no change`() {
    // A year ago one of two was reported delivered; today the other is known to be planned: from 100 to 50 is moving
    // away, while a third that nobody ever reported on changes nothing in that, whatever it is worth.
    let actions = [
      Action.delivered("a"), .sample("b", due: 10, updates: [.init(date: at(600), status: .planned)]), .sample("c"),
    ]
    var settings = ScoringSettings()
    settings.minCoverage = 0
    let sensitivity = Sensitivity(
      of: Assessment(of: Archive(.sample([.sample(actions: actions)], settings)), asOf: on(700)))
    for variation in sensitivity.variations where variation.choice != .exponent(0) && variation.choice != .exponent(-1)
    {
      #expect(variation.overall.status == .movingAway, "\(variation.choice)")
    }
    let still = [Action.delivered("a"), .sample("c")]
    let unmoved = Sensitivity(of: Assessment(of: Archive(.sample([.sample(actions: still)], settings)), asOf: on(700)))
    for variation in unmoved.variations { #expect(variation.overall.status != .movingAway, "\(variation.choice)") }
  }

  @Test func `each choice is made otherwise once`() {
    let sensitivity = Sensitivity(of: Assessment(of: Archive(.sample([])), asOf: on(0)))
    #expect(
      sensitivity.variations.map(\.choice) == [
        .asSet, .exponent(0), .exponent(-1), .delivery(0.3), .delivery(0.7), .underWay(0), .underWay(0.5),
        .dropped(.excluded), .missing(.zero), .missing(.full),
      ])
    #expect(sensitivity.combinations == 162)
    let unusual = ScoringSettings.with {
      $0.aggregation.area = 0
      $0.weights.delivery = 1
      $0.weights.outcome = 0
      $0.actionCredit.planned = 0.1
      $0.actionCredit.underWay = 0.4
      $0.actionCredit.dropped = .excluded
    }
    #expect(
      Sensitivity(of: Assessment(of: Archive(.sample([], unusual)), asOf: on(0))).variations.map(\.choice) == [
        .asSet, .exponent(1), .exponent(0), .exponent(-1), .delivery(0.3), .delivery(0.5), .delivery(0.7),
        .underWay(0.25), .underWay(0.5), .dropped(.zero), .missing(.zero), .missing(.full),
      ])
  }

  @Test(arguments: 0..<6)
  func `what is set is the first of all, and within the range of all`(seed: Int) {
    for day in days.suffix(2) {
      var whole = generated(seed)
      whole.settings.sensitivity.draws = 8
      let given = Case(whole, day)
      let real = given.assessment(given.roadmap.settings)
      let sensitivity = Sensitivity(of: real)
      #expect(sensitivity.variations[0].choice == .asSet)
      #expect(sensitivity.variations[0].overall.status == real.overall.score.status)
      #expect(isNear(sensitivity.variations[0].overall.score, real.overall.score.value))
      let spreads = [sensitivity.together.overall] + sensitivity.together.areas
      for (spread, group) in zip(spreads, real.groups) {
        if let value = group.value {
          #expect(spread.range.map { $0.lowerBound <= value + 1e-9 && value <= $0.upperBound + 1e-9 } ?? false)
        }
        #expect(isNear(spread.shares.values.reduce(0, +), 1))
      }
    }
  }
}

extension StructureScores.Combination {
  /// Whether nothing but missing data is taken otherwise than it is set.
  func isAsSet(but missing: MissingData, in levels: ChoiceLevels) -> Bool {
    aggregation == 0 && sides == 0 && credit == 0 && dropped == 0 && levels.missing[self.missing] == missing
  }
}
