import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

struct CheckReportTests {
  private func report(
    _ warning: String? = nil, _ critical: String? = nil, age: Int? = nil, area: ID? = nil, on day: String = "2026-11-23"
  ) throws -> CheckReport {
    let limits = CheckReport.Limits(
      warning: warning.flatMap { AlertRange($0) }, critical: critical.flatMap { AlertRange($0) }, maximumAge: age)
    return CheckReport(try Specimen.assessment(asOf: day), limits: limits, area: area)
  }

  @Test func `the line has the state, the reason and what was measured`() throws {
    let line = try report("70:", "50:").line
    #expect(
      line
        == """
        ROADMAP WARNING - score 66.8 (expected 75.0), off track: water | score=66.8;70:;50:;0;100 \
        water=33.5;;;0;100 light=100.0;;;0;100 coverage=66.7%;;;0;100

        """)
  }

  @Test(arguments: [
    (nil, nil, CheckReport.State.critical), ("70:", nil, .warning), ("70:", "68:", .critical), ("60:", "50:", .ok),
    (nil, "50:", .ok), ("@60:70", nil, .warning),
  ])
  func `ranges decide where they are given, else the status`(
    warning: String?, critical: String?, state: CheckReport.State
  ) throws {
    #expect(try report(warning, critical).state == state)
  }

  @Test func `data without news is a warning`() throws {
    #expect(try report("0:", age: 10_000).state == .ok)
    let stale = try report("0:", age: 5)
    #expect(stale.state == .warning)
    #expect(stale.line.contains("nothing new for"))
    #expect(stale.line.contains(" age="))
    #expect(try report("0:", "90:", age: 5).state == .critical)
  }

  @Test func `where nothing is scored nothing is known`() throws {
    let early = try report("70:", on: "1900-01-01")
    #expect(early.state == .unknown)
    #expect(early.line.hasPrefix("ROADMAP UNKNOWN - nothing is scored as of 1900-01-01 | score=U;70:;;0;100"))
  }

  @Test func `one area is told with its items`() throws {
    let line = try report(area: "water").line
    #expect(line.hasPrefix("ROADMAP CRITICAL - water score 33.5"))
    #expect(line.contains("off track, late: wells served"))
    #expect(!line.contains("light="))
  }

  @Test func `no text can pass for perfdata or another line`() {
    #expect(CheckReport.unknown("a | b=1\nc\u{1B}[0m") == "ROADMAP UNKNOWN - a / b=1; c\u{FFFD}[0m\n")
  }

  @Test(arguments: [
    ("a b", "'a b'=1.0;;;0"), ("it's", "'it''s'=1.0;;;0"), ("a=b", "'a=b'=1.0;;;0"), ("a", "a=1.0;;;0"),
  ])
  func `labels are quoted where they have to be`(label: String, text: String) {
    #expect(PerformanceData(label: label, value: 1).text == text)
  }

  @Test func `numbers have no groups of digits`() {
    #expect(PerformanceData(label: "a", value: 1_234_567.25).text == "a=1234567.3;;;0")
  }
}
