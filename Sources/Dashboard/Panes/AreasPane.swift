import Canvas
import Model
import Scoring

/// The action areas, each with how far it is and how far it should be.
struct AreasPane: ListPane {
  enum Key: OrderKey { case number, score, status, title }

  let name = "Action areas"
  var list = ListState()
  private(set) var tally = Tally()
  private var sorting = ListOrder<Key>()
  /// Positions in the roadmap's areas.
  private var order: [Int] = []

  var qualifier: String { sorting.isUsual ? "" : sorting.words }

  mutating func take(_ context: PaneContext) {
    let assessment = context.assessment
    let areas = assessment.roadmap.areas
    tally = Tally()
    let shown = areas.indices.filter { tally.count(context.admits(.area(areas[$0]))) }
    order = sorting.sorted(shown) { index in
      let score = assessment.area(index).score
      return switch sorting.key {
      case .number: .number(Double(index))
      case .score: score.value.map { .number($0) }
      case .status: .number(Double(score.status.urgency))
      case .title: .text(folded(areas[index].shortTitle.text()))
      }
    }
  }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    sorting.perform(command) && takeKeepingSelection(context)
  }

  func count(in assessment: Assessment) -> Int { order.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { assessment.roadmap.areas[order[index]].id }

  func rowsEach(in size: Size, _ assessment: Assessment) -> Int {
    size.rows >= 2 * assessment.roadmap.areas.count && size.columns >= 40 ? 2 : 1
  }

  /// Where the bars have room, what the line in them is, and which bars have one.
  func legend(in size: Size, _ symbols: Symbols) -> [String] {
    let words = "\(symbols.barTick) due by now"
    return size.columns < 46 ? [] : ["\(words), where half of it has a date", words]
  }

  func drawRow(_ row: Int, _ assessment: Assessment, on frame: inout Frame) {
    let index = order[row]
    let area = assessment.roadmap.areas[index]
    let score = assessment.area(index).score
    let columns = frame.bounds.columns
    let number = frame.put("\(area.number)", at: Point(column: 1, row: 0), style: Style(.muted))
    let title = 1 + max(number, 1) + 1
    // From right to left: what tells most stays longest when the pane gets narrow.
    var right = columns - 1
    func column(_ width: Int) -> Point {
      right -= width
      return Point(column: right, row: 0)
    }
    if columns >= 30 {
      frame.put(score.shortWords, at: column(9), style: Style(score.status.role), limit: 9)
    } else if columns >= 24 {
      frame.put(score.stub, at: column(4), style: Style(score.status.role), limit: 4)
    }
    if columns >= 12 {
      let glyph = String(frame.symbols.glyph(of: score.status.role))
      frame.put(glyph, at: column(2), style: Style(score.status.role))
    }
    if columns >= 46 {
      frame.put(String(score.trend.glyph(frame.symbols)), at: column(2), style: Style(score.trend.role))
    }
    if columns >= 18 {
      let number = score.value.map { decimalText($0, decimals: 0) } ?? String(frame.symbols.dash)
      frame.put(number.paddedLeft(to: 3), at: column(4), style: Style(.text).bold)
    }
    let titleColumns = min(max(right - title - 10, right - title > 24 ? 16 : 0), 18)
    guard titleColumns >= 12, right - title - titleColumns >= 7 else {
      frame.put(area.shortTitle.text(), at: Point(column: title, row: 0), style: Style(.text), limit: right - title - 1)
      return
    }
    frame.put(area.shortTitle.text(), at: Point(column: title, row: 0), style: Style(.text), limit: titleColumns)
    let start = title + titleColumns + 1
    let bar = Rect(column: start, row: 0, columns: right - start - 1, rows: 1)
    if let value = score.value {
      frame.bar(fraction: value / 100, tick: score.comparableExpected.map { $0 / 100 }, in: bar)
    } else {
      frame.put(
        bar.columns >= 15 ? "no evidence yet" : "nothing", at: bar.origin, style: Style(.muted), limit: bar.columns)
    }
    if frame.bounds.rows > 1 {
      let summary = Rect(column: title, row: 1, columns: columns - title - 1, rows: 1)
      frame.draw(in: summary) {
        $0.put(areaSummary(index, assessment), at: .init(column: 0, row: 0), limit: summary.columns)
      }
    }
  }

  private func areaSummary(_ index: Int, _ assessment: Assessment) -> [Span] {
    let area = assessment.roadmap.areas[index]
    let score = assessment.area(index).score
    let delivered = area.actions.count { $0.status == .delivered }
    let overdue = area.actions.count { $0.isOverdue(on: assessment.day) }
    var parts = ["\(delivered) of \(area.actions.count) actions delivered"]
    if overdue > 0 { parts.append("\(overdue) overdue") }
    parts.append("coverage \(decimalText(score.coverage * 100, decimals: 0))%")
    return [Span(parts.joined(separator: ", "), Style(.muted))]
  }
}

extension AreasPane.Key {
  var words: String {
    switch self {
    case .number: "number"
    case .score: "score"
    case .status: "status"
    case .title: "title"
    }
  }

  var directions: (usual: String, reversed: String) {
    switch self {
    case .number: ("", "last first")
    case .score: ("lowest first", "highest first")
    case .status: ("worst first", "best first")
    case .title: ("", "Z to A")
    }
  }
}
