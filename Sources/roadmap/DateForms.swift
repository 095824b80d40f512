import ArgumentParser
import Model

extension PartialDate {
  /// Reads a date as people type one: `2024-09-22`, `2024-09`, `2024`, `today`, or an interval before today like `-30d`.
  init(typed text: String, on today: Day = Program.today) throws {
    guard let date = TypedDate(text) else {
      throw ValidationError("\"\(text)\" is not a date; dates are 2024-09-22, 2024-09, 2024, today, -30d, -6m or -1y.")
    }
    self = date.date(on: today)
  }
}
