import Canvas
import Dashboard
import Model
import Terminal

/// The dashboard in the terminal: shows a frame, waits for what happens, lets the dashboard answer, and again.
struct Session: ~Copyable {
  private var terminal: Terminal
  private var dashboard: Dashboard

  init(
    _ archive: Archive, asOf day: Day, today: Day, lastVisit: Day?, terminal: consuming Terminal, isASCII: Bool
  ) {
    dashboard = Dashboard(
      archive, asOf: day, today: today, size: terminal.size, symbols: isASCII ? .ascii : terminal.symbols,
      lastVisit: lastVisit)
    self.terminal = terminal
  }

  /// Runs until the user leaves or the terminal does; nothing happens while nothing happens.
  mutating func run() {
    terminal.show(dashboard.frame)
    while true {
      let events = terminal.nextEvents(watching: [])
      for event in events {
        switch event {
        case .key(let key): if !perform(dashboard.update(.key(key))) { return }
        case .resized(let size): _ = dashboard.update(.resized(size))
        case .terminated, .inputClosed: return
        case .mouse, .readable: continue
        }
      }
      terminal.show(dashboard.frame)
    }
  }

  /// Whether to go on.
  private mutating func perform(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .redraw: terminal.redrawAll()
      }
    }
    return true
  }
}
