import Canvas
import Model

/// A few things to choose from, by arrows or by number.
struct ChoiceOverlay: Sendable {
  let title: String
  let choices: [Choice]
  private var list = ListState()

  struct Choice: Equatable, Sendable {
    let words: String
    let answer: Answer
  }

  enum Answer: Equatable, Sendable {
    case suppose(Supposition)
    /// Asks how much of an action is supposed to be done.
    case completion(ID)
    /// Supposes nothing any more of a record.
    case forget(ID)
    case export(ExportFormat)
  }

  init(_ title: String, _ choices: [Choice]) {
    self.title = title
    self.choices = choices
  }

  var selected: Choice? { choices.indices.contains(list.selection) ? choices[list.selection] : nil }

  mutating func perform(_ command: Command) {
    _ = list.perform(command, count: choices.count, page: max(1, choices.count))
  }

  mutating func select(number: Int) { list.select(min(number, choices.count) - 1) }

  func draw(on frame: inout Frame) {
    let widest = choices.reduce(TextWidth.columns(of: title) + 6) { max($0, TextWidth.columns(of: $1.words) + 8) }
    frame.overlay(
      title, columns: min(widest + 2, 76), rows: choices.count + 2,
      extent: { Extent(shown: list.visible(count: choices.count, rows: $0), count: choices.count) }
    ) { frame in
      let shown = list.visible(count: choices.count, rows: frame.bounds.rows)
      for place in shown {
        let row = place - shown.lowerBound
        frame.put("\(place + 1)", at: Point(column: 2, row: row), style: Style(.key).bold)
        frame.put(
          choices[place].words, at: Point(column: 5, row: row), style: Style(.text), limit: frame.bounds.columns - 6)
        if place == list.selection {
          frame.select(row: row, isFocused: true)
          frame.cursor = Point(column: 0, row: row)
        }
      }
    }
  }
}
