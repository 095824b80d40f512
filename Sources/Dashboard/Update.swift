import Canvas
import Model
import Scoring

extension Dashboard {
  /// Takes in a message; what it asks of the world comes back.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .resized(let size):
      let columns = PageOverlay.columns(in: self.size)
      self.size = size
      if columns != PageOverlay.columns(in: size) { effects = explainAgain() }
    case .clock(let minute):
      self.minute = minute
      return []
    case .loaded(let loaded):
      let before = archive
      take(loaded)
      if case .page = overlay, archive != before { effects = explainAgain() }
    case .key(let key): effects = take(key)
    case .mouse(let mouse): take(mouse)
    case .page(let page): show(page)
    case .notice(let words): notice = words
    }
    settle()
    return isRestricted ? effects.filter { !$0.writesFile } : effects
  }

  private mutating func take(_ key: Key) -> [Effect] {
    if !isMove(key) || marks != nil { notice = nil }
    if prompt != nil { return takeInPrompt(key) }
    if case .palette(var palette) = overlay, palette.type(key) {
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

  /// Whether it does no more than move the selection: what is said stays meanwhile, as the keys in its place would cost a
  /// slow line as much as the move.
  private func isMove(_ key: Key) -> Bool {
    prompt == nil && overlay == nil && keymap[key].map { Command.moves.contains($0) } ?? false
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
    case .help: overlay = .help(HelpOverlay(areas: assessment.roadmap.areas.count))
    case .problems: overlay = .problems(ProblemsOverlay(breakage?.problems ?? []))
    case .palette: openPalette()
    case .find: ask(.search)
    case .day: ask(.day)
    case .since: ask(.since)
    case .filter: ask(.filter(listInFocus), filters[listInFocus]?.text ?? "")
    case .filterOff: takeFilterOff()
    case .findNext: findNext(forward: true)
    case .findPrevious: findNext(forward: false)
    case .explain: return explain()
    case .whatIf: askWhatIf()
    case .compare:
      overlay = .comparison(ComparisonOverlay(real: real, supposed: assessment, suppositions, symbols))
    case .forget: forgetSuppositions()
    case .copy: return selected.map { [.copy($0, of: assessment)] } ?? []
    case .print: return selected.map { [.print($0, of: assessment)] } ?? []
    case .export: return askForExport()
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
}
