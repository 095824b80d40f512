import Model
import Storage
import TestSupport
import Testing

@testable import Canvas
@testable import Dashboard

/// What a sweep goes over: sizes, keys and data.
enum Swept {
  /// One of each class, from a single cell to a wall.
  static let sizes = [
    (1, 1), (10, 3), (20, 5), (40, 12), (60, 20), (80, 24), (100, 30), (120, 40), (200, 60), (300, 100),
  ].map { Size(columns: $0.0, rows: $0.1) }

  /// Every key of every command, as the table has them.
  static let commandKeys = Command.groups.flatMap(\.commands).flatMap { Keymap.standard.keys(of: $0) }
  /// The first key of each command.
  static let firstKeys = Set(Command.groups.flatMap(\.commands).compactMap { Keymap.standard.keys(of: $0).first })
  /// The two largest sizes, on which most of the time is spent: where only one of them is looked at, the other one.
  static func unseen(_ turn: Int) -> Size { sizes[sizes.count - 1 - turn % 2] }
  /// Keys that no command has: letters of other alphabets and widths, and what edits a line that one types.
  static let otherKeys = [
    "z", "é", "ж", "字", "ع", "%", "del", "ins", "F24", "ctrl-w", "ctrl-k", "ctrl-a", "ctrl-left", "alt-d",
    "shift-end",
  ]
  static let keys = commandKeys + otherKeys

  /// Those that go to another day.
  static let days = keys(of: [.earlier, .later, .yearEarlier, .yearLater, .today])
  /// Those that look at every record.
  static let readsAll = keys(of: [.sort, .reverse, .group, .filter, .export, .palette, .span])

  private static func keys(of commands: [Command]) -> Set<String> {
    Set(commands.flatMap { Keymap.standard.keys(of: $0) })
  }

  // MARK: Data

  /// The data that is quickly scored.
  enum Data: CaseIterable { case empty, tiny, real }

  static func dashboard(_ data: Data) throws -> Dashboard {
    switch data {
    case .empty: empty
    case .tiny: tiny
    case .real: try real.get()
    }
  }

  /// In ASCII, as a screen without data has little else to show.
  private static let empty = opened(
    Archive(Roadmap(id: "none", title: "Nothing", start: Sample.date("2020"), horizon: Sample.date("2030"))), .ascii)
  private static let tiny = opened(Sample.busy, .unicode)
  private static let real = Result { opened(try bundledArchive(), .unicode) }
  /// 100,000 records.
  static let many = lookedAt(ManyRecordsTests.large)

  private static func opened(_ archive: Archive, _ symbols: Symbols) -> Dashboard {
    lookedAt(Dashboard(archive, asOf: Sample.day, today: Sample.day, size: sizes[7], symbols: symbols))
  }

  /// After a look at what is worked out only where it is wanted, and then kept for the day: the texts that are searched,
  /// the changes, and the weights that the method draws. Copies need not work it out again.
  private static func lookedAt(_ dashboard: Dashboard) -> Dashboard {
    var dashboard = dashboard
    dashboard.press(["/", "9", "esc", ":", "esc", "8", "9", "1"])
    return dashboard
  }
}

extension Dashboard {
  /// Presses keys by their names, and answers what the dashboard asks of the world as the program would, but for the
  /// data being read again.
  mutating func press(_ keys: [String]) {
    for name in keys {
      guard let key = Key(name) else { preconditionFailure("“\(name)” is no key.") }
      for effect in update(.key(key)) {
        if case .explain(let subject, _, let columns) = effect {
          _ = update(.page(Dashboard.page(about: subject, columns: columns)))
        }
      }
    }
  }

  /// A page that is longer than most screens, and as wide as it may be.
  private static func page(about subject: String, columns: Int) -> PageText {
    var line = "字".unicodeScalars.map { Cell($0, columns: 2, style: Style(.text)) } + [.continuation(Style(.text))]
    while line.count < columns { line.append(Cell("x", columns: 1, style: Style(.text))) }
    return PageText(title: subject, lines: Array(repeating: Array(line.prefix(columns)), count: 50))
  }
}

/// The same dashboard on a screen of each size.
struct Screens {
  private var screens: [Dashboard]
  /// Whether the last keys were pressed on one of them.
  private var wasShared = false
  private let name: String

  init(_ start: Dashboard, _ sizes: [Size] = Swept.sizes, name: String) {
    screens = sizes.map { start.resized($0) }
    self.name = name
  }

  /// Closes whatever takes the keys first, on each.
  mutating func close() {
    guard wasShared else {
      for place in screens.indices { screens[place].close() }
      return
    }
    change { $0.close() }
  }

  /// Changes the middle one; the others take over what came of it.
  private mutating func change(_ change: (inout Dashboard) -> Void) {
    var screen = screens[screens.count / 2]
    change(&screen)
    screens = screens.map { screen.resized($0.size) }
  }

  /// Presses `keys` on those on which nothing takes the keys first, so that something does.
  mutating func reopen(_ keys: [String]) {
    for place in screens.indices where screens[place].overlay == nil && screens[place].prompt == nil {
      screens[place].press(keys)
    }
  }

  /// Presses keys on each, and looks at all but the one of the size `unseen`.
  ///
  /// Where that is `shared`, as it takes long and the size is nothing to it, the keys are pressed on the middle one, and
  /// the others take over what came of it.
  mutating func press(_ keys: [String], shared: Bool = false, unseen: Size? = nil) {
    wasShared = shared
    if shared {
      change { $0.press(keys) }
    } else {
      for place in screens.indices { screens[place].press(keys) }
    }
    for screen in screens where screen.size != unseen {
      for fault in screen.faults {
        let size = "\(screen.size.columns)x\(screen.size.rows)"
        Issue.record("\(name) \(size) \(keys.joined(separator: " ")): \(fault)")
      }
    }
  }
}

extension Dashboard {
  /// Leaves whatever takes the keys first.
  fileprivate mutating func close() {
    while overlay != nil || prompt != nil { press(["esc"]) }
  }

  /// On a screen of another size.
  func resized(_ size: Size) -> Dashboard {
    var dashboard = self
    _ = dashboard.update(.resized(size))
    return dashboard
  }
}
