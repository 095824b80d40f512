import Model
import Scoring

/// What became known, newest first, under the months in which it did.
struct ChangeRows: Equatable, Sendable {
  enum Row: Equatable, Sendable {
    case month(Month)
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
  /// the same day.
  init(_ entries: [NewEntry], isReversed: Bool = false, announced: (ID) -> PartialDate?) {
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
    for dated in isReversed ? sorted.reversed() : sorted {
      if dated.month != month { rows.append(.month(dated.month)) }
      month = dated.month
      rows.append(.entry(dated.index, day: dated.day))
    }
  }

  /// Those whose place among the entries is wanted, and the months that still have any.
  func filtered(_ isWanted: (Int) -> Bool) -> [Row] {
    var filtered: [Row] = []
    var month: Row?
    for row in rows {
      guard case .entry(let place, _) = row else {
        month = row
        continue
      }
      guard isWanted(place) else { continue }
      if let heading = month { filtered.append(heading) }
      month = nil
      filtered.append(row)
    }
    return filtered
  }

  /// An entry and when it became known; the greatest is the newest, the first on file among equals.
  private struct Dated: Comparable {
    let index: Int
    let month: Month
    let day: Int?

    init(index: Int, known: PartialDate) {
      let (year, month, day) = known.last.components
      self.index = index
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
