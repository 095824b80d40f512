/// The inside of a chart as dots: two by four a cell where there is braille, else one.
///
/// Where a cell is one dot, what was drawn in it first stays.
struct ChartPlot {
  private let rect: Rect
  private let years: ChartAxis
  private let values: ChartAxis
  private let symbols: Symbols
  private let dots: Size
  private var masks: [UInt8]
  private var glyphs: [Character?]
  private var styles: [Style]
  /// Cells that a dashed line goes through between its dashes, and that nothing else may fill.
  private var gaps: Set<Int> = []

  init(in rect: Rect, years: ChartAxis, values: ChartAxis, _ symbols: Symbols) {
    self.rect = rect
    self.years = years
    self.values = values
    self.symbols = symbols
    let (across, down) = symbols.hasBraille ? (2, 4) : (1, 1)
    dots = Size(columns: rect.columns * across, rows: rect.rows * down)
    masks = [UInt8](repeating: 0, count: rect.columns * rect.rows)
    glyphs = [Character?](repeating: nil, count: rect.columns * rect.rows)
    styles = [Style](repeating: Style(.text), count: rect.columns * rect.rows)
  }

  // MARK: Places

  /// The column of the screen, from the plot's left, at a time; `nil` outside.
  func column(at year: Double) -> Int? { x(of: year).map { $0 * rect.columns / max(1, dots.columns) } }

  /// The row of the screen, from the plot's top, of a value; `nil` outside.
  func row(of value: Double) -> Int? {
    height(of: value).map { (dots.rows - 1 - $0) * rect.rows / max(1, dots.rows) }
  }

  /// Whether nothing is drawn in a cell, but for a level.
  func isEmpty(column: Int, row: Int) -> Bool {
    guard column >= 0, column < rect.columns, row >= 0, row < rect.rows else { return false }
    let index = row * rect.columns + column
    return masks[index] == 0 && (glyphs[index] ?? symbols.chart.level) == symbols.chart.level && !gaps.contains(index)
  }

  private func x(of year: Double) -> Int? { step(years.position(of: year), of: dots.columns) }
  private func height(of value: Double) -> Int? { step(values.position(of: value), of: dots.rows) }

  private func step(_ position: Double?, of count: Int) -> Int? {
    guard let position, count > 0, position > -0.001, position < 1.001 else { return nil }
    return min(max(Int((position * Double(count - 1)).rounded()), 0), count - 1)
  }

  // MARK: Drawing

  mutating func draw(_ band: Chart.Band) {
    let edges = (heights(of: band.lower), heights(of: band.upper))
    for x in 0..<dots.columns {
      guard let low = edges.0[x], let high = edges.1[x], low < Double(dots.rows), high >= 0 else { continue }
      let (bottom, top) = (Int(max(0, low).rounded()), Int(min(high, Double(dots.rows - 1)).rounded()))
      guard bottom <= top else { continue }
      if symbols.hasBraille {
        for height in bottom...top where (height + x) % 2 == 0 && x % 2 == height / 2 % 2 {
          put(x, height, Symbols.Chart.coarse.edge, band.style)
        }
      } else if x % 2 == 0 {
        if high < Double(dots.rows) { put(x, top, Symbols.Chart.coarse.edge, band.style) }
        if low >= 0 { put(x, bottom, Symbols.Chart.coarse.edge, band.style) }
      }
    }
  }

  mutating func draw(_ line: Chart.Line) {
    for piece in line.pieces {
      var previous: Int?
      for (x, exact) in heights(of: piece).enumerated() {
        let height = exact.flatMap { $0 > -0.5 && $0 < Double(dots.rows) - 0.5 ? Int($0.rounded()) : nil }
        if let height, !isDrawn(x, line.stroke), line.stroke == .dashed, !symbols.hasBraille {
          gaps.insert((dots.rows - 1 - height) * rect.columns + x)
        } else if let height, isDrawn(x, line.stroke) {
          // A steep part is joined, half by the column before it and half by this one.
          let from = previous.map { $0 < height ? $0 + 1 : $0 > height ? $0 - 1 : height } ?? height
          for level in min(from, height)...max(from, height) { put(x, level, glyph(of: line.stroke), line.style) }
        }
        previous = height
      }
      if line.hasMarks { mark(piece, of: line) }
    }
  }

  private mutating func mark(_ piece: [Chart.Point], of line: Chart.Line) {
    let cells = piece.map { point in column(at: point.x).flatMap { x in row(of: point.y).map { (x, $0) } } }
    let columns = cells.compactMap { $0?.0 }
    let isWide = columns.count < 2 || columns[columns.count - 1] - columns[0] >= 3 * (columns.count - 1)
    let isLast = line.pieces.last.map { $0 == piece } ?? false
    for (index, cell) in cells.enumerated() {
      guard let (column, row) = cell, isWide || !symbols.hasBraille || isLast && index == cells.count - 1 else {
        continue
      }
      glyphs[row * rect.columns + column] = symbols.chart.point
      styles[row * rect.columns + column] = line.style
    }
  }

  /// Signs that stand alone, over lines and not over other signs.
  mutating func draw(_ marks: Chart.Marks) {
    for point in marks.points {
      guard let column = column(at: point.x), let row = row(of: point.y) else { continue }
      let index = row * rect.columns + column
      if glyphs[index] != symbols.chart.point { (glyphs[index], styles[index]) = (symbols.chart.hollow, marks.style) }
    }
  }

  /// All of a chart where a cell holds one sign alone: what tells most comes first, the rest takes what is left.
  mutating func drawByRank(_ chart: Chart) {
    for line in chart.lines.reversed() where line.stroke == .solid { draw(line) }
    for marks in chart.marks { draw(marks) }
    for moment in chart.moments where moment.isBreak { fill(moment) }
    for line in chart.lines.reversed() where line.stroke == .dashed { draw(line) }
    for level in chart.levels { fill(level) }
    for moment in chart.moments where !moment.isBreak { fill(moment) }
    for line in chart.lines.reversed() where line.stroke == .dotted { draw(line) }
    for band in chart.bands { draw(band) }
  }

  private mutating func fill(_ moment: Chart.Moment) {
    guard let column = column(at: moment.x) else { return }
    let glyph = moment.isBreak ? symbols.chart.breakMark : symbols.chart.moment
    for height in 0..<dots.rows { put(column, height, glyph, moment.style) }
  }

  private mutating func fill(_ level: Chart.Level) {
    guard let height = height(of: level.value) else { return }
    for column in 0..<dots.columns { put(column, height, symbols.chart.level, level.style) }
  }

  private func isDrawn(_ x: Int, _ stroke: Chart.Stroke) -> Bool {
    switch stroke {
    case .solid: true
    case .dashed: symbols.hasBraille ? x % 6 < 4 : x % 2 == 0
    case .dotted: symbols.hasBraille ? x % 3 == 0 : x % 2 == 1
    }
  }

  private func glyph(of stroke: Chart.Stroke) -> Character {
    switch stroke {
    case .solid: Symbols.Chart.coarse.solid
    case .dashed: Symbols.Chart.coarse.dashed
    case .dotted: Symbols.Chart.coarse.dotted
    }
  }

  /// The height of a line in each column of dots, whether or not it is inside; `nil` where the line is not.
  private func heights(of points: [Chart.Point]) -> [Double?] {
    var heights = [Double?](repeating: nil, count: dots.columns)
    let places = points.compactMap { point -> (x: Double, y: Double)? in
      guard let x = years.position(of: point.x), let y = values.position(of: point.y) else { return nil }
      return (x * Double(dots.columns - 1), y * Double(dots.rows - 1))
    }
    for (from, to) in zip(places, places.dropFirst()) where to.x > from.x {
      let first = max(0, from.x.rounded(.up))
      let last = min(Double(dots.columns - 1), to.x.rounded(.down))
      guard first <= last else { continue }
      for x in Int(first)...Int(last) {
        heights[x] = from.y + (to.y - from.y) * (Double(x) - from.x) / (to.x - from.x)
      }
    }
    // A point counts where no line passes over its column.
    for place in places {
      let x = place.x.rounded()
      guard x >= 0, x < Double(dots.columns), heights[Int(x)] == nil else { continue }
      heights[Int(x)] = place.y
    }
    return heights
  }

  private mutating func put(_ x: Int, _ height: Int, _ glyph: Character, _ style: Style) {
    let y = dots.rows - 1 - height
    guard symbols.hasBraille else {
      let index = y * rect.columns + x
      if glyphs[index] == nil, !gaps.contains(index) { (glyphs[index], styles[index]) = (glyph, style) }
      return
    }
    let bits: InlineArray<8, UInt8> = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    let index = y / 4 * rect.columns + x / 2
    masks[index] |= bits[y % 4 * 2 + x % 2]
    styles[index] = style
  }

  /// Puts what was drawn into the frame, over what is there.
  func show(on frame: inout Frame) {
    for index in masks.indices {
      let scalar = masks[index] == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(masks[index]))
      guard let glyph = glyphs[index] ?? scalar.map({ Character($0) }) else { continue }
      let (row, column) = index.quotientAndRemainder(dividingBy: rect.columns)
      frame.put(glyph, at: Point(column: rect.minColumn + column, row: rect.minRow + row), style: styles[index])
    }
  }
}
