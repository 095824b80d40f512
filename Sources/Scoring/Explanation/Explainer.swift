import Model

extension Assessment {
  /// How the score of `subject` came about; `nil` where the roadmap has no such thing.
  package func explanation(of subject: ScoreNode.Subject) -> Explanation? {
    guard let node = node(subject) else { return nil }
    return Explainer(assessment: self).explanation(of: node, weight: node.weight, effectiveWeight: 1, share: nil)
  }

  /// How a number with a name came about: `overall`, the id of an area, an action, an indicator or a roundtable, an area's
  /// `id/delivery` or `id/outcome`, or `outlook`; `nil` for what has no number.
  package func explanation(named name: String) -> Explanation? {
    if let node = node(ID(name)) { return explanation(of: node.subject) }
    if let place = roadmap.roundtables.firstIndex(where: { $0.id.text == name }) {
      return Explainer(assessment: self).explain(roadmap.roundtables[place], roundtables[place])
    }
    if roadmap.record(ID(name)) != nil { return nil }
    if name == "outlook" { return Explainer(assessment: self).explainOutlook() }
    if name == ScoreNode.Subject.overall.name || name == roadmap.id.text { return explanation(of: .overall) }
    let sides = overall.children.flatMap(\.children).map(\.subject)
    return sides.first { $0.name == name }.flatMap(explanation)
  }

  /// The node of any place in the tree.
  package func node(_ subject: ScoreNode.Subject) -> ScoreNode? {
    switch subject {
    case .overall: overall
    case .area(let id), .action(let id), .indicator(let id): node(id).flatMap { $0.subject == subject ? $0 : nil }
    case .delivery(let id), .outcome(let id): node(id)?.children.first { $0.subject == subject }
    }
  }
}

/// Explains the nodes of one assessment.
struct Explainer {
  let assessment: Assessment
  var roadmap: Roadmap { assessment.roadmap }
  var settings: ScoringSettings { roadmap.settings }
  var day: Day { assessment.day }
  private let actions: [ID: Action]
  private let indicators: [ID: Indicator]

  init(assessment: Assessment) {
    self.assessment = assessment
    let areas = assessment.roadmap.areas
    actions = Dictionary(areas.flatMap(\.actions).map { ($0.id, $0) }) { first, _ in first }
    indicators = Dictionary(areas.flatMap(\.indicators).map { ($0.id, $0) }) { first, _ in first }
  }

  /// `share` is `nil` for the topmost, which is explained whole.
  func explanation(
    of node: ScoreNode, weight: Double, effectiveWeight: Double, share: Double?
  ) -> Explanation {
    var explanation = ownExplanation(of: node, effectiveWeight)
    explanation.value = node.score.value
    explanation.weight = weight
    explanation.effectiveWeight = effectiveWeight
    explanation.share = share ?? node.score.value ?? 0
    explanation.trend = node.score.trend
    explanation.isMetLate = node.score.isMetLate
    explanation.standing = standing(of: node)
    explanation.settings += statusSettings(node)
    return explanation
  }

  private func ownExplanation(of node: ScoreNode, _ effectiveWeight: Double) -> Explanation {
    if case .action(let id) = node.subject, let action = actions[id] { return explain(action, node) }
    if case .indicator(let id) = node.subject, let indicator = indicators[id] { return explain(indicator, node) }
    return explain(group: node, effectiveWeight: effectiveWeight)
  }

  func label(of subject: ScoreNode.Subject) -> String {
    switch subject {
    case .overall: roadmap.title.text()
    case .area(let id): roadmap.area(id)?.shortTitle.text() ?? id.text
    case .delivery: "Delivery"
    case .outcome: "Outcome"
    case .action(let id): actions[id]?.title.text() ?? id.text
    case .indicator(let id): indicators[id]?.title.text() ?? id.text
    }
  }

  private func standing(of node: ScoreNode) -> Standing {
    let late = node.members.filter { $0.share > 0 && $0.node.score.status.isLate }
    return Standing(
      evidence(of: node), settings, due: node.due, change: node.change,
      late: late.map { ($0.node.subject.name, $0.share) })
  }

  /// What the status was decided from.
  func evidence(of node: ScoreNode) -> StatusEvidence {
    let score = node.score
    var evidence = StatusEvidence(
      score: score.value, coverage: score.coverage, isAchieved: score.rule == .achieved, progress: node.progress,
      expected: score.expected, pace: score.pace, isOverdue: node.isOverdue)
    switch node.subject {
    case .action: break
    case .indicator: evidence.isPastTarget = node.isOverdue
    case .overall, .area, .delivery, .outcome:
      let voting = node.members.filter { $0.share > 0 }
      let late = voting.filter { $0.node.score.status.isLate }
      evidence.isAchieved =
        (score.value ?? 0) >= 99.95 && voting.allSatisfy { $0.node.score.status == .achieved }
      evidence.fell = score.trend == .worsening && (node.change ?? 0) < -1
      evidence.isHeldDown = late.count >= 2 && sum(late.lazy.map(\.share)).reaches(StatusEvidence.heldDownFrom)
    }
    return evidence
  }

  private func statusSettings(_ node: ScoreNode) -> [Explanation.Setting] {
    switch node.score.rule {
    case .noData:
      node.score.value == nil ? [] : [.init("minCoverage", \.minCoverage, of: settings)]
    case .pace:
      [.init("status.onTrack", \.status.onTrack, of: settings), .init("status.atRisk", \.status.atRisk, of: settings)]
    case .early:
      [
        .init("status.earlyBelow", \.status.earlyBelow, of: settings),
        .init("status.earlyGap.0", \.status.earlyGapOnTrack, of: settings),
        .init("status.earlyGap.1", \.status.earlyGapAtRisk, of: settings),
      ]
    case .weakest: [.init("status.rule", \.status.rule, of: settings)]
    case .movingAway where !node.children.isEmpty: [.init("trend.groupFlat", \.trend.groupFlat, of: settings)]
    case .achieved, .movingAway, .notDue, .undated: []
    }
  }
}

extension ScoreNode.Subject {
  /// An id that names it: the record's, or the area's with its side.
  package var name: String {
    switch self {
    case .overall: "overall"
    case .area(let id), .action(let id), .indicator(let id): id.text
    case .delivery(let id): "\(id)/delivery"
    case .outcome(let id): "\(id)/outcome"
    }
  }
}

extension ScoreNode {
  /// Those whose statuses bear on its own: the areas of the whole, the items of an area or a side; with their shares.
  var members: [(node: ScoreNode, share: Double)] {
    if case .overall = subject {
      let total = sum(children.lazy.map(\.weight))
      return children.map { ($0, total > 0 ? $0.weight / total : 0) }
    }
    return children.isEmpty ? [] : weightedItems.map { ($0.item, $0.share) }
  }
}
