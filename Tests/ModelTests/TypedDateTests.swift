import Model
import TestSupport
import Testing

struct TypedDateTests {
  @Test(arguments: [
    ("2024-02", "2024-02"), ("2024", "2024"), ("2024-02-29", "2024-02-29"), ("today", "2026-03-31"),
    ("-30d", "2026-03-01"), ("-1m", "2026-02-28"), ("-2y", "2024-03-31"),
  ])
  func `a date is a period, or lies before the day it is asked on`(text: String, expected: String) {
    #expect(TypedDate(text)?.date(on: Day("2026-03-31")).description == expected)
  }

  @Test(arguments: ["", "-", "-1", "-0d", "1d", "tomorrow", "2024-13", "--1d", "-+1d"])
  func `anything else is none`(text: String) {
    #expect(TypedDate(text) == nil)
  }
}
