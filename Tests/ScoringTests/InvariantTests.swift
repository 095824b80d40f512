import Model
import Scoring
import TestSupport
import Testing

/// What always holds, over generated roadmaps.
@Suite struct InvariantTests {
  @Test(arguments: 0..<80)
  func `every number is in its bounds`(seed: Int) {
    for day in days {
      let assessment = Known(generated(seed), on: day).assessment
      for node in assessment.overall.all {
        let score = node.score
        #expect(score.value.map { (0...100).contains($0) } ?? true)
        #expect(score.expected.map { (0...100).contains($0) } ?? true)
        #expect(score.pace.map { $0 >= 0 && $0.isFinite } ?? true)
        #expect(node.progress?.isFinite ?? true)
        #expect((0...1).contains(score.coverage))
        #expect((0...1).contains(score.freshness))
        #expect((0...1).contains(score.dated))
        if let value = score.value, let range = score.range {
          #expect(range.lowerBound <= value + 1e-9 && value <= range.upperBound + 1e-9)
        }
      }
      #expect(assessment.outlook.index.map { (-100...100).contains($0) } ?? true)
    }
  }

  @Test(arguments: 0..<80)
  func `a group is within its members`(seed: Int) {
    for day in days {
      let known = Known(generated(seed), on: day)
      let aggregation = known.roadmap.settings.aggregation
      for node in known.assessment.overall.all where !node.children.isEmpty {
        let exponent =
          switch node.subject {
          case .overall: aggregation.overall
          case .area: aggregation.area
          default: aggregation.items
          }
        let members = node.children.filter { $0.weight > 0 }.compactMap(\.score.value)
        let bounded = exponent > 0 ? members : members.map { max($0, 1) }
        if let value = node.score.value {
          #expect(bounded.min().map { $0 <= value } ?? false)
          #expect(bounded.max().map { value <= $0 } ?? false)
        } else {
          #expect(members.isEmpty)
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `power means are ordered`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let terms = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      (score: Double.random(in: 1...100, using: &random), weight: Double.random(in: 0.1...9, using: &random))
    }
    let means = [-9.0, -1, -0.5, 0, 0.5, 1, 2, 9].compactMap { powerMean(terms, exponent: $0) }
    #expect(means.count == 8)
    for (lower, higher) in zip(means, means.dropFirst()) { #expect(lower <= higher + 1e-9) }
  }

  @Test(arguments: 0..<40)
  func `a better observation never lowers a score`(seed: Int) {
    for day in days {
      let known = Known(generated(seed), on: day)
      let before = known.assessment
      for (area, record) in known.roadmap.areas.enumerated() {
        for (index, indicator) in record.indicators.enumerated() {
          guard let latest = indicator.latest, let place = indicator.observations.lastIndex(of: latest) else {
            continue
          }
          let byGoalposts = known.roadmap.settings.normalisation == .goalposts && indicator.bounds != nil
          for step in [0.01, 1, 40] {
            let better: Double =
              switch (byGoalposts, indicator.direction) {
              case (true, _), (_, .increase): latest.value + step
              case (_, .decrease): latest.value - step
              case (_, .hold): latest.value + ((indicator.target?.value ?? latest.value) - latest.value) * step / 40
              }
            var changed = known
            changed.roadmap.areas[area].indicators[index].observations[place] = .init(
              date: latest.date, value: better, provenance: latest.provenance)
            expectNoneLower(before, changed.assessment)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a delivered action never lowers a score`(seed: Int) {
    for day in days {
      let known = Known(generated(seed), on: day)
      let before = known.assessment
      for (area, record) in known.roadmap.areas.enumerated() {
        for index in record.actions.indices {
          var changed = known
          changed.roadmap.areas[area].actions[index].updates.append(.init(date: PartialDate(day), status: .delivered))
          expectNoneLower(before, changed.assessment)
        }
      }
    }
  }

  private func expectNoneLower(_ before: Assessment, _ after: Assessment) {
    for (old, new) in zip(before.overall.all, after.overall.all) {
      guard let value = old.score.value else { continue }
      #expect(new.score.value.map { $0 >= value - 1e-9 } ?? false, "\(old.subject)")
    }
  }

  /// On the line: each indicator where its path is, each action as far as it should be.
  @Test(arguments: 0..<80)
  func `on the expected path the score is what is due and pace is one`(seed: Int) {
    for day in days {
      var roadmap = Archive(generated(seed)).asOf(day)
      roadmap.changeIndicators { indicator in
        if let start = indicator.baseline?.value, let end = indicator.target?.value {
          indicator.trajectory = indicator.trajectory.map {
            .init(set: $0.set, date: $0.date, value: start + (end - start) * 0.4)
          }
        }
        guard let path = Trajectory(of: indicator) else { return indicator.observations = [] }
        indicator.observations = [.init(date: PartialDate(day), value: path.value(on: day))]
      }
      roadmap.changeActions { action in
        let due = expectedDelivery(start: action.start, due: action.due, on: day)
        action.updates = [
          .init(date: PartialDate(day), status: due == 100 ? .delivered : .underWay, completion: (due ?? 50) / 100)
        ]
      }
      for node in Assessment(of: roadmap, on: day).overall.all {
        if node.children.isEmpty, let value = node.score.value, let expected = node.score.expected, value != 99 {
          #expect(isNear(value, expected))
        }
        #expect(node.score.pace.map { isNear($0, 1, within: 0.011) } ?? true)
        #expect([.onTrack, .achieved, .notDue, .noData].contains(node.score.status), "\(node.subject)")
      }
    }
  }
}
