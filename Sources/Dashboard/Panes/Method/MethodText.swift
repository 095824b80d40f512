import Canvas
import Model
import Scoring

/// A row of the method: text, and the record that opens from there.
struct MethodLine: Equatable, Sendable {
  var spans: [Span] = []
  var id: ID?
}

/// Makes the rows that tell how the scores are made, for so many columns.
struct MethodText {
  /// A piece of a row with a place of its own.
  struct Cell {
    let text: String
    var style = Style(.text)
    let columns: Int
    var isRight = false
  }

  let columns: Int
  let symbols: Symbols
  private(set) var lines: [MethodLine] = []

  init(columns: Int, symbols: Symbols) {
    self.columns = max(1, columns)
    self.symbols = symbols
  }

  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append(MethodLine()) }
    for line in TextWrap.wrapped(text, columns: columns) {
      lines.append(MethodLine(spans: [Span(String(line), Style(.heading).bold)]))
    }
  }

  mutating func paragraph(_ text: String, _ style: Style = Style(.text)) {
    for line in TextWrap.wrapped(text, columns: columns) {
      lines.append(MethodLine(spans: [Span(String(line), style)]))
    }
  }

  /// A name, and what is said of it, wrapped together.
  mutating func paragraph(_ name: String, _ text: String) {
    for (index, line) in TextWrap.wrapped("\(name): \(text)", columns: columns).enumerated() {
      let isNamed = index == 0 && line.hasPrefix(name)
      let spans =
        isNamed
        ? [Span(name), Span(String(line.dropFirst(name.count)), Style(.muted))] : [Span(String(line), Style(.muted))]
      lines.append(MethodLine(spans: spans))
    }
  }

  /// Cells one after the other; those that have no columns are left out.
  mutating func row(_ cells: [Cell], id: ID? = nil) {
    var spans: [Span] = []
    for cell in cells where cell.columns > 0 {
      if !spans.isEmpty { spans.append(Span(" ")) }
      spans.append(Span(fitted(cell), cell.style))
    }
    lines.append(MethodLine(spans: spans, id: id))
  }

  private func fitted(_ cell: Cell) -> String {
    let text = SafeText.safe(cell.text)
    guard TextWidth.columns(of: text) > cell.columns else {
      return cell.isRight ? text.paddedLeft(to: cell.columns) : text.padded(to: cell.columns)
    }
    let start = TextWidth.prefix(of: text[...], columns: cell.columns - 1).text
    return (String(start) + String(symbols.ellipsis)).padded(to: cell.columns)
  }

  /// The columns that are left for a name beside others so wide, each with the space before it.
  func room(beside others: [Int]) -> Int {
    max(1, columns - others.filter { $0 > 0 }.reduce(0) { $0 + $1 + 1 })
  }

  func rounded(_ value: Double?) -> String { value.map { decimalText($0, decimals: 0) } ?? String(symbols.dash) }
}
