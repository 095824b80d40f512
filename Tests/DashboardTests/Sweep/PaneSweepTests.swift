import Testing

@testable import Dashboard

/// Every key in every view at every size, with no data, little and the real data: no trap, nothing over something else,
/// nothing beyond the screen.
///
/// With the list of the view in focus the product is full: each key of each command, and some that no command has, but
/// for the two largest sizes where there is little or no data: there keys take turns. A key finds the filters, groups,
/// days and suppositions that those before it left. Once more each is pressed where the open record has the focus, with
/// the real data at four sizes, among them those at which panes come and go.
struct PaneSweepTests {
  @Test(arguments: ViewName.allCases, Swept.Data.allCases)
  func `every key in every view at every size`(view: ViewName, data: Swept.Data) throws {
    var screens = Screens(try Swept.dashboard(data), name: "\(data) \(view)")
    for (place, key) in Swept.keys.enumerated() {
      screens.close()
      screens.press(
        ["\(view.rawValue)", key], shared: Swept.days.contains(key),
        unseen: data == .real ? nil : Swept.unseen(place + view.rawValue))
    }
  }

  @Test(arguments: ViewName.allCases)
  func `every key in an open record`(view: ViewName) throws {
    var screens = Screens(
      try Swept.dashboard(.real), [1, 3, 5, 7].map { Swept.sizes[$0] }, name: "a record in \(view)")
    for key in Swept.keys {
      screens.close()
      screens.press(["\(view.rawValue)", "enter", "j", key], shared: Swept.days.contains(key))
    }
  }
}
