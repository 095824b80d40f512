import Glibc
import Model

extension Explainer {
  func explain(group node: ScoreNode, effectiveWeight: Double) -> Explanation {
    let exponent = exponent(of: node.subject)
    let scored = node.children.filter { $0.score.value != nil && $0.weight > 0 }
    let terms = scored.map { (score: $0.score.value ?? 0, weight: $0.weight) }
    let total = sum(terms.lazy.map(\.weight))
    let rule: Explanation.Rule = exponent == 0 ? .geometricMean : exponent < 0 ? .harmonicMean : .weightedMean
    var explanation = Explanation(
      id: node.subject.name, label: label(of: node.subject), rule: node.score.value == nil ? .noData : rule)
    explanation.formula = mean(terms, exponent: exponent)
    explanation.gap = node.score.value == nil ? .nothingScored : nil
    explanation.settings = groupSettings(node.subject)
    explanation.figures = figures(of: node, scored: scored, exponent: exponent)
    explanation.levers = levers(of: node)
    var shares = powerMeanShares(terms, exponent: exponent).makeIterator()
    explanation.parts = node.children.map { child in
      let counts = child.score.value != nil && child.weight > 0
      return self.explanation(
        of: child, weight: child.weight,
        effectiveWeight: counts && total > 0 ? effectiveWeight * child.weight / total : 0,
        share: counts ? shares.next() ?? 0 : 0)
    }
    return explanation
  }

  private func exponent(of subject: ScoreNode.Subject) -> Double {
    switch subject {
    case .overall: settings.aggregation.overall
    case .area: settings.aggregation.area
    case .delivery, .outcome, .action, .indicator: settings.aggregation.items
    }
  }

  private func groupSettings(_ subject: ScoreNode.Subject) -> [Explanation.Setting] {
    switch subject {
    case .overall: [.init("aggregation.overall", \.aggregation.overall, of: settings)]
    case .area:
      [
        .init("aggregation.area", \.aggregation.area, of: settings),
        .init("weights.delivery", \.weights.delivery, of: settings),
        .init("weights.outcome", \.weights.outcome, of: settings),
      ]
    case .delivery, .outcome, .action, .indicator: [.init("aggregation.items", \.aggregation.items, of: settings)]
    }
  }

  /// The mean written out; where that would be a page, its sums. Equal weights are left out. `nil` without terms.
  private func mean(_ terms: [(score: Double, weight: Double)], exponent: Double) -> Expression? {
    guard let first = terms.first else { return nil }
    if terms.count == 1 { return .number(exponent > 0 ? first.score : max(first.score, 1)) }
    let isEqual = terms.allSatisfy { $0.weight == first.weight }
    let isWritten = terms.count <= 8 && !(isEqual && terms.allSatisfy { $0.score == 0 || $0.score == 1 })
    func total(_ part: (Expression, Expression) -> Expression) -> Expression {
      let parts = terms.map { term in
        part(.number(isEqual ? 1 : term.weight), .number(exponent > 0 ? term.score : max(term.score, 1)))
      }
      return isWritten ? .sum(parts) : .number(Expression.sum(parts).value)
    }
    func weighted(_ weight: Expression, _ part: Expression) -> Expression { isEqual ? part : weight * part }
    let weights = isEqual ? .number(Double(terms.count)) : total { weight, _ in weight }
    switch exponent {
    case 0: return .call(.exp, [total { weighted($0, .call(.ln, [$1])) } / weights])
    case ..<0: return weights / total { $0 / $1 }
    default: return total(weighted) / weights
    }
  }

  private func figures(of node: ScoreNode, scored: [ScoreNode], exponent: Double) -> [Explanation.Figure] {
    let score = node.score
    var figures: [Explanation.Figure] = []
    func add(_ name: Explanation.Figure.Name, _ value: Double?, _ formula: Expression?) {
      if let value, let formula { figures.append(.init(name: name, value: value, formula: formula)) }
    }
    let due = scored.compactMap { child in child.score.expected.map { (score: $0, weight: child.weight) } }
    add(.expected, score.expected, mean(due, exponent: exponent))
    add(.pace, score.pace, .number(node.due.score) / .number(node.due.expected))
    let all = node.children.filter { $0.weight > 0 }
    add(.coverage, all.isEmpty ? nil : score.coverage, mean(all.map { ($0.score.coverage, $0.weight) }, exponent: 1))
    add(
      .freshness, scored.isEmpty ? nil : score.freshness,
      mean(scored.map { ($0.score.freshness, $0.weight) }, exponent: 1))
    add(.change, node.change, change(of: node))
    return figures
  }

  /// The score less what it was a year ago, as known then.
  func change(of node: ScoreNode) -> Expression? {
    guard let value = node.score.value, let change = node.change else { return nil }
    return .number(value) - .number(value - change)
  }

  /// The three items that would raise the group most if they had 100.
  private func levers(of node: ScoreNode) -> [Explanation.Lever] {
    guard let value = node.score.value else { return [] }
    let gains = completed(node).enumerated().map {
      (offset: $0.offset, leaf: $0.element.leaf, gain: $0.element.value - value)
    }
    let best = gains.filter { $0.gain > 1e-9 }.sorted { ($1.gain, $0.offset) < ($0.gain, $1.offset) }.prefix(3)
    return best.compactMap { entry in
      switch entry.leaf.subject {
      case .action(let id), .indicator(let id):
        .init(id: id, label: label(of: entry.leaf.subject), gain: entry.gain)
      case .overall, .area, .delivery, .outcome: nil
      }
    }
  }

  /// For each scored item below, what the node would have if that item had 100.
  private func completed(_ node: ScoreNode) -> [(leaf: ScoreNode, value: Double)] {
    if node.children.isEmpty { return node.score.value == nil ? [] : [(node, 100)] }
    let scored = node.children.filter { $0.score.value != nil && $0.weight > 0 }
    var terms = scored.map { (score: $0.score.value ?? 0, weight: $0.weight) }
    let exponent = exponent(of: node.subject)
    return scored.indices.flatMap { index in
      let before = terms[index].score
      defer { terms[index].score = before }
      return completed(scored[index]).compactMap { leaf, value in
        terms[index].score = value
        return powerMean(terms, exponent: exponent).map { (leaf, $0) }
      }
    }
  }
}
