import Model
import Scoring

extension SensitivityReport {
  /// The document of `sensitivity --format json`.
  package var json: JSON {
    .object(
      assessment.preamble + [
        "weights": weights, "structure": structure, "leaveOneOut": .array(sensitivity.leftOut.map(json)),
        "sobol": .array(sensitivity.influences.map(json)), "sentences": .array(sentences.map(json)),
      ])
  }

  private var weights: JSON {
    func members(_ score: Score, _ spread: Sensitivity.Spread) -> JSON.Members {
      [
        "score": JSON(score.value), "status": JSON(score.status.rawValue), "low": JSON(spread.range?.lowerBound),
        "high": JSON(spread.range?.upperBound), "statuses": spread.statuses,
      ]
    }
    return [
      "draws": .integer(settings.draws), "noise": .number(settings.weightNoise),
      "overall": .object(members(assessment.overall.score, sensitivity.weights.overall)),
      "areas": .array(
        roadmap.areas.indices.map {
          .object(name(ofArea: $0) + members(assessment.area($0).score, sensitivity.weights.areas[$0]))
        }),
    ]
  }

  private var structure: JSON {
    func members(_ spread: Sensitivity.Spread) -> JSON.Members {
      [
        "least": JSON(spread.range?.lowerBound), "most": JSON(spread.range?.upperBound), "statuses": spread.statuses,
      ]
    }
    return [
      "variations": .array(sensitivity.variations.map(json)),
      "combinations": .integer(sensitivity.combinations),
      "overall": .object(members(sensitivity.together.overall)),
      "areas": .array(
        roadmap.areas.indices.map { .object(name(ofArea: $0) + members(sensitivity.together.areas[$0])) }),
    ]
  }

  private func name(ofArea index: Int) -> JSON.Members {
    let area = roadmap.areas[index]
    return ["id": JSON(area.id.text), "number": .integer(area.number), "title": JSON(area.title.text())]
  }

  private func json(_ variation: Sensitivity.Variation) -> JSON {
    func members(_ verdict: Verdict) -> JSON.Members {
      ["score": JSON(verdict.score), "status": JSON(verdict.status.rawValue)]
    }
    return .object(
      variation.choice.members + [
        "overall": .object(members(variation.overall)),
        "areas": .array(
          zip(roadmap.areas, variation.areas).map { .object(["id": JSON($0.id.text)] + members($1)) }),
      ])
  }

  private func json(_ leftOut: LeftOut) -> JSON {
    [
      "id": JSON(leftOut.item.text), "area": JSON(roadmap.areas[leftOut.area].id.text),
      "without": JSON(leftOut.without), "change": JSON(leftOut.change),
    ]
  }

  private func json(_ influence: Sensitivity.Influence) -> JSON {
    [
      "choice": JSON(influence.group.rawValue), "firstOrder": JSON(influence.indices?.first),
      "total": JSON(influence.indices?.total),
    ]
  }

  private func json(_ sentence: Sentence) -> JSON {
    [
      "area": JSON(sentence.area?.text), "on": JSON(sentence.isOnWeights ? "weights" : "structure"),
      "text": JSON(sentence.text),
    ]
  }
}

extension Sensitivity.Spread {
  /// The share of every status.
  fileprivate var statuses: JSON {
    .object(Status.allCases.reduce([:]) { $0 + [$1.key: .number(share($1))] })
  }
}

extension Status {
  /// In camelCase.
  fileprivate var key: String {
    switch self {
    case .achieved: "achieved"
    case .onTrack: "onTrack"
    case .atRisk: "atRisk"
    case .offTrack: "offTrack"
    case .movingAway: "movingAway"
    case .notDue: "notDue"
    case .noData: "noData"
    }
  }
}

extension Choice {
  /// Which choice is made otherwise, and how.
  fileprivate var members: JSON.Members {
    func members(_ group: ChoiceGroup, _ value: JSON) -> JSON.Members {
      ["choice": JSON(group.rawValue), "value": value]
    }
    return switch self {
    case .asSet: ["choice": "asSet", "value": .null]
    case .exponent(let exponent): members(.exponent, .number(exponent))
    case .delivery(let share): members(.delivery, .number(share))
    case .underWay(let credit): members(.underWay, .number(credit))
    case .dropped(let dropped): members(.dropped, JSON(dropped.rawValue))
    case .missing(let missing): members(.missing, JSON(missing.rawValue))
    }
  }
}
