import Model
import Scoring

extension NewEntry {
  /// What it belongs to, when it is from, how sure it is, and what it says.
  var members: JSON.Members {
    let place: JSON.Members = [
      "record": record.json, "kind": JSON(kind.rawValue), "entry": JSON(word),
      "date": JSON(date?.description),
    ]
    return place + provenance.known + value
  }

  private var word: String {
    switch content {
    case .record: "record"
    case .update: "update"
    case .step: "step"
    case .schedule: "schedule"
    case .baseline: "baseline"
    case .target: "target"
    case .interimTarget: "interim-target"
    case .observation: "observation"
    case .member: "member"
    case .session: "session"
    case .output: "output"
    case .delivery: "delivery"
    case .state: "state"
    case .level: "level"
    }
  }

  private var value: JSON.Members {
    switch content {
    case .record(let title): ["title": JSON(title.text())]
    case .update(let update): ["status": JSON(update.status.rawValue), "completion": JSON(update.completion)]
    case .step(let step): ["id": step.id.json, "title": JSON(step.title.text())]
    case .schedule(let start, let due): ["start": JSON(start?.description), "due": JSON(due?.description)]
    case .baseline(let baseline): ["value": .number(baseline.value)]
    case .target(let target), .interimTarget(let target): ["value": .number(target.value), "by": target.date.json]
    case .observation(let observation, let replaced):
      ["value": .number(observation.value), "replaced": JSON(replaced?.value)]
    case .member(let member):
      switch member.identity {
      case .body(let id): ["body": id.json]
      case .name(let name): ["name": JSON(name)]
      }
    case .session(let session): ["title": JSON(session.title.text())]
    case .output(let output), .delivery(let output): ["id": output.id.json, "title": JSON(output.title.text())]
    case .state(let update): ["state": JSON(update.state.rawValue), "to": JSON(update.to?.description)]
    case .level(let update): ["likelihood": .integer(update.likelihood), "impact": .integer(update.impact)]
    }
  }
}

extension Provenance {
  /// The keys that say when an entry became known, how sure it is and where it is from, each of them always.
  var known: JSON.Members {
    [
      "published": JSON(published?.description), "certainty": JSON(certainty.rawValue), "source": JSON(source?.text),
    ]
  }
}

extension ChangeReason {
  var json: JSON {
    switch self {
    case .entry(let entry): .object(["reason": "entry"] + entry.members)
    case .dueDatePassed(let date): ["reason": "due-date-passed", "date": date.json]
    case .targetDatePassed(let date): ["reason": "target-date-passed", "date": date.json]
    case .moreDue: ["reason": "more-due"]
    case .dataAged(let day): ["reason": "data-aged", "date": JSON(day.description)]
    case .yearMoved: ["reason": "year-moved"]
    }
  }
}
