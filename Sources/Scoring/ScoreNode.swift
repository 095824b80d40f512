package import Model

/// A place in the tree of scores: an action or an indicator, or a group of what is below it.
package struct ScoreNode: Equatable, Sendable {
  package enum Subject: Hashable, Sendable {
    case overall
    case area(ID)
    case delivery(of: ID)
    case outcome(of: ID)
    case action(ID)
    case indicator(ID)
  }

  package let subject: Subject
  /// As given, not negative.
  package let weight: Double
  package internal(set) var score: Score
  /// What it was worth 365 days before, as known then, 0...100; `nil` where nothing was known.
  package let before: Double?
  package let children: [ScoreNode]
  /// Share of the way, unclamped; `nil` for groups and for what has no score.
  package var progress: Double?
  /// When the evidence is from; `nil` for groups and where there is none.
  package var evidence: Day?
  /// Whether it, or something with a score and a weight in it, should be finished and is not.
  package var isOverdue = false
  /// What pace is made of.
  var due = DueSum()

  /// What pace compares, in points of what has a date: what it has, and what is due by now; `nil` where nothing has one.
  package var comparison: (reached: Double, due: Double)? {
    score.expected == nil ? nil : (due.score, due.expected)
  }

  /// Points by which the score differs from the one 365 days before, as known then; `nil` where either is unknown.
  package var change: Double? { score.value.flatMap { now in before.map { now - $0 } } }

  /// The actions and indicators below, in order; the node itself where it is one.
  package var items: [ScoreNode] { children.isEmpty && isItem ? [self] : children.flatMap(\.items) }

  private var isItem: Bool {
    switch subject {
    case .action, .indicator: true
    case .overall, .area, .delivery, .outcome: false
    }
  }

  /// The items below with their shares of this group's whole weight, which add up to 1 where any weight is given.
  package var weightedItems: [(item: ScoreNode, share: Double)] {
    if isItem { return [(self, 1)] }
    let total = sum(children.lazy.map(\.weight))
    guard total > 0 else { return items.map { ($0, 0) } }
    return children.flatMap { child in child.weightedItems.map { ($0.item, $0.share * child.weight / total) } }
  }
}
