import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct BodiesPaneTests {
  @Test(
    arguments: [
      ("6", "itu", nil), ("6 alt-3", "ohchr", "3 Human rights"), ("6 alt-1", "itu", "1 Connectivity"),
      ("6 a", "itu", "1 Connectivity"), ("6 a a", "culture", "2 数字公共物品"), ("6 A", "ohchr", "3 Human rights"),
      ("6 alt-right", "itu", "1 Connectivity"), ("6 alt-left", "ohchr", "3 Human rights"),
      ("6 a a a a", "ohchr", nil), ("6 alt-9", "itu", nil), ("6 alt-2 j", "itu", "2 数字公共物品"),
      ("6 alt-1 j {", "contract", "1 Connectivity"), ("6 alt-1 7 6", "itu", "1 Connectivity"),
    ] as [(String, ID, String?)])
  func `an area is chosen by its number or step by step, and its bodies come first`(
    keys: String, selected: ID, area: String?
  ) {
    let dashboard = play(keys, archive: Sample.busy)
    #expect(dashboard.selected == selected)
    #expect(dashboard.list(.bodies).title == "Bodies and areas" + (area.map { ": \($0)" } ?? ""))
  }

  @Test
  func `who negotiates an area is answered with two keys, topics included`() {
    let rows = play("6 alt-3", archive: Sample.busy).frame.rows.joined(separator: "\n")
    #expect(rows.contains("世界文 ethics of machines; open knowledge"))
    #expect(!rows.contains("World Culture Organization"))
  }

  @Test(arguments: 0..<20)
  func `an area's bodies come first, and its total counts those that do more than attend`(seed: UInt64) {
    let roadmap = Roadmap.random(seed: seed)
    let context = PaneContext(
      assessment: Assessment(of: Archive(roadmap), asOf: Day("2027-12-31")), archive: Archive(roadmap),
      today: Day("2027-12-31"), symbols: .unicode)
    let known = context.assessment.roadmap
    var pane = BodiesPane()
    pane.take(context)
    for (index, area) in known.areas.enumerated() {
      _ = pane.perform(.areaColumns[index], context)
      let leads = Set(area.actions.filter(\.provenance.counts).flatMap(\.leads))
      let members = known.bodies.indices.filter {
        known.bodies[$0].areas.contains(area.id) || leads.contains(known.bodies[$0].id)
      }
      #expect(pane.totals[index] == members.count)
      #expect(pane.order.sorted() == Array(known.bodies.indices))
      #expect(Set(pane.order.prefix(members.count)) == Set(members))
      let ties = pane.order.map { pane.ties[$0].areas[index]?.rawValue ?? -1 }
      #expect(ties == ties.sorted(by: >))
    }
  }

  @Test
  func `the strongest tie shows`() {
    let ties = BodyTies.all(of: Sample.busy.asOf(Sample.day))
    #expect(ties.map { $0.areas[0] } == [.leads, .meets, .touches, nil])
    #expect(ties.map { $0.areas[2] } == [nil, .negotiates, nil, .negotiates])
    #expect(ties[0].milestones.count == 1)
  }
}
