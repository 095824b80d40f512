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
  private let places: Places

  package init(of archive: Archive, asOf day: Day) { self.init(of: archive.asOf(day), on: day) }

  /// Scores `roadmap`, as known on `day`; trends compare with what of it was known 365 days earlier.
  package init(of roadmap: Roadmap, on day: Day) {
    let scorer = Scorer(settings: roadmap.settings, day: day)
    self.day = day
    self.roadmap = roadmap
    overall = scorer.overall(areas: scorer.areas(of: roadmap))
    roundtables = roadmap.roundtables.map { RoundtableScore(of: $0, on: day, roadmap.settings) }
    milestones = MilestoneSummary(of: roadmap, on: day)
    outlook = Outlook(areas: overall.children.map(\.score), risks: roadmap.risks)
    places = Places(in: roadmap)
  }

  /// What `other` becomes when an action or indicator of its roadmap is changed: what does not depend on them stays.
  init(_ other: Assessment, roadmap: Roadmap, overall: ScoreNode) {
    self.roadmap = roadmap
    self.overall = overall
    outlook = Outlook(areas: overall.children.map(\.score), risks: roadmap.risks)
    (day, places) = (other.day, other.places)
    (roundtables, milestones) = (other.roundtables, other.milestones)
  }

  /// The node of an area, an action or an indicator; `nil` for other ids.
  package func node(_ id: ID) -> ScoreNode? {
    switch place(of: id) {
    case .area(let area): overall.children[area]
    case .action(let area, let item): self.area(area).delivery.children[item]
    case .indicator(let area, let item): self.area(area).outcome.children[item]
    case nil: nil
    }
  }

  func place(of id: ID) -> Place? { places.place(of: id, in: roadmap) }

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
