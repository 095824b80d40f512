import TestSupport
import Testing

@testable import Canvas

/// Observations with a gap, what was expected, a forecast with its band, a target, a break and today.
private var example: Chart {
  var chart = Chart(years: 2020...2030, values: 0...100)
  func points(_ values: [(Double, Double)]) -> [Chart.Point] { values.map { .init(x: $0.0, y: $0.1) } }
  chart.bands = [
    .init(
      "likely", lower: points([(2026, 50), (2030, 50)]), upper: points([(2026, 50), (2030, 90)]), Style(.barTrack))
  ]
  chart.lines = [
    .init("expected", [points([(2020, 0), (2030, 100)])], .dotted, Style(.text)),
    .init("forecast", [points([(2026, 50), (2030, 70)])], .dashed, Style(.atRisk)),
    .init(
      "observed", [points([(2020, 10), (2022, 20)]), points([(2024, 40), (2026, 50)])], .solid, Style(.accent),
      hasMarks: true),
  ]
  chart.levels = [.init(100, label: "target 100", Style(.achieved))]
  chart.moments = [
    .init(2023, name: "break", isBreak: true, Style(.warning)), .init(2026.5, name: "today", Style(.muted)),
  ]
  return chart
}

struct ChartTests {
  @Test(arguments: [(60, 14), (36, 10), (24, 6), (12, 3)], [false, true])
  func `a chart at every size class`(size: (columns: Int, rows: Int), isASCII: Bool) {
    var frame = Frame(
      size: Size(columns: size.columns, rows: size.rows), symbols: isASCII ? .ascii : .unicode)
    frame.chart(example, in: frame.bounds)
    expectRecorded(
      frame.picture, at: "../Frames/chart-\(size.columns)x\(size.rows)\(isASCII ? "-ascii" : "").txt")
  }

  @Test
  func `a line goes through its points and stops at a gap`() {
    var chart = Chart(years: 0...10, values: 0...1)
    let pieces = [[(0.0, 0.0), (3, 1)], [(7, 1), (10, 0)]].map { $0.map { Chart.Point(x: $0.0, y: $0.1) } }
    chart.lines = [.init("line", pieces, .solid, Style(.accent))]
    let dots = glyphs(6, 1) { $0.chart(chart, in: $0.bounds) }
    #expect(dots == ["⡠⠊  ⠑⢄"])
    let signs = glyphs(11, 2, .ascii) { $0.chart(chart, in: $0.bounds) }
    #expect(signs == ["  --   --  ", "--       --"])
  }

  @Test
  func `where a cell holds one sign, what tells less takes only what is left`() {
    var chart = Chart(years: 0...10, values: 0...2)
    let half = [Chart.Point(x: 0, y: 1), Chart.Point(x: 5, y: 1)], rest = [Chart.Point(x: 5, y: 1), .init(x: 10, y: 1)]
    chart.lines = [
      .init("expected", [half + rest.dropFirst()], .dotted, Style(.text)),
      .init("forecast", [rest], .dashed, Style(.text)),
      .init("observed", [half], .solid, Style(.accent), hasMarks: true),
    ]
    chart.marks = [.init("unconfirmed", [.init(x: 3, y: 2), .init(x: 5, y: 1)], Style(.warning))]
    chart.levels = [.init(2, label: "no room", Style(.text)), .init(1, label: "no room", Style(.text))]
    chart.moments = [.init(2, name: "break", isBreak: true, Style(.text)), .init(7, name: "today", Style(.text))]
    let signs = glyphs(11, 3, .ascii) { $0.chart(chart, in: $0.bounds) }
    #expect(signs == ["==/o=======", "*----*+ + +", "  /    |   "])
  }

  @Test
  func `equal ratios take equal room on a logarithmic chart`() {
    let axis = ChartAxis(values: 1...10000, isLogarithmic: true, atMost: 5)
    #expect(axis.ticks == [1, 10, 100, 1000, 10000])
    #expect([1, 10, 100, 10000].map { axis.position(of: $0) } == [0, 0.25, 0.5, 1])
    #expect(axis.position(of: 0) == nil)
  }

  @Test(
    arguments: [
      (0...100, 6, "0 20 40 60 80 100"), (0...100, 3, "0 100"), (40...100, 3, "50 100"),
      (1.01...1.89, 2, "1.2 1.4 1.6 1.8"),
      (0...100, 2, "0 100"),
      (53.6...98, 4, "40 60 80 100"),
      (0...3.6, 5, "0 1 2 3 4"), (0.1...0.17, 4, "0.10 0.15 0.20"), (-20...35, 4, "-20 0 20 40"),
      (5...5, 3, "4.5 5.0 5.5"),
      (0...2_600_000, 4, "0 1M 2M 3M"), (0...45_000, 4, "0 20k 40k 60k"), (0...3e9, 4, "0 1B 2B 3B"),
      (0...9000, 4, "0 5k 10k"),
    ] as [(ClosedRange<Double>, Int, String)])
  func `an axis of values has round numbers`(range: ClosedRange<Double>, count: Int, labels: String) {
    let axis = ChartAxis(values: range, isLogarithmic: false, atMost: count)
    #expect(axis.ticks.map(axis.label).joined(separator: " ") == labels)
    #expect(axis.ticks.count <= max(count, 4))
    #expect(axis.range.contains(range.lowerBound) && axis.range.contains(range.upperBound))
  }

  @Test(arguments: [
    (2019.5...2030.0, 12, [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]),
    (2019.5...2030.0, 6, [2020, 2022, 2024, 2026, 2028, 2030]), (2001...2030, 3, [2010, 2020, 2030]),
    (2020.2...2020.8, 5, []),
  ])
  func `an axis of years has whole years`(years: ClosedRange<Double>, count: Int, ticks: [Double]) {
    #expect(ChartAxis(years: years, atMost: count).ticks == ticks)
  }

  @Test(
    arguments: [
      (0...0, 0...0), (0...1, -1e300...1e300), (-1e9...1e9, 0...1e-300), (2020...2030, 5...5),
      (2020...2030, 1e-9...1e12),
    ] as [(ClosedRange<Double>, ClosedRange<Double>)], [false, true])
  func `any values draw at any size`(ranges: (ClosedRange<Double>, ClosedRange<Double>), isLogarithmic: Bool) {
    var chart = Chart(years: ranges.0, values: ranges.1, isLogarithmic: isLogarithmic)
    let odd = [-Double.infinity, -1e300, 0, .nan, 5, 2025, 1e300, .infinity]
    chart.lines = [
      .init("odd", [odd.map { .init(x: $0, y: $0) }, [], [.init(x: 2025, y: 5)]], .solid, Style(.text), hasMarks: true)
    ]
    chart.bands = [
      .init("odd", lower: odd.map { .init(x: $0, y: 0) }, upper: odd.map { .init(x: $0, y: $0) }, Style(.muted))
    ]
    chart.levels = odd.map { .init($0, label: "level", Style(.text)) }
    chart.moments = odd.map { .init($0, name: "moment", Style(.text)) }
    for columns in [0, 1, 2, 12, 13, 40, 200] {
      for rows in [0, 1, 2, 4, 6, 30] {
        for symbols in [Symbols.unicode, .ascii, .console] {
          var frame = Frame(size: Size(columns: columns, rows: rows), symbols: symbols)
          frame.chart(chart, in: frame.bounds)
          #expect(frame.cells.count == columns * rows)
        }
      }
    }
  }
}
