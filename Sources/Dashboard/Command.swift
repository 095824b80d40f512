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
  static let back = Command(name: "back", keys: ["esc", "backspace"], help: "back to where you came from")

  static let views = ViewName.allCases.map { view in
    Command(name: view.title.lowercased(), keys: ["\(view.rawValue)"], help: "the view: \(view.title.lowercased())")
  }

  static let nextArea = Command(name: "next area", keys: ["a", "alt-right"], help: "the bodies of the next area first")
  static let previousArea = Command(
    name: "previous area", keys: ["A", "alt-left"], help: "the bodies of the area before first")
  static let areaColumns = (1...9).map { number in
    Command(name: "area \(number)", keys: ["alt-\(number)"], help: "the bodies of area \(number) first")
  }

  static let earlier = Command(
    name: "earlier", keys: ["[", "F7"], help: "back to the day of the change before")
  static let later = Command(name: "later", keys: ["]", "F8"], help: "on to the day of the next change")
  static let yearEarlier = Command(name: "year earlier", keys: ["{", "F6"], help: "a year back")
  static let yearLater = Command(name: "year later", keys: ["}", "F9"], help: "a year on")
  static let today = Command(name: "today", keys: ["t"], help: "back to today")

  static let day = Command(name: "go to a day", keys: ["D", "F11"], help: "to any day that you type")

  static let find = Command(name: "find", keys: ["/", "F3"], help: "find a record as you type")
  static let findNext = Command(name: "find next", keys: ["n"], help: "to the next record found")
  static let findPrevious = Command(name: "find previous", keys: ["N"], help: "to the record found before")
  static let filter = Command(
    name: "filter", keys: ["f", "F12"], help: "filter the list as you type")
  static let filterOff = Command(name: "filter off", keys: ["F"], help: "take the filter off")
  static let palette = Command(
    name: "commands", keys: [":", "F2"], help: "find any command, view or record by a few letters")

  static let explain = Command(
    name: "explain", keys: ["e", "F4"], help: "explain the number, down to its sources")
  static let whatIf = Command(name: "what if", keys: ["w"], help: "try another status or value; nothing is written")
  static let compare = Command(name: "compare", keys: ["W"], help: "compare the what-if with the real scores")
  static let forget = Command(name: "forget", keys: ["R"], help: "end the what-if")
  static let copy = Command(name: "copy", keys: ["y"], help: "copy the record with its sources (OSC 52)")
  static let print = Command(name: "print", keys: ["Y"], help: "show the record as plain text, to copy by hand")
  static let export = Command(name: "export", keys: ["x"], help: "export this view, or the open page, to a file")
  static let mouse = Command(name: "mouse", keys: ["m"], help: "turn the mouse on or off")

  static let span = Command(
    name: "span", keys: ["p", "F10"], help: "changes since: the last visit, 30 days, 90 days, a year, ever")

  static let since = Command(name: "changes since", keys: ["P"], help: "changes since a day that you type")

  static let sort = Command(name: "sort", keys: ["s"], help: "sort the list by something else")
  static let reverse = Command(name: "reverse", keys: ["S"], help: "sort it the other way round")
  static let group = Command(
    name: "group", keys: ["c"], help: "group actions, indicators or the timeline otherwise, or not at all")

  static let zoomIn = Command(name: "zoom in", keys: ["+", "shift-up"], help: "timeline: show less time, larger")
  static let zoomOut = Command(name: "zoom out", keys: ["-", "shift-down"], help: "timeline: show more time")
  static let panEarlier = Command(name: "pan earlier", keys: ["<", "shift-left"], help: "timeline: earlier times")
  static let panLater = Command(name: "pan later", keys: [">", "shift-right"], help: "timeline: later times")
  static let fit = Command(name: "fit", keys: ["0", "shift-home"], help: "timeline: all of it at once")

  static let help = Command(name: "help", keys: ["?", "F1"], help: "this help")
  static let problems = Command(
    name: "problems", keys: ["!", "ctrl-e"], help: "list what is wrong with the data files")
  static let reload = Command(name: "reload", keys: ["r", "F5"], help: "read the data again")
  static let theme = Command(name: "theme", keys: ["T"], help: "the next colour theme")
  static let redraw = Command(name: "redraw", keys: ["ctrl-l"], help: "draw the screen again")
  static let quit = Command(name: "quit", keys: ["q", "ctrl-c"], help: "leave")

  /// Those that move the selection.
  static let moves: [Command] = [.up, .down, .pageUp, .pageDown, .first, .last]

  /// Every command under the heading it has in the help, in that order.
  package static let groups: [(heading: String, commands: [Command])] = [
    ("Move", moves),
    ("Panes", [.nextPane, .previousPane, .left, .right, .open, .back]),
    ("Views", views),
    ("Time", [.earlier, .later, .yearEarlier, .yearLater, .day, .today]),
    ("Find", [.find, .findNext, .findPrevious, .filter, .filterOff, .palette]),
    ("Ask", [.explain, .whatIf, .compare, .forget]),
    ("Copy and export", [.copy, .print, .export]),
    ("Lists", [.sort, .reverse, .group]),
    ("Timeline", [.zoomIn, .zoomOut, .panEarlier, .panLater, .fit]),
    ("Bodies and areas", [.nextArea, .previousArea] + areaColumns),
    ("Changes", [.span, .since]),
    ("Program", [.help, .problems, .reload, .theme, .mouse, .redraw, .quit]),
  ]
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
