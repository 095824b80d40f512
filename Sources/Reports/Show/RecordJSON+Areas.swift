import Model

extension Area {
  var members: JSON.Members {
    [
      "id": id.json, "number": .integer(number), "title": title.json, "shortTitle": shortTitle.json,
      "purpose": purpose.json, "paragraphs": paragraphs.isEmpty ? nil : .array(paragraphs.map(JSON.string)),
      "recommendations": recommendations.isEmpty ? nil : .array(recommendations.map(JSON.string)),
      "weight": weight.map(JSON.number), "actions": .array(actions.map { .object($0.members) }),
      "indicators": .array(indicators.map { .object($0.members) }),
    ] + provenance.members
  }
}

extension Action {
  var members: JSON.Members {
    [
      "id": id.json, "title": title.json, "commitment": commitment.json, "paragraph": paragraph.map(JSON.string),
      "leads": list(leads), "participants": participants.isEmpty ? nil : .array(participants.map(JSON.string)),
      "start": start?.json, "due": due?.json, "dueSet": dueSet?.json, "weight": weight == 1 ? nil : .number(weight),
      "steps": steps.isEmpty ? nil : .array(steps.map(\.json)), "updates": .array(updates.map(\.json)),
    ] + provenance.members
  }
}

extension Action.Step {
  fileprivate var json: JSON {
    .object(
      ["id": id.json, "title": title.json, "weight": weight == 1 ? nil : .number(weight), "done": done?.json]
        + provenance.members)
  }
}

extension Action.Update {
  fileprivate var json: JSON {
    .object(
      [
        "date": date.json, "status": JSON(status.rawValue), "completion": completion.map(JSON.number),
        "by": by.map(JSON.string),
      ] + provenance.members)
  }
}

extension Indicator {
  var members: JSON.Members {
    let measure: JSON.Members = [
      "id": id.json, "title": title.json, "unit": JSON(unit), "direction": JSON(direction.rawValue),
      "scale": scale == .linear ? nil : JSON(scale.rawValue),
      "bounds": bounds.map { ["worst": .number($0.worst), "best": .number($0.best)] },
      "every": every.map { JSON($0.description) },
    ]
    let aim: JSON.Members = [
      "baseline": baseline.map { baseline in
        .object(["date": baseline.date.json, "value": .number(baseline.value)] + baseline.provenance.members)
      },
      "targets": .array(targets.map(\.json)),
      "trajectory": trajectory.isEmpty ? nil : .array(trajectory.map(\.json)),
      "weight": weight == 1 ? nil : .number(weight),
    ]
    return measure + aim + ["observations": .array(observations.map(\.json))] + provenance.members
  }
}

extension Indicator.Target {
  fileprivate var json: JSON {
    .object(
      ["set": set?.json, "date": date.json, "value": .number(value), "setBy": setBy.map(JSON.string)]
        + provenance.members)
  }
}

extension Indicator.Observation {
  fileprivate var json: JSON {
    .object(
      [
        "date": date.json, "value": .number(value), "estimate": isEstimate ? .bool(true) : nil,
        "breakBefore": isBreak ? .bool(true) : nil,
      ] + provenance.members)
  }
}
