package import Model

/// What is assumed of what nobody has reported.
package enum MissingData: String, CaseIterable, Sendable {
  /// It has no say: the method's own answer.
  case renormalised
  /// All of it is worth nothing.
  case zero
  /// All of it is worth everything.
  case full

  /// 0...100; `nil` where nothing is assumed.
  var score: Double? {
    switch self {
    case .renormalised: nil
    case .zero: 0
    case .full: 100
    }
  }
}

/// A choice behind the scores that could have been made otherwise.
package enum Choice: Equatable, Sendable {
  /// As the settings have it.
  case asSet
  /// Means with this exponent at all levels: 1 arithmetic, 0 geometric, −1 harmonic.
  case exponent(Double)
  /// The share of delivery in an area, 0...1; the rest is outcome.
  case delivery(Double)
  /// What an action under way is worth where nobody said how far it is, 0...1.
  case underWay(Double)
  case dropped(ScoringSettings.Dropped)
  case missing(MissingData)
}

/// The choices that are compared; the first of each kind is what is set, so that what is set is among them.
struct ChoiceLevels {
  let aggregations: [ScoringSettings.Aggregation]
  let sides: [ScoringSettings.SideWeights]
  let credits: [Double]
  let dropped: [ScoringSettings.Dropped]
  let missing = MissingData.allCases

  init(_ settings: ScoringSettings) {
    aggregations = levels(settings.aggregation, [1, 0, -1].map { .init(all: $0) }) { $0 == $1 }
    sides = levels(settings.weights, [0.3, 0.5, 0.7].map { .init(deliveryShare: $0) }) {
      abs($0.deliveryShare - $1.deliveryShare) < 1e-9
    }
    // An action under way is not worth less than one that is planned.
    credits = levels(settings.actionCredit.underWay, [0, 0.25, 0.5].filter { $0 >= settings.actionCredit.planned }) {
      $0 == $1
    }
    dropped = levels(settings.actionCredit.dropped, [.zero, .excluded]) { $0 == $1 }
  }

  /// How actions are scored, in every way: credits in their order, and for each of them what is dropped.
  func treatments(_ settings: ScoringSettings) -> [ScoringSettings] {
    credits.flatMap { credit in
      dropped.map { dropped in
        var settings = settings
        settings.actionCredit.underWay = credit
        settings.actionCredit.dropped = dropped
        return settings
      }
    }
  }

  /// The first choice that is made otherwise than it is set.
  func choice(_ combination: StructureScores.Combination) -> Choice {
    if combination.aggregation > 0 { return .exponent(aggregations[combination.aggregation].items) }
    if combination.sides > 0 { return .delivery(sides[combination.sides].deliveryShare) }
    if combination.credit > 0 { return .underWay(credits[combination.credit]) }
    if combination.dropped > 0 { return .dropped(dropped[combination.dropped]) }
    return combination.missing > 0 ? .missing(missing[combination.missing]) : .asSet
  }

  /// The place among the treatments.
  func treatment(credit: Int, dropped: Int) -> Int { credit * self.dropped.count + dropped }
}

/// `first`, then those of `others` that differ from it.
private func levels<Level>(_ first: Level, _ others: [Level], _ isSame: (Level, Level) -> Bool) -> [Level] {
  [first] + others.filter { !isSame($0, first) }
}

extension ScoringSettings.Aggregation {
  fileprivate init(all exponent: Double) {
    self.init()
    (items, area, overall) = (exponent, exponent, exponent)
  }
}

extension ScoringSettings.SideWeights {
  fileprivate init(deliveryShare share: Double) {
    self.init()
    (delivery, outcome) = (share, 1 - share)
  }

  /// 0...1.
  var deliveryShare: Double { delivery + outcome > 0 ? delivery / (delivery + outcome) : 0 }
}
