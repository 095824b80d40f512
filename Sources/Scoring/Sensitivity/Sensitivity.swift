import Model

/// How far the scores depend on what could have been chosen otherwise: weights, means, what counts, what is assumed.
package struct Sensitivity: Equatable, Sendable {
  /// What comes of many weightings, or of many combinations of choices.
  package struct Spread: Equatable, Sendable {
    /// The score, 0...100; `nil` where nothing is known.
    package let range: ClosedRange<Double>?
    /// How often each status came out, as a share; those that never did are left out.
    package let shares: [Status: Double]

    /// The status that came out most often, the first in their order among equals.
    package var mostOften: Status {
      Status.allCases.max { (shares[$0] ?? 0) < (shares[$1] ?? 0) } ?? .noData
    }
  }

  /// The whole and every area, in their order.
  package struct Spreads: Equatable, Sendable {
    package let overall: Spread
    package let areas: [Spread]
  }

  /// One choice made otherwise, and everything else as it is set.
  package struct Variation: Equatable, Sendable {
    package let choice: Choice
    package let overall: Verdict
    package let areas: [Verdict]
  }

  /// How much of the variance of the score of the whole comes from a group of choices.
  package struct Influence: Equatable, Sendable {
    package let group: ChoiceGroup
    /// `nil` where no choice changes the score, or not all of them give one.
    package let indices: SobolIndices?
  }

  /// The scores between which 90 % of the drawn weightings lie, and how often which status came out.
  package let weights: Spreads
  /// What is set, then each choice made otherwise.
  package let variations: [Variation]
  /// The least and the greatest score of all combinations of these choices.
  package let together: Spreads
  package let combinations: Int
  /// The three items without which the score of the whole would be most different, the first most.
  package let leftOut: [LeftOut]
  /// Every group of choices, in their order.
  package let influences: [Influence]

  /// Points of the sample that the influences are estimated from, and weightings among which it chooses.
  private static let points = 2048

  /// How much the scores of `assessment` depend on the choices behind them. The number of threads changes nothing but the
  /// time it takes.
  package init(of assessment: Assessment, threads: Int = 2) {
    let roadmap = assessment.roadmap
    let settings = roadmap.settings
    let tree = WeightedTree(assessment.overall, of: roadmap)
    let levels = ChoiceLevels(settings)
    let varied = VariedTree(tree, roadmap, on: assessment.day, levels)

    weights = Spreads(WeightDraws(tree, settings).series(threads: threads).map(Spread.init))
    let structure = StructureScores(tree, varied, levels, settings)
    variations = structure.variations
    combinations = structure.combinations.count
    together = Spreads((0...tree.areas.count).map { group in Spread(structure.verdicts.map { $0[group] }) })
    leftOut = Scoring.leftOut(of: assessment.overall, MeanScales(settings.aggregation), atMost: 3)
    let model = ChoiceModel(
      tree, varied, levels, settings.sensitivity, weightings: min(Self.points, settings.sensitivity.draws),
      threads: threads)
    let groups = ChoiceGroup.allCases
    // Draws are floats: they differ by less than a thousandth of a point where they should not differ at all.
    let indices = sobolIndices(
      dimensions: groups.count, points: Self.points, tolerance: 0.001, threads: threads, of: { model.score($0) })
    influences = groups.enumerated().map { Influence(group: $0.element, indices: indices?[$0.offset]) }
  }
}

extension Sensitivity.Spreads {
  /// The whole comes first.
  fileprivate init(_ spreads: [Sensitivity.Spread]) {
    overall = spreads[0]
    areas = Array(spreads.dropFirst())
  }
}

extension Sensitivity.Spread {
  fileprivate init(_ series: WeightDraws.Series) {
    range = quantiles([0.05, 0.95], of: series.scores).map { $0[0]...$0[1] }
    shares = Self.shares(of: series.statuses)
  }

  fileprivate init(_ verdicts: [Verdict]) {
    let scores = verdicts.compactMap(\.score)
    range = scores.min().flatMap { least in scores.max().map { least...$0 } }
    shares = Self.shares(of: verdicts.map(\.status))
  }

  private static func shares(of statuses: [Status]) -> [Status: Double] {
    var shares: [Status: Double] = [:]
    for status in Status.allCases {
      let count = statuses.count { $0 == status }
      if count > 0 { shares[status] = Double(count) / Double(statuses.count) }
    }
    return shares
  }
}

extension StructureScores {
  /// What is set, and each choice made otherwise alone.
  fileprivate var variations: [Sensitivity.Variation] {
    let single = combinations.indices.filter { combinations[$0].otherwise <= 1 }
    return single.sorted { combinations[$0] < combinations[$1] }.map { index in
      Sensitivity.Variation(
        choice: levels.choice(combinations[index]), overall: verdicts[index][0],
        areas: Array(verdicts[index].dropFirst()))
    }
  }
}
