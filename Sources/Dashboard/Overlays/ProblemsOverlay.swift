import Canvas
import Model

/// What is wrong with the data on disk, each with its file, line and column.
struct ProblemsOverlay: Equatable, Sendable {
  private struct Line: Equatable, Sendable {
    let text: Substring
    let role: Role
  }

  private var problems: [Problem]
  private var lines: [Line] = []
  private var columns = 0
  private var list = ListState()

  init(_ problems: [Problem]) { self.problems = problems }

  /// Other problems, after the data was read again.
  mutating func take(_ problems: [Problem]) {
    guard problems != self.problems else { return }
    (self.problems, lines, columns) = (problems, [], 0)
  }

  /// Breaks the problems into lines again where the screen has another width.
  mutating func settle(in size: Size) {
    let columns = max(1, min(size.columns, 100) - 4)
    if columns != self.columns {
      self.columns = columns
      lines = problems.flatMap { lines(of: $0) }.dropLast()
      if problems.isEmpty {
        lines = [Line(text: "The data was read whole; nothing is wrong with it.", role: .text)]
      }
    }
    list.settle(count: lastTop(in: size) + 1, rows: 1)
  }

  private func lines(of problem: Problem) -> [Line] {
    let place = problem.line > 0 ? "\(problem.file):\(problem.line):\(problem.column)" : problem.file
    let subject = problem.path.isEmpty ? "" : "\(problem.path): "
    return TextWrap.wrapped(place, columns: columns).map { Line(text: $0, role: .heading) }
      + TextWrap.wrapped(subject + problem.message, columns: columns).map { Line(text: $0, role: .text) }
      + [Line(text: "", role: .text)]
  }

  /// All of it at once.
  var size: Size { Size(columns: columns + 4, rows: lines.count + 2) }

  private func box(in size: Size) -> Rect { Overlay.box(in: size, columns: 100, rows: lines.count + 2) }

  private func lastTop(in size: Size) -> Int { max(0, lines.count - page(in: size)) }
  private func page(in size: Size) -> Int {
    let rows = box(in: size).rows
    return max(1, rows >= 3 ? rows - 2 : rows)
  }

  /// Scrolls: the first line shown is the one selected.
  mutating func perform(_ command: Command, in size: Size) {
    let isStep = command == .up || command == .down
    _ = list.perform(command, count: lastTop(in: size) + 1, page: isStep ? 1 : page(in: size))
  }

  func draw(on frame: inout Frame) {
    let box = box(in: frame.size)
    frame.fill(box, style: Style(.text))
    let count = problems.count
    let title = "\(count == 0 ? "No" : "\(count)") \(count == 1 ? "problem" : "problems")"
    let inside = box.rows >= 3 ? frame.border(box, title: title, isFocused: true) : box
    let top = min(list.selection, max(0, lines.count - inside.rows))
    frame.draw(in: inside) { frame in
      for (row, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
        let style = line.role == .heading ? Style(.heading).bold : Style(line.role)
        frame.put(line.text, at: Point(column: 1, row: row), style: style)
      }
    }
    let shown = top..<min(lines.count, top + inside.rows)
    frame.putExtent(Extent(shown: shown, count: lines.count, unit: "lines"), atBottomOf: box)
    frame.cursor = inside.origin
  }
}
