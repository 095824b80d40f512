import Model

extension Explainer {
  func explain(_ action: Action, _ node: ScoreNode) -> Explanation {
    var explanation = Explanation(id: action.id.text, label: action.title.text(), rule: .noData)
    explanation.inputs = inputs(of: action)
    if let update = action.latestUpdate {
      (explanation.rule, explanation.formula) = formula(of: action, update)
      if action.score(settings) == nil {
        (explanation.rule, explanation.formula, explanation.gap) = (.noData, nil, .excluded)
      }
      if explanation.rule == .planned || explanation.rule == .credit || explanation.rule == .dropped {
        explanation.settings = [setting(explanation.rule)]
      }
    } else {
      explanation.gap = action.provenance.counts ? .noUpdate : .unconfirmed
    }
    explanation.figures = figures(of: action, node)
    return explanation
  }

  private func setting(_ rule: Explanation.Rule) -> Explanation.Setting {
    switch rule {
    case .planned: .init("actionCredit.planned", \.actionCredit.planned, of: settings)
    case .dropped: .init("actionCredit.dropped", \.actionCredit.dropped, of: settings)
    default: .init("actionCredit.underWay", \.actionCredit.underWay, of: settings)
    }
  }

  private func formula(of action: Action, _ update: Action.Update) -> (Explanation.Rule, Expression) {
    func capped(_ share: Expression) -> Expression { .call(.min, [99, 100 * share]) }
    switch update.status {
    case .delivered: return (.delivered, 100)
    case .planned: return (.planned, 100 * .number(settings.actionCredit.planned))
    case .dropped: return (.dropped, 0)
    case .underWay:
      if let completion = update.completion { return (.completion, capped(.number(completion))) }
      if let share = share(of: action.steps) { return (.steps, capped(share)) }
      return (.credit, capped(.number(settings.actionCredit.underWay)))
    case .blocked:
      if let completion = update.completion { return (.completion, capped(.number(completion))) }
      return (.blocked, .number(action.score(settings) ?? 0))
    }
  }

  private func share(of steps: [Action.Step]) -> Expression? {
    guard sum(steps.lazy.map(\.weight)) > 0 else { return nil }
    let done = steps.filter { $0.done != nil && $0.provenance.counts }.map { Expression.number($0.weight) }
    return (done.isEmpty ? 0 : .sum(done)) / .sum(steps.map { .number($0.weight) })
  }

  private func inputs(of action: Action) -> [Explanation.Input] {
    var inputs: [Explanation.Input] = []
    if let update = action.latestUpdate {
      let completion = update.completion.map { ", completion \($0)" } ?? ""
      inputs.append(
        .init(
          name: "status", id: action.id, value: .word(update.status.rawValue + completion), date: update.date,
          provenance: update.provenance))
      if update.status == .blocked, update.completion == nil {
        let before = action.updates.last {
          $0.provenance.counts && $0.status != .blocked && $0.date.last <= update.date.last
        }
        if let before {
          inputs.append(
            .init(
              name: "before", id: action.id, value: .word(before.status.rawValue), date: before.date,
              provenance: before.provenance))
        }
      }
    }
    for step in action.steps {
      inputs.append(
        .init(
          name: "step \(step.id)", id: action.id, value: .word(step.done == nil ? "open" : "done"), date: step.done,
          provenance: step.provenance))
    }
    if let start = action.start {
      inputs.append(
        .init(name: "start", id: action.id, value: .word("start"), date: start, provenance: action.provenance))
    }
    if let due = action.due {
      inputs.append(.init(name: "due", id: action.id, value: .word("due"), date: due, provenance: action.provenance))
    }
    return inputs
  }

  private func figures(of action: Action, _ node: ScoreNode) -> [Explanation.Figure] {
    var figures: [Explanation.Figure] = []
    if let expected = node.score.expected {
      var formula = Expression.number(expected)
      if let start = action.start?.last, let due = action.due?.last, start < day, day <= due, start < due {
        formula = 100 * .number(Double(day.days(since: start))) / .number(Double(due.days(since: start)))
      }
      figures.append(.init(name: .expected, value: expected, formula: formula))
    }
    return figures + shared(node, every: nil)
  }

  /// The figures that actions and indicators have alike.
  func shared(_ node: ScoreNode, every: Interval?) -> [Explanation.Figure] {
    var figures: [Explanation.Figure] = []
    let score = node.score
    if let pace = score.pace, let value = score.value, let expected = score.expected {
      figures.append(.init(name: .pace, value: pace, formula: .number(value) / .number(expected)))
    }
    if score.value != nil, let evidence = node.evidence {
      let late = Double(day.days(since: evidence)) - (every?.days ?? settings.freshness.graceDays)
      let formula: Expression =
        late <= 0
        ? 1
        : .call(
          .power,
          [
            0.5,
            (.number(Double(day.days(since: evidence))) - .number(every?.days ?? settings.freshness.graceDays))
              / .number(settings.freshness.halfLifeDays),
          ])
      figures.append(.init(name: .freshness, value: score.freshness, formula: formula))
    }
    if let change = node.change, let formula = self.change(of: node) {
      figures.append(.init(name: .change, value: change, formula: formula))
    }
    return figures
  }
}
