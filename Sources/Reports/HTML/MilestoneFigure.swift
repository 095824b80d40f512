import Canvas
import Model

/// The milestones on an axis of time, each a dot above the line, stacked where several fall together.
struct MilestoneFigure {
  private let milestones: [Milestone]
  private let axis: TimeAxis
  private let from: Day
  private let to: Day
  private let today: Day

  private static let columns = 120
  private static let step = 8.0

  /// In the order of their dates; those before `from` are in the table alone.
  init(_ milestones: [Milestone], from: Day, to: Day, today: Day) {
    self.milestones = milestones.filter { $0.date.map { $0.last >= from && $0.last <= to } ?? false }
    (self.from, self.to, self.today) = (from, to, today)
    axis = TimeAxis(
      first: Int(from.number), days: max(1, to.days(since: from) + 1), columns: MilestoneFigure.columns)
  }

  var svg: Markup {
    var heights: [Int: Int] = [:]
    let dots = milestones.map { milestone -> Markup in
      let column = axis.column(of: Int((milestone.date?.last ?? from).number))
      let level = heights[column, default: 0]
      heights[column] = level + 1
      let status = milestone.isOverdue(on: today) ? "at-risk" : milestone.state.isReached ? "achieved" : "not-due"
      let fill = milestone.state.isReached ? "currentColor" : "none"
      return """
        <circle class="\(status)" cx="\(x(column))" cy="\(coordinate(-8 - 7 * Double(level)))" r="3" fill="\(fill)" \
        stroke="currentColor"><title>\(milestone.date?.description ?? ""): \(milestone.title.text())</title></circle>
        """
    }
    let years = (from.components.year + 1)...max(from.components.year + 1, to.components.year)
    let labels = years.compactMap { year -> Markup? in
      guard let first = Day(year: year, month: 1, day: 1), first <= to else { return nil }
      let place = x(axis.column(of: Int(first.number)))
      return
        "<line class=\"axis\" x1=\"\(place)\" x2=\"\(place)\" y1=\"-4\" y2=\"4\"/><text x=\"\(place)\" y=\"16\">\(String(year))</text>"
    }
    let tallest = 14 + 7 * Double(heights.values.max() ?? 1)
    let width = MilestoneFigure.step * Double(MilestoneFigure.columns)
    let now = x(axis.column(of: Int(today.number)))
    return """
      <svg role="img" viewBox="-6 \(coordinate(-tallest)) \(coordinate(width + 12)) \(coordinate(tallest + 22))">\
      <title>\(milestones.count) milestones between \(from.inWords) and \(to.inWords); the table below lists them</title>\
      <line class="axis" x1="0" x2="\(coordinate(width))" y1="0" y2="0"/>\(labels)\
      <line class="now" x1="\(now)" x2="\(now)" y1="\(coordinate(-tallest))" y2="6"/>\(dots)</svg>

      """
  }

  private func x(_ column: Int) -> String { coordinate(MilestoneFigure.step * Double(column)) }
}
