import Model
import Scoring

extension StatusReport {
  /// The document of `status --format json`; with one area, the same with that area alone.
  package var json: JSON {
    let areas = area.map { $0...$0 }.map(Array.init) ?? Array(roadmap.areas.indices)
    let outlook = assessment.outlook
    return .object(
      assessment.preamble + [
        "roadmap": [
          "id": JSON(roadmap.id.text), "title": JSON(roadmap.title.text()), "symbol": JSON(roadmap.symbol),
        ],
        "overall": .object(assessment.overall.score.members),
        "areas": .array(areas.map(json(ofArea:))),
        "roundtables": .array(zip(roadmap.roundtables, assessment.roundtables).map(json)),
        "milestones": milestones,
        "outlook": [
          "index": JSON(outlook.index), "label": JSON(outlook.label?.rawValue), "momentum": JSON(outlook.momentum),
          "pressure": JSON(outlook.pressure),
        ],
      ])
  }

  private func json(ofArea index: Int) -> JSON {
    let area = roadmap.areas[index]
    let score = assessment.area(index)
    return .object(
      ["id": JSON(area.id.text), "number": .integer(area.number), "title": JSON(area.title.text())]
        + score.score.members
        + [
          "delivery": .object(score.delivery.score.members), "outcome": .object(score.outcome.score.members),
          "actions": counts(of: area.actions), "indicators": counts(of: score.outcome),
        ])
  }

  private func counts(of actions: [Action]) -> JSON {
    func count(_ status: Action.Status) -> JSON { .integer(actions.count { $0.status == status }) }
    return [
      "total": .integer(actions.count), "planned": count(.planned), "under-way": count(.underWay),
      "delivered": count(.delivered), "blocked": count(.blocked), "dropped": count(.dropped),
      "overdue": .integer(actions.count { $0.isOverdue(on: day) }),
    ]
  }

  private func counts(of outcome: ScoreNode) -> JSON {
    func count(_ status: Status) -> JSON { .integer(outcome.children.count { $0.score.status == status }) }
    return [
      "total": .integer(outcome.children.count),
      "withData": .integer(outcome.children.count { $0.score.value != nil }),
      "achieved": count(.achieved), "onTrack": count(.onTrack), "atRisk": count(.atRisk), "offTrack": count(.offTrack),
      "movingAway": count(.movingAway), "noData": count(.noData),
    ]
  }

  private func json(_ table: Roundtable, _ score: RoundtableScore) -> JSON {
    [
      "id": JSON(table.id.text), "number": .integer(table.number), "code": JSON(table.code),
      "title": JSON(table.title.text()), "outputs": .integer(score.outputs), "delivered": .integer(score.delivered),
      "progress": JSON(score.progress), "status": JSON(score.status.rawValue),
    ]
  }

  private var milestones: JSON {
    let summary = assessment.milestones
    func members(_ milestone: Milestone, _ date: String?) -> JSON.Members {
      ["id": JSON(milestone.id.text), "title": JSON(milestone.title.text()), "date": JSON(date)]
    }
    let next = summary.next.map { next in
      let date = next.isUnderWay ? next.day.description : next.milestone.date?.description
      return JSON.object(members(next.milestone, date) + ["inDays": .integer(next.inDays)])
    }
    return [
      "next": next ?? .null,
      "overdue": .array(summary.overdue.map { .object(members($0, $0.date?.description)) }),
      "held": .integer(summary.held), "upcoming": .integer(summary.upcoming),
    ]
  }
}
