/// A minute of the wall clock.
package struct Minute: Hashable, Sendable {
  /// Minutes since 1970-01-01 00:00 where the reader is.
  package let number: Int

  /// A minute by its number.
  package init(number: Int) { self.number = number }

  /// How long ago `earlier` was: `5 min`, `3 h`, `2 d`; `nil` within the same minute, and where the clock was put back.
  func age(of earlier: Minute) -> String? {
    switch number - earlier.number {
    case ...0: nil
    case let minutes where minutes < 120: "\(minutes) min"
    case let minutes where minutes < 48 * 60: "\(minutes / 60) h"
    case let minutes: "\(minutes / (24 * 60)) d"
    }
  }
}

extension Minute: CustomStringConvertible {
  /// The time of day: `12:34`.
  package var description: String {
    let ofDay = ((number % 1440) + 1440) % 1440
    return [ofDay / 60, ofDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
