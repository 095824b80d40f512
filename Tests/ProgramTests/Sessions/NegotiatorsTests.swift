import Model
import Scoring
import TestSupport
import Testing

/// Somebody asks who negotiates artificial intelligence.
@Suite(.serialized)
struct NegotiatorsTests {
  private let id: ID = "artificial-intelligence"

  /// Those who have to do with the area by more than one meeting.
  private func bodies(_ played: Played) -> [Body] { played.roadmap.bodies.filter { $0.areas.contains(id) } }

  @Test func `the matrix puts those first who have to do with one area, with what they negotiate`() throws {
    let played = try Played()
    let area = try played.area(id).area
    let bodies = bodies(played)
    try #require(bodies.count > 2)
    let session = try played.open()
    try session.type("6")
    try session.see("╭ Bodies and areas ", "● works on")
    try session.type("M-\(area.number)")
    let screen = try session.see("Bodies and areas: \(area.number) \(area.shortTitle.text())")
    let rows = screen.split(separator: "\n").drop { !$0.contains("│▌") }.prefix(bodies.count)
    for body in bodies {
      let name = body.acronym ?? body.name.text()
      let row = rows.first { $0.dropFirst(2).hasPrefix(name.prefix(12)) }
      #expect(row != nil, "\(name) among the first \(bodies.count)\n\(screen)")
      if let topic = body.negotiates.first { #expect(row?.contains(topic.prefix(14)) == true, "\(name)\n\(screen)") }
    }

    // The same as the command lists, and each of them with its dot in the area's column, which stands first now.
    let listed = try porcelain("list", "bodies", "area:ai", "--as-of", "\(Played.day)")
    #expect(Set(listed.map { $0[0] }) == Set(bodies.map(\.id.text)))
    for line in listed { #expect(rows.contains { $0.contains(line[2]) && $0.contains("●") }, "\(line)\n\(screen)") }

    // The ethics of it, in full.
    let ethics = try #require(bodies.first { $0.negotiates.contains { $0.contains("ethics") } })
    try session.go("j", to: try #require(ethics.acronym))
    try session.type("Enter")
    try session.see("╭ Body ", String(ethics.name.text().prefix(30)), "works on", area.title.text().prefix(30) + "")
  }

  @Test func `a small screen finds them by words`() throws {
    let played = try Played()
    let area = try played.area(id).area
    let bodies = bodies(played)
    let session = try played.open(columns: 80, rows: 24)
    try session.type("6 f")
    try session.see("filter:")
    try session.write("area:ai")
    try session.type("Enter")
    let screen = try session.see("\(bodies.count) of \(played.roadmap.bodies.count) with area:ai")
    for body in bodies { #expect(screen.contains((body.acronym ?? body.name.text()).prefix(12)), "\(screen)") }

    // The palette takes one to the area itself, with the bodies in its detail.
    try session.type(":")
    try session.see("Commands, views")
    try session.write("cooperation on artificial")
    try session.see("area \(id)")
    try session.type("Enter")
    try session.see("╭ \(area.number) \(area.shortTitle.text()) ")
    let detail = try session.press("j") { screen in
      screen.contains("Who works on it") && bodies.allSatisfy { screen.contains($0.name.text().prefix(20)) }
    }
    #expect(detail.contains("UNESCO"), "\(detail)")
  }
}
