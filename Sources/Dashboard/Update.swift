import Canvas
import Model
import Scoring

extension Dashboard {
  /// Takes in a message; what it asks of the world comes back.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .resized(let size): self.size = size
    case .clock(let minute):
      self.minute = minute
      return []
    case .loaded(let loaded): take(loaded)
    case .key(let key): effects = take(key)
    case .mouse(let mouse): take(mouse)
    case .page(let page): overlay = .page(PageOverlay(page))
    case .notice(let words): notice = words
    }
    settle()
    return effects
  }

  private mutating func take(_ key: Key) -> [Effect] {
    notice = nil
    if prompt != nil { return takeInPrompt(key) }
    if case .palette(var palette) = overlay, let edit = TextEdit(key) {
      palette.type(edit)
      overlay = .palette(palette)
      return []
    }
    if case .choice(var choice) = overlay, case .character(let digit) = key.code, let number = digit.wholeNumberValue,
      (1...choice.choices.count).contains(number)
    {
      choice.select(number: number)
      overlay = .choice(choice)
      return perform(.open)
    }
    return keymap[key].map { perform($0) } ?? []
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .theme: return stepTheme()
    case .reload:
      wasAskedToReload = true
      return [.reload]
    default: break
    }
    if overlay != nil { return performInOverlay(command) }
    if let obstacle = obstacle(to: command) {
      notice = obstacle
      return []
    }
    if let view = ViewName(command) {
      show(view)
      return []
    }
    switch command {
    case .help: overlay = .help(HelpOverlay())
    case .problems: overlay = .problems(ProblemsOverlay(breakage?.problems ?? []))
    case .palette: overlay = .palette(PaletteOverlay(paletteEntries))
    case .find, .day: prompt = Prompt(command == .find ? .search : .day)
    case .findNext: find(after: true)
    case .findPrevious: find(after: true, forward: false)
    case .explain: return explain()
    case .whatIf: askWhatIf()
    case .compare:
      overlay = .comparison(ComparisonOverlay(real: real, supposed: assessment, count: suppositions.count))
    case .forget: forgetSuppositions()
    case .copy: return selected.map { [.copy($0, of: assessment)] } ?? []
    case .print: return selected.map { [.print($0, of: assessment)] } ?? []
    case .export: return [exported]
    case .mouse:
      hasMouse.toggle()
      return [.mouse(hasMouse)]
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

  /// Why a command has nothing to do now; `nil` where it has.
  func obstacle(to command: Command) -> String? {
    switch command {
    case .findNext, .findPrevious: searched.isEmpty ? "nothing was searched yet" : nil
    case .compare, .forget: suppositions.isEmpty ? "nothing is supposed yet" : nil
    case .copy, .print: selected == nil ? "nothing is selected" : nil
    case .export: isRestricted ? "no files are written from here; y copies, Y prints" : nil
    case .whatIf:
      switch selected.flatMap({ assessment.roadmap.record($0) }) {
      case .action, .indicator: nil
      default: "select an action or an indicator first"
      }
    default: nil
    }
  }

  private mutating func move(_ command: Command) {
    let (arrangement, assessment, context) = (arrangement, assessment, context)
    guard focus != .detail else {
      detail.perform(command, on: assessment, rows: arrangement.inside(.detail).rows)
      return
    }
    let size = arrangement.inside(focus).size
    changeList(focus) { list in
      if !list.move(command, in: size, assessment) { _ = list.perform(command, context) }
    }
  }

  private mutating func performInOverlay(_ command: Command) -> [Effect] {
    if command == .back || command == .help {
      overlay = nil
      return []
    }
    switch overlay {
    case .help(var help):
      help.perform(command, in: size)
      overlay = command == .open ? nil : .help(help)
    case .page(var page):
      page.perform(command, in: size)
      overlay = command == .open || command == .explain ? nil : .page(page)
    case .palette(var palette):
      guard command == .open else {
        palette.perform(command)
        overlay = .palette(palette)
        return []
      }
      overlay = nil
      switch palette.selected?.target {
      case .command(let command): return perform(command)
      case .record(let id): open(id)
      case nil: return []
      }
    case .choice(var choice):
      guard command == .open else {
        choice.perform(command)
        overlay = .choice(choice)
        return []
      }
      overlay = nil
      if let change = choice.selected?.change {
        suppose(change)
      } else {
        forgetSuppositions(about: selected)
      }
    case .problems(var problems):
      problems.perform(command, in: size)
      overlay = command == .open || command == .problems ? nil : .problems(problems)
    case .comparison: if command == .open || command == .compare { overlay = nil }
    case nil: break
    }
    return []
  }

  // MARK: Prompt

  private mutating func takeInPrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    prompt.problem = nil
    if let edit = TextEdit(key) {
      let wasEmpty = prompt.text.isEmpty
      edit.apply(to: &prompt.text)
      self.prompt = wasEmpty && edit == .deleteLast ? nil : prompt
      if prompt.purpose == .search { search(prompt.text) }
      return []
    }
    switch keymap[key] {
    case .back: self.prompt = nil
    case .quit: return [.quit]
    case .open:
      prompt.problem = answer(prompt)
      self.prompt = prompt.problem == nil ? nil : prompt
    default: break
    }
    return []
  }

  private mutating func search(_ text: String) {
    makeTitles()
    searched = text
    if !text.isEmpty, !find(after: false) { prompt?.problem = "not found" }
  }

  /// Does what was typed; what is wrong with it, where something is.
  private mutating func answer(_ prompt: Prompt) -> String? {
    switch prompt.purpose {
    case .search: return nil
    case .day:
      guard let date = PartialDate(prompt.text) else { return "that is not a date" }
      show(date.last)
    case .value(let id):
      guard let value = Double(prompt.text), value.isFinite else { return "that is not a number" }
      suppose(.value(id, value))
    }
    return nil
  }

  // MARK: Asking

  private mutating func explain() -> [Effect] {
    let name =
      switch selected.flatMap({ assessment.roadmap.record($0) }) {
      case .area(let area): area.id.text
      case .action(let action, _): action.id.text
      case .indicator(let indicator, _): indicator.id.text
      case .roundtable(let table): table.id.text
      case .risk: "outlook"
      case .milestone, .body, .source, nil: "overall"
      }
    return [.explain(name, of: assessment, columns: PageOverlay.columns(in: size))]
  }

  private mutating func askWhatIf() {
    guard let id = selected else { return }
    if let choices = suppositions(of: id) {
      overlay = .choice(choices)
    } else {
      prompt = Prompt(.value(id))
    }
  }

  /// The screen as it is, as text.
  private var exported: Effect {
    let frame = frame
    let lines = (0..<size.rows).map { row in
      let line = (0..<size.columns).reduce(into: "") { $0 += frame[$1, row].text }
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    let name = view.title.lowercased().split(separator: " ").joined(separator: "-")
    return .export(name: "roadmap-\(name)-\(day).txt", text: lines.joined())
  }

  private var paletteEntries: [PaletteOverlay.Entry] {
    let commands = Command.groups.flatMap(\.commands).map { command in
      PaletteOverlay.Entry(
        "\(command.name): \(command.help)", aside: command.keys.map { keyLabel($0, symbols) }.joined(separator: " "),
        obstacle: obstacle(to: command), .command(command))
    }
    let records = RecordKind.allCases.flatMap { kind in
      assessment.roadmap.records(kind).map {
        PaletteOverlay.Entry($0.title.text(), aside: "\(kind.rawValue) \($0.id)", .record($0.id))
      }
    }
    return commands + records
  }

  /// Opens a record in the detail, whatever list one is in.
  private mutating func open(_ id: ID) {
    focus(on: .detail)
    detail.open(id)
  }

  // MARK: Mouse

  /// A click selects, the wheel moves the selection.
  private mutating func take(_ mouse: Mouse) {
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
    assess(Assessment(of: archive, asOf: day))
  }

  /// Shows an assessment with all that is supposed; what was selected stays selected where it is known, and on the same
  /// day it stays where it is on the screen.
  mutating func assess(_ real: Assessment) {
    let isSameDay = real.day == self.real.day
    let before = assessment
    let kept = lists.mapValues { $0.selected(in: before) }
    self.real = real
    assessment = suppositions.reduce(real) { $1.applied(to: $0) }
    let now = assessment
    links = Links(of: assessment.roadmap)
    titles = [:]
    takeContext()
    if focus != .milestones, !isSameDay { selectNextMilestone() }
    for (pane, id) in kept where pane != .milestones || focus == .milestones || isSameDay {
      changeList(pane) { list in
        guard let id, list.selected(in: now) != id, let index = list.index(of: id, in: now) else { return }
        if isSameDay { list.list.follow(to: index) } else { list.list.select(index) }
      }
    }
    detail.refresh()
  }
}
