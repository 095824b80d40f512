import Model

extension Explainer {
  /// The gauge: momentum less pressure, and what rounding does to it.
  func explainOutlook() -> Explanation {
    let outlook = assessment.outlook
    var explanation = Explanation(id: "outlook", label: "Outlook", rule: .outlook)
    let momentum = explainMomentum(outlook.momentum)
    let pressure = explainPressure(outlook.pressure)
    explanation.parts = [momentum, pressure]
    guard let index = outlook.index, let rise = outlook.momentum, let weight = outlook.pressure else {
      explanation.rule = .noData
      explanation.gap = .nothingScored
      return explanation
    }
    explanation.value = Double(index)
    explanation.share = Double(index)
    explanation.formula = .call(.round, [100 * (.number(rise) - .number(weight))])
    var rounding = Explanation(id: "outlook/rounding", label: "Rounding", rule: .rounding)
    rounding.value = Double(index) - momentum.share - pressure.share
    rounding.share = Double(index) - momentum.share - pressure.share
    rounding.formula = .number(Double(index)) - .number(momentum.share + pressure.share)
    explanation.parts.append(rounding)
    return explanation
  }

  private func explainMomentum(_ momentum: Double?) -> Explanation {
    var explanation = Explanation(id: "outlook/momentum", label: "Momentum", rule: .momentum)
    guard let momentum else {
      explanation.gap = .nothingScored
      return explanation
    }
    let paced = zip(roadmap.areas, assessment.overall.children).compactMap { area, node in
      node.score.pace.map { (area: area, pace: $0) }
    }
    let count = Double(paced.count)
    explanation.parts = paced.map { area, pace in
      var part = Explanation(id: area.id.text, label: area.shortTitle.text(), rule: .pace)
      part.formula = 100 * .call(.clamp, [.number(pace), 0, 1.2]) / 1.2
      part.value = 100 * min(max(pace, 0), 1.2) / 1.2
      part.effectiveWeight = 1 / count
      part.share = (part.value ?? 0) / count
      return part
    }
    explanation.value = 100 * momentum
    explanation.share = 100 * momentum
    explanation.formula = .sum(explanation.parts.map { .number($0.value ?? 0) }) / .number(count)
    return explanation
  }

  private func explainPressure(_ pressure: Double?) -> Explanation {
    var explanation = Explanation(id: "outlook/pressure", label: "Pressure", rule: .pressure)
    guard let pressure else {
      explanation.gap = .nothingScored
      return explanation
    }
    let rated = roadmap.risks.compactMap { risk in risk.level.map { (risk: risk, level: $0) } }
    let count = Double(rated.count)
    explanation.parts = rated.map { risk, level in
      var part = Explanation(id: risk.id.text, label: risk.title.text(), rule: .riskLevel)
      part.formula = 0 - 100 * .number(Double(level.likelihood)) * .number(Double(level.impact)) / 25
      part.value = -4 * Double(level.likelihood * level.impact)
      part.effectiveWeight = 1 / count
      part.share = (part.value ?? 0) / count
      part.inputs = [
        .init(
          name: "likelihood", id: risk.id, value: .number(Double(level.likelihood), unit: "of 5"), date: level.date,
          provenance: level.provenance),
        .init(
          name: "impact", id: risk.id, value: .number(Double(level.impact), unit: "of 5"), date: level.date,
          provenance: level.provenance),
      ]
      return part
    }
    explanation.value = -100 * pressure
    explanation.share = -100 * pressure
    explanation.formula = 0 - .sum(explanation.parts.map { .number(-($0.value ?? 0)) }) / .number(count)
    return explanation
  }
}
