import Canvas
import Model
import Scoring

extension BriefingReport {
  /// The milestones to come, the nearest first.
  func coming(_ notes: inout Footnotes) -> String {
    let open = roadmap.milestones.filter { milestone in
      milestone.provenance.counts && !milestone.state.isSettled && (milestone.lastDay.map { $0 >= day } ?? false)
    }.sorted { ($0.lastDay ?? day) < ($1.lastDay ?? day) }
    guard !open.isEmpty else { return "" }
    let lines = open.prefix(6).map { milestone in
      let isUnderWay = milestone.date.map { $0.first <= day && $0.precision == .day } ?? false
      let date = isUnderWay ? "Until \(milestone.lastDay?.inWords ?? "")" : milestone.date?.inWords ?? ""
      let cited = notes.cite([milestone.latestUpdate?.provenance ?? milestone.provenance])
      return "- \(date): \(Markdown.escaped(milestone.title.text()))\(cited)\n"
    }
    let more = open.count > 6 ? "- After these, \(open.count - 6) more are on file.\n" : ""
    return "## What comes next\n\n" + lines.joined() + more
  }

  /// What a reader would be asked to look at.
  var attention: String {
    var lines: [String] = []
    let silent = assessment.milestones.overdue
    if let first = silent.first, let date = first.date {
      let others = silent.count > 1 ? ", nor of \(silent.count - 1) more" : ""
      lines.append("No source says what became of \(first.title.text()) (\(date.inWords))\(others).")
    }
    let thin = zip(roadmap.areas, assessment.overall.children).filter { $1.score.coverage < 0.5 }
      .sorted { $0.1.score.coverage < $1.1.score.coverage }
    if let thinnest = thin.first {
      let names = enumeration(thin.map { "\($0.0.shortTitle.text()) (\(percent($0.1.score.coverage)))" })
      lines.append(
        thin.count == 1
          ? "Less than half of \(names) is known."
          : "Less than half is known of \(names); \(thinnest.0.shortTitle.text()) needs sources most.")
    }
    let stale = ConcernsReport(assessment).concerns.count { $0.reason == .stale }
    if stale > 0 {
      lines.append("Of \(stale) open \(stale == 1 ? "item" : "items") nothing new was heard within their time.")
    }
    guard !lines.isEmpty else { return "" }
    return "## What needs attention\n\n" + lines.map { "- \(Markdown.escaped($0))\n" }.joined()
  }
}
