import Canvas
import Model
import Scoring

extension BriefingReport {
  /// What is late and why: by area, the items that cost most of what is due.
  func late(_ notes: inout Footnotes) -> String {
    var text = "## What is late, and why\n\n"
    var hasAny = false
    for (index, area) in roadmap.areas.enumerated() {
      let score = assessment.area(index)
      let items = score.node.weightedItems.filter { $0.item.isOverdue || $0.item.score.status.isLate }
        .sorted { cost($0) > cost($1) }
      guard score.score.status.isLate || !items.isEmpty else { continue }
      hasAny = true
      text += "- **\(Markdown.escaped(area.shortTitle.text()))** \(score.score.standing)\(reason(score.score)).\n"
      for entry in items.prefix(3) { text += "  - \(line(of: entry.item, in: area, &notes))\n" }
      if items.count > 3 { text += "  - And \(items.count - 3) more.\n" }
    }
    return hasAny ? text : text + "Nothing that has a date is late.\n"
  }

  /// What it lacks of what is due by now, in points of its area.
  private func cost(_ entry: (item: ScoreNode, share: Double)) -> Double {
    entry.share * max(0, (entry.item.score.expected ?? 0) - (entry.item.score.value ?? 0))
  }

  private func reason(_ score: Score) -> String {
    switch score.rule {
    case .movingAway: return ": its score fell by more than a point within a year"
    case .pace, .early:
      guard let value = score.value, let expected = score.expected else { return "" }
      return ": it has \(whole(value)) points where \(whole(expected)) are due"
    case .weakest: return ": items that are late hold it down"
    case .noData: return ": sources speak for \(percent(score.coverage)) of it"
    case .achieved, .notDue, .undated: return ""
    }
  }

  private func line(of item: ScoreNode, in area: Area, _ notes: inout Footnotes) -> String {
    switch item.subject {
    case .action(let id):
      guard let action = area.actions.first(where: { $0.id == id }) else { return "" }
      let due = action.due.map { ", due \($0.inWords)" } ?? ""
      let state: String
      if let update = action.latestUpdate {
        state = ": \(update.status.words) when last heard of, \(update.date.inWords)"
      } else {
        state = ": there is no report of it"
      }
      return Markdown.escaped(action.title.text()) + due + state
        + notes.cite([action.latestUpdate?.provenance ?? action.provenance])
    case .indicator(let id):
      guard let indicator = area.indicators.first(where: { $0.id == id }) else { return "" }
      let now = indicator.latest.map { ": \(quantity($0.value, indicator.unit)) in \($0.date.inWords)" } ?? ""
      let aim = indicator.target.map { target in
        let verb = target.date.last < day ? "was" : "is"
        return
          "\(now.isEmpty ? ":" : ",") the aim \(verb) \(short(target.value, indicator.unit)) by \(target.date.inWords)"
      }
      let cited = [indicator.latest?.provenance, indicator.target?.provenance].compactMap { $0 }
      return Markdown.escaped(indicator.title.text() + now + (aim ?? "")) + notes.cite(cited)
    case .overall, .area, .delivery, .outcome: return ""
    }
  }
}
