package import Canvas

/// Something a person can do, with its keys: the one table behind keys, help and the line at the bottom.
package struct Command: Hashable, Sendable {
  package let name: String
  /// By the names of `Key`; the first is the one that is shown.
  package let keys: [String]
  /// What it does, as a sentence without its subject.
  package let help: String

  package static func == (left: Command, right: Command) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Command {
  static let up = Command(name: "up", keys: ["up", "k"], help: "select the record above")
  static let down = Command(name: "down", keys: ["down", "j"], help: "select the record below")
  static let pageUp = Command(name: "page up", keys: ["pgup", "ctrl-u"], help: "a page up")
  static let pageDown = Command(name: "page down", keys: ["pgdn", "ctrl-d", "space"], help: "a page down")
  static let first = Command(name: "first", keys: ["home", "g"], help: "to the first record")
  static let last = Command(name: "last", keys: ["end", "G"], help: "to the last record")

  static let nextPane = Command(name: "pane", keys: ["tab"], help: "to the next pane")
  static let previousPane = Command(name: "previous pane", keys: ["shift-tab"], help: "to the previous pane")
  static let left = Command(name: "left", keys: ["left", "h"], help: "to the pane on the left")
  static let right = Command(name: "right", keys: ["right", "l"], help: "to the pane on the right")
  static let open = Command(name: "open", keys: ["enter"], help: "open the selected record")
  static let back = Command(name: "back", keys: ["esc", "backspace"], help: "go back the way one came")

  static let views = ViewName.allCases.map { view in
    Command(name: view.title.lowercased(), keys: ["\(view.rawValue)"], help: "the view: \(view.title.lowercased())")
  }

  static let earlier = Command(
    name: "earlier", keys: ["[", "F7"], help: "to the day of the last change before")
  static let later = Command(name: "later", keys: ["]", "F8"], help: "to the day of the next change")
  static let yearEarlier = Command(name: "year earlier", keys: ["{", "F6"], help: "to a year earlier")
  static let yearLater = Command(name: "year later", keys: ["}", "F9"], help: "to a year later")
  static let today = Command(name: "today", keys: ["t"], help: "back to today")

  static let zoomIn = Command(name: "zoom in", keys: ["+", "shift-up"], help: "timeline: show less time, larger")
  static let zoomOut = Command(name: "zoom out", keys: ["-", "shift-down"], help: "timeline: show more time")
  static let panEarlier = Command(name: "pan earlier", keys: ["<", "shift-left"], help: "timeline: earlier times")
  static let panLater = Command(name: "pan later", keys: [">", "shift-right"], help: "timeline: later times")
  static let fit = Command(name: "fit", keys: ["0", "shift-home"], help: "timeline: everything at once")

  static let help = Command(name: "help", keys: ["?", "F1"], help: "this help")
  static let redraw = Command(name: "redraw", keys: ["ctrl-l"], help: "paint the screen anew")
  static let quit = Command(name: "quit", keys: ["q", "ctrl-c"], help: "leave")

  /// Every command under the heading it has in the help, in that order.
  package static let groups: [(heading: String, commands: [Command])] = [
    ("Move", [.up, .down, .pageUp, .pageDown, .first, .last]),
    ("Panes", [.nextPane, .previousPane, .left, .right, .open, .back]),
    ("Views", views),
    ("Time", [.earlier, .later, .yearEarlier, .yearLater, .today]),
    ("Timeline", [.zoomIn, .zoomOut, .panEarlier, .panLater, .fit]),
    ("Program", [.help, .redraw, .quit]),
  ]
}

/// Which key does what.
package struct Keymap: Sendable {
  private let commands: [Key: Command]

  /// The keys as the commands give them.
  package static let standard = Keymap(Command.groups.flatMap(\.commands))

  private init(_ commands: [Command]) {
    var map: [Key: Command] = [:]
    for command in commands {
      for name in command.keys {
        guard let key = Key(name) else { preconditionFailure("“\(name)” of “\(command.name)” is no key.") }
        precondition(map[key] == nil, "“\(name)” would do two things.")
        map[key] = command
      }
    }
    self.commands = map
  }

  package subscript(key: Key) -> Command? { commands[key] }
}

extension ViewName {
  /// The view that the command opens; `nil` for commands of another kind.
  init?(_ command: Command) {
    guard let index = Command.views.firstIndex(of: command), let view = ViewName(rawValue: index + 1) else {
      return nil
    }
    self = view
  }
}
