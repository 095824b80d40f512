import Canvas
import Model
import Scoring

/// What stands below the rows: how the selected one is linked, and what the signs mean.
extension TimelinePane {
  func footingRows(in size: Size) -> Int {
    guard size.rows >= 12, size.columns >= 28 else { return 0 }
    return (isSmall(size) ? 1 : 2) + min(legend(columns: size.columns).count, size.rows < 16 ? 1 : 2)
  }

  /// Whether links are told by signs and numbers alone: lines and titles would cost a slow line more than all else that
  /// a move changes.
  func isSmall(_ size: Size) -> Bool { size.rows < 26 }

  func drawFooting(_ assessment: Assessment, on frame: inout Frame) {
    let legend = legend(columns: frame.bounds.columns).prefix(max(0, frame.bounds.rows - 1))
    let linkRows = frame.bounds.rows - legend.count
    drawLegend(legend, row: linkRows, on: &frame)
    guard list.selection < rows.count, !isGroup(list.selection) else { return }
    let (start, room) = (Point(column: 1, row: 0), frame.bounds.columns - 2)
    let (before, after) = (before, after)
    guard linkRows > 1 else {
      let needs = before.isEmpty ? "" : "\(frame.symbols.before) needs \(before.count)"
      let needed = after.isEmpty ? "" : "\(frame.symbols.after) needed by \(after.count)"
      // Each in a place of its own, so that a move changes little.
      let used = frame.put(needs, at: start, style: Style(.accent), limit: room)
      let place = max(12, used + 3)
      frame.put(needed, at: Point(column: place, row: 0), style: Style(.accent), limit: max(0, room + 1 - place))
      return
    }
    guard !(before + after).isEmpty else {
      frame.put("no dependencies listed", at: start, style: Style(.muted), limit: room)
      return
    }
    let lines: [(Character, String, [Int])] = [
      (frame.symbols.before, "needs", before), (frame.symbols.after, "needed by", after),
    ]
    for (row, (glyph, words, linked)) in lines.filter({ !$0.2.isEmpty }).enumerated() {
      let titles = linked.prefix(20).map { title(at: $0, in: assessment.roadmap) }.joined(separator: "; ")
      let spans = [Span("\(glyph) \(words): ", Style(.accent)), Span(titles)]
      frame.put(spans, at: Point(column: 1, row: row), limit: room)
    }
  }

  private func title(at index: Int, in roadmap: Roadmap) -> String {
    switch rows[index] {
    case .heading(let area): area.map { roadmap.areas[$0].title.text() } ?? "All areas"
    case .action(let area, let place): roadmap.areas[area].actions[place].title.text()
    case .milestone(let place): roadmap.milestones[place].title.text()
    }
  }
}
