import Model
import TestSupport
import Testing

@testable import Scoring

@Suite struct SensitivityTests {
  private func sensitivity(_ areas: [Area], _ settings: ScoringSettings = .init(), on day: Int = 500) -> Sensitivity {
    Sensitivity(of: Assessment(of: Archive(.sample(areas, settings)), asOf: on(day)))
  }

  @Test(arguments: 0..<4)
  func `any number of threads gives the same`(seed: Int) {
    var whole = generated(seed)
    whole.settings.sensitivity.draws = 203
    let assessment = Assessment(of: Archive(whole), asOf: Day("2024-06-30"))
    let one = Sensitivity(of: assessment, threads: 1)
    for threads in [2, 4, 500] { #expect(Sensitivity(of: assessment, threads: threads) == one) }
  }

  @Test(arguments: 0..<5)
  func `what was not known yet changes nothing`(seed: UInt64) {
    var whole = Roadmap.random(seed: seed)
    whole.settings.sensitivity.draws = 50
    let day = Day("2022-03-15")
    #expect(
      Sensitivity(of: Assessment(of: Archive(whole), asOf: day))
        == Sensitivity(of: Assessment(of: Archive(Archive(whole).asOf(day)), asOf: day)))
  }

  @Test(arguments: 0..<10)
  func `everything is in its bounds`(seed: Int) {
    var whole = generated(seed)
    whole.settings.sensitivity.draws = 100
    for day in days.suffix(2) {
      let sensitivity = Sensitivity(of: Assessment(of: Archive(whole), asOf: day))
      let spreads = [sensitivity.weights, sensitivity.together].flatMap { [$0.overall] + $0.areas }
      for spread in spreads {
        #expect(spread.range.map { $0.lowerBound >= 0 && $0.upperBound <= 100 } ?? true)
        #expect(isNear(spread.shares.values.reduce(0, +), 1))
      }
      for indices in sensitivity.influences.compactMap(\.indices) {
        #expect(indices.first.isFinite && indices.first < 1.2)
        #expect((-1e-9...1.2).contains(indices.total))
      }
      #expect(sensitivity.leftOut.count <= 3)
    }
  }

  /// Up to the order in which floats are added up: noise goes by name, not by place.
  @Test(arguments: 0..<6)
  func `the order of records changes nothing`(seed: Int) {
    var whole = generated(seed)
    whole.settings.sensitivity.draws = 200
    var turned = whole
    turned.areas.reverse()
    for area in turned.areas.indices {
      turned.areas[area].actions.reverse()
      turned.areas[area].indicators.reverse()
    }
    let (one, other) = (
      Sensitivity(of: Assessment(of: Archive(whole), asOf: Day("2024-06-30"))),
      Sensitivity(of: Assessment(of: Archive(turned), asOf: Day("2024-06-30")))
    )
    let pairs = [(one.weights, other.weights), (one.together, other.together)]
    for (left, right) in pairs.flatMap({ zip([$0.overall] + $0.areas, [$1.overall] + $1.areas.reversed()) }) {
      #expect(left.shares == right.shares)
      #expect(isNear(left.range?.lowerBound, right.range?.lowerBound, within: 1e-3))
      #expect(isNear(left.range?.upperBound, right.range?.upperBound, within: 1e-3))
    }
    for (left, right) in zip(one.influences, other.influences) {
      #expect(isNear(left.indices?.first, right.indices?.first, within: 1e-3))
      #expect(isNear(left.indices?.total, right.indices?.total, within: 1e-3))
    }
  }

  @Test func `a roadmap without areas has nothing to be sensitive`() {
    let empty = sensitivity([])
    #expect(empty.weights.overall == Sensitivity.Spread(range: nil, shares: [.noData: 1]))
    #expect(empty.together.overall == Sensitivity.Spread(range: nil, shares: [.noData: 1]))
    #expect(empty.leftOut.isEmpty)
    #expect(empty.influences.map(\.group) == ChoiceGroup.allCases)
    #expect(empty.influences.allSatisfy { $0.indices == nil })
  }

  @Test func `what nobody reported on has no score in any weighting`() {
    let unknown = sensitivity([.sample(actions: [.sample("a"), .sample("b")], indicators: [.sample()])])
    #expect(unknown.weights.areas == [Sensitivity.Spread(range: nil, shares: [.noData: 1])])
    #expect(unknown.leftOut.isEmpty)
    // Nothing or everything: only assumptions give a score.
    #expect(unknown.together.overall.range == 0...100)
    #expect(unknown.influences.allSatisfy { $0.indices == nil })
  }

  @Test func `what weighs nothing has no score`() {
    let weightless = sensitivity([.sample(weight: 0, actions: [.delivered("a", weight: 0)])])
    #expect(weightless.weights.overall == Sensitivity.Spread(range: nil, shares: [.noData: 1]))
    #expect(weightless.weights.areas == [Sensitivity.Spread(range: nil, shares: [.noData: 1])])
    #expect(weightless.leftOut.isEmpty)
    #expect(weightless.influences.allSatisfy { $0.indices == nil })
  }

  @Test func `one item is its roadmap whatever it weighs`() {
    let settings = ScoringSettings.with { $0.minCoverage = 0 }
    let one = sensitivity([.sample(actions: [.underWay("a", 0.5, start: 0, due: 1000)])], settings)
    #expect(one.weights.overall == Sensitivity.Spread(range: 50...50, shares: [.onTrack: 1]))
    #expect(one.leftOut == [LeftOut(item: "a", area: 0, without: nil, change: nil)])
    #expect(one.influences.allSatisfy { $0.indices == nil })
  }

  @Test func `one draw is enough`() {
    var settings = ScoringSettings()
    settings.sensitivity.draws = 1
    let one = sensitivity([.sample(actions: [.delivered("a"), .underWay("b", 0.5)])], settings).weights.overall
    #expect(
      one.range.map { $0.lowerBound == $0.upperBound && $0.lowerBound > 75 - 13 && $0.lowerBound < 75 + 13 } ?? false)
    #expect(one.shares.count == 1 && one.shares.values.first == 1)
  }

  @Test func `a group whose coverage is just enough loses its status where its weights are less`() {
    // Only delivery is known of: half of the weight, unless delivery happens to weigh less than outcome.
    let half = sensitivity([.sample(actions: [.underWay("a", 0.5, start: 0, due: 1000)])]).weights.areas[0].shares
    #expect(isNear(half[.noData], 0.5, within: 0.02) && isNear(half[.onTrack], 0.5, within: 0.02))
  }

  @Test func `the status that comes out most often is the first among equals`() {
    #expect(Sensitivity.Spread(range: nil, shares: [.atRisk: 0.5, .offTrack: 0.5]).mostOften == .atRisk)
    #expect(Sensitivity.Spread(range: nil, shares: [.noData: 0.4, .offTrack: 0.6]).mostOften == .offTrack)
  }
}

@Suite struct ChoiceModelTests {
  @Test(arguments: 0..<24)
  func `the score of a point is that of the roadmap with these weights and choices`(seed: Int) {
    var whole = generated(seed)
    whole.settings.sensitivity.weightNoise = seed.isMultiple(of: 2) ? 0.25 : 1
    for day in days {
      let given = StructureTests.Case(whole, day)
      let model = ChoiceModel(
        given.tree, given.varied, given.levels, whole.settings.sensitivity, weightings: 11, threads: 1)
      var random = SplitMix64(seed: UInt64(seed))
      for _ in 0..<20 {
        // Missing data as they are: the first of three assumptions.
        var point = (0..<6).map { _ in Double.random(in: 0..<1, using: &random) }
        point[5] /= 3
        let levels = given.levels
        func place(_ input: Int, _ count: Int) -> Int { Int(point[input] * Double(count)) }
        let combination = StructureScores.Combination(
          aggregation: place(1, levels.aggregations.count), sides: place(2, levels.sides.count),
          credit: place(3, levels.credits.count), dropped: place(4, levels.dropped.count))
        var roadmap = given.roadmap
        roadmap.settings = given.settings(combination)
        let real = Assessment(of: roadmap.reweighted(draw: place(0, 11)), on: day)
        let score = model.score(point)
        #expect(isNear(score.isNaN ? nil : score, real.overall.score.value, within: 1e-3))
      }
    }
  }

  @Test(arguments: 0..<12)
  func `without noise the score of a point is that of its combination`(seed: Int) {
    var whole = generated(seed)
    whole.settings.sensitivity.weightNoise = 0
    let given = StructureTests.Case(whole, Day("2024-06-30"))
    let levels = given.levels
    let structure = StructureScores(given.tree, given.varied, levels, whole.settings)
    let model = ChoiceModel(given.tree, given.varied, levels, whole.settings.sensitivity, weightings: 1, threads: 1)
    for (combination, verdicts) in zip(structure.combinations, structure.verdicts) {
      func input(_ place: Int, of count: Int) -> Double { (Double(place) + 0.5) / Double(count) }
      let score = model.score([
        0.3, input(combination.aggregation, of: levels.aggregations.count),
        input(combination.sides, of: levels.sides.count), input(combination.credit, of: levels.credits.count),
        input(combination.dropped, of: levels.dropped.count), input(combination.missing, of: levels.missing.count),
      ])
      #expect(isNear(score.isNaN ? nil : score, verdicts[0].score, within: 1e-4))
    }
  }
}
