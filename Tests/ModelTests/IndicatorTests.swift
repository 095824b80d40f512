import Model
import TestSupport
import Testing

struct IndicatorTests {
  private func observation(
    _ date: PartialDate, _ value: Double, published: PartialDate? = nil, _ certainty: Certainty = .confirmed
  ) -> Indicator.Observation {
    .init(date: date, value: value, provenance: .init(certainty: certainty, published: published))
  }

  private func indicator(_ observations: [Indicator.Observation]) -> Indicator {
    var indicator = Indicator(id: "i", title: "I", unit: "%", direction: .increase)
    indicator.observations = observations[...]
    return indicator
  }

  @Test func `of two vintages the one published last counts`() {
    let revised = indicator([
      observation("2021", 2, published: "2023"), observation("2020", 1, published: "2021"),
      observation("2021", 3, published: "2022"),
    ])
    #expect(revised.series.map(\.value) == [1, 2])
    #expect(revised.latest?.value == 2)
  }

  @Test func `of two published on the same day the last in the file counts`() {
    let both = indicator([observation("2021", 2), observation("2021", 3)])
    #expect(both.series.map(\.value) == [3])
    #expect(both.latest?.value == 3)
  }

  @Test func `a date stands for its last day, whatever its precision`() {
    let mixed = indicator([
      observation("2021-12-31", 1), observation("2021", 2, published: "2022"), observation("2021-11", 0),
    ])
    #expect(mixed.series.map(\.value) == [0, 2])
  }

  @Test func `the latest is by date first: an old date published later is not newer`() {
    #expect(indicator([observation("2022", 5), observation("2020", 1, published: "2024")]).latest?.value == 5)
  }

  @Test func `what nobody has seen in a source does not count`() {
    let unsure = indicator([
      observation("2021", 1), observation("2022", 9, .unconfirmed), observation("2020", 0, .gist),
    ])
    #expect(unsure.series.map(\.value) == [0, 1])
    #expect(unsure.latest?.value == 1)
    #expect(indicator([]).latest == nil)
  }

  @Test func `the last of the series is the latest`() {
    for seed in 0..<200 {
      for indicator in Roadmap.random(seed: UInt64(seed)).areas.flatMap(\.indicators) {
        #expect(indicator.series.last == indicator.latest)
        let days = indicator.series.map(\.date.last)
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }

  @Test func `the target set last counts, and the last in the file among equals`() {
    var indicator = indicator([])
    indicator.targets = [
      .init(set: "2022", date: "2030", value: 2),
      .init(set: "2023", date: "2030", value: 9, provenance: .init(certainty: .unconfirmed)),
      .init(set: "2020", date: "2030", value: 1), .init(set: "2022-12-31", date: "2035", value: 3),
    ]
    #expect(indicator.target?.value == 3)
  }
}
