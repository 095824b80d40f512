import Canvas
import Model
import Scoring

/// A line at the bottom into which one types.
struct Prompt: Equatable, Sendable {
  enum Purpose: Hashable, Sendable {
    /// Finds a row as one types.
    case search
    /// Shows those records of a list alone that answer to a query.
    case filter(PaneName)
    /// Goes to a day.
    case day
    /// Shows the changes since a day.
    case since
    /// Supposes another value of an indicator.
    case value(ID)
    /// Supposes that so much of an action is done.
    case completion(ID)
  }

  /// What is wrong with the text, and where in it, in characters.
  struct Problem: Equatable, Sendable {
    let words: String
    var place: Range<Int>?
  }

  let purpose: Purpose
  var line: TextLine
  var problem: Problem?
  /// What came of the text so far.
  var remark = ""
  /// What was selected, and what the list was filtered by, when the typing began: giving up goes back there.
  var selected: ID?
  var row = 0
  var filter: Filter?
  /// How many texts back in what was typed earlier one is; 0 is the text itself.
  var past = 0

  init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    line = TextLine(text)
  }

  var text: String { line.text }
}

extension Prompt.Purpose {
  var label: String {
    switch self {
    case .search: "find"
    case .filter: "filter"
    case .day: "as of"
    case .since: "changes since"
    case .value: "value"
    case .completion: "done, in per cent"
    }
  }

  /// What may be typed, in a few words.
  var hint: String {
    switch self {
    case .search: ""
    case .filter: "words  area:ai  status:off-track  lead:itu  due<2027  score>=50  -not  or  ( )"
    case .day, .since: "2024-09-22, 2024-09, 2024, today, -30d, -6m, -1y"
    case .value: "a number"
    case .completion: "0 to 100"
    }
  }

  /// Whether what came of the text stands in a row of its own, where there is one.
  var hasSecondRow: Bool { if case .filter = self { true } else { false } }
}

// MARK: Drawing

extension Prompt {
  /// Rows that it takes of a screen: more than one for a filter's hints, and for errors, which may be long.
  func rows(in size: Size) -> Int {
    guard size.rows >= 6 else { return 1 }
    guard let problem else { return purpose.hasSecondRow ? 2 : 1 }
    if !purpose.hasSecondRow, TextWidth.columns(of: problem.words) <= room(columns: size.columns) { return 1 }
    let fault = fault(columns: size.columns)
    if wordsPlace(problem, fault: fault, columns: size.columns) != nil { return 2 }
    return min((fault == nil ? 1 : 2) + problemLines(columns: size.columns).count, max(3, size.rows / 2))
  }

  /// Columns behind the text in its own row.
  private func room(columns: Int) -> Int { columns - used(columns: columns) - 2 }

  /// Columns of the label and the text, with a space after it.
  private func used(columns: Int) -> Int {
    start(columns: columns) + line.characters.reduce(1) { $0 + TextWidth.columns(of: String($1)) }
  }

  private var label: String { "\(purpose.label): " }
  private func start(columns: Int) -> Int { columns < 30 ? 0 : 1 + TextWidth.columns(of: label) }
  private func text(columns: Int) -> Rect {
    let start = start(columns: columns)
    return Rect(column: start, row: 0, columns: columns - start, rows: 1)
  }

  /// The columns of a row in which the fault shows.
  private func fault(columns: Int) -> Range<Int>? {
    problem?.place.flatMap { line.columns(of: $0, in: text(columns: columns).columns) }
      .map { $0.lowerBound + start(columns: columns)..<$0.upperBound + start(columns: columns) }
  }

  /// Where the words begin that stand in one row with the signs below the fault; `nil` where they do not fit.
  private func wordsPlace(_ problem: Problem, fault: Range<Int>?, columns: Int) -> Int? {
    let width = TextWidth.columns(of: problem.words)
    guard let fault else { return width + 2 <= columns ? 1 : nil }
    if fault.upperBound + 1 + width < columns { return fault.upperBound + 1 }
    return width + 2 < fault.lowerBound ? fault.lowerBound - width - 1 : nil
  }

  private func problemLines(columns: Int) -> [Substring] {
    problem.map { TextWrap.wrapped($0.words, columns: max(1, columns - 2)) } ?? []
  }

  func draw(on frame: inout Frame) {
    let columns = frame.bounds.columns
    let start = start(columns: columns)
    frame.fill(frame.bounds, style: Style(.text))
    if start > 0 { frame.put(label, at: Point(column: 1, row: 0), style: Style(.key).bold) }
    frame.put(line, in: text(columns: columns), fault: problem?.place)
    if frame.bounds.rows > 1 { return drawSecondRow(on: &frame) }
    // What came of it stands at the right, where the text leaves room.
    let words = problem?.words ?? (remark.isEmpty && line.isEmpty ? purpose.hint : remark)
    let room = room(columns: columns)
    guard room > 2 else { return }
    frame.put(
      words, at: Point(column: columns - room - 1, row: 0), style: Style(problem == nil ? .muted : .warning),
      limit: room)
  }

  /// Below the text: what is wrong, with signs below where it is; or else what came of it and what else may be typed.
  private func drawSecondRow(on frame: inout Frame) {
    let columns = frame.bounds.columns
    guard let problem else {
      let spans = [
        Span(remark, Style(.accent)), Span(remark.isEmpty ? "" : "  "), Span(purpose.hint, Style(.muted)),
      ]
      frame.put(spans, at: Point(column: 1, row: 1), limit: columns - 2)
      return
    }
    let style = Style(.warning)
    let fault = fault(columns: columns)
    if let fault {
      frame.put(String(repeating: "^", count: fault.count), at: Point(column: fault.lowerBound, row: 1), style: style)
    }
    if let place = wordsPlace(problem, fault: fault, columns: columns) {
      frame.put(problem.words, at: Point(column: place, row: 1), style: style)
      return
    }
    let lines = problemLines(columns: columns)
    let first = fault == nil ? 1 : 2
    let shown = max(0, frame.bounds.rows - first)
    for (row, line) in lines.prefix(shown).enumerated() {
      let isCut = row == shown - 1 && lines.count > shown
      // The rest of a text that has no room goes into the last line, which is cut there with a mark.
      let words = isCut ? lines[row...].joined(separator: " ") : String(line)
      frame.put(words, at: Point(column: 1, row: row + first), style: style, limit: columns - 2)
    }
  }
}
