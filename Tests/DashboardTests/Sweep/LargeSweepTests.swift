import Testing

@testable import Dashboard

/// Every key in every view at every size with 100,000 records.
///
/// The product is full for the first key of each command, but for the two largest sizes, at which keys take turns; the
/// other keys, which do the same, take turns among the views. Commands that go to another day are pressed in one view
/// each, and every view is looked at then, as the whole is scored anew each time. What reads every record is done on one
/// screen, and the others take over what came of it.
@Suite(.serialized)
struct LargeSweepTests {
  @Test(arguments: ViewName.allCases)
  func `every key in every view at every size`(view: ViewName) {
    var screens = Screens(Swept.many, name: "\(view)")
    for (place, key) in Swept.keys.enumerated() where !Swept.days.contains(key) {
      guard Swept.firstKeys.contains(key) || (place + view.rawValue).isMultiple(of: 9) else { continue }
      screens.close()
      screens.press(
        ["\(view.rawValue)", key], shared: Swept.readsAll.contains(key), unseen: Swept.unseen(place + view.rawValue))
    }
  }

  @Test func `every day`() {
    var screens = Screens(Swept.many, name: "days")
    let steps = ["{", "[", "]", "}", "t"].map { [$0] } + [["D", "2", "0", "2", "3", "enter"]]
    for (place, step) in steps.enumerated() {
      screens.press(["\(place + 1)"] + step, shared: true)
      // What has changed and what the method draws is worked out for each day: once is enough.
      for view in ViewName.allCases where place == 0 || view.rawValue < 8 {
        screens.press(["\(view.rawValue)"], shared: true)
      }
    }
  }

  /// By the keys that open it, blank-separated.
  @Test(arguments: [
    "?", ": 9 9 backspace pgdn", "/ 9 9 enter n N enter", "2 f 9 9 9 enter j F", "2 j w 1 W pgdn esc R",
    "3 j w 7 7 enter W", "D x", "4 c j enter", "e pgdn", "x 1", "!",
  ])
  func `what lies over the panes`(keys: String) {
    var screens = Screens(Swept.many, name: keys)
    for key in keys.split(separator: " ") { screens.press([String(key)], shared: true) }
  }
}
