import Canvas
import Model
import Scoring

extension Dashboard {
  mutating func move(_ command: Command) {
    let (arrangement, assessment) = (arrangement, assessment)
    if focus == .detail, Command.moves.contains(command) {
      return detail.perform(command, on: assessment, rows: arrangement.inside(.detail).rows)
    }
    let pane = listInFocus
    let size = arrangement.inside(pane).size
    let context = context(of: pane)
    var isChanged = false
    changeList(pane) { list in
      if !list.move(command, in: size, assessment) { isChanged = list.perform(command, context) }
    }
    if isChanged { searchedRows = nil }
  }

  mutating func focus(on pane: PaneName) {
    focus = pane
    if pane != .detail { origin = pane }
  }

  mutating func focus(step: Int) {
    let panes = view.panes
    guard let index = panes.firstIndex(of: focus) else { return }
    focus(on: panes[(index + step + panes.count) % panes.count])
  }

  var rightOfFocus: PaneName {
    guard view == .overview else { return .detail }
    let isDetailShown = arrangement.panes[.detail] != nil
    return isDetailShown || arrangement.panes.count == 1 || focus == .milestones ? .detail : .milestones
  }

  mutating func open() {
    guard focus == .detail else {
      if list(focus).selected(in: assessment) != nil { focus(on: .detail) }
      return
    }
    if let id = detail.selected(in: assessment) { detail.open(id) }
  }

  mutating func goBack() {
    if focus == .detail, detail.canGoBack {
      detail.goBack()
    } else if focus == .detail {
      focus(on: origin)
    } else if !searched.isEmpty {
      searched = ""
    } else if marks != nil {
      marks = nil
    } else {
      takeFilterOff()
    }
  }

  mutating func show(_ view: ViewName) {
    self.view = view
    focus(on: view.main)
  }

  /// Opens a record in the detail, whatever list one is in.
  mutating func open(_ id: ID) {
    focus(on: .detail)
    detail.open(id)
  }

  /// A click selects, the wheel moves the selection.
  mutating func take(_ mouse: Mouse) {
    let arrangement = arrangement
    guard overlay == nil, prompt == nil,
      let pane = view.panes.first(where: { arrangement.panes[$0]?.contains(mouse.point) ?? false })
    else { return }
    if focus != pane { focus(on: pane) }
    switch mouse.action {
    case .wheelUp: for _ in 0..<3 { move(.up) }
    case .wheelDown: for _ in 0..<3 { move(.down) }
    case .press:
      let (inside, assessment) = (arrangement.inside(pane), assessment)
      let row = mouse.point.row - inside.minRow
      guard pane != .detail else { return detail.select(row: row) }
      changeList(pane) { list in
        let place = (row - list.headingRows(in: inside.size)) / list.rowsEach(in: inside.size, assessment)
        guard row >= list.headingRows(in: inside.size), list.list.offset + place < list.count(in: assessment) else {
          return
        }
        list.list.select(list.list.offset + place)
      }
    }
  }
}
