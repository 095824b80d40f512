/// A day, a month or a year, as a source states it; a partial date means the whole period.
package struct PartialDate: Hashable, Sendable {
  package enum Precision: UInt8, Sendable { case day, month, year }

  package let first: Day
  package let precision: Precision

  package init(_ day: Day) {
    first = day
    precision = .day
  }

  /// Reads `2025-12-17`, `2025-12` or `2025`; `nil` for anything else, and for days the calendar does not have.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    let hyphen = UInt8(ascii: "-")
    let precision: Precision
    switch bytes.count {
    case 4: precision = .year
    case 7 where bytes[4] == hyphen: precision = .month
    case 10 where bytes[4] == hyphen && bytes[7] == hyphen: precision = .day
    default: return nil
    }
    guard let year = number(0..<4), let month = precision == .year ? 1 : number(5..<7),
      let day = precision == .day ? number(8..<10) : 1, let first = Day(year: year, month: month, day: day)
    else { return nil }
    self.first = first
    self.precision = precision
  }

  /// The period's last day: the one that counts where one day is needed.
  package var last: Day {
    let (year, month, _) = first.components
    switch precision {
    case .day: return first
    case .month: return first.advanced(days: Day.length(ofMonth: month, year: year) - 1)
    case .year: return Day(year: year, month: 12, day: 31) ?? first
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601, as precise as the date is.
  package var description: String {
    let (year, month, _) = first.components
    switch precision {
    case .day: return first.description
    case .month: return "\(padded(year, 4))-\(padded(month, 2))"
    case .year: return padded(year, 4)
    }
  }
}
