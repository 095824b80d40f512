import Model
import Scoring
import TestSupport
import Testing

struct MilestoneSummaryTests {
  private func summary(_ milestones: [Milestone], on day: Day) -> MilestoneSummary {
    var roadmap = Roadmap(id: "r", title: "R", start: "2020", horizon: "2030")
    roadmap.milestones = milestones
    return Assessment(of: Archive(roadmap), asOf: day).milestones
  }

  private func milestone(
    _ id: ID, _ date: PartialDate?, end: PartialDate? = nil, _ updates: [Milestone.Update] = []
  ) -> Milestone {
    var milestone = Milestone(id: id, title: "M", kind: .forum)
    (milestone.plannedDate, milestone.plannedEnd) = (date, end)
    milestone.updates = [.init(date: "2020", state: .scheduled)] + updates
    return milestone
  }

  @Test
  func `the next milestone is the one that begins or ends first`() {
    let coming = milestone("coming", "2026-12-07")
    let underWay = milestone("under-way", "2026-11-09", end: "2026-11-27")
    let next = summary([coming, underWay], on: Day("2026-11-23")).next
    #expect(next?.milestone.id == "under-way")
    #expect(next?.isUnderWay == true)
    #expect(next?.inDays == 4)
    #expect(summary([coming], on: Day("2026-11-23")).next?.inDays == 14)
  }

  @Test(arguments: [("2026-11-27", 0, 1), ("2026-11-28", 1, 0)])
  func `a milestone is overdue from the day after its last`(day: String, overdue: Int, upcoming: Int) {
    let summary = summary([milestone("m", "2026-11-09", end: "2026-11-27")], on: Day(day))
    #expect(summary.overdue.count == overdue)
    #expect(summary.upcoming == upcoming)
  }

  @Test
  func `what was held, missed or cancelled is neither next nor overdue`() {
    let settled = [Milestone.State.held, .achieved, .missed, .cancelled].enumerated().map { index, state in
      milestone(ID("m\(index)"), "2021", [.init(date: "2021-12-31", state: state)])
    }
    let summary = summary(settled, on: Day("2022-01-01"))
    #expect(summary.next == nil && summary.overdue.isEmpty && summary.upcoming == 0)
    #expect(summary.held == 2)
  }

  @Test
  func `a rescheduled milestone counts by its new date`() {
    let moved = milestone("m", "2021-05", [.init(date: "2021-04-01", state: .rescheduled, to: "2022-05-10")])
    let summary = summary([moved], on: Day("2021-06-01"))
    #expect(summary.overdue.isEmpty)
    #expect(summary.next?.day == Day("2022-05-10"))
  }

  @Test
  func `a milestone without a date is to come, but never next`() {
    let summary = summary([milestone("m", nil)], on: Day("2026-01-01"))
    #expect(summary.next == nil)
    #expect(summary.upcoming == 1)
  }

  @Test
  func `an unconfirmed milestone is not counted`() {
    var rumour = milestone("m", "2021")
    rumour.provenance.certainty = .unconfirmed
    let summary = summary([rumour], on: Day("2026-01-01"))
    #expect(summary.overdue.isEmpty && summary.upcoming == 0 && summary.held == 0)
  }
}
