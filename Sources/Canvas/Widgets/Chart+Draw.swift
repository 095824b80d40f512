extension Frame {
  /// Draws `chart` with its axes and a legend; what has no room is left out, the legend first, then the axes.
  package mutating func chart(_ chart: Chart, in rect: Rect) {
    guard rect.columns > 0, rect.rows > 0 else { return }
    let footRows = rect.columns < 12 || rect.rows < 4 ? 0 : rect.rows < 9 ? 1 : 2
    // More rows where the plot is still high.
    let most = rect.columns < 20 || rect.rows < 6 ? 0 : rect.rows < 7 ? 1 : rect.rows < 12 ? 2 : 3
    let rows = chart.legend(symbols, columns: rect.columns, atMost: most)
    let (legend, below) = rect.splitTop(rows.count)
    let (foot, body) = below.splitBottom(footRows)
    let values = ChartAxis(
      values: chart.values, isLogarithmic: chart.isLogarithmic, atMost: max(2, (body.rows + 2) / 3))
    let labels = values.ticks.map { TextWidth.columns(of: values.label($0)) }.max() ?? 0
    let hasValues = rect.columns >= labels + 12 && body.rows >= 2
    let margin = hasValues ? labels + 1 : 0
    let plot = body.splitLeft(margin).rest
    let years = ChartAxis(years: chart.years, atMost: max(1, plot.columns / 7))

    var dots = ChartPlot(in: plot, years: years, values: values, symbols)
    if symbols.hasBraille {
      var shade = dots
      for band in chart.bands { shade.draw(band) }
      for line in chart.lines { dots.draw(line) }
      for marks in chart.marks { dots.draw(marks) }
      shade.show(on: &self)
      for moment in chart.moments { draw(moment, in: plot, dots) }
      for level in chart.levels { draw(level, in: plot, dots) }
    } else {
      dots.drawByRank(chart)
    }
    dots.show(on: &self)
    for level in chart.levels { label(level, in: plot, dots) }

    if hasValues { axis(values, in: plot, labels: labels, dots) }
    if footRows > 0 { axis(years, in: foot.splitLeft(margin).rest, dots) }
    self.legend(rows, in: legend)
  }

  private mutating func draw(_ moment: Chart.Moment, in plot: Rect, _ dots: ChartPlot) {
    guard let column = dots.column(at: moment.x) else { return }
    let glyph = moment.isBreak ? symbols.chart.breakMark : symbols.chart.moment
    fill(
      Rect(column: plot.minColumn + column, row: plot.minRow, columns: 1, rows: plot.rows), glyph, style: moment.style)
  }

  private mutating func draw(_ level: Chart.Level, in plot: Rect, _ dots: ChartPlot) {
    guard let row = dots.row(of: level.value) else { return }
    let line = Rect(column: plot.minColumn, row: plot.minRow + row, columns: plot.columns, rows: 1)
    fill(line, symbols.chart.level, style: level.style)
  }

  /// Writes a level's label on its line, where nothing else is drawn; else it stands in the legend alone.
  private mutating func label(_ level: Chart.Level, in plot: Rect, _ dots: ChartPlot) {
    let width = TextWidth.columns(of: level.label) + 2
    guard let row = dots.row(of: level.value), width + 2 <= plot.columns else { return }
    let places = [1, plot.columns - width - 1] + Array(1...max(1, plot.columns - width - 1))
    guard
      let start = places.first(where: { start in
        (start..<start + width).allSatisfy { dots.isEmpty(column: $0, row: row) }
      })
    else { return }
    put(
      " \(level.label) ", at: Point(column: plot.minColumn + start, row: plot.minRow + row), style: level.style)
  }

  private mutating func axis(_ axis: ChartAxis, in plot: Rect, labels: Int, _ dots: ChartPlot) {
    let column = plot.minColumn - 1
    fill(
      Rect(column: column, row: plot.minRow, columns: 1, rows: plot.rows), symbols.border.vertical,
      style: Style(.border))
    var free = plot.rows
    for tick in axis.ticks {
      guard let row = dots.row(of: tick), row < free else { continue }
      let text = axis.label(tick)
      put(
        text, at: Point(column: column - TextWidth.columns(of: text), row: plot.minRow + row), style: Style(.muted))
      put(symbols.chart.ticks.value, at: Point(column: column, row: plot.minRow + row), style: Style(.border))
      free = row - 1
    }
  }

  /// The years below a line with their ticks, or, in a single row, alone.
  private mutating func axis(_ axis: ChartAxis, in foot: Rect, _ dots: ChartPlot) {
    let (line, years) = foot.splitTop(foot.rows - 1)
    fill(
      Rect(column: line.minColumn - 1, row: line.minRow, columns: 1, rows: line.rows), symbols.border.bottomLeft,
      style: Style(.border))
    fill(line, symbols.border.horizontal, style: Style(.border))
    var free = foot.minColumn - 2
    for tick in axis.ticks {
      guard let column = dots.column(at: tick) else { continue }
      let text = String(Int(tick))
      // The label of the last year stands a little to the left rather than not at all.
      let start = min(foot.minColumn + column - text.utf8.count / 2, foot.maxColumn - text.utf8.count)
      guard start >= free else { continue }
      put(text, at: Point(column: start, row: years.minRow), style: Style(.muted))
      free = start + text.utf8.count + 1
      fill(
        Rect(column: foot.minColumn + column, row: line.minRow, columns: 1, rows: line.rows),
        symbols.chart.ticks.year, style: Style(.border))
    }
  }

  private mutating func legend(_ rows: [[LegendItem]], in rect: Rect) {
    for (row, items) in rows.prefix(rect.rows).enumerated() {
      var column = rect.minColumn
      for item in items {
        let start = column + item.columns - TextWidth.columns(of: item.name)
        put(item.sample, at: Point(column: column, row: rect.minRow + row), style: item.style)
        put(item.name, at: Point(column: start, row: rect.minRow + row), style: Style(.muted))
        column += item.columns + 2
      }
    }
  }
}

/// A sign of a chart, and what it stands for.
private struct LegendItem {
  let sample, name: String
  let style: Style

  var columns: Int { TextWidth.columns(of: sample) + (sample.isEmpty ? 0 : 1) + TextWidth.columns(of: name) }
}

extension Chart {
  /// What there is to explain, in at most so many rows of so many columns; what has no room is left out.
  fileprivate func legend(_ symbols: Symbols, columns: Int, atMost most: Int) -> [[LegendItem]] {
    var (rows, used): ([[LegendItem]], [Int]) = ([], [])
    for item in items(symbols, columns: columns) where item.columns <= columns {
      if let row = used.firstIndex(where: { $0 + 2 + item.columns <= columns }) {
        rows[row].append(item)
        used[row] += 2 + item.columns
      } else if rows.count < most {
        rows.append([item])
        used.append(item.columns)
      }
    }
    return rows
  }

  /// What tells most comes first.
  private func items(_ symbols: Symbols, columns: Int) -> [LegendItem] {
    let (samples, signs) = (symbols.chart.samples, symbols.chart)
    func item(_ sample: String, _ words: String?, _ name: String, _ style: Style) -> LegendItem {
      let told = LegendItem(sample: sample, name: words ?? name, style: style)
      return told.columns <= columns ? told : LegendItem(sample: sample, name: name, style: style)
    }
    func drawn(_ stroke: Stroke, _ sample: String) -> [LegendItem] {
      lines.reversed().filter { $0.stroke == stroke }.map { item(sample, $0.words, $0.name, $0.style) }
    }
    var items = drawn(.solid, samples.solid)
    items += marks.map { item(String(signs.hollow), nil, $0.name, $0.style) }
    items += drawn(.dashed, samples.dashed)
    items += bands.map { item(samples.band, $0.words, $0.name, $0.style) }
    items += drawn(.dotted, samples.dotted)
    var named: Set<String> = []
    for moment in moments where named.insert(moment.name).inserted {
      items.append(item(String(moment.isBreak ? signs.breakMark : signs.moment), nil, moment.name, moment.style))
    }
    return items + remarks.map { item("", nil, $0, Style(.muted)) }
  }
}
