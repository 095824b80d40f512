import Model
import Scoring
import TestSupport
import Testing

/// What became of a milestone between 2025-01-01 and 2025-12-31.
@Suite struct MilestoneChangesTests {
  private func events(
    _ date: PartialDate?, _ updates: [Milestone.Update], published: PartialDate? = nil
  ) -> [MilestoneChange.Event] {
    var roadmap = Roadmap(id: "r", title: "R", start: "2020", horizon: "2030")
    var milestone = Milestone(id: "m", title: "M", kind: .forum)
    milestone.plannedDate = date
    milestone.updates = updates
    milestone.provenance.published = published
    roadmap.milestones = [milestone]
    return Changes(of: Archive(roadmap), from: Day("2025-01-01"), to: Day("2025-12-31")).milestones.flatMap(\.events)
  }

  private let planned = Milestone.Update(date: "2024", state: .scheduled)

  @Test(arguments: [Milestone.State.held, .achieved, .missed, .cancelled])
  func `what was planned and came to an end is settled`(state: Milestone.State) {
    #expect(events("2025-06", [planned, .init(date: "2025-06-20", state: state)]) == [.settled(state)])
  }

  @Test func `nothing is told of what stays as it was`() {
    #expect(events("2026", [planned]) == [])
    #expect(events("2026", [planned, .init(date: "2025-05", state: .scheduled)]) == [])
    #expect(events("2023", [.init(date: "2023-06", state: .held)]) == [])
    #expect(events("2024-06", [.init(date: "2023-06", state: .scheduled)]) == [], "silent before and after")
    #expect(events("2026", [], published: "2026-01") == [], "not known yet")
  }

  @Test func `a date that went by without word is told once`() {
    #expect(events("2025-06", [planned]) == [.wentBy(Day("2025-06-30"))])
    #expect(events("2025-12-31", [planned]) == [], "its day is not over")
  }

  @Test func `another date is told with the one before`() {
    let moved = Milestone.Update(date: "2025-03", state: .rescheduled, to: "2026-02")
    #expect(events("2025-06", [planned, moved]) == [.moved(from: "2025-06", to: "2026-02")])
    let again = Milestone.Update(date: "2025-04", state: .rescheduled, to: "2026-05")
    #expect(events("2025-06", [planned, moved, again]) == [.moved(from: "2025-06", to: "2026-05")])
    let held = Milestone.Update(date: "2025-09", state: .held)
    #expect(
      events("2025-06", [planned, .init(date: "2025-03", state: .rescheduled, to: "2025-09"), held])
        == [.moved(from: "2025-06", to: "2025-09"), .settled(.held)])
  }

  @Test func `what was not known before is announced`() {
    #expect(events("2027", [.init(date: "2025-05", state: .scheduled)]) == [.announced])
    #expect(events("2025-05", [.init(date: "2025-05", state: .achieved)]) == [.announced, .settled(.achieved)])
  }

  @Test func `what was settled can be open again`() {
    let updates: [Milestone.Update] = [
      .init(date: "2024", state: .cancelled), .init(date: "2025-05", state: .scheduled),
    ]
    #expect(events("2027", updates) == [.reopened])
  }
}
