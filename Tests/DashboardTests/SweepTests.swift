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

  private static let empty = Archive(
    Roadmap(id: "none", title: "Nothing", start: Sample.date("2020"), horizon: Sample.date("2030")))

  @Test(arguments: ViewName.allCases, sizes)
  func `nothing and little`(view: ViewName, size: Size) {
    sweep(view, size, SweepTests.empty, .ascii)
    sweep(view, size, Sample.archive, .unicode)
  }

  /// Larger screens draw the same panes with more room; these are the ones where arrangements change.
  @Test(arguments: ViewName.allCases, [sizes[0], sizes[2], sizes[4], sizes[5], sizes[7]])
  func `the real data`(view: ViewName, size: Size) throws {
    sweep(view, size, try bundledArchive(), .unicode)
  }

  /// Fewer keys, as each one that sorts or searches reads all of them; the method draws weights, which an unoptimised build does for minutes.
  @Test(arguments: ViewName.allCases.filter { $0 != .method }, [sizes[5], sizes[7]])
  func `a hundred thousand records`(view: ViewName, size: Size) {
    var dashboard = ManyRecordsTests.large
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

  private func sweep(_ view: ViewName, _ size: Size, _ archive: Archive, _ symbols: Symbols) {
    var dashboard = Dashboard(archive, asOf: Sample.day, today: Sample.day, size: size, symbols: symbols)
    let keys = Command.groups.flatMap(\.commands).filter { $0 != .quit }.flatMap { $0.keys.prefix(1) }
    let typed = [
      "/", "a", "n", "enter", "n", "f", "s", "t", "a", "t", ":", "enter", "esc", "f", "esc", "D", "2", "enter",
    ]
    for name in keys + typed + ["enter", "w", "enter", "e", "esc", "esc"] {
      guard let key = Key(name) else { continue }
      _ = dashboard.update(.key(Key("\(view.rawValue)") ?? key))
      _ = dashboard.update(.key(key))
      expectWhole(dashboard, "\(view) \(size.columns)x\(size.rows) \(name)")
    }
  }

  private func expectWhole(_ dashboard: Dashboard, _ place: String) {
    let frame = dashboard.frame
    #expect(frame.size == dashboard.size, "\(place)")
    let screen = Rect(dashboard.size)
    let arrangement = dashboard.arrangement
    let boxes =
      Array(arrangement.panes.values) + [arrangement.header, arrangement.footer, arrangement.picture].compactMap { $0 }
    for (index, box) in boxes.enumerated() {
      #expect(box.intersection(screen) == box || box.isEmpty, "\(place)")
      for other in boxes[(index + 1)...] { #expect(box.intersection(other).isEmpty, "\(place)") }
    }
    for row in 0..<frame.size.rows {
      var expected = 0
      for column in 0..<frame.size.columns {
        let columns = frame[column, row].columns
        if columns == 0 { #expect(expected == 1, "\(place): half a character at \(column), \(row)") }
        expected = columns == 2 ? 1 : 0
      }
      #expect(expected == 0, "\(place): a character beyond the edge in row \(row)")
    }
  }
}
