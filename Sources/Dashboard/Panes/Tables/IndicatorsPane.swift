import Canvas
import Model
import Scoring

/// All indicators: the latest value of each, what is aimed at by when, and how it stands; with a chart of the one
/// that is selected.
struct IndicatorsPane: RecordTable {
  var list = ListState()
  var records = OrderedRecords<Indicator>()
  private var areaColumns = 0
  private var valueColumns = 0
  private var targetColumns = 0
  private var unitColumns = 0
  private var latestColumns = 0
  private var byColumns = 0
  private var statusColumns = 0
  private var symbols = Symbols.unicode
  /// The chart of that indicator, worked out when it is selected.
  private var charted: (id: ID, course: CourseChart)?

  mutating func take(_ context: PaneContext) {
    records.take(context)
    let roadmap = context.assessment.roadmap
    areaColumns = roadmap.areaColumns
    symbols = context.symbols
    (valueColumns, targetColumns, unitColumns, latestColumns, byColumns) = (6, 6, 4, 4, 4)
    statusColumns = 6
    for area in roadmap.areas {
      for indicator in area.indicators {
        valueColumns = max(valueColumns, indicator.latestCell.utf8.count)
        targetColumns = max(targetColumns, indicator.targetCell.utf8.count)
        unitColumns = max(unitColumns, min(18, TextWidth.columns(of: indicator.unit)))
        latestColumns = max(latestColumns, min(7, indicator.latest?.date.columns ?? 0))
        byColumns = max(byColumns, min(7, indicator.target?.date.columns ?? 0))
        statusColumns = max(statusColumns, indicator.standing(context.assessment).words.utf8.count)
      }
    }
    charted = nil
  }

  mutating func prepare(_ context: PaneContext, in size: Size) {
    let assessment = context.assessment
    if size.rows > 0 { settle(in: size, assessment) }
    guard let id = selected(in: assessment) else {
      charted = nil
      return
    }
    guard charted?.id != id, let (indicator, _) = records.record(at: list.selection, in: assessment.roadmap) else {
      return
    }
    charted = (id, CourseChart(of: indicator, in: assessment.roadmap, on: assessment.day))
  }

  func table(title: Int) -> Table {
    let order = records.order
    var columns: [Table.Column] = [.init("", .fixed(1), rank: nil), .init("Indicator", .flexible(minimum: title))]
    if order.grouping != .area { columns.append(.init("Area", .fixed(areaColumns), rank: order.rank(.area, 6))) }
    columns += [
      .init("Latest", .fixed(valueColumns), .right), .init("Unit", .fixed(unitColumns), rank: 9),
      .init("In", .fixed(latestColumns), rank: order.rank(.update, 8)),
      .init("Target", .fixed(targetColumns), .right, rank: 3),
      .init("By", .fixed(byColumns), rank: order.rank(.due, 4)),
      .init("Score", .fixed(5), .right, rank: order.rank(.score, 1)),
      .init("", .fixed(1), rank: 5), .init("Course", .fixed(10), rank: 7),
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
    let course = indicator.yearly.count > 1 ? indicator.yearly : []
    var entries: [Table.Entry] = [
      .text(String(symbols.glyph(of: standing.role)), Style(standing.role)),
      .text(indicator.title.text(), Style(.text)),
    ]
    if records.order.grouping != .area { entries.append(.text(area.shortTitle.text(), Style(.muted))) }
    entries += [
      .text(indicator.latestCell, Style(.text)), .text(indicator.unit, Style(.muted)),
      .text(indicator.latest?.date.monthOrYear ?? "", Style(.muted)), .text(indicator.targetCell, Style(.text)),
      .text(indicator.target?.date.monthOrYear ?? "", Style(.text)), .score(score?.value, symbols),
      .text(trend == .unknown ? "" : String(trend.glyph(symbols)), Style(trend.role)),
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

extension Indicator {
  /// The value in use, with no more of its unit than a percent sign, marked where an editor judged it.
  fileprivate var latestCell: String { latest.map { cell($0.value, $0.provenance) } ?? "" }
  /// The value aimed at, in the same way.
  fileprivate var targetCell: String { target.map { cell($0.value, $0.provenance) } ?? "" }

  private func cell(_ value: Double, _ provenance: Provenance) -> String {
    plainText(value) + (unit.hasPrefix("%") ? "%" : "") + provenance.judgementMark
  }
}
