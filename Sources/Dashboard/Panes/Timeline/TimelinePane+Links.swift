import Canvas
import Model

extension TimelinePane {
  /// Lines from what the selected row depends on, and to what depends on it, where both show.
  ///
  /// They run under the bars: along the column where the selected one starts, or ends, and from there along the rows.
  func drawLinks(_ roadmap: Roadmap, shown: Range<Int>, on axis: TimeAxis, _ frame: inout Frame) {
    guard shown.contains(list.selection), let shape = shape(at: list.selection, in: roadmap) else { return }
    let columns = shape.columns(on: axis)
    drawLinks(before, roadmap, shown: shown, from: columns.lowerBound, on: axis, &frame)
    drawLinks(after, roadmap, shown: shown, from: columns.upperBound, on: axis, &frame)
  }

  private func drawLinks(
    _ linked: [Int], _ roadmap: Roadmap, shown: Range<Int>, from trunk: Int, on axis: TimeAxis, _ frame: inout Frame
  ) {
    let ends = linked.filter { shown.contains($0) && shape(at: $0, in: roadmap) != nil }
    guard let top = ends.first, let bottom = ends.last else { return }
    let style = Style(.accent)
    let selection = list.selection
    for row in min(top, selection)...max(bottom, selection) where row != selection {
      frame.put(frame.symbols.border.vertical, at: Point(column: trunk, row: row - shown.lowerBound), style: style)
    }
    for row in ends {
      guard let columns = shape(at: row, in: roadmap)?.columns(on: axis), !columns.contains(trunk) else { continue }
      let isLeft = columns.upperBound < trunk
      let branch = isLeft ? columns.upperBound + 1..<trunk : trunk + 1..<columns.lowerBound
      let line = branch.clamped(to: 0..<max(0, axis.columns))
      frame.fill(
        Rect(column: line.lowerBound, row: row - shown.lowerBound, columns: line.count, rows: 1), frame.symbols.line,
        style: style)
      let isOuter = row < selection ? row == top : row == bottom
      let joint = frame.symbols.joint(isLeft: isLeft, isBelow: row > selection, isOuter: isOuter)
      frame.put(joint, at: Point(column: trunk, row: row - shown.lowerBound), style: style)
    }
  }
}

extension Symbols {
  /// Where a line along a row meets the one along the column: a corner at the outermost row, a passing place elsewhere.
  fileprivate func joint(isLeft: Bool, isBelow: Bool, isOuter: Bool) -> Character {
    guard isOuter else { return isLeft ? joinLeft : joinRight }
    if isBelow { return isLeft ? border.bottomRight : border.bottomLeft }
    return isLeft ? border.topRight : border.topLeft
  }
}
