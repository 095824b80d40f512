import Model
import TestSupport
import Testing

struct ActionTests {
  private func action(_ updates: [Action.Update], due: PartialDate? = nil) -> Action {
    var action = Action(id: "a", title: "A", commitment: "C")
    (action.updates, action.due) = (updates[...], due)
    return action
  }

  @Test func `an action nobody has said anything about has no status`() {
    #expect(action([]).status == nil)
  }

  @Test func `the latest update is the status, and the last in the file among equals`() {
    let (planned, begun, done) = (
      Action.Update(date: "2020", status: .planned), Action.Update(date: "2021-06", status: .underWay),
      Action.Update(date: "2021-06-30", status: .delivered)
    )
    #expect(action([planned, begun]).status == .underWay)
    #expect(action([begun, planned]).status == .underWay)
    #expect(action([planned, begun, done]).status == .delivered)
    #expect(action([planned, done, begun]).status == .underWay)
  }

  @Test func `what nobody has seen in a source gives no status`() {
    let seen = Action.Update(date: "2020", status: .underWay, provenance: .init(certainty: .gist))
    let unseen = Action.Update(date: "2021", status: .delivered, provenance: .init(certainty: .unconfirmed))
    #expect(action([seen, unseen]).status == .underWay)
    var unsure = action([seen])
    unsure.provenance.certainty = .unconfirmed
    #expect(unsure.status == nil)
  }

  @Test(arguments: [
    (Action.Status?.none, true), (.planned, true), (.underWay, true), (.blocked, true), (.delivered, false),
    (.dropped, false),
  ])
  func `what is neither delivered nor dropped is overdue the day after it was due`(
    status: Action.Status?, isOverdue: Bool
  ) {
    let updates = status.map { [Action.Update(date: "2021", status: $0)] } ?? []
    let due = action(updates, due: "2025-06")
    #expect(!due.isOverdue(on: Day("2025-06-30")))
    #expect(due.isOverdue(on: Day("2025-07-01")) == isOverdue)
    #expect(!action(updates).isOverdue(on: Day("2099-01-01")))
  }
}
