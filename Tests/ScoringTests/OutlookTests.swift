import Model
import Scoring
import Testing

@Suite struct OutlookTests {
  private func risk(_ id: ID, _ likelihood: Int, _ impact: Int, on day: Int = 0) -> Risk {
    var risk = Risk(id: id, title: "Risk", description: "What may go wrong")
    risk.updates = [.init(date: at(day), likelihood: likelihood, impact: impact)]
    return risk
  }

  /// Areas of one indicator each on day 500, when 50 is due.
  private func outlook(_ values: [Double], _ risks: [Risk]) -> Outlook {
    let areas = values.enumerated().map { index, value in
      Area.sample(ID("area-\(index)"), indicators: [.sample(ID("i-\(index)"), observed: [(500, value)])])
    }
    return Assessment(of: Archive(.sample(areas, risks: risks)), asOf: on(500)).outlook
  }

  @Test func `momentum is the mean pace up to 1.2, pressure the mean risk`() {
    let outlook = outlook([75, 25], [risk("a", 4, 5), risk("b", 2, 3)])
    #expect(isNear(outlook.momentum, 17.0 / 24))  // paces 1.5 and 0.5: (1 + 5/12) / 2
    #expect(outlook.pressure == 0.52)  // (20 + 6) / 50
    #expect(outlook.index == 19)  // 70.83 − 52
    #expect(outlook.label == .thaw)
  }

  /// One area of pace value/50, one risk: index 100·(value/60 − level/25).
  @Test(arguments: [
    (60.0, 1, 1, 96, Outlook.Label.cyberspring), (26.4, 1, 1, 40, .cyberspring), (25.8, 1, 1, 39, .thaw),
    (8.4, 1, 1, 10, .thaw), (7.8, 1, 1, 9, .frost), (0.6, 1, 5, -19, .frost), (0, 1, 5, -20, .cyberwinter),
    (0, 5, 5, -100, .cyberwinter), (90, 1, 1, 96, .cyberspring),
  ])
  func `the label follows the index`(value: Double, likelihood: Int, impact: Int, index: Int, label: Outlook.Label) {
    let outlook = outlook([value], [risk("r", likelihood, impact)])
    #expect(outlook.index == index)
    #expect(outlook.label == label)
  }

  @Test func `without a pace or without a level there is no index`() {
    #expect(outlook([], [risk("r", 1, 1)]).index == nil)
    #expect(outlook([50], []).index == nil)
    #expect(outlook([50], []).label == nil)
    #expect(outlook([50], []).momentum == 1 / 1.2)
    #expect(outlook([50], [risk("r", 1, 1, on: 501)]).index == nil, "a risk judged later is not known yet")
  }

  @Test func `a risk counts at its latest confirmed level`() {
    var one = risk("r", 1, 1)
    one.updates.append(.init(date: at(100), likelihood: 5, impact: 5))
    one.updates.append(.init(date: at(200), likelihood: 2, impact: 2, provenance: unconfirmed))
    #expect(outlook([50], [one]).pressure == 1)
  }
}
