import Model
import TestSupport
import Testing

@testable import Scoring

@Suite struct IndicatorForecastTests {
  /// One observation a year from day 0 on, in a unit that is no share.
  private func indicator(
    _ values: [Double], _ direction: Indicator.Direction = .increase, unit: String = "km", target: Double? = 100,
    by due: Int = 3653, scale: Indicator.Scale = .linear
  ) -> Indicator {
    var indicator = Indicator(id: "i", title: "I", unit: unit, direction: direction)
    indicator.scale = scale
    indicator.baseline = values.first.map { .init(date: at(0), value: $0) }
    indicator.targets = target.map { [.init(set: at(0), date: at(due), value: $0)] } ?? []
    indicator.observations = values.enumerated().map { .init(date: at(365 * $0.offset), value: $0.element) }[...]
    return indicator
  }

  private func forecast(_ indicator: Indicator, on day: Int = 1825, _ settings: ScoringSettings = .init())
    -> IndicatorForecast?
  {
    IndicatorForecast(of: indicator, settings: settings, on: on(day))
  }

  @Test func `a perfect line reaches its target where the line does`() throws {
    // 10 a year from 0: 100 after 10 times 365 days.
    let forecast = try #require(self.forecast(indicator([0, 10, 20, 30])))
    #expect(forecast.median == .on(on(3650)))
    #expect(forecast.scale == .linear)
    #expect(abs(forecast.range(on: on(2190)).median - 60) < 1e-9)
  }

  @Test func `a perfect line downwards, too`() throws {
    let forecast = try #require(self.forecast(indicator([100, 90, 80, 70], .decrease, target: 0)))
    #expect(forecast.median == .on(on(3650)))
    #expect(try #require(forecast.probability) > 0.5)
  }

  @Test func `on a log scale equal factors are equal steps`() throws {
    let forecast = try #require(self.forecast(indicator([1, 2, 4, 8], target: 64, scale: .log)))
    #expect(forecast.median == .on(on(2190)))
  }

  @Test func `shares walk on the logit scale, and everything counts as 99 percent of the way`() throws {
    let forecast = try #require(self.forecast(indicator([20, 30, 40], unit: "% of people")))
    #expect(forecast.scale == .logit)
    #expect(abs(try #require(forecast.goal) - 99.2) < 1e-9)
    #expect(forecast.range(on: on(6000)).median < 100)
    let beyond = try #require(self.forecast(indicator([20, 30, 140], unit: "% of people")))
    #expect(beyond.scale == .linear && beyond.goal == 100)
    let nothing = try #require(self.forecast(indicator([80, 60, 50], .decrease, unit: "%", target: 0)))
    #expect(abs(try #require(nothing.goal) - 0.8) < 1e-9)
  }

  @Test func `two observations drift without an interval, one or none do not`() throws {
    let two = try #require(self.forecast(indicator([0, 10])))
    #expect(two.median == .on(on(3650)))
    #expect(two.early == nil && two.late == nil && two.probability == nil)
    #expect(two.range(on: on(1000)).interval == nil)
    #expect(forecast(indicator([0])) == nil && forecast(indicator([])) == nil)
  }

  @Test func `what came before a break is left out`() {
    var broken = indicator([0, 10, 20, 30, 50])
    broken.observations[3].isBreak = true
    #expect(forecast(broken)?.walk.count == 2)
    #expect(forecast(broken)?.walk.drift.rounded() == 20)
  }

  @Test func `only the window's observations count`() {
    #expect(forecast(indicator((0..<12).map(Double.init)))?.walk.count == 8)
  }

  @Test func `standing still is not at this pace, and neither is what takes too long`() throws {
    #expect(forecast(indicator([5, 5, 5]))?.median == .never)
    #expect(forecast(indicator([9, 8, 7]))?.median == .never)
    // 1 a year from 3 takes 97 years.
    #expect(forecast(indicator([1, 2, 3]))?.median == .never)
    var settings = ScoringSettings()
    settings.forecast.horizonYears = 150
    #expect(forecast(indicator([1, 2, 3]), settings)?.median != .never)
  }

  @Test func `what is at its target is reached, since it first was`() throws {
    let reached = try #require(self.forecast(indicator([50, 100, 90, 110])))
    #expect(reached.median == .reached(on(365)) && reached.probability == 1)
    let lost = try #require(self.forecast(indicator([50, 100, 90, 95])))
    #expect(lost.median != .reached(on(365)))
  }

  @Test func `a date that has passed unmet has no chance left`() {
    let late = indicator([0, 10, 21], by: 700)
    #expect(forecast(late)?.probability == 0)
  }

  @Test func `values are no surer than their last digit`() throws {
    let whole = try #require(self.forecast(indicator([0, 10, 20, 30])))
    #expect(whole.walk.unrest == 0.5)
    let tenths = try #require(self.forecast(indicator([0.5, 10, 19.5, 29])))
    #expect(tenths.walk.unrest == 0.05)
  }

  @Test func `without a target there is a range and no date`() throws {
    let open = try #require(self.forecast(indicator([0, 10, 20], target: nil)))
    #expect(open.median == nil && open.probability == nil)
    #expect(abs(open.range(on: on(1095)).median - 30) < 0.1)
  }

  @Test func `what nobody has seen in a source is not forecast`() {
    var unseen = indicator([0, 10, 20])
    unseen.provenance = unconfirmed
    #expect(forecast(unseen) == nil)
  }

  @Test(arguments: 0..<60)
  func `early comes before the median, the median before late, and sure is wider`(seed: Int) {
    for day in days {
      let roadmap = Archive(generated(seed)).asOf(day)
      var wide = roadmap.settings
      wide.forecast.level = 0.95
      var narrow = roadmap.settings
      narrow.forecast.level = 0.5
      for indicator in roadmap.areas.flatMap(\.indicators) {
        guard let low = IndicatorForecast(of: indicator, settings: narrow, on: day),
          let high = IndicatorForecast(of: indicator, settings: wide, on: day)
        else { continue }
        #expect(low.median == high.median && low.probability == high.probability)
        #expect(high.probability.map { (0...1).contains($0) } ?? true)
        if let early = high.early, let median = high.median, let late = high.late, let inner = low.early {
          #expect(!early.isLater(than: median) && !median.isLater(than: late))
          #expect(!early.isLater(than: inner))
        }
        let ahead = day.advanced(days: 900)
        let (inner, outer) = (low.range(on: ahead), high.range(on: ahead))
        #expect(inner.median == outer.median && inner.median.isFinite)
        if let inner = inner.interval, let outer = outer.interval {
          #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
        }
      }
    }
  }
}
