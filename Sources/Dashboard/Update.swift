import Canvas
import Model
import Scoring

extension Dashboard {
  /// Takes in a message; what it asks of the world comes back.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .resized(let size): self.size = size
    case .key(let key):
      if let command = keymap[key] { effects = perform(command) }
    }
    settle()
    return effects
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    default: break
    }
    if help != nil {
      performInHelp(command)
      return []
    }
    if let view = ViewName(command) {
      show(view)
      return []
    }
    switch command {
    case .help: help = HelpOverlay()
    case .nextPane: focus(step: 1)
    case .previousPane: focus(step: -1)
    case .left: focus(on: focus == .detail ? origin : view.main)
    case .right: focus(on: rightOfFocus)
    case .open: open()
    case .back: goBack()
    case .earlier: if let day = changeDays.last(where: { $0 < self.day }) { show(day) }
    case .later: if day < today { show(changeDays.first { $0 > day && $0 < today } ?? today) }
    case .yearEarlier: show(day.advanced(months: -12))
    case .yearLater: show(day.advanced(months: 12))
    case .today:
      show(today)
      move(command)
    default: move(command)
    }
    return []
  }

  private mutating func move(_ command: Command) {
    let (arrangement, assessment, context) = (arrangement, assessment, context)
    guard focus != .detail else {
      detail.perform(command, on: assessment, rows: arrangement.inside(.detail).rows)
      return
    }
    let size = arrangement.inside(focus).size
    changeList(focus) { list in
      let page = list.page(in: size, assessment)
      if !list.list.perform(command, count: list.count(in: assessment), page: page) {
        _ = list.perform(command, context)
      }
    }
  }

  private mutating func performInHelp(_ command: Command) {
    if command == .help || command == .back || command == .open {
      help = nil
    } else {
      help?.perform(command, in: size)
    }
  }

  // MARK: Panes

  private mutating func focus(on pane: PaneName) {
    focus = pane
    if pane != .detail { origin = pane }
  }

  private mutating func focus(step: Int) {
    let panes = view.panes
    guard let index = panes.firstIndex(of: focus) else { return }
    focus(on: panes[(index + step + panes.count) % panes.count])
  }

  private var rightOfFocus: PaneName {
    guard view == .overview else { return .detail }
    let isDetailShown = arrangement.panes[.detail] != nil
    return isDetailShown || arrangement.panes.count == 1 || focus == .milestones ? .detail : .milestones
  }

  private mutating func open() {
    guard focus == .detail else {
      if list(focus).selected(in: assessment) != nil { focus(on: .detail) }
      return
    }
    if let id = detail.selected(in: assessment) { detail.open(id) }
  }

  private mutating func goBack() {
    if focus == .detail, detail.canGoBack {
      detail.goBack()
    } else if focus == .detail {
      focus(on: origin)
    }
  }

  private mutating func show(_ view: ViewName) {
    self.view = view
    focus(on: view.main)
  }

  // MARK: Time

  /// The whole dashboard becomes that day's; what was selected stays selected where it was known then.
  private mutating func show(_ day: Day) {
    guard day != self.day else { return }
    assess { Assessment(of: $0, asOf: day) }
  }

  /// Shows another state of knowledge; what was selected stays selected where it is known.
  mutating func assess(_ make: (Archive) -> Assessment) {
    let before = assessment
    let kept = lists.mapValues { $0.selected(in: before) }
    assessment = make(archive)
    let now = assessment
    links = Links(of: assessment.roadmap)
    takeContext()
    if focus != .milestones { selectNextMilestone() }
    for (pane, id) in kept where pane != .milestones || focus == .milestones {
      changeList(pane) { list in if let id { list.select(id, in: now) } }
    }
    detail.refresh()
  }
}
