import Canvas
import Model
import Scoring

extension BriefingReport {
  /// What changed since the earlier date: what was reached, and which scores moved and why.
  func changed(_ notes: inout Footnotes) -> String {
    var lines: [String] = []
    lines += reached(&notes)
    for (area, change) in diff.areas.sorted(by: { weight(of: $0.change) > weight(of: $1.change) }).prefix(5) {
      guard change.isShownChanged else { continue }
      lines.append(line(of: area, change, &notes))
    }
    let heading = "## What changed since \(diff.from.inWords)\n\n"
    guard !lines.isEmpty else { return heading + "No score changed, and no milestone was reached.\n" }
    return heading + lines.map { "- \($0)\n" }.joined()
  }

  private func weight(of change: ScoreChange) -> Double { abs(change.effect ?? 0) }

  /// The milestones that were reached, the latest first, in one line; a long list is cut.
  private func reached(_ notes: inout Footnotes) -> [String] {
    let reached = diff.milestones.filter { change in
      change.events.contains { if case .settled(let state) = $0 { state.isReached } else { false } }
    }.map(\.milestone).sorted { ($0.date?.last ?? diff.from) > ($1.date?.last ?? diff.from) }
    guard !reached.isEmpty else { return [] }
    let most = 4
    let named = reached.prefix(most).map { milestone in
      let date = milestone.date.map { " (\($0.inWords))" } ?? ""
      let cited = notes.cite([milestone.latestUpdate?.provenance].compactMap { $0 })
      return Markdown.escaped(milestone.title.text()) + date + cited
    }
    let more = reached.count > most ? " Another \(reached.count - most) were reached before." : ""
    let count = reached.count == 1 ? "One milestone was" : "\(reached.count) milestones were"
    return ["**\(count) reached**, the latest: \(enumeration(Array(named))).\(more)"]
  }

  private func line(of area: Area, _ change: ScoreChange, _ notes: inout Footnotes) -> String {
    var sentence = "**\(Markdown.escaped(area.shortTitle.text()))** "
    let now = change.after.value.map { decimalText($0, decimals: 1) }
    if let shown = change.shownChange, let now {
      let size = decimalText(abs(shown), decimals: 1)
      sentence += shown == 0 ? "stayed at \(now)" : "\(shown > 0 ? "rose" : "fell") by \(size) to \(now)"
    } else if let now {
      sentence += "has its first score, \(now)"
    } else {
      sentence += "has no score"
    }
    if let before = change.before, before.words != change.after.words {
      sentence +=
        "\(change.shownChange == nil ? "," : "") and is now \(change.after.plainWords) (it was \(before.plainWords))"
    }
    if let remark = diff.statusRemark(change) { sentence += ": \(remark)" }
    sentence += "."
    for part in change.parts.sorted(by: { abs($0.points) > abs($1.points) }).prefix(2) where part.points != 0 {
      guard part.change.subject.item != nil else { continue }
      let title = Markdown.escaped(diff.title(of: part.change))
      let clauses = Markdown.escaped(diff.clauses(for: part.change, .unicode))
      sentence += " \(title): \(clauses)\(notes.cite(diff.provenances(of: part.change)))."
    }
    return sentence
  }
}
