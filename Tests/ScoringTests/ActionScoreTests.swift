import Model
import Scoring
import Testing

@Suite struct ActionScoreTests {
  typealias Update = Action.Update

  private static let updates: [(Update, Double)] = [
    (Update(date: at(0), status: .delivered), 100), (Update(date: at(0), status: .planned), 0),
    (Update(date: at(0), status: .underWay), 25), (Update(date: at(0), status: .underWay, completion: 0.4), 40),
    (Update(date: at(0), status: .underWay, completion: 0), 0),
    (Update(date: at(0), status: .underWay, completion: 1), 99), (Update(date: at(0), status: .dropped), 0),
    (Update(date: at(0), status: .blocked), 0), (Update(date: at(0), status: .blocked, completion: 0.3), 30),
  ]

  @Test(arguments: updates)
  func `an action is worth what its last update says`(update: Update, score: Double) {
    #expect(assess(.sample(updates: [update]), on: 10).score.value == score)
  }

  @Test func `an action without an update has no score`() {
    let node = assess(.sample(start: 0, due: 100), on: 10)
    #expect(node.score.value == nil)
    #expect(node.score.status == .noData)
    #expect(node.score.coverage == 0)
  }

  @Test func `steps count by their weight where no completion is stated`() {
    var action = Action.sample(updates: [.init(date: at(0), status: .underWay)])
    action.steps = [
      .init(id: "a", title: "A", weight: 1, done: at(5)), .init(id: "b", title: "B", weight: 2, done: at(20)),
      .init(id: "c", title: "C", weight: 1),
    ]
    #expect(assess(action, on: 4).score.value == 0)
    #expect(assess(action, on: 10).score.value == 25)  // 1 of 4
    #expect(assess(action, on: 20).score.value == 75)  // 3 of 4
    action.steps[2].done = at(20)
    #expect(assess(action, on: 20).score.value == 99)
    action.steps[1].provenance = unconfirmed
    #expect(assess(action, on: 20).score.value == 50)  // 2 of 4: the step that nobody has seen stays open
    action.updates[0].completion = 0.1
    #expect(assess(action, on: 20).score.value == 10)
  }

  @Test func `steps without a weight say nothing`() {
    var action = Action.sample(updates: [.init(date: at(0), status: .underWay)])
    action.steps = [.init(id: "a", title: "A", weight: 0, done: at(0))]
    #expect(assess(action, on: 10).score.value == 25)
  }

  private static let blocked: [([Update], Double)] = [
    ([Update(date: at(0), status: .underWay, completion: 0.4)], 40),
    ([Update(date: at(0), status: .underWay)], 25),
    ([Update(date: at(0), status: .planned)], 0),
    ([Update(date: at(0), status: .underWay, completion: 0.4), Update(date: at(3), status: .blocked)], 40),
    // A blocked update may itself say how far it got.
    (
      [
        Update(date: at(0), status: .underWay, completion: 0.4),
        Update(date: at(3), status: .blocked, completion: 0.5),
      ], 50
    ),
    // Of two updates of one day the later line counts, blocked or not.
    (
      [
        Update(date: at(0), status: .underWay, completion: 0.4),
        Update(date: at(0), status: .underWay, completion: 0.6),
      ], 60
    ),
    ([Update(date: at(9), status: .underWay, completion: 0.4)], 40),
    ([Update(date: at(0), status: .underWay, completion: 0.4, provenance: unconfirmed)], 0),
  ]

  @Test(arguments: blocked)
  func `a blocked action keeps what it had`(before: [Update], score: Double) {
    #expect(assess(.sample(updates: before + [.init(date: at(9), status: .blocked)]), on: 10).score.value == score)
  }

  @Test func `settings say what planned, under way and dropped are worth`() {
    let settings = ScoringSettings.with {
      $0.actionCredit.planned = 0.1
      $0.actionCredit.underWay = 0.5
      $0.actionCredit.dropped = .excluded
    }
    #expect(assess(.sample(updates: [.init(date: at(0), status: .planned)]), on: 1, settings).score.value == 10)
    #expect(assess(.underWay("a", nil), on: 1, settings).score.value == 50)
    #expect(assess(.sample(updates: [.init(date: at(0), status: .dropped)]), on: 1, settings).score.value == nil)
  }

  @Test func `a dropped action that is excluded has no vote, and no say in what all achieved`() {
    let actions = [Action.delivered("done"), .sample("dropped", updates: [.init(date: at(0), status: .dropped)])]
    let zero = assess(.sample(actions: actions), on: 1).children[0].score
    #expect(zero.value == 50)
    #expect(zero.status == .notDue)
    let excluded = assess(.sample(actions: actions), on: 1, .with { $0.actionCredit.dropped = .excluded })
    #expect(excluded.children[0].score.value == 100)
    #expect(excluded.children[0].score.coverage == 1)
    #expect(excluded.children[0].score.status == .achieved)
  }

  @Test func `what nobody has seen in a source is not scored`() {
    let updates = [
      Update(date: at(0), status: .underWay), Update(date: at(5), status: .delivered, provenance: unconfirmed),
    ]
    #expect(assess(.sample(updates: updates), on: 9).score.value == 25)
    var action = Action.delivered("a")
    action.provenance = unconfirmed
    #expect(assess(action, on: 9).score.value == nil)
  }
}
