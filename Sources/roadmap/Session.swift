import Canvas
import Dashboard
import Model
import Reports
import Terminal

/// The dashboard in the terminal: shows a frame, waits for what happens, lets the dashboard answer, and again.
struct Session: ~Copyable {
  var terminal: Terminal
  var dashboard: Dashboard
  private var data: LiveData
  /// What happened and is not answered yet.
  var events: ArraySlice<Event> = []
  /// The signal that asked for the end.
  private var ending: Int32?

  init(
    _ archive: Archive, of data: consuming LiveData, asOf day: Day, today: Day, lastVisit: Day?,
    terminal: consuming Terminal, isASCII: Bool, isRestricted: Bool, preferences: Preferences
  ) {
    dashboard = Dashboard(
      archive, asOf: day, today: today, size: terminal.size, symbols: isASCII ? .ascii : terminal.symbols,
      lastVisit: lastVisit, isRestricted: isRestricted, preferences: preferences)
    self.data = data
    self.terminal = terminal
  }

  /// Runs until the user leaves or the terminal does, or until a signal asks for it, which is returned; nothing happens
  /// while nothing happens. What was typed before comes first.
  mutating func run(after typed: [Event]) -> Int32? {
    events = (typed + terminal.eventsAtHand())[...]
    guard takeEvents() else { return ending }
    while true {
      if let notice = data.takeNotice() { _ = dashboard.update(.notice(notice)) }
      terminal.show(dashboard.frame)
      events = terminal.nextEvents(watching: data.descriptors, timeout: data.patience)[...]
      _ = dashboard.update(.clock(World.minute))
      guard takeEvents() else { return ending }
      if let loaded = data.takeUpdate(), !take(.loaded(loaded)) { return ending }
    }
  }

  /// Answers what happened; whether to go on.
  private mutating func takeEvents() -> Bool {
    while let event = events.popFirst() {
      switch event {
      case .key(let key): if !take(.key(key)) { return false }
      case .mouse(let mouse): if !take(.mouse(mouse)) { return false }
      case .resized(let size): if !take(.resized(size)) { return false }
      case .terminated(let signal):
        ending = signal
        return false
      case .inputClosed: return false
      case .answer: break  // the next frame looks as it should
      case .readable: data.noticeChanges()
      }
    }
    return true
  }

  /// Hands the dashboard a message, and does what it asks for; whether to go on.
  private mutating func take(_ message: Message) -> Bool {
    for effect in dashboard.update(message) {
      switch effect {
      case .quit: return false
      case .redraw: terminal.redrawAll()
      case .mouse(let isOn): terminal.setMouse(isOn)
      case .explain(let name, let assessment, let columns):
        if let page = explanation(of: name, in: assessment, columns: columns) { _ = dashboard.update(.page(page)) }
      case .copy(let id, let assessment): copy(id, of: assessment)
      case .print(let id, let assessment): print(id, of: assessment)
      case .export(let name, let text): export(text, to: name)
      case .exportRecords(let name, let ids, let assessment, let format):
        let table = ChosenRecords(assessment, ids).table
        export(format == .csv ? table.csv : table.markdown, to: name)
      case .reload: if let loaded = data.read(), !take(.loaded(loaded)) { return false }
      case .use(let theme): terminal.theme = theme
      }
    }
    return true
  }
}
