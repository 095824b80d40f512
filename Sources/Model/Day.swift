/// A day of the proleptic Gregorian calendar, in UTC.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// After every date.
  package static let distantFuture = Day(number: .max)

  /// `nil` where the calendar has no such day; years 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Days from civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1...12) and day of the month (1...31).
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days from `other` to this one; negative where this one is earlier.
  package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  package func advanced(days: Int) -> Day { Day(number: Int32(clamping: Int(number) + days)) }

  /// The same day of the month, `months` later, or that month's last day; stays within the years 1...9999.
  package func advanced(months: Int) -> Day {
    let (year, month, day) = components
    let count = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let (target, place) = (count / 12, count % 12 + 1)
    return Day(year: target, month: place, day: min(day, Day.length(ofMonth: place, year: target))) ?? self
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2025-12-17`.
  package var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
