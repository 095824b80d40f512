import Canvas
import Model

/// A line at the bottom into which one types.
struct Prompt: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// Finds a row as one types.
    case search
    /// Goes to a day.
    case day
    /// Supposes another value of an indicator.
    case value(ID)

    var label: String {
      switch self {
      case .search: "find"
      case .day: "as of (2024-09-22, 2024-09, 2024)"
      case .value: "value"
      }
    }
  }

  let purpose: Purpose
  var text = ""
  /// What is wrong with the text.
  var problem: String?

  init(_ purpose: Purpose) { self.purpose = purpose }

  func draw(on frame: inout Frame) {
    let columns = frame.bounds.columns
    frame.fill(frame.bounds, style: Style(.text))
    var column = 1 + frame.put("\(purpose.label): ", at: Point(column: 1, row: 0), style: Style(.key).bold)
    column += frame.put(
      text, at: Point(column: column, row: 0), style: Style(.text), limit: max(1, columns - column - 1))
    frame.cursor = Point(column: min(column, max(0, columns - 1)), row: 0)
    if let problem, column + 3 < columns {
      frame.put(problem, at: Point(column: column + 2, row: 0), style: Style(.warning), limit: columns - column - 2)
    }
  }
}
