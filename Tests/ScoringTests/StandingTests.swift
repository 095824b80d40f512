import Model
import Testing

@testable import Scoring

@Suite struct StandingTests {
  private func standing(_ area: Area, of id: ID? = nil, on day: Int, _ settings: ScoringSettings = .init()) -> Standing?
  {
    let assessment = Assessment(of: Archive(.sample([area], settings)), asOf: on(day))
    return assessment.explanation(of: id.map { .indicator($0) } ?? .area("area"))?.standing
  }

  private func indicator(_ value: Double, on day: Int = 500) -> Area {
    .sample(indicators: [.sample("i", observed: [(day, value)])])
  }

  @Test(arguments: [
    (20.0, Status.offTrack, 10.0, Status.atRisk), (40, .atRisk, 7.5, .onTrack), (29.9, .offTrack, 0.1, .atRisk),
  ])
  func `by pace the next status is so many points away`(value: Double, status: Status, needs: Double, next: Status)
    throws
  {
    let standing = try #require(self.standing(indicator(value), of: "i", on: 500))
    #expect(standing.status == status && standing.rule == .pace)
    #expect(standing.next?.status == next && standing.next?.unit == .points)
    #expect(abs(try #require(standing.next?.needs) - needs) < 1e-9)
    let raised = try #require(self.standing(indicator(value + needs), of: "i", on: 500))
    #expect(raised.status == next)
  }

  @Test func `on track may lose what is above the threshold`() throws {
    let standing = try #require(self.standing(indicator(49), of: "i", on: 500))
    #expect(standing.status == .onTrack && standing.next == nil)
    #expect(standing.margin?.status == .atRisk)
    #expect(abs(try #require(standing.margin?.needs) - 1.5) < 1e-9)
  }

  @Test func `while little is due the gap counts`() throws {
    let standing = try #require(self.standing(indicator(1, on: 80), of: "i", on: 80))
    #expect(standing.rule == .early && standing.status == .offTrack)
    #expect(standing.next?.status == .atRisk)
    #expect(abs(try #require(standing.next?.needs) - 2) < 1e-9)
  }

  @Test func `moving away ends at the baseline, less two percent`() throws {
    let standing = try #require(self.standing(indicator(-10), of: "i", on: 500))
    #expect(standing.rule == .movingAway)
    #expect(abs(try #require(standing.next?.needs) - 8) < 1e-9)
    #expect(standing.next?.status == .offTrack)
  }

  @Test func `a target passed unmet can only be met`() throws {
    let standing = try #require(self.standing(indicator(97, on: 1001), of: "i", on: 1001))
    #expect(standing.status == .atRisk)
    #expect(standing.next?.status == .achieved && standing.next?.needs == 3)
  }

  @Test func `too little coverage says how much is missing, and what it would be then`() throws {
    let area = Area.sample(actions: [
      .underWay("a", 0.5, start: 0, due: 1000), .sample("b"), .sample("c"), .sample("d"),
    ])
    let standing = try #require(self.standing(area, on: 500))
    #expect(standing.rule == .noData && standing.next?.unit == .coverage)
    #expect(abs(try #require(standing.next?.needs) - 0.375) < 1e-9)
    #expect(standing.next?.status == .onTrack)
  }

  @Test func `what is held down names the late, and how many have to come back`() throws {
    let late = ["a", "b", "c"].map { Action.underWay(ID($0), 0.01, start: 0, due: 1000) }
    let fine = (0..<9).map { Action.underWay(ID("f\($0)"), 0.7, start: 0, due: 1000) }
    var settings = ScoringSettings()
    settings.minCoverage = 0
    settings.weights.outcome = 0
    let standing = try #require(self.standing(.sample(actions: late + fine), on: 500, settings))
    #expect(standing.status == .atRisk && standing.rule == .weakest)
    #expect(standing.late == ["a", "b", "c"])
    // Of a quarter, one back leaves a sixth.
    #expect(standing.next == .init(status: .onTrack, needs: 1, unit: .items))
  }

  @Test func `a group that fell says by how many points too much`() throws {
    let action = Action.sample(
      "a", start: 0, due: 1000,
      updates: [
        .init(date: at(10), status: .underWay, completion: 0.5),
        .init(date: at(400), status: .underWay, completion: 0.45),
      ])
    var settings = ScoringSettings()
    settings.minCoverage = 0
    let standing = try #require(self.standing(.sample(actions: [action]), on: 450, settings))
    #expect(standing.rule == .movingAway)
    #expect(abs(try #require(standing.next?.needs) - 4) < 1e-9)
    #expect(standing.next?.status == .onTrack)
  }
}
