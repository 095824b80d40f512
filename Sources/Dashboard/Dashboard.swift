package import Canvas
package import Model
import Scoring

/// The whole state of the interactive program: what is known, as of when, and where one is in it.
///
/// Only `update(_:)` changes it; `frame` only projects it.
package struct Dashboard: Sendable {
  var archive: Archive
  /// The day on which the program was started.
  let today: Day
  /// Days on which something changed, in order.
  var changeDays: [Day]
  let keymap: Keymap
  /// Queries of the reader's own.
  let ownQueries: [NamedQuery]
  /// Whether nothing may be written to files.
  let isRestricted: Bool
  package let symbols: Symbols

  var assessment: Assessment
  /// Who points to whom, on the day the screen shows.
  var links: Links
  var size: Size
  package var view: ViewName
  var focus = PaneName.areas
  /// The list whose selection the detail tells.
  var origin = PaneName.areas
  var lists: [PaneName: any ListPane] = [
    .areas: AreasPane(), .roundtables: RoundtablesPane(), .milestones: MilestonesPane(),
    .actions: ActionsPane(), .indicators: IndicatorsPane(), .timeline: TimelinePane(),
    .outputs: OutputsPane(), .bodies: BodiesPane(), .risks: RisksPane(), .method: MethodPane(),
  ]
  var detail = DetailPane()
  /// What a page was asked to explain last.
  var explained: String?
  /// What lies over the panes.
  var overlay: Overlay?
  /// The line one types into.
  var prompt: Prompt?
  /// What lists are filtered by.
  var filters: [PaneName: Filter] = [:]
  /// Answers searches and filters on the day the screen shows; `nil` until the first.
  var matcher: Matcher?
  /// What the palette looks through besides commands; `nil` until it opens.
  var recordIndex: RecordIndex?
  /// What was searched last, and where it was found; `nil` until it is searched there.
  var searched = ""
  var searchedRows: FoundRows?
  /// What was typed into prompts, by what they were for, the last at the end.
  var typed: [String: [String]] = [:]
  /// What is supposed in this session, and the assessment without it.
  var suppositions: [Supposition] = []
  var real: Assessment
  /// What the last step in time, or what is supposed, made otherwise; `nil` where that is not marked.
  var marks: Marks?
  /// What has to be said, until the next key.
  var notice: String?
  var hasMouse = false

  /// How it looks, of `themes`.
  var theme: Theme
  let themes: [Theme]
  /// What the clock said last.
  var minute = Minute(number: 0)
  /// Set while the data on disk cannot be read.
  var breakage: Breakage?
  /// Whether it was a key that asked for the data to be read again.
  var wasAskedToReload = false

  /// `lastVisit` is the day on which the reader was here last, where that is known.
  package init(
    _ archive: Archive, asOf day: Day, today: Day, size: Size, symbols: Symbols, lastVisit: Day? = nil,
    isRestricted: Bool = false, preferences: Preferences = Preferences()
  ) {
    self.isRestricted = isRestricted
    self.archive = archive
    self.today = today
    self.size = size
    self.symbols = symbols
    (view, keymap, ownQueries) = (preferences.view, preferences.keymap, preferences.queries)
    (theme, themes) = (preferences.theme, preferences.themes)
    changeDays = archive.days
    lists[.changes] = ChangesPane(lastVisit: lastVisit)
    assessment = Assessment(of: archive, asOf: day)
    real = assessment
    links = Links(of: assessment.roadmap)
    (focus, origin) = (view.main, view.main)
    takeContext()
    selectNextMilestone()
    settle()
  }

  /// The day the screen shows.
  package var day: Day { assessment.day }

  func context(of pane: PaneName) -> PaneContext {
    PaneContext(
      assessment: assessment, archive: archive, today: today, symbols: symbols, filter: filters[pane], matcher: matcher)
  }

  var arrangement: Arrangement {
    if view == .overview {
      let roadmap = assessment.roadmap
      return Arrangement(
        size: size, focus: focus, areas: roadmap.areas.count, roundtables: roadmap.roundtables.count,
        milestones: roadmap.milestones.count)
    }
    let main = list(view.main)
    return Arrangement(size: size, focus: focus, of: view.main, isPictureOfRecord: main.isPictureOfRecord) {
      main.pictureRows(in: $0)
    }
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
    for pane in lists.keys {
      let context = context(of: pane)
      changeList(pane) { $0.take(context) }
    }
    searchedRows = nil
  }

  mutating func selectNextMilestone() {
    guard let next = assessment.milestones.next?.milestone.id else { return }
    let assessment = assessment
    changeList(.milestones) { list in
      if let index = list.index(of: next, in: assessment) { list.list.open(at: index) }
    }
  }

  /// Lets the lists that show work out what they show; pictures may change their places by that.
  private mutating func prepareLists() {
    let arrangement = arrangement
    for pane in view.panes where pane != .detail {
      let context = context(of: pane)
      changeList(pane) { $0.prepare(context, in: arrangement.inside(pane).size) }
    }
  }

  /// Brings every selection and scroll position into what there is to show, and tells the selected record.
  mutating func settle() {
    prepareLists()
    let (arrangement, assessment) = (arrangement, assessment)
    for pane in view.panes where pane != .detail {
      let size = arrangement.inside(pane).size
      if size.rows > 0 { changeList(pane) { $0.settle(in: size, assessment) } }
    }
    if focus != .detail { detail.show(list(origin).selected(in: assessment)) }
    detail.settle(
      assessment, links, size: arrangement.inside(.detail).size, symbols: symbols,
      unselected: list(origin).unselectedWords)
    if case .problems(var problems) = overlay {
      problems.settle(in: size)
      overlay = .problems(problems)
    }
  }
}
