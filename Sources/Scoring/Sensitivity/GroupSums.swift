import Model

/// The sums over a group's parts that its score, its pace and its status follow from.
///
/// All but `late` are what `Scorer.group` adds up; they are linear in the weights, so sums over different parts add up,
/// and a sum over weights that are off is the sum over weights that are right and its deviation.
struct GroupSums {
  /// Weights of all, and of what has a score.
  var total = 0.0
  var scored = 0.0
  /// Scores on the scale of the mean, weighted.
  var score = 0.0
  /// Weights of what has a score and something due, and what is due, on the scale of the mean.
  var dated = 0.0
  var expected = 0.0
  /// Score and score due of the same, as they are: what pace is made of.
  var dueScore = 0.0
  var dueExpected = 0.0
  /// Weights times coverages.
  var covered = 0.0
  /// Weights of what is late.
  var late = 0.0
  /// Weights of what had a score a year before, and those scores on the scale of the mean.
  var pastScored = 0.0
  var pastScore = 0.0
  var facts = GroupFacts()
}

/// What is true of a group whatever its weights are, as long as none of them turns into nothing.
struct GroupFacts {
  /// Parts that are late and have a weight.
  var lateCount = 0
  var isOverdue = false
  /// Whether all that has a weight is achieved.
  var isAchieved = true

  mutating func merge(_ other: GroupFacts) {
    lateCount += other.lateCount
    isOverdue = isOverdue || other.isOverdue
    isAchieved = isAchieved && other.isAchieved
  }
}

extension GroupSums {
  /// The sums over actions or indicators.
  init(of leaves: [WeightedTree.Leaf], _ scale: MeanScale) {
    func sum(_ isIn: (WeightedTree.Leaf) -> Bool, _ term: (WeightedTree.Leaf) -> Double) -> Double {
      var sum = Sum()
      for leaf in leaves where isIn(leaf) { sum += term(leaf) }
      return sum.value
    }
    let isDated = { (leaf: WeightedTree.Leaf) in leaf.isScored && leaf.expected != nil }
    total = sum({ _ in true }, \.weight)
    scored = sum(\.isScored, \.weight)
    score = sum(\.isScored) { $0.weight * scale.value(of: $0.value ?? 0) }
    dated = sum(isDated, \.weight)
    expected = sum(isDated) { $0.weight * scale.value(of: $0.expected ?? 0) }
    dueScore = sum(isDated) { $0.weight * ($0.value ?? 0) }
    dueExpected = sum(isDated) { $0.weight * ($0.expected ?? 0) }
    covered = scored
    late = sum(\.isLate, \.weight)
    pastScored = sum(\.hadScore, \.pastWeight)
    pastScore = sum(\.hadScore) { $0.pastWeight * scale.value(of: $0.pastValue ?? 0) }
    for leaf in leaves where leaf.weight > 0 {
      facts.merge(
        GroupFacts(
          lateCount: leaf.isLate ? 1 : 0, isOverdue: leaf.value != nil && leaf.isOverdue, isAchieved: leaf.isAchieved))
    }
  }

  /// Adds a group as one part of this one.
  mutating func add(_ part: GroupValue, weight: Double, _ scale: MeanScale) {
    total += weight
    covered += weight * part.coverage
    late += weight * part.lateShare
    if let value = part.score {
      scored += weight
      score += weight * scale.value(of: value)
      dueScore += weight * part.dueScore
      dueExpected += weight * part.dueExpected
      if let due = part.expected {
        dated += weight
        expected += weight * scale.value(of: due)
      }
    }
    if let past = part.past {
      pastScored += weight
      pastScore += weight * scale.value(of: past)
    }
    guard weight > 0 else { return }
    var facts = part.facts
    facts.isOverdue = facts.isOverdue && part.score != nil
    self.facts.merge(facts)
  }

  static func += (sums: inout GroupSums, other: GroupSums) {
    sums.total += other.total
    sums.scored += other.scored
    sums.score += other.score
    sums.dated += other.dated
    sums.expected += other.expected
    sums.dueScore += other.dueScore
    sums.dueExpected += other.dueExpected
    sums.covered += other.covered
    sums.late += other.late
    sums.pastScored += other.pastScored
    sums.pastScore += other.pastScore
    sums.facts.merge(other.facts)
  }
}
