import TestSupport
import Testing

/// One line and an exit code for a monitoring system.
struct CheckTests {
  @Test(arguments: [
    ("--warning 30: --critical 10:", 0, "ROADMAP OK - score "),
    ("--warning 70: --critical 10:", 1, "ROADMAP WARNING - "),
    ("-w 70: -c 50:", 2, "ROADMAP CRITICAL - "), ("--critical @0:50", 2, "ROADMAP CRITICAL - "),
    ("--warning 30: --max-age 1 --as-of 2027-06", 1, "ROADMAP WARNING - "),
    ("--area connectivity --warning 10:", 0, "ROADMAP OK - connectivity score "),
    ("--area nothing", 3, "ROADMAP UNKNOWN - there is no area \"nothing\""),
    ("--warning x", 3, "ROADMAP UNKNOWN - \"x\" is not a range"), ("--data /nowhere", 3, "ROADMAP UNKNOWN - "),
    ("--no-such-option", 3, "ROADMAP UNKNOWN - "), ("--as-of never", 3, "ROADMAP UNKNOWN - "),
  ])
  func `the exit code says what the line says`(line: String, code: Int32, beginning: String) throws {
    let arguments = ["check", "--as-of", "2026-11-23"] + line.split(separator: " ").map(String.init)
    let result = try RunningProgram.run(arguments)
    #expect(result.code == code)
    #expect(result.output.hasPrefix(beginning), "\(result.output)")
    #expect(result.output.split(separator: "\n").count == 1 && result.output.hasSuffix("\n"))
    #expect(result.errors.isEmpty, "a monitoring system reads standard output alone")
  }

  @Test func `performance data name each area with its score, and the ranges`() throws {
    let result = try RunningProgram.run(["check", "--as-of", "2026-11-23", "-w", "70:", "-c", "50:"])
    let data = result.output.split(separator: "|").last?.split(separator: " ").map { $0.filter { $0 != "\n" } } ?? []
    #expect(data.first?.hasPrefix("score=") == true && data.first?.hasSuffix(";70:;50:;0;100") == true)
    #expect(data.count >= 9 && data.allSatisfy { $0.contains("=") && $0.split(separator: ";").count >= 3 })
  }
}
