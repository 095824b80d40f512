import Model
import TestSupport
import Testing

struct MilestoneTests {
  private func milestone(_ updates: [Milestone.Update], date: PartialDate? = "2025-09", end: PartialDate? = nil)
    -> Milestone
  {
    var milestone = Milestone(id: "m", title: "M", kind: .summit)
    (milestone.updates, milestone.plannedDate, milestone.plannedEnd) = (updates, date, end)
    return milestone
  }

  @Test func `a milestone takes place when it was last moved to`() {
    let moved = milestone(
      [
        .init(date: "2021", state: .scheduled), .init(date: "2022", state: .rescheduled, to: "2026-01"),
        .init(date: "2023", state: .rescheduled, to: "2027-03-04"),
      ], end: "2025-10")
    #expect(moved.date == "2027-03-04")
    #expect(moved.lastDay == Day("2027-03-04"))
    #expect(moved.state == .rescheduled)
    #expect(milestone([], end: "2025-10-02").lastDay == Day("2025-10-02"))
    #expect(milestone([]).lastDay == Day("2025-09-30"))
    #expect(milestone([], date: nil).lastDay == nil)
  }

  @Test(arguments: Milestone.State.allCases)
  func `what is not settled is overdue the day after its last`(state: Milestone.State) {
    let milestone = milestone([.init(date: "2024", state: state, to: state == .rescheduled ? "2025-09" : nil)])
    #expect(!milestone.isOverdue(on: Day("2025-09-30")))
    #expect(milestone.isOverdue(on: Day("2025-10-01")) == [.scheduled, .rescheduled].contains(state))
  }
}
