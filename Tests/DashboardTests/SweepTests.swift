import Canvas
import Model
import Storage
import TestSupport
import Testing

@testable import Dashboard

/// Every key of the command table, and typed text, in every view at every size class, with nothing, little and the real
/// data: no trap, no pane over another or beyond the screen, no character cut in half.
struct SweepTests {
  private static let sizes = [
    (1, 1), (10, 3), (20, 5), (40, 12), (60, 20), (80, 24), (100, 30), (120, 40), (200, 60), (300, 100),
  ].map { Size(columns: $0.0, rows: $0.1) }

  private static let empty = opened(
    Archive(Roadmap(id: "none", title: "Nothing", start: Sample.date("2020"), horizon: Sample.date("2030"))), .ascii)
  private static let little = opened(Sample.archive, .unicode)
  private static let real = Result { opened(try bundledArchive(), .unicode) }
  private static let many = reading(ManyRecordsTests.large)

  private static func opened(_ archive: Archive, _ symbols: Symbols) -> Dashboard {
    reading(Dashboard(archive, asOf: Sample.day, today: Sample.day, size: sizes[7], symbols: symbols))
  }

  /// After a look at what is worked out only where it is wanted, and then kept for the day: the texts that are searched,
  /// the changes, and the weights that the method draws. Copies need not work it out again.
  private static func reading(_ dashboard: Dashboard) -> Dashboard {
    var dashboard = dashboard
    for key in ["/", "9", "esc", ":", "esc", "8", "9", "1"].compactMap({ Key($0) }) { _ = dashboard.update(.key(key)) }
    return dashboard
  }

  @Test(arguments: ViewName.allCases)
  func `nothing and little`(view: ViewName) {
    sweep(view, SweepTests.sizes, SweepTests.empty)
    sweep(view, SweepTests.sizes, SweepTests.little)
  }

  /// Larger screens draw the same panes with more room; these are the ones where arrangements change.
  @Test(arguments: ViewName.allCases)
  func `the real data`(view: ViewName) throws {
    sweep(view, [0, 2, 4, 5, 7].map { SweepTests.sizes[$0] }, try SweepTests.real.get())
  }

  /// Fewer keys, as each one that sorts or searches reads all of them.
  @Test(arguments: ViewName.allCases, [sizes[5], sizes[7]])
  func `a hundred thousand records`(view: ViewName, size: Size) {
    var dashboard = SweepTests.many
    _ = dashboard.update(.resized(size))
    let moves = ["j", "pgdn", "G", "k", "pgup", "g", "tab", "j", "enter", "j", "esc", "l", "?", "esc", "e", "esc", "m"]
    press(["\(view.rawValue)"] + moves + ["/", "9", "9", "n", "enter"], on: &dashboard, "\(view)")
    guard size == SweepTests.sizes[5] else { return }
    press(
      ["\(view.rawValue)", "s", "f", "9", "9", "enter", "j", "F", ":", "9", "9", "m", "a", "n", "y", "enter"],
      on: &dashboard, "\(view)")
  }

  private func press(_ keys: [String], on dashboard: inout Dashboard, _ place: String) {
    for name in keys {
      guard let key = Key(name) else { continue }
      _ = dashboard.update(.key(key))
      expectWhole(dashboard, "\(place) \(dashboard.size.columns)x\(dashboard.size.rows) \(name)")
    }
  }

  /// Plays all keys at every size. What goes to another day reads everything anew, whatever the size: that is done once,
  /// and the screen then takes on each of the other sizes.
  private func sweep(_ view: ViewName, _ sizes: [Size], _ start: Dashboard) {
    var screens = sizes.map { size in
      var dashboard = start
      _ = dashboard.update(.resized(size))
      return dashboard
    }
    let keys = Command.groups.flatMap(\.commands).filter { $0 != .quit }.flatMap { $0.keys.prefix(1) }
    let days = [Command.earlier, .later, .yearEarlier, .yearLater, .today].flatMap { $0.keys.prefix(1) }
    let typed = [
      "/", "a", "n", "enter", "n", "f", "s", "t", "a", "t", ":", "enter", "esc", "f", "esc", "D", "2", "enter",
    ]
    for (place, name) in (keys + typed + ["enter", "w", "enter", "e", "esc", "esc"]).enumerated() {
      guard let key = Key(name), let viewKey = Key("\(view.rawValue)") else { continue }
      let goesToDay = place < keys.count && days.contains(name)
      for (index, size) in sizes.enumerated() {
        if goesToDay, index > 0 {
          screens[index] = screens[0]
          _ = screens[index].update(.resized(size))
        } else {
          _ = screens[index].update(.key(viewKey))
          _ = screens[index].update(.key(key))
        }
        expectWhole(screens[index], "\(view) \(size.columns)x\(size.rows) \(name)")
      }
    }
  }

  private func expectWhole(_ dashboard: Dashboard, _ place: @autoclosure () -> String) {
    let frame = dashboard.frame
    let (columns, rows) = (dashboard.size.columns, dashboard.size.rows)
    if frame.size != dashboard.size { Issue.record("\(place()): the frame is of another size") }
    let screen = Rect(dashboard.size)
    let arrangement = dashboard.arrangement
    let boxes =
      Array(arrangement.panes.values) + [arrangement.header, arrangement.footer, arrangement.picture].compactMap { $0 }
    for (index, box) in boxes.enumerated() {
      if box.intersection(screen) != box, !box.isEmpty { Issue.record("\(place()): a box beyond the screen") }
      for other in boxes[(index + 1)...] where !box.intersection(other).isEmpty {
        Issue.record("\(place()): a box over another")
      }
    }
    // Every character of two columns has its second one behind it in its row, and nothing else is a second one.
    let wide = frame.cells.indices.filter { frame.cells[$0].columns != 1 }
    let halves = wide.filter { frame.cells[$0].columns == 0 }
    let wholes = wide.filter { frame.cells[$0].columns == 2 }
    if frame.cells.count != columns * rows || halves != wholes.map({ $0 + 1 })
      || halves.contains(where: { $0.isMultiple(of: columns) })
    {
      Issue.record("\(place()): half a character")
    }
  }
}
