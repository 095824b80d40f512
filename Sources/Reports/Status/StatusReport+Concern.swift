import Canvas
import Model
import Scoring

extension StatusReport {
  /// What to look at first, in words; `nil` where nothing is wrong.
  var firstConcern: String? {
    guard let area = worstArea else { return overdueMilestones }
    let record = roadmap.areas[area]
    let score = assessment.area(area).score
    let place = "\(record.number) \(record.shortTitle.text()) is \(score.words)"
    guard let item = worstItem(of: area) else { return "\(place); see roadmap status \(record.id)" }
    return "\(place); look first at \(item)"
  }

  /// The position of the area that is furthest behind, the first among equals.
  private var worstArea: Int? {
    let candidates = area.map { [$0] } ?? Array(roadmap.areas.indices)
    let wrong = candidates.filter { severity(assessment.area($0).score.status) > 0 }
    return wrong.max { left, right in
      let (l, r) = (assessment.area(left).score, assessment.area(right).score)
      let (lBad, rBad) = (severity(l.status), severity(r.status))
      if lBad != rBad { return lBad < rBad }
      let (lPace, rPace) = (l.pace ?? 1, r.pace ?? 1)
      return lPace == rPace ? left > right : lPace > rPace
    }
  }

  private func severity(_ status: Status) -> Int {
    switch status {
    case .movingAway: 3
    case .offTrack: 2
    case .atRisk: 1
    case .achieved, .onTrack, .notDue, .noData: 0
    }
  }

  /// The item that costs the area most of what is due by now, with what is wrong with it.
  private func worstItem(of area: Int) -> String? {
    func cost(_ entry: (item: ScoreNode, share: Double)) -> Double {
      entry.share * max(0, (entry.item.score.expected ?? 0) - (entry.item.score.value ?? 0))
    }
    let late = assessment.area(area).node.weightedItems.filter { $0.item.isOverdue || $0.item.score.status.isLate }
    guard let worst = late.max(by: { cost($0) < cost($1) })?.item else { return nil }
    switch worst.subject {
    case .action(let id):
      guard let action = roadmap.areas[area].actions.first(where: { $0.id == id }) else { return nil }
      let state = action.status.map { ", \($0.words)" } ?? ", no report"
      let due = action.due.map { worst.isOverdue ? " (due \($0)\(state))" : "" } ?? ""
      return "\"\(action.title.text())\"\(due)"
    case .indicator(let id):
      guard let indicator = roadmap.areas[area].indicators.first(where: { $0.id == id }) else { return nil }
      let now = indicator.latest.map { plainText($0.value) } ?? "nothing"
      let aim = indicator.target.map { " (\(now) of \(quantity($0.value, indicator.unit)) by \($0.date))" } ?? ""
      return "\"\(indicator.title.text())\"\(aim)"
    case .overall, .area, .delivery, .outcome: return nil
    }
  }

  private var overdueMilestones: String? {
    guard area == nil, let first = assessment.milestones.overdue.first, let date = first.date else { return nil }
    let others = assessment.milestones.overdue.count - 1
    let more = others > 0 ? ", and of \(others) more" : ""
    return "find out what became of \"\(first.title.text())\" (\(date))\(more)"
  }
}
