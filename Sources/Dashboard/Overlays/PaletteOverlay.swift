import Canvas
import Model
import Scoring

/// Every command, view, query and record, found by a few letters in their order.
struct PaletteOverlay: Sendable {
  enum Target: Equatable, Sendable {
    case command(Command)
    case query(NamedQuery)
    case record(ID)
  }

  struct Entry: Sendable {
    let title: String
    /// Behind the title: keys, or what kind of thing it is.
    let aside: String
    /// Why it cannot be done now; `nil` where it can.
    var obstacle: String?
    let target: Target

    /// What a command is called, without what it does; of others the title.
    fileprivate var name: String { if case .command(let command) = target { command.name } else { title } }

    /// The end of `aside` that is looked through: of a record its id, not its kind.
    fileprivate var sought: String { if case .record(let id) = target { id.text } else { aside } }
  }

  /// Commands and queries, which come before records that are found as well.
  private let first: [Entry]
  private var firstTexts = FuzzyIndex()
  private let records: RecordIndex
  private(set) var line = TextLine()
  /// What was found for each beginning of the text: more letters look no further than fewer did.
  private var searches: [Search] = []
  private var list = ListState()

  private struct Search: Sendable {
    let wanted: [UInt8]
    /// Places among `first`, and behind them among the records, in their order.
    let first: [Int32]
    let records: [Int32]
    /// The best first.
    let ranked: [Int]
  }

  init(_ first: [Entry], _ records: RecordIndex) {
    self.first = first
    self.records = records
    for entry in first { firstTexts.add("\(entry.title) \(entry.sought)") }
    search()
  }

  var found: [Int] { searches.last?.ranked ?? [] }

  /// What is selected; `nil` where nothing was found.
  var selected: Entry? { found.indices.contains(list.selection) ? entry(found[list.selection]) : nil }

  private func entry(_ place: Int) -> Entry {
    guard place >= first.count else { return first[place] }
    let record = records.entries[place - first.count]
    return Entry(title: record.title, aside: "\(record.kind.rawValue) \(record.id)", target: .record(record.id))
  }

  private static let shown = 16

  /// Takes a key that is about the text; `false` for others.
  mutating func type(_ key: Key) -> Bool {
    let before = line.text
    guard line.take(key) else { return false }
    guard line.text != before else { return true }
    list = ListState()
    search()
    return true
  }

  mutating func perform(_ command: Command) {
    _ = list.perform(command, count: found.count, page: PaletteOverlay.shown)
  }

  private mutating func search() {
    let wanted = fuzzyLetters(line.text)
    while let last = searches.last, !wanted.starts(with: last.wanted) { searches.removeLast() }
    guard searches.last?.wanted != wanted else { return }
    let candidates = searches.last?.first ?? (0..<Int32(firstTexts.count)).map { $0 }
    let places = searches.last?.records ?? (0..<Int32(records.texts.count)).map { $0 }
    let matches = (firstTexts.matches(wanted, among: candidates), records.texts.matches(wanted, among: places))
    let all =
      matches.0.map { (place: Int($0.text), score: $0.score) }
      + matches.1.map { (place: first.count + Int($0.text), score: $0.score) }
    searches.append(
      Search(
        wanted: wanted, first: matches.0.map(\.text), records: matches.1.map(\.text), ranked: ranked(all)))
  }

  /// The best first, equals in their order; scores are few, so that counting them sorts.
  private func ranked(_ matches: [(place: Int, score: Int)]) -> [Int] {
    guard let best = matches.lazy.map(\.score).max(), let worst = matches.lazy.map(\.score).min() else { return [] }
    var starts = [Int](repeating: 0, count: best - worst + 2)
    for match in matches { starts[best - match.score + 1] += 1 }
    for score in starts.indices.dropFirst() { starts[score] += starts[score - 1] }
    var ranked = [Int](repeating: 0, count: matches.count)
    for match in matches {
      ranked[starts[best - match.score]] = match.place
      starts[best - match.score] += 1
    }
    return ranked
  }

  // MARK: Drawing

  func draw(on frame: inout Frame) {
    let rows = PaletteOverlay.shown
    let found = found
    frame.overlay(
      "Commands, views, queries and records", columns: 76, rows: rows + 3,
      extent: { Extent(shown: list.visible(count: found.count, rows: $0 - 1), count: found.count) }
    ) { frame in
      let columns = frame.bounds.columns
      let tally = line.isEmpty || columns < 24 ? "" : "\(found.count) found"
      frame.put(":", at: Point(column: 1, row: 0), style: Style(.key).bold)
      frame.putRight(tally, row: 0, columns: columns - 1, style: Style(.muted))
      frame.put(line, in: Rect(column: 3, row: 0, columns: columns - 5 - tally.utf8.count, rows: 1))
      if found.isEmpty {
        frame.put("nothing is called that", at: Point(column: 3, row: 1), style: Style(.muted), limit: columns - 3)
      }
      let shown = list.visible(count: found.count, rows: frame.bounds.rows - 1)
      for place in shown {
        let row = 1 + place - shown.lowerBound
        draw(entry(found[place]), row: row, columns: columns, on: &frame)
        if place == list.selection { frame.select(row: row, isFocused: true) }
      }
    }
  }

  private func draw(_ entry: Entry, row: Int, columns: Int, on frame: inout Frame) {
    let aside = entry.obstacle ?? entry.aside
    // Why something cannot be done is read before what it would do.
    let most = entry.obstacle == nil ? columns / 2 : columns - 6 - min(entry.name.count, columns / 3)
    let width = min(TextWidth.columns(of: aside), most)
    let room = columns - 5 - width
    let isWhole = entry.obstacle == nil || TextWidth.columns(of: entry.title) <= room
    let style = Style(entry.obstacle == nil ? .text : .muted)
    let marked = markedCharacters(of: "\(entry.title) \(entry.sought)")
    frame.put(
      spans(isWhole ? entry.title : entry.name, marked: marked, style), at: Point(column: 3, row: row), limit: room)
    // Only the last part of what stands behind the title is looked through.
    let shift = entry.title.count + 1 - (entry.aside.count - entry.sought.count)
    let behind = entry.obstacle == nil ? Set(marked.filter { $0 > entry.title.count }.map { $0 - shift }) : []
    frame.put(
      spans(aside, marked: behind, Style(.muted)), at: Point(column: columns - 1 - width, row: row), limit: width)
  }

  /// The characters of `text` in which the letters that are looked for were found.
  private func markedCharacters(of text: String) -> Set<Int> {
    guard let wanted = searches.last?.wanted, !wanted.isEmpty else { return [] }
    var (bytes, owners): ([UInt8], [Int]) = ([], [])
    for (index, character) in text.enumerated() {
      for byte in folded(String(character)).utf8 {
        bytes.append(byte)
        owners.append(index)
      }
    }
    return Set(fuzzyPlaces(wanted.span, in: bytes.span).map { owners[$0] })
  }

  private func spans(_ text: String, marked: Set<Int>, _ style: Style) -> [Span] {
    var spans: [Span] = []
    var wasMarked = false
    for (index, character) in text.enumerated() {
      let isMarked = marked.contains(index)
      if spans.isEmpty || isMarked != wasMarked { spans.append(Span("", isMarked ? Style(.match) : style)) }
      spans[spans.count - 1].text.append(character)
      wasMarked = isMarked
    }
    return spans
  }
}
