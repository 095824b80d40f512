import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

/// The dashboard on an account that others share.
struct RestrictedTests {
  private func dashboard() -> Dashboard {
    Dashboard(
      Sample.archive, asOf: Sample.day, today: Sample.day, size: Size(columns: 120, rows: 40), symbols: .unicode,
      isRestricted: true)
  }

  @Test func `no key asks for a file to be written`() {
    let keys = Command.groups.flatMap(\.commands).flatMap(\.keys).compactMap { Key($0) }
    for key in keys {
      var dashboard = dashboard()
      #expect(!dashboard.update(.key(key)).contains { $0.writesFile }, "\(key.name)")
    }
  }

  @Test func `what would write one says what to do instead`() {
    var dashboard = dashboard()
    #expect(dashboard.update(.key(Key(.character("x")))) == [])
    #expect(dashboard.frame.rows.last?.contains("no files from here; y copies, Y prints") == true)
    _ = dashboard.update(.key(Key(.character("?"))))
    #expect(dashboard.update(.key(Key(.character("x")))) == [])
    #expect(dashboard.frame.rows.last?.contains("no files from here") == true)
  }
}
