import Model

extension Record {
  /// The record with the keys of its file.
  ///
  /// A milestone's and a body's own kind stands under `type`: `kind` is the kind of record.
  var members: JSON.Members {
    switch self {
    case .area(let area): area.members
    case .action(let action, _): action.members
    case .indicator(let indicator, _): indicator.members
    case .roundtable(let roundtable): roundtable.members
    case .milestone(let milestone): milestone.members
    case .body(let body): body.members
    case .risk(let risk): risk.members
    case .source(let source): source.members
    }
  }
}

extension Milestone {
  fileprivate var members: JSON.Members {
    [
      "id": id.json, "title": title.json, "type": JSON(kind.rawValue), "date": plannedDate?.json,
      "end": plannedEnd?.json, "areas": list(areas), "bodies": listIfAny(bodies), "dependsOn": listIfAny(dependsOn),
      "updates": .array(
        updates.map { update in
          .object(
            ["date": update.date.json, "state": JSON(update.state.rawValue), "to": update.to?.json]
              + update.provenance.members)
        }),
      "outcome": outcome?.json,
    ] + provenance.members
  }
}

extension Roundtable {
  fileprivate var members: JSON.Members {
    let place: JSON.Members = [
      "id": id.json, "number": .integer(number), "code": JSON(code), "group": group.map(JSON.string),
      "title": title.json, "recommendation": recommendation.json, "areas": list(areas),
    ]
    let people: JSON.Members = [
      "champions": .array(champions.map(\.json)),
      "constituents": constituents.isEmpty ? nil : .array(constituents.map(\.json)),
    ]
    let work: JSON.Members = [
      "sessions": sessions.isEmpty
        ? nil
        : .array(sessions.map { .object(["date": $0.date.json, "title": $0.title.json] + $0.provenance.members) }),
      "outputs": .array(outputs.map(\.json)),
    ]
    return place + people + work + provenance.members
  }
}

extension Roundtable.Member {
  fileprivate var json: JSON {
    let members: JSON.Members =
      switch identity {
      case .body(let id): ["body": id.json]
      case .name(let name): ["name": .string(name)]
      }
    return .object(members + provenance.members)
  }
}

extension Roundtable.Output {
  fileprivate var json: JSON {
    .object(
      [
        "id": id.json, "title": title.json, "kind": JSON(kind), "due": due?.json, "delivered": delivered?.json,
        "weight": weight == 1 ? nil : .number(weight),
      ] + provenance.members)
  }
}

extension Body {
  fileprivate var members: JSON.Members {
    [
      "id": id.json, "name": name.json, "acronym": acronym.map(JSON.string), "type": JSON(kind.rawValue),
      "negotiates": negotiates.isEmpty ? nil : .array(negotiates.map(JSON.string)), "areas": list(areas),
      "url": url.map(JSON.string),
    ] + provenance.members
  }
}

extension Risk {
  fileprivate var members: JSON.Members {
    [
      "id": id.json, "title": title.json, "description": description.json, "areas": list(areas),
      "updates": .array(
        updates.map { update in
          .object(
            [
              "date": update.date.json, "likelihood": .integer(update.likelihood), "impact": .integer(update.impact),
            ] + update.provenance.members)
        }),
    ] + provenance.members
  }
}

extension Source {
  var members: JSON.Members {
    [
      "id": id.json, "title": title.json, "publisher": publisher.map(JSON.string), "symbol": symbol.map(JSON.string),
      "date": date?.json, "url": url.map(JSON.string), "retrieved": retrieved?.json, "note": note?.json,
    ]
  }
}
