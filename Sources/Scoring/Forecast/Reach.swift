package import Model

/// When something gets there.
package enum Reach: Equatable, Sendable {
  /// It is there; first seen to be on that day.
  case reached(Day)
  case on(Day)
  /// Not at this pace: never, or beyond the horizon of the settings.
  case never

  /// Orders by day, what never comes last.
  package func isLater(than other: Reach) -> Bool {
    switch (self, other) {
    case (.never, .never), (_, .never): false
    case (.never, _): true
    case (.reached(let left), .reached(let right)), (.on(let left), .on(let right)): left > right
    case (.on, .reached): true
    case (.reached, .on): false
    }
  }
}

extension Day {
  /// The day on the axis of years on which slopes are measured.
  var years: Double { Double(number) / Day.daysPerYear }

  /// The day nearest to so many years later.
  func advanced(years: Double) -> Day { advanced(days: Int((years * Day.daysPerYear).rounded())) }

  /// A mean year of the Gregorian calendar.
  static let daysPerYear = 365.2425
}
