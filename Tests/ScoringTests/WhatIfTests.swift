import Model
import Scoring
import TestSupport
import Testing

/// Changing one record of an assessment.
@Suite struct WhatIfTests {
  /// Another record of the same kind and id, taken from another roadmap.
  private func donor(_ seed: Int) -> (actions: [Action], indicators: [Indicator]) {
    let areas = generated(seed + 1000).areas
    return (areas.flatMap(\.actions), areas.flatMap(\.indicators))
  }

  @Test(arguments: 0..<80)
  func `a changed record scores as the changed roadmap does`(seed: Int) {
    let (actions, indicators) = donor(seed)
    for day in days {
      let known = Known(generated(seed), on: day)
      let assessment = known.assessment
      for (area, record) in known.roadmap.areas.enumerated() {
        for (index, action) in record.actions.enumerated() {
          guard let other = actions.dropFirst(index).first else { continue }
          var changed = known
          changed.roadmap.areas[area].actions[index] = action.replaced(by: other)
          #expect(assessment.changing(action.replaced(by: other)) == changed.assessment, "\(action.id) on \(day)")
        }
        for (index, indicator) in record.indicators.enumerated() {
          guard let other = indicators.dropFirst(index).first else { continue }
          var changed = known
          changed.roadmap.areas[area].indicators[index] = indicator.replaced(by: other)
          #expect(assessment.changing(indicator.replaced(by: other)) == changed.assessment, "\(indicator.id) on \(day)")
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `changing nothing changes nothing, and changing back undoes it`(seed: Int) throws {
    for day in days {
      let assessment = Known(generated(seed), on: day).assessment
      for action in assessment.roadmap.areas.flatMap(\.actions) {
        #expect(assessment.changing(action) == assessment)
        var delivered = action
        delivered.updates.append(.init(date: PartialDate(day), status: .delivered))
        #expect(try #require(assessment.changing(delivered)).changing(action) == assessment)
      }
      for indicator in assessment.roadmap.areas.flatMap(\.indicators) {
        #expect(assessment.changing(indicator) == assessment)
      }
    }
  }

  @Test func `a delivered action lifts its area and the whole, and no other area`() throws {
    let areas = [
      Area.sample("one", actions: [.underWay("first", 0.5), .underWay("second", 0.5)]),
      Area.sample("other", actions: [.underWay("third", 0.5)]),
    ]
    let changed = try #require(assess(areas, on: 0).changing(.delivered("second")))
    #expect(changed.node("second")?.score.value == 100)
    #expect(changed.node("one")?.score.value == 75)
    #expect(changed.node("other")?.score.value == 50)
    #expect(changed.overall.score.value == 62.5)
    #expect(changed.roadmap.areas[0].actions[1] == .delivered("second"))
  }

  @Test func `what is not there cannot be changed`() {
    let area = Area.sample("area", actions: [.delivered("action")], indicators: [.sample("indicator")])
    let assessment = assess([area], on: 0)
    #expect(assessment.changing(.delivered("other")) == nil)
    #expect(assessment.changing(.delivered("indicator")) == nil)
    #expect(assessment.changing(.delivered("area")) == nil)
    #expect(assessment.changing(Indicator.sample("action")) == nil)
  }
}

extension Action {
  /// All that can be changed of it as it is in `other`.
  fileprivate func replaced(by other: Action) -> Action {
    var action = self
    (action.start, action.due, action.weight) = (other.start, other.due, other.weight)
    (action.steps, action.updates, action.provenance) = (other.steps, other.updates, other.provenance)
    return action
  }
}

extension Indicator {
  /// All that can be changed of it as it is in `other`.
  fileprivate func replaced(by other: Indicator) -> Indicator {
    var indicator = Indicator(id: id, title: title, unit: other.unit, direction: other.direction)
    (indicator.scale, indicator.bounds, indicator.every) = (other.scale, other.bounds, other.every)
    (indicator.baseline, indicator.targets, indicator.trajectory) = (other.baseline, other.targets, other.trajectory)
    (indicator.weight, indicator.observations) = (other.weight, other.observations)
    indicator.provenance = other.provenance
    return indicator
  }
}
