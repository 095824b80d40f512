import Model
import Scoring

/// What became known, newest first, under the months in which it did.
struct ChangeRows: Equatable, Sendable {
  enum Row: Equatable, Sendable {
    case month(Month)
    /// Above what was known at the end of a day already, below what became known since.
    case before(Day)
    /// A place among the entries; the day of the month is `nil` where nobody says which.
    case entry(Int, day: Int?)
  }

  /// A month of a year, or a year where nobody says which month.
  struct Month: Hashable, Sendable {
    let year: Int
    /// 1...12; 13 where it is not known, as the year's last day counts then.
    let month: Int
  }

  private(set) var rows: [Row] = []

  init() {}

  /// Those of `entries` that tell something by themselves: no documents, and no record of which more became known on
  /// the same day. Those that were known at the end of `start` already stand below a heading of their own; the order
  /// is then not reversed.
  init(
    _ entries: [NewEntry], isReversed: Bool = false, partedAt start: Day? = nil, announced: (ID) -> PartialDate?
  ) {
    var firstWord: [ID: PartialDate] = [:]
    for entry in entries {
      guard let known = entry.known else { continue }
      if let first = firstWord[entry.record], first.last <= known.last { continue }
      firstWord[entry.record] = known
    }
    var told: Set<ID> = []
    let dated = entries.indices.compactMap { index -> Dated? in
      let entry = entries[index]
      guard entry.kind != .source,
        let known = entry.known ?? firstWord[entry.record] ?? announced(entry.record)
      else { return nil }
      if !entry.isRecord { told.insert(entry.record) }
      return Dated(index: index, known: known)
    }
    let shown = dated.filter { !entries[$0.index].isRecord || !told.contains(entries[$0.index].record) }
    var month: Month?
    let sorted = shown.sorted(by: >)
    var isEarlier = false
    for dated in isReversed ? sorted.reversed() : sorted {
      if let start, !isEarlier, dated.last <= start {
        rows.append(.before(start))
        (isEarlier, month) = (true, nil)
      }
      if dated.month != month { rows.append(.month(dated.month)) }
      month = dated.month
      rows.append(.entry(dated.index, day: dated.day))
    }
  }

  /// Those whose place among the entries is wanted, and the months that still have any.
  func filtered(_ isWanted: (Int) -> Bool) -> [Row] {
    var filtered: [Row] = []
    var (part, month): (Row?, Row?)
    for row in rows {
      switch row {
      case .before: (part, month) = (row, nil)
      case .month: month = row
      case .entry(let place, _):
        guard isWanted(place) else { continue }
        filtered += [part, month].compactMap { $0 }
        (part, month) = (nil, nil)
        filtered.append(row)
      }
    }
    return filtered
  }

  /// An entry and when it became known; the greatest is the newest, the first on file among equals.
  private struct Dated: Comparable {
    let index: Int
    let last: Day
    let month: Month
    let day: Int?

    init(index: Int, known: PartialDate) {
      let (year, month, day) = known.last.components
      self.index = index
      last = known.last
      self.month = Month(year: year, month: known.precision == .year ? 13 : month)
      self.day = known.precision == .day ? day : nil
    }

    static func < (left: Dated, right: Dated) -> Bool {
      let (l, r) = (left.month, right.month)
      // A month without a day means its last one, and stands above that.
      return (l.year, l.month, left.day ?? 32, right.index) < (r.year, r.month, right.day ?? 32, left.index)
    }
  }
}

extension ChangeRows.Month {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  var words: String { month > Self.names.count ? "\(year)" : "\(Self.names[month - 1]) \(year)" }
}

extension NewEntry {
  fileprivate var isRecord: Bool { if case .record = content { true } else { false } }
}
