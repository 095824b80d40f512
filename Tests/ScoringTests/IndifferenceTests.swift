import Model
import Scoring
import TestSupport
import Testing

/// What changes nothing, over generated roadmaps.
@Suite struct IndifferenceTests {
  /// The same scores and the same words, node by node.
  private func expectSame(_ seed: Int, _ change: (inout Roadmap) -> Void) {
    for day in days {
      var whole = generated(seed)
      let before = Known(whole, on: day).assessment.overall.all
      change(&whole)
      let after = Known(whole, on: day).assessment.overall.all
      #expect(before.count == after.count)
      for (old, new) in zip(before, after) {
        #expect(old.isSame(as: new), "\(old.subject): \(old.score) \(new.score)")
        #expect(old.score.status == new.score.status, "\(old.subject)")
        #expect(old.score.rule == new.score.rule, "\(old.subject)")
        #expect(old.score.trend == new.score.trend, "\(old.subject)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `an affine change of unit`(seed: Int) {
    expectSame(seed) { roadmap in
      roadmap.changeIndicators { indicator in
        switch indicator.scale {
        case .linear: indicator = indicator.measured(in: indicator.direction) { 1.8 * $0 + 32 }
        case .log: indicator = indicator.measured(in: indicator.direction) { 7 * $0 }
        case .logit: break
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `a unit that counts the other way`(seed: Int) {
    expectSame(seed) { roadmap in
      roadmap.changeIndicators { indicator in
        let turned: Indicator.Direction =
          switch indicator.direction {
          case .increase: .decrease
          case .decrease: .increase
          case .hold: .hold
          }
        switch indicator.scale {
        case .linear: indicator = indicator.measured(in: turned) { -3 * $0 + 7 }
        // The distance from a held value is plain, on any scale.
        case .log where turned == .hold: break
        case .log: indicator = indicator.measured(in: turned) { 5 / $0 }
        case .logit: indicator = indicator.measured(in: turned) { 100 - $0 }
        }
      }
    }
  }

  @Test(arguments: 0..<60, [0.1, 3])
  func `all weights times a constant`(seed: Int, factor: Double) {
    expectSame(seed) { roadmap in
      roadmap.changeIndicators { $0.weight *= factor }
      roadmap.changeActions { action in
        action.weight *= factor
        for index in action.steps.indices { action.steps[index].weight *= factor }
      }
      for index in roadmap.areas.indices {
        roadmap.areas[index].weight = factor * roadmap.weight(of: roadmap.areas[index])
      }
      roadmap.settings.weights.delivery *= factor
      roadmap.settings.weights.outcome *= factor
    }
  }

  @Test(arguments: 0..<60)
  func `splitting an item into two halves`(seed: Int) {
    for day in days {
      let known = Known(generated(seed), on: day)
      let before = known.assessment
      for (area, record) in known.roadmap.areas.enumerated() {
        var changed = known
        if let action = record.actions.first {
          changed.roadmap.areas[area].actions[0].weight /= 2
          var half = Action(id: "half", title: action.title, commitment: action.commitment)
          (half.start, half.due, half.weight) = (action.start, action.due, action.weight / 2)
          (half.steps, half.updates, half.provenance) = (action.steps, action.updates, action.provenance)
          changed.roadmap.areas[area].actions.append(half)
        }
        let after = changed.assessment
        for (old, new) in zip(before.overall.children, after.overall.children) {
          #expect(old.isSame(as: new))
          for (old, new) in zip(old.children, new.children) { #expect(old.isSame(as: new)) }
        }
        #expect(before.overall.isSame(as: after.overall))
      }
    }
  }

  @Test(arguments: 0..<60)
  func `an item without data changes coverage and the range alone`(seed: Int) {
    for day in days {
      let known = Known(generated(seed), on: day)
      let before = known.assessment
      for area in known.roadmap.areas.indices {
        var changed = known
        changed.roadmap.areas[area].actions.append(.sample("silent", weight: 2, start: 0, due: 1000))
        changed.roadmap.areas[area].indicators.append(.sample("blank", weight: 3))
        let after = changed.assessment
        let groups = { (assessment: Assessment) in assessment.overall.all.filter { !$0.children.isEmpty } }
        for old in groups(before) {
          guard let new = groups(after).first(where: { $0.subject == old.subject }) else { continue }
          #expect(old.score.value == new.score.value)
          #expect(old.score.expected == new.score.expected)
          #expect(old.score.pace == new.score.pace)
          #expect(new.score.coverage <= old.score.coverage + 1e-12)
          if let old = old.score.range, let new = new.score.range {
            #expect(new.lowerBound <= old.lowerBound + 1e-9 && old.upperBound <= new.upperBound + 1e-9)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `the order of records`(seed: Int) {
    for day in days {
      var whole = generated(seed)
      let before = Known(whole, on: day).assessment
      var random = SplitMix64(seed: UInt64(seed))
      for index in whole.areas.indices {
        whole.areas[index].actions.shuffle(using: &random)
        whole.areas[index].indicators.shuffle(using: &random)
      }
      whole.areas.shuffle(using: &random)
      whole.risks.shuffle(using: &random)
      let after = Known(whole, on: day).assessment
      for node in before.overall.all {
        guard let other = after.overall.all.first(where: { $0.subject == node.subject }) else {
          Issue.record("\(node.subject) is gone")
          continue
        }
        #expect(node.isSame(as: other))
        #expect(node.score.status == other.score.status)
        #expect(node.score.trend == other.score.trend)
      }
      #expect(before.outlook.index == after.outlook.index)
    }
  }

  @Test(arguments: 0..<80)
  func `what is not visible on the day`(seed: Int) {
    for day in days {
      let archive = Archive(generated(seed))
      let whole = Assessment(of: archive, asOf: day)
      #expect(whole == Assessment(of: Archive(archive.asOf(day)), asOf: day), "deleting it")
      var more = generated(seed)
      let later = PartialDate(day.advanced(days: 1))
      more.changeIndicators { indicator in
        indicator.observations.append(.init(date: later, value: 50, isBreak: true))
        indicator.observations.append(
          .init(date: PartialDate(day), value: 1e6, isBreak: true, provenance: .init(published: later)))
        indicator.targets.append(.init(set: later, date: later, value: 1))
        indicator.trajectory.append(.init(set: later, date: later, value: 1))
      }
      more.changeActions { action in
        action.updates.append(.init(date: later, status: .delivered))
        action.steps.append(.init(id: "later", title: "Later", weight: 0, done: later))
      }
      for index in more.risks.indices {
        more.risks[index].updates.append(.init(date: later, likelihood: 5, impact: 5))
      }
      let added = Assessment(of: Archive(more), asOf: day)
      #expect(whole.overall == added.overall, "adding to it")
      #expect(whole.outlook == added.outlook)
      #expect(whole.milestones == added.milestones)
    }
  }
}
