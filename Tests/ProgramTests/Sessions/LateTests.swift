import Model
import Scoring
import TestSupport
import Testing

/// Somebody asks what is late in human rights.
@Suite(.serialized)
struct LateTests {
  @Test(arguments: [(120, 40), (80, 24)])
  func `what is late in human rights is found by one filter in two views`(columns: Int, rows: Int) throws {
    let played = try Played()
    let (area, day) = (try played.area("human-rights").area, Played.day)
    let session = try played.open(columns: columns, rows: rows)

    // First among the actions.
    try session.type("2 f")
    try session.see("filter:")
    try session.write("area:human-rights status:overdue")
    let actions = area.actions.filter { $0.isOverdue(on: day) }
    let all = played.roadmap.areas.reduce(0) { $0 + $1.actions.count }
    try session.see("\(actions.count) of \(all)")
    try session.type("Enter")
    let list = try session.wait { !$0.contains("filter:") }
    for action in actions { #expect(list.contains(action.title.text().prefix(16)), "\(list)") }
    if actions.isEmpty { #expect(list.contains("nothing here answers to the filter"), "\(list)") }

    // Then among what roundtables were to deliver; the arrow brings the query back.
    let tables = played.roadmap.roundtables
    let late = tables.filter { $0.areas.contains(area.id) && $0.outputs.contains { $0.isOverdue(on: day) } }
    try #require(!late.isEmpty)
    try session.type("5 f Up Enter")
    let screen = try session.see(
      "\(late.count) of \(tables.count) with area:human-rights", "▌\(late[0].code)", late[0].title.text())
    for output in late.flatMap(\.outputs) {
      let row = row(with: String(output.title.text().prefix(12)), in: screen)
      #expect(row.contains("overdue") == output.isOverdue(on: day), "\(output.id)\n\(screen)")
    }

    // And since when, from the detail.
    let output = try #require(late[0].outputs.first { $0.isOverdue(on: day) })
    let due = try #require(output.due)
    try session.type("Enter")
    try session.see("╭ Roundtable ")
    try session.press("j") { $0.contains("due \(due)") }
    try session.see(output.title.text())
  }
}
