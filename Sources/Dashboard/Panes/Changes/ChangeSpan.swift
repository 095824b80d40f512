import Model

/// A time that ends on the day the screen shows.
enum ChangeSpan: Equatable, Sendable {
  case sinceVisit(Day)
  /// A day that was typed.
  case since(Day)
  case days(Int)
  case year
  case everything

  /// From the shortest to the longest, before `day`.
  static func all(before day: Day, lastVisit: Day?) -> [ChangeSpan] {
    let visit = lastVisit.flatMap { $0 < day ? ChangeSpan.sinceVisit($0) : nil }
    return [visit, .days(30), .days(90), .year, .everything].compactMap { $0 }
  }

  /// The day at whose end the time begins; `first` is the one before anything was known.
  func start(before day: Day, first: Day) -> Day {
    switch self {
    case .sinceVisit(let day), .since(let day): day
    case .days(let count): day.advanced(days: -count)
    case .year: day.advanced(months: -12)
    case .everything: min(first, day)
    }
  }

  /// In words, where it begins on `start`.
  func words(since start: Day) -> String {
    switch self {
    case .sinceVisit: "since your last visit, \(start)"
    case .since: "since \(start)"
    case .days(let count): "in \(count) days, since \(start)"
    case .year: "in a year, since \(start)"
    case .everything: "since the beginning"
    }
  }
}
