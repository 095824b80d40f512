import Canvas
import Model

/// A row of the detail pane; rows that stand for records are drawn from the record when they show.
enum DetailLine: Equatable, Sendable {
  case blank
  case heading(String)
  case spans([Span])
  /// A bar for the score of an area.
  case bar(ID)
  case action(area: Int, index: Int)
  case indicator(area: Int, index: Int)
  /// The course of an indicator, its latest value and its target, below its title.
  case course(area: Int, index: Int)
  /// When an indicator with a target gets there, below its course.
  case pace(area: Int, index: Int)
  /// Observations of an indicator as a small chart.
  case chart(area: Int, index: Int)
  /// Any other record, by a name and what stands to the right of it.
  case link(ID, label: [Span], aside: String)

  /// The record that opens from here, in the roadmap the row was made for.
  func target(in roadmap: Roadmap) -> ID? {
    switch self {
    case .action(let area, let index): roadmap.areas[area].actions[index].id
    case .indicator(let area, let index): roadmap.areas[area].indicators[index].id
    case .link(let id, _, _): id
    case .blank, .heading, .spans, .bar, .course, .pace, .chart: nil
    }
  }

  /// Whether the selection stops here.
  var isSelectable: Bool {
    switch self {
    case .action, .indicator, .link: true
    case .blank, .heading, .spans, .bar, .course, .pace, .chart: false
    }
  }
}
