import Canvas
import Dashboard
import Model
import Terminal

/// The dashboard in the terminal: shows a frame, waits for what happens, lets the dashboard answer, and again.
struct Session: ~Copyable {
  private var terminal: Terminal
  private var dashboard: Dashboard
  private var data: LiveData

  init(
    _ archive: Archive, of data: consuming LiveData, asOf day: Day, today: Day, terminal: consuming Terminal,
    isASCII: Bool, preferences: Preferences
  ) {
    dashboard = Dashboard(
      archive, asOf: day, today: today, size: terminal.size, symbols: isASCII ? .ascii : terminal.symbols,
      preferences: preferences)
    self.data = data
    self.terminal = terminal
  }

  /// Runs until the user leaves or the terminal does; nothing happens while nothing happens.
  mutating func run() {
    while true {
      if let notice = data.takeNotice() { _ = dashboard.update(.notice(notice)) }
      terminal.show(dashboard.frame)
      let events = terminal.nextEvents(watching: data.descriptors, timeout: data.patience)
      _ = dashboard.update(.clock(World.minute))
      for event in events {
        switch event {
        case .key(let key): if !perform(dashboard.update(.key(key))) { return }
        case .resized(let size): _ = dashboard.update(.resized(size))
        case .readable: data.noticeChanges()
        case .terminated, .inputClosed: return
        case .mouse: continue
        }
      }
      if let loaded = data.takeUpdate() { _ = dashboard.update(.loaded(loaded)) }
    }
  }

  /// Whether to go on.
  private mutating func perform(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .redraw: terminal.redrawAll()
      case .reload: if let loaded = data.read() { _ = dashboard.update(.loaded(loaded)) }
      case .use(let theme): terminal.theme = theme
      }
    }
    return true
  }
}
