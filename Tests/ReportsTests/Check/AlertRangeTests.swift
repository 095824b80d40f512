import Testing

@testable import Reports

/// The table of the Monitoring Plugins Development Guidelines, "Threshold and Ranges", and its examples.
struct AlertRangeTests {
  @Test(arguments: [
    ("10", [-0.1, 10.1, 11], [0, 5, 10.0]), ("10:", [9.9, -1], [10, 1e9]), ("~:10", [10.1, 11], [-1e9, 0, 10]),
    ("10:20", [9, 21], [10, 15, 20]), ("@10:20", [10, 15, 20], [9, 21]), ("0:0", [1, -1], [0]),
    ("-5:-1", [0, -6], [-5, -3, -1]), ("@0:10", [0, 10], [-1, 11]), (":10", [-1, 11], [0, 10]), ("2.5", [2.6], [2.5]),
  ])
  func `a range alerts as the guidelines say`(text: String, alerting: [Double], quiet: [Double]) throws {
    let range = try #require(AlertRange(text))
    for value in alerting { #expect(range.alerts(value), "\(value)") }
    for value in quiet { #expect(!range.alerts(value), "\(value)") }
    #expect(range.text == text)
  }

  @Test(arguments: ["", ":", "x", "20:10", "1:2:3", "@", "~", "10:~", "1e3", "nan", "inf", "0x10", " 10", "10 "])
  func `what is no range is none`(text: String) { #expect(AlertRange(text) == nil) }
}
