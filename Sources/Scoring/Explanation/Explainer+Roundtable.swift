import Model

extension Explainer {
  /// The share of its outputs that is delivered.
  func explain(_ table: Roundtable, _ score: RoundtableScore) -> Explanation {
    var explanation = Explanation(id: table.id.text, label: table.title.text(), rule: .outputs)
    let counted = table.outputs.filter { $0.provenance.counts && $0.weight > 0 }
    let total = sum(counted.lazy.map(\.weight))
    explanation.value = score.progress
    explanation.share = score.progress ?? 0
    if score.progress == nil {
      (explanation.rule, explanation.gap) = (.noData, .nothingScored)
    } else {
      let delivered = counted.filter(\.isDelivered).map { Expression.number($0.weight) }
      let weights = counted.map { Expression.number($0.weight) }
      explanation.formula = 100 * (delivered.isEmpty ? 0 : .sum(delivered)) / .sum(weights)
    }
    explanation.parts = table.outputs.map { output in
      let counts = output.provenance.counts && output.weight > 0
      var part = Explanation(id: output.id.text, label: output.title.text(), rule: counts ? .output : .noData)
      part.gap = output.provenance.counts ? nil : .unconfirmed
      part.weight = output.weight
      part.inputs = inputs(of: output, in: table)
      guard counts, total > 0 else {
        part.effectiveWeight = 0
        return part
      }
      part.value = output.isDelivered ? 100 : 0
      part.formula = output.isDelivered ? 100 : 0
      part.effectiveWeight = output.weight / total
      part.share = (part.value ?? 0) * output.weight / total
      return part
    }
    return explanation
  }

  private func inputs(of output: Roundtable.Output, in table: Roundtable) -> [Explanation.Input] {
    var inputs = [
      Explanation.Input(
        name: "output", id: table.id, value: .word(output.isDelivered ? "delivered" : "open"), date: output.delivered,
        provenance: output.provenance)
    ]
    if let due = output.due {
      inputs.append(.init(name: "due", id: table.id, value: .word("due"), date: due, provenance: output.provenance))
    }
    return inputs
  }
}
