import Model
import Scoring
import Testing

/// UNDP, *Human Development Report 2023/24*, composite indices, complete time series (CC BY 3.0 IGO): four components and
/// the index as published, at three decimals.
@Suite struct HumanDevelopmentIndexTests {
  @Test(arguments: [
    ("Norway", 2022, 83.393, 18.63846016, 13.06234279, 69189.76165, 0.966),
    ("Switzerland", 2022, 84.255, 16.5837307, 13.90406622, 69432.78669, 0.967),
    ("Iceland", 2022, 82.815, 19.10672951, 13.76716995, 54688.37921, 0.959),
    ("Hong Kong, China (SAR)", 2022, 84.315, 17.8495903, 12.34776974, 62485.50516, 0.956),
    ("Germany", 2022, 80.989, 17.34334946, 14.25594044, 55340.19722, 0.95),
    ("United States", 2022, 78.203, 16.41274071, 13.57549953, 65564.93798, 0.927),
    ("Japan", 2021, 84.784, 15.45631981, 12.66923046, 43008.1864, 0.92),
    ("Singapore", 2022, 84.133, 16.90273094, 11.92488003, 88761.14559, 0.949),
    ("Qatar", 2022, 81.559, 13.26426983, 10.1317219, 95944.37754, 0.875),
    ("Liechtenstein", 2022, 84.656, 15.46640015, 12.351169, 146673.2415, 0.942),
    ("Kuwait", 2010, 77.982, 13.73418179, 6.849144936, 66599.17177, 0.811),
    ("Cuba", 2010, 77.661, 16.27037048, 11.23388176, 7107.366451, 0.779),
    ("China", 1990, 68.005, 8.605669975, 4.143789768, 1425.257315, 0.482),
    ("China", 2022, 78.587, 15.21793605, 8.106910446, 18024.88747, 0.788),
    ("India", 2022, 67.744, 12.58370972, 6.570700169, 6950.526798, 0.644),
    ("Brazil", 2022, 73.425, 15.5788002, 8.278307638, 14615.89235, 0.76),
    ("Kenya", 2022, 62.055, 11.38448201, 7.686359882, 4807.716317, 0.601),
    ("Nigeria", 2021, 52.676, 10.51407, 7.585969925, 4716.009665, 0.542),
    ("Djibouti", 2022, 62.859, 8.028374362, 3.889984156, 4874.51828, 0.515),
    ("Afghanistan", 1990, 45.967, 2.936460018, 0.871961963, 3115.670448, 0.284),
    ("Niger", 1990, 41.852, 1.964450002, 0.728083218, 1085.825979, 0.212),
    ("Mali", 2010, 56.382, 7.305920124, 1.900565982, 1937.948872, 0.406),
    ("Chad", 2022, 52.997, 8.185526568, 2.282753488, 1388.897502, 0.394),
    ("South Sudan", 2022, 55.567, 5.634770141, 5.726140022, 690.6607575, 0.381),
    ("Somalia", 2022, 56.107, 7.647232333, 1.900300026, 1072.201461, 0.38),
    ("Mozambique", 1990, 44.469, 3.871253902, 1.598693513, 443.6287718, 0.239),
  ])
  func `the published index comes out of goalposts, a log scale and a geometric mean`(
    country: String, year: Int, life: Double, expected: Double, mean: Double, income: Double, published: Double
  ) throws {
    let areas = [
      Area.sample("health", indicators: [component("life", 20, 85, life)]),
      .sample("education", indicators: [component("expected", 0, 18, expected), component("mean", 0, 15, mean)]),
      .sample("income", indicators: [component("gni", 100, 75_000, income, .log)]),
    ]
    let settings = ScoringSettings.with {
      $0.normalisation = .goalposts
      $0.aggregation.overall = 0
    }
    let score = assess(areas, on: 500, settings).overall.score
    #expect(isNear(score.value, 100 * published, within: 0.05), "\(country) \(year)")
    #expect(score.coverage == 0.5)
    #expect(score.status == .notDue)
    #expect(score.rule == .undated)
  }

  private func component(
    _ id: ID, _ worst: Double, _ best: Double, _ value: Double, _ scale: Indicator.Scale = .linear
  ) -> Indicator {
    var indicator = Indicator.sample(id, from: nil, to: nil, scale: scale, observed: [(100, value)])
    indicator.bounds = .init(worst: worst, best: best)
    return indicator
  }
}
