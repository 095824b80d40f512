import Canvas
import Model
import Scoring

extension StatusReport {
  /// One line, fit for a shell prompt: score, trend, status, how many parts are on track, and the next milestone.
  package func brief(on page: Page) -> String {
    let symbols = page.symbols
    var text = StyledText(on: page)
    text.line { line in
      line.add("\(symbols.rounded(score.value))/100 ")
      line.add("\(score.trend.glyph(symbols)) \(score.words)", score.status.cellStyle)
      let parts = area.map { assessment.area($0).node.items } ?? assessment.overall.children
      let onTrack = parts.count { [.achieved, .onTrack].contains($0.score.status) }
      line.add(" \(symbols.separator) \(onTrack) of \(parts.count) on track")
      guard area == nil, let next = assessment.milestones.next else { return }
      let when = " \(next.isUnderWay ? "closes " : "")\(next.inDays == 0 ? "today" : "in \(next.inDays) d")"
      line.add(" \(symbols.separator) next: ")
      let room = page.columns - line.columns - TextWidth.columns(of: when)
      line.add(next.milestone.title.text(), limit: max(1, room))
      line.add(when)
    }
    return text.text
  }
}
