import Model
import TestSupport
import Testing

@testable import Scoring

@Suite struct LeaveOneOutTests {
  @Test(arguments: 0..<40)
  func `it is what scoring the roadmap without the item gives`(seed: Int) {
    for day in days {
      let known = Known(generated(seed), on: day)
      let assessment = known.assessment
      let scales = MeanScales(known.roadmap.settings.aggregation)
      let all = leftOut(of: assessment.overall, scales, atMost: .max)
      let scored = assessment.overall.children.flatMap { area in
        area.items.filter { $0.score.value != nil && $0.weight > 0 }
      }
      #expect(all.count == scored.count)
      for leftOut in all {
        var without = known
        without.roadmap.areas[leftOut.area].actions.removeAll { $0.id == leftOut.item }
        without.roadmap.areas[leftOut.area].indicators.removeAll { $0.id == leftOut.item }
        let score = without.assessment.overall.score.value
        #expect(isNear(leftOut.without, score), "\(leftOut.item)")
        let change = score.flatMap { score in assessment.overall.score.value.map { score - $0 } }
        #expect(isNear(leftOut.change, change))
      }
      for (more, less) in zip(all, all.dropFirst()) {
        #expect(abs(more.change ?? .infinity) >= abs(less.change ?? .infinity))
      }
      #expect(Scoring.leftOut(of: assessment.overall, scales, atMost: 3) == Array(all.prefix(3)))
    }
  }

  @Test func `a large weight beside small ones is left out without a trace`() {
    let actions = [Action.delivered("giant", weight: 1e17), .underWay("a", 0.2), .underWay("b", 0.4)]
    let node = assess([.sample(actions: actions)], on: 0).overall
    let first = leftOut(of: node, MeanScales(.init()), atMost: 1)
    #expect(first.map(\.item) == ["giant"])
    #expect(isNear(first.first?.without, 30))
  }
}
