import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

/// What a key costs on a roadmap of 100,000 records, counted instead of timed.
struct ManyRecordsTests {
  /// On a screen of 120 columns and 40 rows; made once, as that is what takes long.
  static let large: Dashboard = {
    var roadmap = Roadmap.large(100_000)
    roadmap.settings.sensitivity.draws = 8  // with 10,000 the method takes minutes in an unoptimised build
    return Dashboard(
      Archive(roadmap), asOf: Sample.day, today: Sample.day, size: Size(columns: 120, rows: 40), symbols: .unicode)
  }()
  private static let small = Dashboard(
    Archive(.large(600)), asOf: Sample.day, today: Sample.day, size: Size(columns: 120, rows: 40), symbols: .unicode)

  private static let moves = ["j", "j", "k", "pgdn", "pgdn", "pgup", "G", "k", "k", "g"]

  @Test(arguments: [
    ("1 tab tab", PaneName.milestones), ("2", .actions), ("2 c c", .actions), ("3", .indicators), ("4", .timeline),
    ("4 c", .timeline),
  ])
  func `a move looks at no more rows of many records than of few`(view: String, pane: PaneName) throws {
    func counts(_ start: Dashboard) -> (looked: Int, drawn: Int) {
      var dashboard = start
      for key in view.split(separator: " ") { press(String(key), &dashboard) }
      let counting = CountingPane(dashboard.list(pane))
      dashboard.lists[pane] = counting
      for key in ManyRecordsTests.moves {
        press(key, &dashboard)
        _ = dashboard.frame
      }
      return counting.counts.value
    }
    let (few, many) = (counts(ManyRecordsTests.small), counts(ManyRecordsTests.large))
    let rows = ManyRecordsTests.large.size.rows
    #expect(many.drawn <= ManyRecordsTests.moves.count * rows && many.drawn > ManyRecordsTests.moves.count)
    // Headings stand elsewhere among many: a look more or less for each of them.
    #expect(abs(many.looked - few.looked) <= 4 * ManyRecordsTests.moves.count, "\(many) and \(few)")
    #expect(abs(many.drawn - few.drawn) <= ManyRecordsTests.moves.count, "\(many) and \(few)")
  }

  @Test func `an area of thousands of records is told by its first ones`() {
    var dashboard = ManyRecordsTests.large
    press("j", &dashboard)
    #expect(dashboard.detail.lines.count < 5 * DetailText.most)
    let texts = dashboard.detail.lines.map { $0.text(in: dashboard.assessment.roadmap) }
    #expect(texts.contains { $0.hasPrefix("and 3,967 more") || $0.hasPrefix("and 3967 more") })
  }

  private func press(_ name: String, _ dashboard: inout Dashboard) {
    guard let key = Key(name) else { preconditionFailure("“\(name)” is no key.") }
    _ = dashboard.update(.key(key))
  }
}
