/// A day, a month or a year, as a source states it; a partial date means the whole period.
package struct PartialDate: Hashable, Sendable {
  package enum Precision: UInt8, Sendable { case day, month, year }

  package let first: Day
  /// Days of the period after the first. Dates are many, and in two bytes fewer each entry takes eight fewer.
  private let following: UInt16
  package let precision: Precision

  package init(_ day: Day) {
    first = day
    following = 0
    precision = .day
  }

  /// The period's last day: the one that counts where one day is needed.
  package var last: Day { Day(number: first.number + Int32(following)) }

  /// Reads `2025-12-17`, `2025-12` or `2025`; `nil` for anything else, and for days the calendar does not have.
  package init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(utf8: text.utf8.span)
  }

  /// Likewise, from the bytes of a text.
  package init?(utf8 text: Span<UInt8>) {
    var (year, month, day) = (0, 0, 0)
    var count = 0
    for index in text.indices {
      let byte = text[index]
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch count {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<4 where isDigit: year = year * 10 + digit
      case 5..<7 where isDigit: month = month * 10 + digit
      case 8..<10 where isDigit: day = day * 10 + digit
      default: return nil
      }
      count += 1
    }
    switch count {
    case 4: (precision, month, day) = (.year, 1, 1)
    case 7: (precision, day) = (.month, 1)
    case 10: precision = .day
    default: return nil
    }
    guard let first = Day(year: year, month: month, day: day) else { return nil }
    self.first = first
    following =
      switch precision {
      case .day: 0
      case .month: UInt16(Day.length(ofMonth: month, year: year) - 1)
      case .year: UInt16(Day.length(ofMonth: 2, year: year) + 336)
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
