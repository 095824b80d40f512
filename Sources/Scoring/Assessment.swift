package import Model

/// A roadmap as it could be known on a day, with every score: the one value that every face of the program shows.
package struct Assessment: Equatable, Sendable {
  package let day: Day
  package let roadmap: Roadmap
  /// The tree of scores: its children are the areas in their order, theirs are delivery and outcome.
  package let overall: ScoreNode
  package let roundtables: [RoundtableScore]
  package let milestones: MilestoneSummary
  package let outlook: Outlook
  private let places: [ID: [Int]]

  package init(of archive: Archive, asOf day: Day) {
    self.init(of: archive.asOf(day), on: day, past: archive.asOf(day.advanced(days: -365)))
  }

  /// Scores `roadmap`, as known on `day`; trends compare with `past`, as known 365 days earlier.
  package init(of roadmap: Roadmap, on day: Day, past: Roadmap) {
    let before = Scorer(settings: roadmap.settings, day: day.advanced(days: -365), past: nil)
    let scorer = Scorer(settings: roadmap.settings, day: day, past: PastScores(before.overall(past)))
    self.day = day
    self.roadmap = roadmap
    overall = scorer.overall(roadmap)
    roundtables = roadmap.roundtables.map { RoundtableScore(of: $0, on: day, roadmap.settings) }
    milestones = MilestoneSummary(of: roadmap, on: day)
    outlook = Outlook(areas: overall.children.map(\.score), risks: roadmap.risks)
    places = overall.places
  }

  /// The node of an area, an action or an indicator; `nil` for other ids.
  package func node(_ id: ID) -> ScoreNode? {
    places[id].map { path in path.reduce(overall) { $0.children[$1] } }
  }

  /// The node of the area at `index` of the roadmap's areas, with its two sides.
  package func area(_ index: Int) -> AreaScore { AreaScore(node: overall.children[index]) }
}

/// An area's node and its two sides.
package struct AreaScore: Sendable {
  package let node: ScoreNode
  package var score: Score { node.score }
  package var delivery: ScoreNode { node.children[0] }
  package var outcome: ScoreNode { node.children[1] }
}

/// What everything was worth before, to tell a trend.
struct PastScores {
  private var values: [ScoreNode.Subject: Double] = [:]

  init(_ root: ScoreNode) { collect(root) }

  private mutating func collect(_ node: ScoreNode) {
    if let value = node.score.value { values[node.subject] = value }
    for child in node.children { collect(child) }
  }

  subscript(subject: ScoreNode.Subject) -> Double? { values[subject] }
}

extension Scorer {
  /// Delivery and outcome make an area, areas make the whole.
  func overall(_ roadmap: Roadmap) -> ScoreNode {
    let areas = roadmap.areas.map { area($0, weight: roadmap.weight(of: $0)) }
    return group(
      .overall, weight: 1, exponent: settings.aggregation.overall, areas, members: members(areas))
  }

  private func area(_ area: Area, weight: Double) -> ScoreNode {
    let sides = [
      side(.delivery(of: area.id), weight: settings.weights.delivery, area.actions.map(node)),
      side(.outcome(of: area.id), weight: settings.weights.outcome, area.indicators.map(node)),
    ]
    let total = sum(sides.lazy.map(\.weight))
    let members = sides.flatMap { side in
      self.members(side.children).map { ($0.status, total > 0 ? $0.share * side.weight / total : 0) }
    }
    return group(
      .area(area.id), weight: weight, exponent: settings.aggregation.area, sides, members: members)
  }

  private func side(_ subject: ScoreNode.Subject, weight: Double, _ items: [ScoreNode]) -> ScoreNode {
    group(subject, weight: weight, exponent: settings.aggregation.items, items, members: members(items))
  }

  /// How each part stands, with its share of the weight of all.
  private func members(_ parts: [ScoreNode]) -> [(status: Status, share: Double)] {
    let total = sum(parts.lazy.map(\.weight))
    return parts.map { ($0.score.status, total > 0 ? $0.weight / total : 0) }
  }
}

extension ScoreNode {
  /// Where each area, action and indicator stands in the tree.
  fileprivate var places: [ID: [Int]] {
    var places: [ID: [Int]] = [:]
    for (area, node) in children.enumerated() {
      if case .area(let id) = node.subject { places[id] = [area] }
      for (side, group) in node.children.enumerated() {
        for (item, leaf) in group.children.enumerated() {
          switch leaf.subject {
          case .action(let id), .indicator(let id): places[id] = [area, side, item]
          case .overall, .area, .delivery, .outcome: continue
          }
        }
      }
    }
    return places
  }
}
