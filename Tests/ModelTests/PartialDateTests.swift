import Model
import TestSupport
import Testing

struct PartialDateTests {
  @Test(arguments: [
    ("2025-12-17", "2025-12-17", "2025-12-17"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"), ("2025", "2025-01-01", "2025-12-31"),
    ("0001", "0001-01-01", "0001-12-31"), ("9999-12-31", "9999-12-31", "9999-12-31"),
  ])
  func `a date is a whole period, and is written as it was read`(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.first.description == first)
    #expect(date.last.description == last)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "", "2030-13", "2030-00", "2030-1", "2030-01-1", "2023-02-29", "30", "20300", "2030-", "2030-01-", "2030/01",
    "2030-01/01",
    "2030-01-01T00:00", " 2030", "2030 ", "+203", "-203", "２０３０", "203a", "0000", "2030-01-01\u{301}",
  ])
  func `what is not a date is none`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [("1y", 365.0), ("2y", 730.485), ("6m", 182.62125), ("90d", 90), ("99999d", 99_999)])
  func `an interval has a length in days, and is written as it was read`(text: String, days: Double) throws {
    let interval = try #require(Interval(text[...]))
    #expect(abs(interval.days - days) < 1e-9)
    #expect(interval.description == text)
  }

  @Test(arguments: ["", "y", "1", "0y", "-1y", "+1y", "1.5y", "1w", "1 y", "100000d", "1yy", "１y"])
  func `what is not an interval is none`(text: String) {
    #expect(Interval(text[...]) == nil)
  }
}
