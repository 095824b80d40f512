package import Canvas
package import Model
import Scoring

/// The whole state of the interactive program: what is known, as of when, and where one is in it.
///
/// Only `update(_:)` changes it; `frame` only projects it.
package struct Dashboard: Sendable {
  let archive: Archive
  /// The day on which the program was started.
  let today: Day
  /// Days on which something changed, in order.
  let changeDays: [Day]
  let keymap = Keymap.standard
  let symbols: Symbols

  var assessment: Assessment
  /// Who points to whom, on the day the screen shows.
  var links: Links
  var size: Size
  var focus = PaneName.areas
  /// The list whose selection the detail tells.
  var origin = PaneName.areas
  var areas = AreasPane()
  var roundtables = RoundtablesPane()
  var milestones = MilestonesPane()
  var detail = DetailPane()
  /// The help, where it is open.
  var help: HelpOverlay?

  package init(_ archive: Archive, asOf day: Day, today: Day, size: Size, symbols: Symbols) {
    self.archive = archive
    self.today = today
    self.size = size
    self.symbols = symbols
    changeDays = archive.days
    assessment = Assessment(of: archive, asOf: day)
    links = Links(of: assessment.roadmap)
    milestones.sort(assessment.roadmap.milestones)
    selectNextMilestone()
    settle()
  }

  /// The day the screen shows.
  package var day: Day { assessment.day }

  var arrangement: Arrangement {
    Arrangement(
      size: size, focus: focus, areas: assessment.roadmap.areas.count,
      roundtables: assessment.roadmap.roundtables.count, milestones: assessment.roadmap.milestones.count)
  }

  /// The record that the panes are about.
  package var selected: ID? {
    focus == .detail ? detail.selected(in: assessment) ?? detail.id : list(origin).selected(in: assessment)
  }

  func list(_ pane: PaneName) -> any ListPane {
    switch pane {
    case .areas, .detail: areas
    case .roundtables: roundtables
    case .milestones: milestones
    }
  }

  mutating func changeList(_ pane: PaneName, _ change: (inout any ListPane, Assessment) -> Void) {
    var list = list(pane)
    change(&list, assessment)
    switch list {
    case let list as AreasPane: areas = list
    case let list as RoundtablesPane: roundtables = list
    case let list as MilestonesPane: milestones = list
    default: preconditionFailure("A list pane has no place in the dashboard.")
    }
  }

  mutating func selectNextMilestone() {
    if let next = assessment.milestones.next?.milestone.id { milestones.select(next, in: assessment) }
  }

  /// Brings every selection and scroll position into what there is to show, and tells the selected record.
  mutating func settle() {
    let arrangement = arrangement
    for pane in [PaneName.areas, .roundtables, .milestones] {
      let size = arrangement.inside(pane).size
      changeList(pane) { list, assessment in
        guard size.rows > 0 else { return }
        list.list.settle(count: list.count(in: assessment), rows: list.page(in: size, assessment))
      }
    }
    if focus != .detail { detail.show(list(origin).selected(in: assessment)) }
    detail.settle(assessment, links, size: arrangement.inside(.detail).size, symbols: symbols)
  }
}
