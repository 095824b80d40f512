/// Which of a list's rows is selected, and which is the first one shown.
struct ListState: Equatable, Sendable {
  private(set) var selection = 0
  private(set) var offset = 0

  /// Whether the selection is to come into the upper third of what shows, as soon as rows show.
  private var isOpening = false

  mutating func select(_ index: Int) { selection = max(0, index) }

  /// Selects a row with some of those before it in sight, and more of those after it.
  mutating func open(at index: Int) {
    select(index)
    isOpening = true
  }

  /// Selects the row to which the selected record moved, and has it stay where it is on the screen.
  mutating func follow(to index: Int) {
    offset = max(0, offset + index - selection)
    select(index)
  }

  /// Moves by the command's rule; `false` where the command is not about moving.
  mutating func perform(_ command: Command, count: Int, page: Int) -> Bool {
    switch command {
    case .up: select(selection - 1)
    case .down: select(selection + 1)
    case .pageUp: select(selection - max(1, page - 1))
    case .pageDown: select(selection + max(1, page - 1))
    case .first: select(0)
    case .last: select(count - 1)
    default: return false
    }
    settle(count: count, rows: page)
    return true
  }

  /// Brings the selection into the list and the offset to where the selection shows, moving as little as it can.
  mutating func settle(count: Int, rows: Int) {
    selection = max(0, min(selection, count - 1))
    let rows = max(1, rows)
    if isOpening { (offset, isOpening) = (selection - rows / 3, false) }
    if selection < offset { offset = selection }
    if selection >= offset + rows { offset = selection - rows + 1 }
    offset = max(0, min(offset, count - rows))
  }

  /// Scrolls so far up that `row` shows, where it stands above what does.
  mutating func reveal(_ row: Int) { offset = min(offset, max(0, row)) }

  /// The rows that show.
  func visible(count: Int, rows: Int) -> Range<Int> {
    let start = max(0, min(offset, count))
    return start..<max(start, min(count, start + rows))
  }
}
