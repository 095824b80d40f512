import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct CourseChartTests {
  private let day = Sample.day

  private func indicator(_ values: [(String, Double)], target: (String, Double)? = nil) -> Indicator {
    var indicator = Indicator(id: "users", title: "Users", unit: "% of people", direction: .increase)
    indicator.observations = values.map { .init(date: Sample.date($0.0), value: $0.1) }[...]
    if let target { indicator.targets = [.init(date: Sample.date(target.0), value: target.1)] }
    return indicator
  }

  private func chart(_ indicator: Indicator) -> Chart? {
    let roadmap = Sample.roadmap
    let forecast = IndicatorForecast(of: indicator, settings: roadmap.settings, on: day)
    return IndicatorCourse(of: indicator, forecast, in: roadmap, on: day).map {
      Chart(of: $0, forecast?.pace(of: indicator, level: 0.8), level: 0.8, unit: UnitText(indicator.unit))
    }
  }

  private func observed(_ indicator: Indicator) -> [[Double]] {
    chart(indicator)?.lines.last?.pieces.map { $0.map(\.x) } ?? []
  }

  @Test
  func `a year's value stands above the year, a day's between two`() {
    let years = observed(indicator([("2023", 60), ("2024", 65), ("2024-12-30", 65), ("2025-06-30", 70)])).joined()
    let expected = [2023, 2024 - 1 / 366.0, 2024, 2024 + 181 / 365.0]
    #expect(zip(years, expected).allSatisfy { abs($0 - $1) < 1e-9 } && years.count == 4)
  }

  @Test
  func `the line stops at missing years and at breaks, and a break is marked`() {
    #expect(
      observed(indicator([("2018", 1), ("2019", 2), ("2022", 3), ("2023", 4)])) == [[2018, 2019], [2022, 2023]])
    #expect(observed(indicator([("2018", 1), ("2020", 2), ("2022", 3)])) == [[2018, 2020, 2022]], "every two years")
    var broken = indicator([("2019", 1), ("2020", 2), ("2021", 3)])
    broken.observations[1].isBreak = true
    #expect(observed(broken) == [[2019], [2020, 2021]])
    #expect(chart(broken)?.moments.filter(\.isBreak).map(\.x) == [2019.5])
  }

  @Test
  func `a revised value is drawn once`() {
    var revised = indicator([("2019", 1), ("2020", 2)])
    var later = revised.observations[1]
    later.provenance.published = Sample.date("2021")
    revised.observations.append(later)
    #expect(observed(revised) == [[2019, 2020]])
  }

  @Test
  func `the forecast goes from the last observation to the target's date`() throws {
    let users = try #require(Sample.roadmap.areas[0].indicators.first)
    let chart = try #require(self.chart(users))
    let forecast = try #require(IndicatorForecast(of: users, settings: Sample.roadmap.settings, on: day))
    let median = try #require(chart.lines.first { $0.name == "forecast" }?.pieces.first)
    #expect(median.first == .init(x: 2025, y: 74))
    #expect(median.last == .init(x: 2030, y: forecast.range(on: Day("2030-12-31")).median))
    let interval = try #require(forecast.range(on: Day("2030-12-31")).interval)
    #expect(chart.bands.first?.lower.last?.y == interval.lowerBound)
    #expect(chart.bands.first?.upper.last?.y == interval.upperBound)
    let path = try #require(chart.lines.first { $0.name == "expected" }?.pieces.first)
    #expect(path.first == .init(x: 2019, y: 50) && path.last == .init(x: 2030, y: 100))
    #expect(chart.levels.map(\.value) == [100])
    #expect(chart.values.contains(50) && chart.values.contains(100))
  }

  @Test
  func `a wild forecast does not flatten what is known`() throws {
    let wild = indicator([("2022", 1), ("2023", 900), ("2024", 5), ("2025", 950)])
    let chart = try #require(self.chart(wild))
    #expect(chart.values.upperBound - chart.values.lowerBound <= 2.5 * 949)
  }

  @Test
  func `where nothing has a value there is no chart`() {
    #expect(chart(indicator([])) == nil)
    #expect(chart(indicator([], target: ("2030", 100))) == nil, "a target alone is no course")
  }

  @Test(
    arguments: [
      ([("2024", 50.0), ("2025", 80)], ("2025", 75.0), "target of 75% reached in 2025"),
      ([("2024", 50.0), ("2025", 60)], ("2030", 75.0), "at this pace 75% in 2027, too few data for a range"),
      ([("2024", 50.0), ("2025", 40)], ("2030", 75.0), "75% not at this pace, too few data for a range"),
      ([("2025", 60.0)], ("2030", 75.0), nil),
    ] as [([(String, Double)], (String, Double), String?)])
  func `when the target is reached, in words`(values: [(String, Double)], target: (String, Double), words: String?) {
    let indicator = indicator(values, target: target)
    let forecast = IndicatorForecast(of: indicator, settings: Sample.roadmap.settings, on: day)
    #expect(forecast?.pace(of: indicator, level: 0.8)?.words == words)
  }

  @Test
  func `with enough observations the words give a range and a chance, as far as there is room`() throws {
    let users = try #require(Sample.roadmap.areas[0].indicators.first)
    let forecast = try #require(IndicatorForecast(of: users, settings: Sample.roadmap.settings, on: day))
    let pace = try #require(forecast.pace(of: users, level: 0.8))
    guard case .on(let median)? = forecast.median, case .on(let early)? = forecast.early,
      let probability = forecast.probability
    else {
      Issue.record("the sample's pace reaches its target")
      return
    }
    let reach = "at this pace 100% in \(median.components.year)"
    let range = "80% likely from \(early.components.year) on"
    #expect(pace.words == "\(reach), \(range), \(chanceText(probability)) chance by 2030")
    #expect(pace.words(columns: 60) == "\(reach), \(range)" && pace.words(columns: 10) == reach)
    #expect(play("enter").frame.rows.contains { $0.contains(reach) }, "the overview says so too")
    let chart = play("3", columns: 120, rows: 40).frame.rows.map { $0.suffix(48) }
    #expect(chart.contains { $0.contains(reach) } && chart.contains { $0.contains(range) }, "and the chart's legend")
  }

  @Test
  func `the chart is called by the indicator's name, cut between words, and its unit`() {
    var countries = Indicator(
      id: "x", title: "Countries with a national broadband plan", unit: "million people", direction: .increase)
    countries.observations = [.init(date: Sample.date("2024"), value: 1)]
    let course = CourseChart(of: countries, in: Sample.roadmap, on: day)
    #expect(course.title(columns: 99, ellipsis: "~") == "Countries with a national broadband plan (million people)")
    #expect(course.title(columns: 44, ellipsis: "~") == "Countries with a national~ (million people)")
    #expect(course.title(columns: 20, ellipsis: "~") == "Countries with a~")
    let share = CourseChart(
      of: Indicator(id: "y", title: "Fixed-broadband basket", unit: "% of GNI per capita", direction: .decrease),
      in: Sample.roadmap, on: day)
    #expect(share.title(columns: 30, ellipsis: "~") == "Fixed-broadband basket (%)")
  }

  @Test
  func `what nobody has seen in a source is drawn hollow, on a scale that has room for it`() throws {
    var entries = indicator([("2007", 3300), ("2015", 7000), ("2025", 10000)])
    entries.observations[2].provenance.certainty = .unconfirmed
    let chart = try #require(self.chart(entries))
    #expect(chart.marks.map(\.points) == [[.init(x: 2025, y: 10000)]])
    #expect(chart.lines.last?.pieces.joined().map(\.y) == [3300, 7000])
    #expect(chart.values.contains(10000))
    let forecast = try #require(IndicatorForecast(of: entries, settings: Sample.roadmap.settings, on: day))
    #expect(chart.values.contains(forecast.range(on: day).median), "the forecast is there today")
  }
}
