import Canvas
import Model
import Storage
import TestSupport
import Testing

@testable import Dashboard

/// Sessions of keys, sizes, clicks, and data that breaks and is mended, in an order drawn at random, the same each time.
struct SessionSweepTests {
  @Test(arguments: Swept.Data.allCases, [UInt64(1), 2])
  func `a long session stays whole`(data: Swept.Data, seed: UInt64) throws {
    play(try Swept.dashboard(data), "\(data)", seed: seed)
  }

  /// With titles of letters two columns wide, of letters from right to left, and in ASCII.
  @Test(arguments: [("zh", Symbols.unicode), ("ar", .unicode), ("ru", .ascii)])
  func `so does one in another language`(code: String, symbols: Symbols) throws {
    let archive = try bundledArchive(in: try #require(Language(rawValue: code)))
    let dashboard = Dashboard(archive, asOf: Sample.day, today: Sample.day, size: Swept.sizes[7], symbols: symbols)
    play(dashboard, code, seed: 3)
  }

  private func play(_ start: Dashboard, _ name: String, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var dashboard = start
    let archive = dashboard.archive
    let broken = Problems(all: [Problem(file: "areas/a.json", path: "title", message: "is no text 字字字")])
    let keys = Swept.keys.filter { !Swept.days.contains($0) }
    for step in 0..<500 {
      let what: String
      switch Int.random(in: 0..<20, using: &random) {
      case 0...2:
        let size = Size(columns: .random(in: 0...140, using: &random), rows: .random(in: 0...50, using: &random))
        dashboard = dashboard.resized(size)
        what = "to \(size.columns)x\(size.rows)"
      case 3:
        let isBroken = Bool.random(using: &random)
        _ = dashboard.update(.clock(Minute(number: step)))
        _ = dashboard.update(.loaded(isBroken ? .failure(broken) : .success(archive)))
        what = isBroken ? "broken" : "mended"
      case 4:
        let point = Point(
          column: .random(in: 0...dashboard.size.columns, using: &random),
          row: .random(in: 0...dashboard.size.rows, using: &random))
        let actions = [Mouse.Action.press, .wheelUp, .wheelDown]
        _ = dashboard.update(.mouse(Mouse(actions[step % 3], at: point)))
        what = "click at \(point)"
      case 5 where step % 10 == 0:
        dashboard.press(["["])
        what = "["
      default:
        what = keys[Int.random(in: 0..<keys.count, using: &random)]
        dashboard.press([what])
      }
      for fault in dashboard.faults { Issue.record("\(name) \(seed), step \(step), \(what): \(fault)") }
    }
  }
}
