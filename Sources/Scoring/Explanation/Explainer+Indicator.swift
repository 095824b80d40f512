import Model

extension Explainer {
  func explain(_ indicator: Indicator, _ node: ScoreNode) -> Explanation {
    var explanation = Explanation(id: indicator.id.text, label: indicator.title.text(), rule: .noData)
    let normalisation = Normalisation(of: indicator, settings: settings)
    let observation = indicator.evidence(settings)
    explanation.inputs = inputs(of: indicator, normalisation)
    explanation.gap = node.score.value == nil ? gap(of: indicator, normalisation) : nil
    if node.score.value != nil, let normalisation, let observation {
      explanation.rule = normalisation.explanationRule
      let progress = normalisation.formula(of: observation.value)
      explanation.formula = 100 * .call(.clamp, [progress, 0, 1])
      if let value = node.progress {
        explanation.figures.append(.init(name: .progress, value: value, formula: progress))
      }
      explanation.figures += due(of: indicator, node, normalisation)
      explanation.slope = indicator.observations.points.slope(normalisation, settings)
    }
    explanation.figures += shared(node, every: indicator.every)
    explanation.settings = [
      Explanation.Setting("normalisation", \.normalisation.rawValue, of: settings),
      .init("maxLagMonths", \.maxLagMonths, of: settings),
    ]
    explanation.growth = indicator.growthProgress
    return explanation
  }

  /// The value that was due, and the score it would have been.
  private func due(of indicator: Indicator, _ node: ScoreNode, _ normalisation: Normalisation)
    -> [Explanation.Figure]
  {
    guard let expected = node.score.expected, let evidence = node.evidence, let trajectory = Trajectory(of: indicator)
    else { return [] }
    let on = node.isOverdue ? day : max(evidence, day.advanced(months: -Int(settings.maxLagMonths)))
    let path = trajectory.value(on: on)
    return [
      .init(name: .path, value: path, formula: trajectory.formula(on: on)),
      .init(name: .expected, value: expected, formula: normalisation.formula(ofDue: path)),
    ]
  }

  private func gap(of indicator: Indicator, _ normalisation: Normalisation?) -> Explanation.Gap {
    if !indicator.provenance.counts { return .unconfirmed }
    guard let latest = indicator.latest else { return .noObservation }
    if normalisation == nil { return indicator.target == nil ? .noTarget : .noBaseline }
    if let baseline = indicator.baseline, latest.date.last < baseline.date.last { return .beforeBaseline }
    return .offScale
  }

  private func inputs(of indicator: Indicator, _ normalisation: Normalisation?) -> [Explanation.Input] {
    func input(_ name: String, _ value: Double, _ date: PartialDate?, _ provenance: Provenance) -> Explanation.Input {
      .init(
        name: name, id: indicator.id, value: .number(value, unit: indicator.unit), date: date, provenance: provenance)
    }
    var inputs: [Explanation.Input] = []
    if let latest = indicator.latest {
      inputs.append(input("observation", latest.value, latest.date, latest.provenance))
    }
    if settings.normalisation == .goalposts, let bounds = indicator.bounds {
      inputs += [
        input("worst", bounds.worst, nil, indicator.provenance), input("best", bounds.best, nil, indicator.provenance),
      ]
    }
    if let baseline = indicator.baseline {
      inputs.append(input("baseline", baseline.value, baseline.date, baseline.provenance))
    }
    for (index, interim) in indicator.trajectory.enumerated() {
      inputs.append(input("interim target \(index + 1)", interim.value, interim.date, interim.provenance))
    }
    if let target = indicator.target { inputs.append(input("target", target.value, target.date, target.provenance)) }
    return inputs
  }
}

extension Indicator.Scale {
  /// The link of `value` as a formula.
  fileprivate func formula(of value: Double) -> Expression {
    switch self {
    case .linear: .number(value)
    case .log: .call(.ln, [.number(value)])
    case .logit: .call(.logit, [.number(min(max(value, Self.shares.lowerBound), Self.shares.upperBound))])
    }
  }

  /// What undoes the link.
  fileprivate func inverse(of formula: Expression) -> Expression {
    switch self {
    case .linear: formula
    case .log: .call(.exp, [formula])
    case .logit: .call(.logistic, [formula])
    }
  }
}

extension Normalisation {
  /// The share of the way that `value` is, as a formula.
  fileprivate func formula(of value: Double) -> Expression {
    switch rule {
    case .kept(let target): isOnGoodSide(value, of: target) ? 1 : 0
    case .near(let target, let baseline):
      1 - .call(.abs, [.number(value) - .number(target)]) / .call(.abs, [.number(baseline) - .number(target)])
    case .between:
      (scale.formula(of: value) - scale.formula(of: ends.from))
        / (scale.formula(of: ends.to) - scale.formula(of: ends.from))
    }
  }

  /// The score that is due where the path is at `value`, as a formula.
  fileprivate func formula(ofDue value: Double) -> Expression {
    if case .kept = rule { return 100 }
    return 100 * .call(.clamp, [formula(of: value), 0, 1])
  }

  fileprivate var explanationRule: Explanation.Rule {
    switch rule {
    case .kept: .kept
    case .near: .nearness
    case .between: isBetweenBounds ? .goalposts : .targetedChange
    }
  }
}

extension Trajectory {
  /// The value due on `day`, as a formula.
  fileprivate func formula(on day: Day) -> Expression {
    guard let segment = segment(on: day), segment.days > 0, segment.from != segment.to else {
      return .number(value(on: day))
    }
    let (from, to) = (scale.formula(of: segment.from), scale.formula(of: segment.to))
    return scale.inverse(
      of: from + .number(Double(segment.days)) / .number(Double(segment.length)) * (to - from))
  }
}
