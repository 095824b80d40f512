import Model
import Scoring
import Testing

@Suite struct RoundtableScoreTests {
  private func score(_ outputs: [Roundtable.Output], on day: Int = 500) -> RoundtableScore? {
    var table = Roundtable(id: "table", number: 1, code: "1A", title: "Table", recommendation: "To meet")
    table.outputs = outputs
    var roadmap = Roadmap.sample([])
    roadmap.roundtables = [table]
    return Assessment(of: Archive(roadmap), asOf: on(day)).roundtables.first
  }

  private func output(
    _ id: ID, weight: Double = 1, due: Int? = nil, delivered: Int? = nil, _ provenance: Provenance = .init()
  ) -> Roundtable.Output {
    .init(
      id: id, title: "Output", kind: "report", due: due.map(at), delivered: delivered.map(at), weight: weight,
      provenance: provenance)
  }

  @Test func `progress is the weighted share of outputs delivered`() throws {
    let table = try #require(score([output("a", delivered: 10), output("b", weight: 3), output("c")]))
    #expect(table.progress == 20)  // 1 of 5
    #expect(table.outputs == 3)
    #expect(table.delivered == 1)
    #expect(table.status == .notDue)
  }

  @Test func `an output counts from the day it was delivered, if a source says so`() throws {
    #expect(score([output("a", delivered: 501)])?.progress == 0)
    #expect(score([output("a", delivered: 500)])?.status == .achieved)
    let table = try #require(score([output("a", delivered: 10, unconfirmed), output("b")]))
    #expect(table.outputs == 1)
    #expect(table.progress == 0)
  }

  @Test func `without outputs nothing is known`() {
    #expect(score([])?.progress == nil)
    #expect(score([])?.status == .noData)
  }

  @Test(arguments: [
    ([100, 600], [true, false], Status.onTrack), ([100, 200], [true, false], .offTrack),
    ([100, 200, 300], [true, true, false], .atRisk), ([600, 700], [false, false], .notDue),
  ])
  func `status compares what was delivered with what was due`(due: [Int], delivered: [Bool], status: Status) {
    let outputs = zip(due, delivered).enumerated().map { index, pair in
      output(ID("output-\(index)"), due: pair.0, delivered: pair.1 ? 50 : nil)
    }
    #expect(score(outputs)?.status == status)
  }
}
