import Model
import Scoring

extension DiffReport {
  /// The document of `diff --format json`; with one area, the same with what concerns that area alone.
  package var json: JSON {
    .object(
      changes.after.preamble + [
        "from": JSON(from.description), "to": JSON(to.description),
        "overall": .object(changes.overall.members + ["parts": parts(of: changes.overall)]),
        "areas": .array(areas.map(json)),
        "items": .array(areas.flatMap { $0.change.changedItems.compactMap(json) }),
        "roundtables": .array(roundtables.map(json)),
        "milestones": .array(milestones.map(json)),
        "risks": .array(risks.map(json)),
        "entries": .array(entries.map { .object($0.members) }),
        "outlook": ["before": json(changes.before.outlook), "after": json(changes.after.outlook)],
      ])
  }

  private func json(_ area: Area, _ change: ScoreChange) -> JSON {
    let sides = change.children.map { JSON.object($0.members + ["parts": parts(of: $0)]) }
    return .object(
      ["id": area.id.json, "number": .integer(area.number), "title": JSON(area.title.text())] + change.members
        + ["effect": JSON(change.effect), "parts": parts(of: change), "delivery": sides[0], "outcome": sides[1]])
  }

  /// What adds anything to the change of a group.
  private func parts(of group: ScoreChange) -> JSON {
    .array(
      group.children.compactMap { child in
        guard let effect = child.effect, effect != 0 else { return nil }
        return ["id": JSON(child.subject.name), "effect": .number(effect)]
      })
  }

  private func json(ofItem change: ScoreChange) -> JSON? {
    guard let record = change.subject.item.flatMap({ new[$0] }) else { return nil }
    return .object(
      [
        "id": record.id.json, "kind": JSON(record.kind.rawValue), "area": record.areas.first?.json,
        "title": JSON(record.title.text()),
      ] + change.members + ["effect": JSON(change.effect), "reasons": .array(change.reasons.map(\.json))])
  }

  private func json(_ change: RoundtableChange) -> JSON {
    func progress(_ score: RoundtableScore) -> JSON {
      [
        "outputs": .integer(score.outputs), "delivered": .integer(score.delivered), "progress": JSON(score.progress),
        "status": JSON(score.status.rawValue),
      ]
    }
    return [
      "id": change.roundtable.id.json, "code": JSON(change.roundtable.code),
      "title": JSON(change.roundtable.title.text()), "before": change.before.map(progress) ?? .null,
      "after": progress(change.after),
      "delivered": .array(
        change.delivered.map { output in
          [
            "id": output.id.json, "title": JSON(output.title.text()), "date": JSON(output.delivered?.description),
            "source": JSON(output.provenance.source?.text),
          ]
        }),
    ]
  }

  private func json(_ change: MilestoneChange) -> JSON {
    let milestone = change.milestone
    return [
      "id": milestone.id.json, "title": JSON(milestone.title.text()), "date": JSON(milestone.date?.description),
      "state": JSON(milestone.state.rawValue), "events": .array(change.events.map(\.json)),
      "source": JSON(milestone.latestUpdate?.provenance.source?.text),
    ]
  }

  private func json(_ change: RiskChange) -> JSON {
    func level(_ update: Risk.Update?) -> JSON {
      guard let update else { return .null }
      return .object(
        ["likelihood": .integer(update.likelihood), "impact": .integer(update.impact), "date": update.date.json]
          + update.provenance.known)
    }
    return [
      "id": change.risk.id.json, "title": JSON(change.risk.title.text()), "before": level(change.before),
      "after": level(change.after),
    ]
  }

  private func json(_ outlook: Outlook) -> JSON {
    [
      "index": JSON(outlook.index), "label": JSON(outlook.label?.rawValue), "momentum": JSON(outlook.momentum),
      "pressure": JSON(outlook.pressure),
    ]
  }
}

extension ScoreChange {
  /// The score at both dates, `null` where nobody had heard of it, and the difference.
  fileprivate var members: JSON.Members {
    [
      "before": before.map { .object($0.members) } ?? .null, "after": .object(after.members), "change": JSON(change),
    ]
  }
}

extension MilestoneChange.Event {
  fileprivate var json: JSON {
    switch self {
    case .announced: ["event": "announced"]
    case .moved(let from, let to): ["event": "moved", "from": JSON(from?.description), "to": to.json]
    case .settled(let state): ["event": JSON(state.rawValue)]
    case .reopened: ["event": "reopened"]
    case .wentBy(let day): ["event": "went-by", "date": JSON(day.description)]
    }
  }
}
