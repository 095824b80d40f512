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
  package var view = ViewName.overview
  var focus = PaneName.areas
  /// The list whose selection the detail tells.
  var origin = PaneName.areas
  var lists: [PaneName: any ListPane] = [
    .areas: AreasPane(), .roundtables: RoundtablesPane(), .milestones: MilestonesPane(),
    .actions: RecordsPane(.action), .indicators: RecordsPane(.indicator), .timeline: TimelinePane(),
    .outputs: RecordsPane(.roundtable), .bodies: RecordsPane(.body), .risks: RecordsPane(.risk),
    .changes: RecordsPane(.source), .method: RecordsPane(.area),
  ]
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
    takeContext()
    selectNextMilestone()
    settle()
  }

  /// The day the screen shows.
  package var day: Day { assessment.day }

  var context: PaneContext { PaneContext(assessment: assessment, archive: archive, today: today) }

  var arrangement: Arrangement {
    if view == .overview {
      let roadmap = assessment.roadmap
      return Arrangement(
        size: size, focus: focus, areas: roadmap.areas.count, roundtables: roadmap.roundtables.count,
        milestones: roadmap.milestones.count)
    }
    return Arrangement(size: size, focus: focus, of: view.main) { list(view.main).pictureRows(in: $0) }
  }

  /// The record that the panes are about.
  package var selected: ID? {
    focus == .detail ? detail.selected(in: assessment) ?? detail.id : list(origin).selected(in: assessment)
  }

  func list(_ pane: PaneName) -> any ListPane { lists[pane] ?? AreasPane() }

  mutating func changeList(_ pane: PaneName, _ change: (inout any ListPane) -> Void) {
    guard var list = lists[pane] else { return }
    change(&list)
    lists[pane] = list
  }

  /// Hands every list the data it shows.
  mutating func takeContext() {
    let context = context
    for pane in lists.keys { changeList(pane) { $0.take(context) } }
  }

  mutating func selectNextMilestone() {
    guard let next = assessment.milestones.next?.milestone.id else { return }
    let assessment = assessment
    changeList(.milestones) { $0.select(next, in: assessment) }
  }

  /// Brings every selection and scroll position into what there is to show, and tells the selected record.
  mutating func settle() {
    let (arrangement, assessment) = (arrangement, assessment)
    for pane in view.panes where pane != .detail {
      let size = arrangement.inside(pane).size
      guard size.rows > 0 else { continue }
      changeList(pane) { list in
        list.list.settle(count: list.count(in: assessment), rows: list.page(in: size, assessment))
      }
    }
    if focus != .detail { detail.show(list(origin).selected(in: assessment)) }
    detail.settle(assessment, links, size: arrangement.inside(.detail).size, symbols: symbols)
  }
}
