import Model

extension WeightDraws {
  /// Delivery or outcome of an area: its sums as they are, and by how much they change with the weights.
  struct Side {
    /// Items that take part in the same sums.
    private struct Class {
      var kind: Kind
      /// Sums of weights, scores, scores due and earlier scores.
      var row: Int
      /// Sums of scores and scores due as they are, where the scale of the mean is another.
      var dueRow: Int?
    }

    private struct Kind: Hashable {
      let hasVote: Bool
      let isScored: Bool
      let isDated: Bool
      let isLate: Bool
      let hadScore: Bool

      init(_ leaf: WeightedTree.Leaf) {
        hasVote = leaf.weight > 0
        isScored = leaf.isScored
        isDated = leaf.isScored && leaf.expected != nil
        isLate = leaf.weight > 0 && leaf.isLate
        hadScore = leaf.hadScore
      }
    }

    private let base: GroupSums
    private var classes: [Class] = []

    init(_ leaves: [WeightedTree.Leaf], _ scale: MeanScale, _ deviations: inout DeviationSums) {
      // Shares do not change where all weights are divided by one number, and then no weight is too large for a float.
      let unit = leaves.reduce(0) { max($0, $1.weight, $1.pastWeight) }
      let leaves = leaves.filter { max($0.weight, $0.pastWeight) > 0 }.map { leaf in
        var scaled = leaf
        scaled.weight /= unit
        scaled.pastWeight /= unit
        return scaled
      }
      base = GroupSums(of: leaves, scale)
      var members: [[WeightedTree.Leaf]] = []
      var kinds: [Kind: Int] = [:]
      for leaf in leaves {
        let kind = Kind(leaf)
        if let index = kinds[kind] {
          members[index].append(leaf)
        } else {
          kinds[kind] = members.count
          members.append([leaf])
        }
      }
      for leaves in members {
        guard let first = leaves.first else { continue }
        var new = Class(kind: Kind(first), row: Self.addRow(leaves, scale, &deviations))
        if new.kind.isDated, scale != .arithmetic { new.dueRow = Self.addDueRow(leaves, &deviations) }
        classes.append(new)
      }
    }

    private static func addRow(
      _ leaves: [WeightedTree.Leaf], _ scale: MeanScale, _ deviations: inout DeviationSums
    ) -> Int {
      for leaf in leaves {
        // The same weight today and a year before, unless it had no vote on one of the two days.
        let weight = max(leaf.weight, leaf.pastWeight)
        func term(_ score: Double?) -> Float { score.map { Float(weight * scale.value(of: $0)) } ?? 0 }
        deviations.add(
          leaf.noise, SIMD4(Float(weight), term(leaf.value), term(leaf.expected), term(leaf.pastValue)))
      }
      return deviations.endRow()
    }

    private static func addDueRow(_ leaves: [WeightedTree.Leaf], _ deviations: inout DeviationSums) -> Int {
      for leaf in leaves {
        deviations.add(
          leaf.noise,
          SIMD4(Float(leaf.weight * (leaf.value ?? 0)), Float(leaf.weight * (leaf.expected ?? 0)), 0, 0))
      }
      return deviations.endRow()
    }

    /// By how much the sums change in each draw of a block, for a noise of 1.
    struct Deviations {
      fileprivate var total = SIMD8<Float>.zero
      fileprivate var scored = SIMD8<Float>.zero
      fileprivate var score = SIMD8<Float>.zero
      fileprivate var dated = SIMD8<Float>.zero
      fileprivate var expected = SIMD8<Float>.zero
      fileprivate var dueScore = SIMD8<Float>.zero
      fileprivate var dueExpected = SIMD8<Float>.zero
      fileprivate var late = SIMD8<Float>.zero
      fileprivate var pastScored = SIMD8<Float>.zero
      fileprivate var pastScore = SIMD8<Float>.zero
    }

    func deviations(_ rows: [DeviationSums.Row]) -> Deviations {
      var sums = Deviations()
      for part in classes {
        let row = rows[part.row]
        if part.kind.hasVote { sums.total += row.first }
        if part.kind.isLate { sums.late += row.first }
        if part.kind.isScored {
          sums.scored += row.first
          sums.score += row.second
        }
        if part.kind.isDated {
          sums.dated += row.first
          sums.expected += row.third
          let due = part.dueRow.map { rows[$0] }
          sums.dueScore += due?.first ?? row.second
          sums.dueExpected += due?.second ?? row.third
        }
        if part.kind.hadScore {
          sums.pastScored += row.first
          sums.pastScore += row.fourth
        }
      }
      return sums
    }

    /// The sums of one draw, whose weights are off by at most the share `noise`.
    func sums(_ noise: Double, _ deviations: Deviations, _ lane: Int) -> GroupSums {
      var sums = base
      sums.total += noise * Double(deviations.total[lane])
      sums.scored += noise * Double(deviations.scored[lane])
      sums.covered = sums.scored
      sums.score += noise * Double(deviations.score[lane])
      sums.dated += noise * Double(deviations.dated[lane])
      sums.expected += noise * Double(deviations.expected[lane])
      sums.dueScore += noise * Double(deviations.dueScore[lane])
      sums.dueExpected += noise * Double(deviations.dueExpected[lane])
      sums.late += noise * Double(deviations.late[lane])
      sums.pastScored += noise * Double(deviations.pastScored[lane])
      sums.pastScore += noise * Double(deviations.pastScore[lane])
      return sums
    }
  }
}

extension WeightDraws.Series {
  /// Scores are known in every draw or in none.
  mutating func add(_ score: Double?, _ status: Status) {
    if let score { scores.append(Float(score)) }
    statuses.append(status)
  }
}
