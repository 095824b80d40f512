import Model
import Testing

@testable import Scoring

/// Series as Statistics Canada publishes and rates them: Canadian Indicator Framework and Global Indicator Framework data
/// hubs, progress measure of Open SDG.
@Suite struct GrowthProgressTests {
  struct Published: Sendable {
    let series: String
    let base: GrowthProgress.Moment
    let current: GrowthProgress.Moment
    let target: GrowthProgress.Moment?
    let limit: Double?
    let rises: Bool
    let ratio: Double?
    let score: Double?
    let rating: GrowthProgress.Rating

    init(
      _ series: String, _ baseYear: Int, _ base: Double?, _ year: Int, _ value: Double?, target: Double?, by: Int,
      limit: Double?, rises: Bool, ratio: Double?, score: Double?, _ rating: GrowthProgress.Rating
    ) {
      self.series = series
      self.base = .init(years: Double(baseYear), value: base)
      current = .init(years: Double(year), value: value)
      self.target = target.map { .init(years: Double(by), value: $0) }
      (self.limit, self.rises, self.ratio, self.score, self.rating) = (limit, rises, ratio, score, rating)
    }
  }

  private static let published: [Published] = [
    Published(
      "15-5-1", 2015, 70.0, 2023, 55.0, target: 100.0, by: 2030, limit: nil,
      rises: false, ratio: 1.2340549664701979, score: 5.0, .achieved),
    Published(
      "1-4-1", 2015, 100.0, 2023, 100.0, target: 100.0, by: 2030, limit: nil,
      rises: true, ratio: nil, score: 5.0, .achieved),
    Published(
      "12-1-1", 2015, 0.37, 2025, 9.53, target: 60.0, by: 2030, limit: nil,
      rises: true, ratio: 0.9504069883014249, score: 2.502962076738248, .substantial),
    Published(
      "13-4-1", 2018, 895.7, 2024, 2196.5, target: nil, by: 2030, limit: nil,
      rises: true, ratio: 0.16125636000158572, score: 5.0, .substantial),
    Published(
      "13-3-1", 2016, 28.45, 2022, 41.03, target: nil, by: 2030, limit: 100.0,
      rises: true, ratio: 0.06292643403829179, score: 5.0, .substantial),
    Published(
      "1-1-1", 2015, 14.5, 2023, 10.4, target: 7.25, by: 2030, limit: nil,
      rises: false, ratio: 0.9010899546976208, score: 2.1506954374096354, .moderate),
    Published(
      "1-4-1", 2015, 70900.0, 2024, 75500.0, target: nil, by: 2030, limit: nil,
      rises: true, ratio: 0.007009141261789864, score: 0.502285315447466, .moderate),
    Published(
      "1-2-1", 2016, 66.6, 2023, 71.4, target: nil, by: 2030, limit: 100.0,
      rises: true, ratio: 0.009991483690946268, score: 1.739752850099936, .moderate),
    Published(
      "11-6-1", 2014, 699.0, 2024, 666.6, target: 490.0, by: 2030, limit: nil,
      rises: false, ratio: 0.21562879968968102, score: -1.601539480333006, .limited),
    Published(
      "1-3-1", 2015, 178.8, 2025, 173.3, target: nil, by: 2030, limit: nil,
      rises: false, ratio: 0.003119490847657058, score: -0.9402545761714709, .limited),
    Published(
      "15-1-1", 2015, 79.82, 2020, 80.0, target: nil, by: 2030, limit: 100.0,
      rises: true, ratio: 0.0004506085041826591, score: -2.1437311547039553, .limited),
    Published(
      "11-1-1", 2016, 26866.0, 2024, 36058.0, target: 13433.0, by: 2028, limit: nil,
      rises: false, ratio: -0.6675781357974336, score: -5.0, .deterioration),
    Published(
      "10-2-1", 2015, 3.8, 2024, 11.9, target: nil, by: 2030, limit: nil,
      rises: false, ratio: -0.1352325064900486, score: -5.0, .deterioration),
    Published(
      "11-4-1", 2023, 75.3, 2024, 74.6, target: nil, by: 2030, limit: 100.0,
      rises: true, ratio: -0.009296148738379806, score: -3.6620185922974757, .deterioration),
    Published(
      "13-3-1", 2015, nil, 2015, nil, target: nil, by: 2030, limit: 100.0,
      rises: true, ratio: nil, score: nil, .unavailable),
    Published(
      "3-2-1", 2019, 13.2, 2019, 13.2, target: 10.0, by: 2025, limit: nil,
      rises: false, ratio: nil, score: nil, .unavailable),
    Published(
      "2-b-1", 2015, 81124.0, 2023, 0.0, target: 0.001, by: 2030, limit: nil,
      rises: false, ratio: 1.4224293446258616, score: 5.0, .achieved),
    Published(
      "12-4-1", 2015, 1.43, 2022, 1.43, target: nil, by: 2030, limit: nil,
      rises: false, ratio: -0.0, score: -2.5, .limited),
    Published(
      "11-5-1", 2016, 19.3, 2021, 13.9, target: 22.0, by: 2030, limit: nil,
      rises: true, ratio: -6.76154243963871, score: -5.0, .deterioration),
  ]

  @Test(arguments: published)
  func `the published ratio, score and rating come out`(series: Published) {
    let progress = GrowthProgress(
      from: series.base, to: series.current, target: series.target, limit: series.limit, rises: series.rises)
    #expect(progress.rating == series.rating, "\(series.series)")
    #expect((progress.ratio == nil) == (series.ratio == nil), "\(series.series)")
    if let ratio = series.ratio, let found = progress.ratio {
      #expect(abs(found - ratio) <= 1e-12 * max(1, abs(ratio)), "\(series.series)")
    }
    #expect((progress.score == nil) == (series.score == nil), "\(series.series)")
    if let score = series.score, let found = progress.score {
      #expect(abs(found - score) < 1e-9, "\(series.series)")
    }
  }

  @Test(arguments: [(0.0, 5.0), (-2, 5), (5, -2)])
  func `between values without a rate of growth there is nothing to rate`(from: Double, to: Double) {
    let progress = GrowthProgress(
      from: .init(years: 2015, value: from), to: .init(years: 2020, value: to),
      target: .init(years: 2030, value: 10), limit: nil, rises: true)
    #expect(
      progress
        == GrowthProgress(
          from: .init(years: 2015, value: nil), to: .init(years: 2020, value: 1), target: nil, limit: nil, rises: true))
    #expect(progress.rating == .unavailable && progress.score == nil)
  }

  @Test func `an indicator is rated from its baseline, or else from its first observation`() throws {
    let scored = Indicator.sample(from: 10, to: 40, observed: [(0, 10), (3653, 20)])
    #expect(scored.growthProgress?.rating != .unavailable)
    var untargeted = scored
    (untargeted.baseline, untargeted.targets) = (nil, [])
    // 7.2 % a year: twice as much in ten years.
    #expect(abs(try #require(untargeted.growthProgress?.ratio) - 0.0718) < 1e-4)
    #expect(untargeted.growthProgress?.rating == .substantial)
    var kept = scored
    kept.observations = []
    #expect(kept.growthProgress == nil)
    #expect(Indicator.sample("i", .hold, from: 10, to: 40, observed: [(400, 20)]).growthProgress == nil)
  }
}
