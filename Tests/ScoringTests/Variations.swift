import Model
import Scoring
import TestSupport

/// Generated roadmaps under settings that follow from the seed, too.
func generated(_ seed: Int) -> Roadmap {
  var roadmap = Roadmap.random(seed: UInt64(seed))
  let exponents = [1.0, 0, -1]
  roadmap.settings = .with {
    $0.normalisation = seed.isMultiple(of: 4) ? .goalposts : .baselineTarget
    $0.aggregation.items = exponents[seed / 2 % 3]
    $0.aggregation.area = exponents[seed / 3 % 3]
    $0.aggregation.overall = exponents[seed / 5 % 3]
    $0.actionCredit.dropped = seed.isMultiple(of: 3) ? .excluded : .zero
    $0.weights.delivery = [0.5, 0.8, 0][seed / 7 % 3]
  }
  return roadmap
}

/// Days from before anything is known to a century after the horizon.
let days = ["2016-06-30", "2020-12-31", "2022-03-15", "2024-02-29", "2026-11-23", "2131-01-01"].map { Day($0) }

/// A roadmap as known on a day, ready to be changed and scored again.
struct Known {
  var roadmap: Roadmap
  let day: Day

  init(_ whole: Roadmap, on day: Day) {
    roadmap = Archive(whole).asOf(day)
    self.day = day
  }

  var assessment: Assessment { Assessment(of: roadmap, on: day) }
}

extension ScoreNode {
  var all: [ScoreNode] { [self] + children.flatMap(\.all) }

  /// What counts as the same score where sums may differ in their last digits.
  func isSame(as other: ScoreNode) -> Bool {
    isNear(score.value, other.score.value) && isNear(score.expected, other.score.expected)
      && isNear(score.pace, other.score.pace, within: 1e-6) && isNear(score.coverage, other.score.coverage)
      && isNear(score.freshness, other.score.freshness)
  }
}

extension Roadmap {
  mutating func changeIndicators(_ change: (inout Indicator) -> Void) {
    for area in areas.indices { for index in areas[area].indicators.indices { change(&areas[area].indicators[index]) } }
  }

  mutating func changeActions(_ change: (inout Action) -> Void) {
    for area in areas.indices { for index in areas[area].actions.indices { change(&areas[area].actions[index]) } }
  }
}

extension Indicator {
  /// The same measure in another unit.
  func measured(in direction: Direction, _ unit: (Double) -> Double) -> Indicator {
    var other = Indicator(id: id, title: title, unit: "other", direction: direction)
    other.scale = scale
    other.weight = weight
    other.every = every
    other.provenance = provenance
    other.bounds = bounds.map { .init(worst: unit($0.worst), best: unit($0.best)) }
    other.baseline = baseline.map { .init(date: $0.date, value: unit($0.value), provenance: $0.provenance) }
    let change = { (target: Target) in
      Target(set: target.set, date: target.date, value: unit(target.value), provenance: target.provenance)
    }
    other.targets = targets.map(change)
    other.trajectory = trajectory.map(change)
    other.observations = ArraySlice(
      observations.map {
        .init(date: $0.date, value: unit($0.value), isBreak: $0.isBreak, provenance: $0.provenance)
      })
    return other
  }
}
