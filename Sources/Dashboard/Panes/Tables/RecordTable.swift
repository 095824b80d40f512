import Canvas
import Model
import Scoring

/// A list of records in columns, sorted and grouped by the reader.
protocol RecordTable: ListPane {
  associatedtype Element: TableRecord
  var records: OrderedRecords<Element> { get set }
  /// The columns, the title's no narrower than `title` while others can be left out.
  func table(title: Int) -> Table
  /// The share of so many columns that is the title's where it needs that, 0...1.
  func titleShare(of columns: Int) -> Double
  /// An entry for each column of the table.
  func entries(for record: Element, in area: Area, _ assessment: Assessment, _ symbols: Symbols) -> [Table.Entry]
}

extension RecordTable {
  var name: String { records.name }
  var qualifier: String { records.order.words }
  var title: String { records.title }
  var tally: Tally { records.tally }
  func count(in assessment: Assessment) -> Int { records.rows.count }

  func id(at index: Int, in assessment: Assessment) -> ID? {
    records.record(at: index, in: assessment.roadmap)?.record.id
  }

  func isHeading(_ index: Int) -> Bool { records.isHeading(index) }
  func records(before index: Int) -> Int { records.records(before: index) }
  func headingRows(in size: Size) -> Int { size.rows >= 4 ? 1 : 0 }

  /// Sorts and groups; what was selected stays selected.
  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    let kept = selected(in: context.assessment)
    guard records.perform(command, context) else { return false }
    if let kept { select(kept, in: context.assessment) }
    return true
  }

  func drawHeading(_ assessment: Assessment, on frame: inout Frame) {
    let room = room(in: frame.bounds.size)
    frame.heading(of: table(for: room), in: room)
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    let room = room(in: frame.bounds.size)
    if let (record, area) = records.record(at: index, in: assessment.roadmap) {
      frame.row(entries(for: record, in: area, assessment, frame.symbols), of: table(for: room), in: room)
    } else if case .heading(let heading) = records.rows[index] {
      draw(heading, on: &frame)
    }
  }

  func titleShare(of columns: Int) -> Double { columns < 64 ? 0.43 : 0.55 }

  /// About half the room is the title's where it is needed, up to what most titles take.
  func table(for room: Rect) -> Table {
    let share = Int(Double(room.columns) * titleShare(of: room.columns))
    return table(title: max(16, min(share, records.titleColumns)))
  }

  /// The first column is the selection's, the last one is kept free.
  func room(in size: Size) -> Rect { Rect(column: 1, row: 0, columns: size.columns - 2, rows: 1) }

  private func draw(_ heading: OrderedRecords<Element>.Heading, on frame: inout Frame) {
    let room = room(in: frame.bounds.size)
    let tally = TextWidth.columns(of: heading.tally)
    let glyph = frame.symbols.glyph(of: heading.role)
    let name = room.columns < 90 ? heading.shortWords : heading.words
    let words = glyph == " " ? name : "\(glyph) \(name)"
    let hasTally = room.columns >= tally + 2 + min(TextWidth.columns(of: words), 24)
    let style = Style(heading.role).bold
    frame.put(words, at: room.origin, style: style, limit: room.columns - (hasTally ? tally + 2 : 0))
    if hasTally { frame.putRight(heading.tally, row: 0, columns: room.maxColumn, style: style) }
  }
}

extension Table.Entry {
  /// A score of 0...100, or that there is none.
  static func score(_ value: Double?, _ symbols: Symbols) -> Table.Entry {
    .text(value.map { decimalText($0, decimals: 0) } ?? String(symbols.dash), Style(.text))
  }
}
