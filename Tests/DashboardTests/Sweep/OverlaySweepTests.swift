import Model
import Testing

@testable import Dashboard

/// Every key in everything that takes the keys first: help, palette, explanation, problems, choices, the comparison, and
/// every line one types into.
///
/// Each of them meets each key with each of the data sets, and each size. At which size it meets a key goes round, three
/// of the ten in all, so that each key meets each size in some of them.
struct OverlaySweepTests {
  /// By the keys that open it, blank-separated.
  static let opened = [
    "?", ":", ": a r e a", ": # #", "/", "/ a n", "f", "f s t a t u s : x", "f a space o r", "D", "D 2 0 2 x enter",
    "P",
    "P 2 0 2 0 enter", "e", "2 j e", "2 j w", "2 j w 5", "3 j w", "3 j w 7 7 enter W", "2 j w 1 W", "x", "2 x", "!",
    "T",
    "8 p", "4 + >",
  ]

  @Test(arguments: opened, Swept.Data.allCases)
  func `every key in what lies over the panes`(opening: String, data: Swept.Data) throws {
    let start = try Swept.dashboard(data)
    let number = OverlaySweepTests.opened.firstIndex(of: opening) ?? 0
    let view = "\(number % ViewName.allCases.count + 1)"
    let keys = [view] + opening.split(separator: " ").map(String.init)
    let count = Swept.sizes.count
    var screens = Swept.sizes.map { Screens(start, [$0], name: "\(data) \(opening)") }
    for place in screens.indices { screens[place].press(keys) }
    for (place, key) in Swept.keys.enumerated() {
      let size = (place + 3 * (Swept.Data.allCases.firstIndex(of: data) ?? 0) + number) % count
      screens[size].reopen(keys)
      screens[size].press([key])
    }
  }
}
