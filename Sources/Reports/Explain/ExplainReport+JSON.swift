import Model
import Scoring

extension ExplainReport {
  /// The document of `explain --format json`.
  package var json: JSON {
    .object(
      assessment.preamble + [
        "explanation": node(explanation, level: 0), "sources": .array(sources.map { .object($0.members) }),
      ])
  }

  private func node(_ node: Explanation, level: Int) -> JSON {
    let isShown = depth.map { level < $0 } ?? true
    let origin: JSON.Members = [
      "id": .string(node.id), "label": .string(node.label), "rule": .string(node.rule.rawValue),
      "formula": JSON(node.formula?.text { JSON.spelling(of: $0) }), "value": JSON(node.value),
      "missing": node.gap.map { .string($0.rawValue) },
      "weight": .number(node.weight), "effectiveWeight": .number(node.effectiveWeight), "share": .number(node.share),
      "inputs": .object(JSON.Members(node.inputs.map { ($0.name, $0.json) })),
      "settings": .array(node.settings.map(\.json)),
      "figures": .object(
        JSON.Members(
          node.figures.map { figure in
            let formula = figure.formula.text { JSON.spelling(of: $0) }
            return (figure.name.rawValue, ["value": .number(figure.value), "formula": .string(formula)])
          })),
    ]
    let judgement: JSON.Members = [
      "status": node.standing.map(\.json) ?? .null, "metLate": node.isMetLate ? .bool(true) : nil,
      "trend": node.trend.map { .string($0.rawValue) },
      "slope": node.slope.map(\.json), "growth": node.growth.map(\.json),
      "mostChangedBy": .array(
        node.levers.map { ["id": $0.id.json, "label": .string($0.label), "gain": .number($0.gain)] }),
    ]
    let parts = isShown ? node.parts.map { self.node($0, level: level + 1) } : []
    return .object(origin + judgement + ["parts": .array(parts)])
  }
}

extension Explanation.Input {
  fileprivate var json: JSON {
    let value: JSON.Members =
      switch self.value {
      case .number(let number, let unit): ["value": .number(number), "unit": .string(unit)]
      case .word(let word): ["value": .string(word)]
      }
    return .object(
      ["id": id.json] + value + [
        "date": date?.json ?? .null, "published": provenance.published?.json ?? .null,
        "source": provenance.source?.json ?? .null, "certainty": .string(provenance.certainty.rawValue),
        "note": provenance.note?.json,
      ])
  }
}

extension Explanation.Setting {
  fileprivate var json: JSON {
    ["name": .string(name), "value": Double(value).map(JSON.number) ?? .string(value), "isDefault": .bool(isDefault)]
  }
}

extension Standing {
  fileprivate var json: JSON {
    [
      "status": .string(status.rawValue), "rule": .string(rule.rawValue), "next": next?.json ?? .null,
      "margin": margin?.json ?? .null, "late": .array(late.map(JSON.string)),
    ]
  }
}

extension Standing.Step {
  fileprivate var json: JSON {
    ["status": .string(status.rawValue), "needs": .number(needs), "unit": .string(unit.rawValue)]
  }
}

extension Slope {
  fileprivate var json: JSON {
    [
      "pointsPerYear": .number(points), "observations": .integer(observations), "pairs": JSON(pairs?.count),
      "agreement": JSON(pairs?.agreement),
    ]
  }
}

extension GrowthProgress {
  fileprivate var json: JSON {
    ["ratio": JSON(ratio), "rating": .string(rating.rawValue), "score": JSON(score)]
  }
}
