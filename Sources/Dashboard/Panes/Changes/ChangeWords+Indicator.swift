import Canvas
import Model

extension ChangeWords {
  /// A figure, beside the one before it, or the one it corrects.
  init(_ observation: Indicator.Observation, of indicator: Indicator, _ symbols: Symbols) {
    let was = indicator.observations.known(before: observation)
    let now = quantity(observation.value, indicator.unit)
    let estimate = observation.isEstimate ? " (estimate)" : ""
    guard let was else {
      self.init(symbols.bullet, .text, "\(now) in \(observation.date)\(estimate)")
      return
    }
    let step = "\(short(was.value, indicator.unit)) \(symbols.becomes) \(now)"
    let isRevision = was.date.last == observation.date.last
    let text = isRevision ? "\(observation.date) revised: \(step)" : "\(step) in \(observation.date)"
    let isBetter =
      switch indicator.direction {
      case .increase: observation.value > was.value
      case .decrease: observation.value < was.value
      case .hold: false
      }
    if observation.value == was.value || indicator.direction == .hold || observation.isBreak {
      let remark = observation.isBreak ? ", counted in another way" : ""
      self.init(symbols.level, .text, text + estimate + remark)
    } else if isBetter {
      self.init(symbols.rising, .onTrack, text + estimate)
    } else {
      self.init(symbols.falling, .movingAway, text + estimate)
    }
  }

  /// An aim, beside the one that held before.
  init(_ target: Indicator.Target, of indicator: Indicator, _ symbols: Symbols) {
    let was = indicator.targets.before(
      target, by: { ($0.set ?? $0.provenance.published ?? $0.date).last }, where: { $0.provenance.counts })
    let before = was.map { ", was \(short($0.value, indicator.unit)) by \($0.date)" } ?? ""
    self.init(
      symbols.arrow, .accent, "target \(quantity(target.value, indicator.unit)) by \(target.date)\(before)")
  }
}

extension ArraySlice<Indicator.Observation> {
  /// What was said of the same date before, else the figure for the date before, as it was known then.
  fileprivate func known(before observation: Indicator.Observation) -> Indicator.Observation? {
    guard let place = firstIndex(of: observation) else { return nil }
    let earlier = indices.filter { index in
      let other = self[index]
      guard other.provenance.counts, other.published <= observation.published else { return false }
      return other.date.last == observation.date.last
        ? (other.published, index) < (observation.published, place) : other.date.last < observation.date.last
    }
    func rank(_ index: Int) -> (Day, Day, Int) { (self[index].date.last, self[index].published, index) }
    return earlier.max { rank($0) < rank($1) }.map { self[$0] }
  }
}

/// A value of an indicator as its source gives it, with its unit; of a share, without what it is a share of.
func quantity(_ value: Double, _ unit: String) -> String {
  unit.hasPrefix("%") ? short(value, unit) : UnitText(unit).long(value)
}

/// A value with no more of its unit than a percent sign.
func short(_ value: Double, _ unit: String) -> String { plainText(value) + (unit.hasPrefix("%") ? "%" : "") }
