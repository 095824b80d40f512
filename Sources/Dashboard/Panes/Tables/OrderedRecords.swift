import Canvas
import Model
import Scoring

/// The records of one kind in the order a table shows them, with a heading above each group.
struct OrderedRecords<Element: TableRecord>: Sendable {
  enum Row: Equatable, Sendable {
    case heading(Heading)
    /// Positions in the roadmap's areas and in the area's records.
    case record(area: Int, index: Int)
  }

  struct Heading: Equatable, Sendable {
    let words: String
    /// For a small screen.
    let shortWords: String
    let role: Role
    let tally: String
  }

  private(set) var order = RecordOrder()
  private(set) var rows: [Row] = []
  /// The rows that are headings, in order.
  private var headings: [Int] = []
  private(set) var tally = Tally()
  /// `5 off track`, `1 moving away`.
  private var late: [String] = []
  /// No less than the widest title takes, or so much as most do.
  private(set) var titleColumns = 0
  private static var enoughColumns: Int { 60 }

  /// `Actions`.
  var name: String { "\(Element.noun.prefix(1).uppercased())\(Element.noun.dropFirst())s" }

  /// `Actions: 62, 2 overdue; by due date, earliest first, grouped by area`.
  var title: String {
    (["\(name): \(tally.all)"] + late).joined(separator: ", ") + "; \(order.words)"
  }

  mutating func take(_ context: PaneContext) {
    let assessment = context.assessment
    tally = Tally()
    var entries = entries(context)
    late = lateWords(entries)
    entries.sort { $0.isBefore($1, isReversed: order.isReversed) }
    (rows, headings) = ([], [])
    guard order.grouping != .none else {
      rows = entries.map { .record(area: $0.area, index: $0.index) }
      return
    }
    let groups = Dictionary(grouping: entries, by: \.group)
    for group in order.reversesGroups ? groups.keys.sorted(by: >) : groups.keys.sorted() {
      guard let members = groups[group], let first = members.first else { continue }
      headings.append(rows.count)
      rows.append(.heading(heading(of: members, like: first, assessment)))
      rows += members.map { .record(area: $0.area, index: $0.index) }
    }
  }

  /// Sorts or groups anew; `false` where the command asks for neither.
  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    guard order.perform(command) else { return false }
    take(context)
    return true
  }

  /// The record of a row and its area; `nil` for a heading.
  func record(at row: Int, in roadmap: Roadmap) -> (record: Element, area: Area)? {
    guard case .record(let area, let index) = rows[row] else { return nil }
    return (Element.records(of: roadmap.areas[area])[index], roadmap.areas[area])
  }

  func isHeading(_ row: Int) -> Bool {
    guard case .heading = rows[row] else { return false }
    return true
  }

  func records(before row: Int) -> Int {
    let above = headings.firstIndex { $0 >= row } ?? headings.count
    return row - above
  }

  private func heading(of members: [Entry], like first: Entry, _ assessment: Assessment) -> Heading {
    let area = assessment.roadmap.areas[first.area]
    if order.grouping == .area {
      return Heading(
        words: "\(area.number) \(area.title.text())", shortWords: "\(area.number) \(area.shortTitle.text())",
        role: .heading,
        tally: Element.tally(members.count, late: lateWords(members)))
    }
    let standing = Element.records(of: area)[first.index].standing(assessment)
    return Heading(
      words: standing.words, shortWords: standing.words, role: standing.role,
      tally: Element.tally(members.count, late: []))
  }

  /// How many are late, by the words of how they are.
  private func lateWords(_ entries: [Entry]) -> [String] {
    var counts: [String: Int] = [:]
    for word in entries.compactMap(\.lateness) { counts[word, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
  }

  // MARK: Sorting

  /// What decides the place of a record: its group, what it is sorted by, and its place in the roadmap.
  private struct Entry {
    let area: Int
    let index: Int
    let group: Int
    let lateness: String?
    let value: OrderValue?

    /// What has no value comes last, whichever way it is sorted.
    func isBefore(_ other: Entry, isReversed: Bool) -> Bool {
      switch (value, other.value) {
      case (let left?, let right?) where left != right: return isReversed ? right < left : left < right
      case (.some, nil): return true
      case (nil, .some): return false
      default: return (area, index) < (other.area, other.index)
      }
    }
  }

  private mutating func entries(_ context: PaneContext) -> [Entry] {
    let assessment = context.assessment
    titleColumns = 0
    var entries: [Entry] = []
    for (area, records) in assessment.roadmap.areas.enumerated() {
      for (index, record) in Element.records(of: records).enumerated() {
        guard tally.count(context.admits(record.record(in: records.id))) else { continue }
        if titleColumns < Self.enoughColumns {
          titleColumns = min(Self.enoughColumns, max(titleColumns, record.title.text().utf8.count))
        }
        let rank = order.grouping == .status || order.key == .status ? record.standing(assessment).rank : 0
        let value: OrderValue? =
          switch order.key {
          case .area: .number(Double(entries.count))
          case .due: record.dueDay.map { .number(Double($0.number)) }
          case .status: .number(Double(rank))
          case .score: assessment.node(record.id)?.score.value.map { .number($0) }
          case .title: .text(folded(record.title.text()))
          case .update: record.lastWord.map { .number(-Double($0.number)) }
          }
        entries.append(
          Entry(
            area: area, index: index, group: order.grouping == .area ? area : rank,
            lateness: record.lateness(assessment), value: value))
      }
    }
    return entries
  }
}
