import ArgumentParser
import Model

extension PartialDate {
  /// Reads a date as people type one: `2024-09-22`, `2024-09`, `2024`, `today`, or an interval before today like `-30d`.
  init(typed text: String) throws {
    if text == "today" {
      self.init(Program.today)
    } else if text.hasPrefix("-"), let interval = Interval(text.dropFirst()) {
      self.init(Program.today.earlier(by: interval))
    } else if let date = PartialDate(text) {
      self = date
    } else {
      throw ValidationError("\"\(text)\" is not a date; dates are 2024-09-22, 2024-09, 2024, today, -30d, -6m or -1y.")
    }
  }
}

extension Day {
  fileprivate func earlier(by interval: Interval) -> Day {
    switch interval.unit {
    case .day: advanced(days: -interval.count)
    case .month: advanced(months: -interval.count)
    case .year: advanced(months: -12 * interval.count)
    }
  }
}
