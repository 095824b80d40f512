import Canvas

/// A table that fits the page: columns shrink where they may, and where that is not enough the least important go.
struct TextTable {
  struct Column {
    let title: String
    var isRight = false
    /// The fewest columns to which it may be cut; `nil` keeps it whole.
    var minimum: Int?
    /// Columns of the greatest rank are left out first; rank 0 stays.
    var rank = 0
  }

  enum Cell {
    case text(String, Style)
    /// As wide as its column; both numbers are in 0...1.
    case bar(fraction: Double, tick: Double?)

    static func text(_ text: String) -> Cell { .text(text, Style(.text)) }

    fileprivate var columns: Int {
      switch self {
      case .text(let text, _): TextWidth.columns(of: text)
      case .bar: 24
      }
    }
  }

  let columns: [Column]
  var rows: [[Cell]] = []
  /// Whether the titles of the columns stand above them.
  var hasHeader = true

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds the table's lines to `text`.
  func add(to text: inout StyledText, indent: Int = 0) {
    let widths = widths(within: text.page.columns - indent)
    if hasHeader {
      let titles = columns.map { Cell.text($0.title, Style(.muted)) }
      text.line { add(titles, widths, to: &$0, indent: indent) }
    }
    for row in rows { text.line { add(row, widths, to: &$0, indent: indent) } }
  }

  private func add(_ row: [Cell], _ widths: [Int?], to line: inout StyledText.Line, indent: Int) {
    line.space(indent)
    var isFirst = true
    for (index, cell) in row.enumerated() {
      guard let width = widths[index] else { continue }
      if !isFirst { line.space(1) }
      isFirst = false
      let end = line.columns + width
      switch cell {
      case .text(let text, let style):
        if columns[index].isRight { line.space(width - TextWidth.columns(of: text)) }
        line.add(text, style, limit: width)
      case .bar(let fraction, let tick):
        line.addBar(fraction: fraction, tick: tick, columns: width)
      }
      line.pad(to: end)
    }
  }

  /// The width of each column; `nil` for those that are left out.
  private func widths(within room: Int) -> [Int?] {
    let natural = columns.indices.map { index in
      let title = hasHeader ? TextWidth.columns(of: columns[index].title) : 0
      return rows.reduce(title) { max($0, $1[index].columns) }
    }
    let smallest = zip(columns, natural).map { min($0.minimum ?? $1, $1) }
    var shown = columns.indices.filter { natural[$0] > 0 }
    func needed(_ widths: [Int]) -> Int { shown.reduce(shown.count - 1) { $0 + widths[$1] } }
    while needed(smallest) > room, let least = shown.max(by: { columns[$0].rank < columns[$1].rank }),
      columns[least].rank > 0
    {
      shown.removeAll { $0 == least }
    }
    // What is too much is taken from the widest that may shrink, one column at a time.
    var widths = natural
    var excess = needed(widths) - room
    while excess > 0,
      let widest = shown.filter({ widths[$0] > smallest[$0] }).max(by: { (widths[$0], $1) < (widths[$1], $0) })
    {
      widths[widest] -= 1
      excess -= 1
    }
    return columns.indices.map { shown.contains($0) ? widths[$0] : nil }
  }
}
