import Model
import TestSupport
import Testing

struct DayTests {
  @Test func `every day from 1600 to 2400 becomes its components and back, one after the other`() throws {
    var number: Int32 = -135_140
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          let date = try #require(Day(year: year, month: month, day: day))
          guard date.number == number, date.components == (year, month, day) else {
            Issue.record("\(date) is not \(number)")
            return
          }
          number += 1
        }
      }
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2026, 11, 23, 20_780),
    (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func `known days have their numbers`(year: Int, month: Int, day: Int, number: Int32) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0),
    (2024, 1, 32),
    (0, 1, 1), (10_000, 1, 1),
  ])
  func `a day the calendar does not have is none`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2025-12-17", -60, "2020-12-17"),
    ("2025-01-31", 1, "2025-02-28"), ("2024-12-31", -10, "2024-02-29"), ("2025-11-30", 3, "2026-02-28"),
    ("2025-03-31", -3, "2024-12-31"),
  ])
  func `months later is the same day of the month, or its last`(day: String, months: Int, later: String) {
    #expect(Day(day).advanced(months: months) == Day(later))
  }

  @Test(arguments: [("2024-02-28", 2, "2024-03-01"), ("2023-02-28", 2, "2023-03-02"), ("2024-01-01", -1, "2023-12-31")])
  func `days later counts leap days`(day: String, days: Int, later: String) {
    #expect(Day(day).advanced(days: days) == Day(later))
    #expect(Day(later).days(since: Day(day)) == days)
  }

  @Test func `days are written as ISO 8601`() {
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(year: 33, month: 4, day: 3)?.description == "0033-04-03")
  }
}
