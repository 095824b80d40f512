import Testing

@testable import Dashboard

struct ListStateTests {
  @Test(arguments: [
    (Command.down, 4, 5, 1), (.up, 3, 2, 0), (.pageDown, 3, 7, 3), (.pageUp, 9, 5, 5), (.last, 3, 9, 5),
    (.first, 9, 0, 0),
  ])
  func `the list scrolls as little as it can`(command: Command, from: Int, selection: Int, offset: Int) {
    var list = ListState()
    list.select(from)
    list.settle(count: 10, rows: 5)
    let isAboutMoving = list.perform(command, count: 10, page: 5)
    #expect(isAboutMoving)
    #expect(list.selection == selection)
    #expect(list.offset == offset)
  }

  @Test(arguments: 0...12, 0...6)
  func `the selection always shows`(count: Int, rows: Int) {
    var list = ListState()
    for command in [Command.last, .up, .pageUp, .down, .pageDown, .first, .last] {
      _ = list.perform(command, count: count, page: rows)
      let shown = list.visible(count: count, rows: max(1, rows))
      #expect(count == 0 ? shown.isEmpty : shown.contains(list.selection))
      #expect(shown.upperBound <= count)
    }
  }

  @Test
  func `a list that shrinks keeps the selection inside`() {
    var list = ListState()
    list.select(90)
    list.settle(count: 100, rows: 10)
    list.settle(count: 5, rows: 10)
    #expect(list.selection == 4)
    #expect(list.offset == 0)
  }

  @Test(arguments: [(20, 12, 9, 9), (20, 2, 9, 0), (20, 19, 9, 11), (20, 12, 1, 12), (5, 3, 9, 0)])
  func `what opens a list stands in its upper third, with what comes after it`(
    count: Int, index: Int, rows: Int, offset: Int
  ) {
    var list = ListState()
    list.open(at: index)
    list.settle(count: count, rows: rows)
    #expect(list.offset == offset && list.selection == index)
    // Once alone: what the reader scrolls to stays.
    _ = list.perform(.down, count: count, page: rows)
    list.settle(count: count, rows: rows)
    #expect(rows < 2 || list.offset == min(offset, max(0, count - rows)))
  }
}
