/// A date as people type one: a period, or a day that depends on the day it is asked on.
package enum TypedDate: Hashable, Sendable {
  case period(PartialDate)
  case today
  case before(Interval)

  /// Reads `2024-09-22`, `2024-09`, `2024`, `today`, or an interval before today such as `-30d`, `-6m` and `-1y`.
  package init?(_ text: some StringProtocol) {
    let text = Substring(text)
    if text == "today" {
      self = .today
    } else if text.hasPrefix("-"), let interval = Interval(text.dropFirst()) {
      self = .before(interval)
    } else if let date = PartialDate(text) {
      self = .period(date)
    } else {
      return nil
    }
  }

  /// What it means where today is `day`.
  package func date(on day: Day) -> PartialDate {
    switch self {
    case .period(let date): date
    case .today: PartialDate(day)
    case .before(let interval): PartialDate(day.earlier(by: interval))
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
