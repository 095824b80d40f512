import Model
import Scoring
import TestSupport
import Testing

/// Somebody asks what is late in human rights.
@Suite(.serialized)
struct LateTests {
  /// Past its date, off track or moving away.
  private let query = "area:human-rights (status:overdue or status:off-track or status:moving-away)"

  /// The ids of what is late in the area, as the list of what needs somebody has them.
  private func concerns() throws -> [String] {
    let day = "\(Played.day)"
    let late = try porcelain("status", "--problems", "--as-of", day).filter { $0[0] == "late" }.map { $0[2] }
    let area = try ["actions", "indicators", "roundtables", "milestones"].flatMap {
      try porcelain("list", $0, "area:human-rights", "--as-of", day).map { $0[0] }
    }
    return late.filter { area.contains($0) }
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `what is late in human rights is found by one query in three views`(columns: Int, rows: Int) throws {
    let played = try Played()
    let (area, day) = (try played.area("human-rights").area, Played.day)
    let session = try played.open(columns: columns, rows: rows)

    // First among the actions: none that is scored is late, and the last line says where something is.
    try session.type("2 f")
    try session.see("filter:")
    try session.write(query)
    let actions = played.roadmap.areas.flatMap(\.actions)
    try #require(!area.actions.contains { $0.isOverdue(on: day) })
    try session.see("0 of \(actions.count)")
    try session.type("Enter")
    try session.see("nothing here matches the filter", "0 of \(actions.count) here; elsewhere 1 roundtable")

    // Among the indicators neither, and why: nobody has set a target for any of them. The arrow brings the query back.
    let indicators = played.roadmap.areas.flatMap(\.indicators)
    try session.type("3 f Up Enter")
    try session.see("nothing here matches the filter", "0 of \(indicators.count) here; elsewhere 1 roundtable")
    try session.type("f C-u")
    try session.write("area:human-rights")
    try session.type("Enter")
    let list = try session.see("\(area.indicators.count) of \(indicators.count) with area:human-rights")
    try #require(area.indicators.allSatisfy { $0.target == nil })
    for indicator in area.indicators {
      #expect(row(with: "? \(indicator.title.text().prefix(16))", in: list).contains("no target"), "\(list)")
    }

    // Then among what roundtables were to deliver.
    let tables = played.roadmap.roundtables
    let late = tables.filter { $0.areas.contains(area.id) && $0.outputs.contains { $0.isOverdue(on: day) } }
    #expect(late.map(\.id.text) == (try concerns()), "all that is late, and nothing else")
    try #require(late.count == 1)
    try session.type("5 f Up Up Enter")
    let screen = try session.see(
      "\(late.count) of \(tables.count) with \(query.prefix(20))", "▌\(late[0].code)", late[0].title.text())
    for output in late[0].outputs {
      let row = row(with: String(output.title.text().prefix(12)), in: screen)
      #expect(row.contains("overdue") == output.isOverdue(on: day), "\(output.id)\n\(screen)")
    }

    // And since when, from the detail.
    let output = try #require(late[0].outputs.first { $0.isOverdue(on: day) })
    let due = try #require(output.due)
    try session.type("Enter")
    try session.see("╭ Roundtable ")
    try session.press("j") { $0.contains("overdue since \(due)") }
    try session.see(output.title.text())
  }
}
