/// A span of calendar time such as `1y`, `6m` or `90d`.
package struct Interval: Hashable, Sendable {
  package enum Unit: Character, Sendable {
    case day = "d"
    case month = "m"
    case year = "y"
  }

  /// At least 1.
  package let count: Int
  package let unit: Unit

  /// Reads a whole number from 1 to 99999 and one of `d`, `m` and `y`; `nil` for anything else.
  package init?(_ text: Substring) {
    guard let last = text.last, let unit = Unit(rawValue: last), let count = Int(text.dropLast()),
      (1...99_999).contains(count), text.first != "+"
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// Its length in days, a month being a twelfth of a mean Gregorian year.
  package var days: Double {
    switch unit {
    case .day: Double(count)
    case .month: Double(count) * 365.2425 / 12
    case .year: count == 1 ? 365 : Double(count) * 365.2425
    }
  }
}

extension Interval: CustomStringConvertible {
  package var description: String { "\(count)\(unit.rawValue)" }
}
