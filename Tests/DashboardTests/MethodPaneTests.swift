import Canvas
import Model
import TestSupport
import Testing

@testable import Dashboard

struct MethodPaneTests {
  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 12), (20, 5)])
  func `the method at every size class`(columns: Int, rows: Int) {
    expectRecorded(play("9", columns: columns, rows: rows).frame.picture, at: "Frames/method-\(columns)x\(rows).txt")
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `its end, in ASCII`(columns: Int, rows: Int) {
    let frame = play("9 end", columns: columns, rows: rows, symbols: .ascii).frame
    expectRecorded(frame.picture, at: "Frames/method-end-\(columns)x\(rows)-ascii.txt")
    #expect(frame.rows.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  @Test
  func `a setting that is not the method's own says what that is`() {
    var roadmap = Sample.roadmap
    roadmap.settings.status.onTrack = 0.9
    roadmap.settings.actionCredit.dropped = .excluded
    let rows = play("9", rows: 60, archive: Archive(roadmap)).frame.rows
    #expect(rows.contains { $0.contains("2 differ from their defaults.") })
    #expect(rows.contains { $0.contains("  on track from a pace of     0.9             default 0.95") })
    #expect(rows.contains { $0.contains("  dropped counts as           excluded        default zero") })
    #expect(!play("9", rows: 60).frame.rows.contains { $0.contains("  default ") })
  }

  @Test
  func `areas and items open, text does not`() {
    #expect(play("9").selected == nil)
    #expect(play("9 enter").selected == nil)
    #expect(play("9 end").selected == "users", "the last of the items without which the score differs most")
    let rows = play("9", rows: 200).frame.rows
    guard let area = rows.firstIndex(where: { $0.contains("1 Connectivity ") && $0.contains("33.3%") }) else {
      Issue.record("no weight of an area")
      return
    }
    let keys = Array(repeating: "down", count: area - 2).joined(separator: " ")
    #expect(play("9 \(keys) enter", rows: 200).selected == "connectivity")
  }

  @Test
  func `every key of the settings is told once`() {
    let names = SettingGroup.all(of: ScoringSettings()).flatMap(\.settings).map(\.name)
    #expect(Set(names).count == names.count)
    // Two thresholds share one key; all else is a stored property each.
    #expect(names.count == leaves(of: ScoringSettings()) - 1)
  }

  /// Stored properties that hold no others.
  private func leaves(of value: Any) -> Int {
    let children = Mirror(reflecting: value).children
    return children.isEmpty ? 1 : children.reduce(0) { $0 + leaves(of: $1.value) }
  }

  @Test
  func `every size draws, whatever there is to tell`() {
    let empty = Archive(Roadmap(id: "empty", title: "Empty", start: "2020", horizon: "2030"))
    for archive in [Sample.archive, empty, Archive(.random(seed: 3)), Archive(.random(seed: 4))] {
      var dashboard = play("9", archive: archive)
      for rows in [0, 1, 2, 7, 8, 17, 18, 24, 30, 60] {
        for columns in [0, 1, 2, 13, 30, 31, 40, 59, 60, 100, 119, 120, 200] {
          for key in ["home", "pgdn", "end", "enter", "esc"] {
            _ = dashboard.update(.resized(Size(columns: columns, rows: rows)))
            if let key = Key(key) { _ = dashboard.update(.key(key)) }
            #expect(dashboard.frame.size == Size(columns: columns, rows: rows))
          }
        }
      }
    }
  }

  @Test func `the detail says what the picture shows until a record is selected`() {
    func detail(_ keys: String) -> String { play(keys).frame.rows.map { String($0.suffix(48)) }.joined() }
    #expect(detail("9").contains("In the picture the sign"))
    #expect(detail("2 f z z enter 9").contains("In the picture the sign"))
    #expect(detail("9 2 f z z enter").contains("Nothing is selected that can be opened."))
  }
}
