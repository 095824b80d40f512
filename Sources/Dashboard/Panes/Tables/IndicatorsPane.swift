import Canvas
import Model
import Scoring

/// All indicators: the latest value of each, what is aimed at by when, and how it stands; with a chart of the one
/// that is selected.
struct IndicatorsPane: RecordTable {
  var list = ListState()
  var records = OrderedRecords<Indicator>()
  private var areaColumns = 0
  private var values = MarkedColumn("Latest")
  private var targets = MarkedColumn("Target")
  private var unitColumns = 0
  private var latestColumns = 0
  private var byColumns = 0
  private var statusColumns = 0
  private var symbols = Symbols.unicode
  private var titles = CutTitles()
  /// The width for which the titles are cut.
  private var titleColumns = 0
  /// Whether there is no room for currencies.
  private var isNarrow = false
  /// The chart of that indicator, worked out when it is selected.
  private var charted: (id: ID, course: CourseChart)?

  mutating func take(_ context: PaneContext) {
    records.take(context)
    let roadmap = context.assessment.roadmap
    areaColumns = roadmap.areaColumns
    symbols = context.symbols
    (values, targets) = (MarkedColumn("Latest"), MarkedColumn("Target"))
    (unitColumns, latestColumns, byColumns, statusColumns, titleColumns) = (4, 4, 4, 6, 0)
    for area in roadmap.areas {
      for indicator in area.indicators {
        let unit = UnitText(indicator.unit)
        if let latest = indicator.latest { values.take(unit, latest.value, latest.provenance) }
        if let target = indicator.target { targets.take(unit, target.value, target.provenance) }
        unitColumns = max(unitColumns, min(18, TextWidth.columns(of: unit.rest)))
        latestColumns = max(latestColumns, min(7, indicator.latest?.date.columns ?? 0))
        byColumns = max(byColumns, min(7, indicator.target?.date.columns ?? 0))
        statusColumns = max(statusColumns, indicator.standing(context.assessment).words.utf8.count)
      }
    }
    charted = nil
  }

  mutating func prepare(_ context: PaneContext, in size: Size) {
    let assessment = context.assessment
    if size.rows > 0 {
      settle(in: size, assessment)
      cutTitles(assessment.roadmap, in: room(in: size))
    }
    guard let id = selected(in: assessment) else {
      charted = nil
      return
    }
    guard charted?.id != id, let (indicator, _) = records.record(at: list.selection, in: assessment.roadmap) else {
      return
    }
    charted = (id, CourseChart(of: indicator, in: assessment.roadmap, on: assessment.day))
  }

  /// Cuts the titles for a column of another width.
  private mutating func cutTitles(_ roadmap: Roadmap, in room: Rect) {
    isNarrow = room.columns < 64 || room.columns < 100 && values.columns.whole > 9
    let columns = table(for: room).widths(in: room.columns)[1]
    guard columns != titleColumns else { return }
    let all = records.rows.indices.compactMap { records.record(at: $0, in: roadmap)?.record.title.text() }
    titles = CutTitles(all, columns: columns, ellipsis: symbols.ellipsis)
    titleColumns = columns
  }

  func titleShare(of columns: Int) -> Double { columns < 64 ? 0.35 : 0.45 }

  func table(title: Int) -> Table {
    let order = records.order
    var columns: [Table.Column] = [.init("", .fixed(1), rank: nil), .init("Indicator", .flexible(minimum: title))]
    if order.grouping != .area { columns.append(.init("Area", .fixed(areaColumns), rank: order.rank(.area, 6))) }
    columns += [
      values.column(isBare: isNarrow, rank: 0), .init("Unit", .fixed(unitColumns), rank: 9),
      .init("In", .fixed(latestColumns), rank: order.rank(.update, 8)),
      targets.column(isBare: true, rank: 3),
    ]
    let target = order.key == .due ? nil : columns.count - 1
    columns.append(.init("By", .fixed(byColumns), rank: order.rank(.due, 4), with: target))
    columns += [
      .init("Score", .fixed(5), .right, rank: order.rank(.score, 1)),
      .init("Trend", .fixed(symbols.isASCII ? 9 : 5), rank: 5), .init("Course", .fixed(10), rank: 7),
      .init("Status", .fixed(statusColumns), rank: order.rank(.status, 2)),
    ]
    return Table(columns)
  }

  func entries(
    for indicator: Indicator, in area: Area, _ assessment: Assessment, _ symbols: Symbols
  ) -> [Table.Entry] {
    let standing = indicator.standing(assessment)
    let score = assessment.node(indicator.id)?.score
    let trend = score?.trend ?? .unknown
    let unit = UnitText(indicator.unit)
    let course = indicator.yearly.count > 1 ? indicator.yearly : []
    var entries: [Table.Entry] = [
      .text(String(symbols.glyph(of: standing.role)), Style(standing.role)),
      .text(titles.text(of: indicator.title.text()), Style(.text)),
    ]
    if records.order.grouping != .area { entries.append(.text(area.shortTitle.text(), Style(.muted))) }
    entries += [
      values.entry(unit, indicator.latest?.value, indicator.latest?.provenance, isBare: isNarrow),
      .text(unit.rest, Style(.muted)), .text(indicator.latest?.date.monthOrYear ?? "", Style(.muted)),
      targets.entry(unit, indicator.target?.value, indicator.target?.provenance, isBare: true),
      .text(indicator.target?.date.monthOrYear ?? "", Style(.text)), .score(score?.value, symbols),
      .text(trend == .unknown ? "" : trend.sign(symbols), Style(trend.role)),
      .sparkline(course), .text(standing.words, Style(standing.role)),
    ]
    return entries
  }

  // MARK: The chart

  var pictureTitle: String { pictureTitle(columns: .max) }

  func pictureTitle(columns: Int) -> String {
    charted?.course.title(columns: columns, ellipsis: symbols.ellipsis) ?? "Course"
  }

  var isPictureOfRecord: Bool { true }
  func pictureRows(in size: Size) -> Int { size.rows >= 12 ? min(22, size.rows * 45 / 100) : 0 }

  func drawPicture(_ assessment: Assessment, on frame: inout Frame) {
    guard let course = charted?.course else { return }
    course.draw(on: &frame)
  }
}

/// A column of numbers on the right, in which the star of an editor's judgement stands beside them; bare, they are without
/// a currency.
private struct MarkedColumn {
  let title: String
  private(set) var columns: (whole: Int, bare: Int)
  private var hasMarks = false

  init(_ title: String) { (self.title, columns) = (title, (title.utf8.count, title.utf8.count)) }

  mutating func take(_ unit: UnitText, _ value: Double, _ provenance: Provenance) {
    columns.whole = max(columns.whole, unit.short(value).utf8.count)
    columns.bare = max(columns.bare, unit.bare(value).utf8.count)
    hasMarks = hasMarks || !provenance.judgementMark.isEmpty
  }

  func column(isBare: Bool, rank: Int) -> Table.Column {
    let width = (isBare ? columns.bare : columns.whole) + (hasMarks ? 1 : 0)
    return .init(hasMarks ? title + " " : title, .fixed(width), .right, rank: rank)
  }

  func entry(_ unit: UnitText, _ value: Double?, _ provenance: Provenance?, isBare: Bool) -> Table.Entry {
    let mark = provenance?.judgementMark ?? ""
    let text = value.map { isBare ? unit.bare($0) : unit.short($0) } ?? ""
    return .text(text + (hasMarks && mark.isEmpty ? " " : mark), Style(.text))
  }
}

extension Trend {
  /// A sign, or a word where a sign is one of those that a course is drawn with.
  fileprivate func sign(_ symbols: Symbols) -> String { symbols.isASCII ? rawValue : String(glyph(symbols)) }
}
