import Canvas
import Model
import Scoring

/// The risks, worst first, with a map of likelihood against impact, and the outlook.
struct RisksPane: ListPane {
  enum Key: OrderKey { case severity, likelihood, impact, trend, title }

  let name = "Risks"
  var list = ListState()
  private(set) var tally = Tally()
  private var sorting = ListOrder<Key>()
  /// Positions in the roadmap's risks; those without a level that counts come last.
  private(set) var order: [Int] = []
  /// By position in the roadmap's risks.
  private var trends: [RiskTrend] = []
  /// The room that the words for a level take.
  private var levelColumns = 8
  /// For each cell of the map, by `RiskMap.cell`, the rows of the risks in it.
  private(set) var cells: [[Int]] = []

  mutating func take(_ context: PaneContext) {
    let risks = context.assessment.roadmap.risks
    let levels = risks.map(\.level)
    let ranked = RankedRisks(of: context.assessment, in: context.archive)
    trends = ranked.trends
    levelColumns = levels.contains { $0 == nil } ? 11 : 8
    tally = Tally()
    let shown = risks.indices.filter { tally.count(context.admits(.risk(risks[$0]))) }
    order = sorting.sorted(shown) { index in
      let level = levels[index]
      return switch sorting.key {
      case .severity: ranked.severity(index)
      case .likelihood: level.map { .number(-Double(100 * $0.likelihood + $0.impact)) }
      case .impact: level.map { .number(-Double(100 * $0.impact + $0.likelihood)) }
      case .trend: .number(Double(trends[index].rank))
      case .title: .text(folded(risks[index].title.text()))
      }
    }
    cells = [[Int]](repeating: [], count: 25)
    for (row, risk) in order.enumerated() {
      if let level = levels[risk] { cells[RiskMap.cell(level)].append(row) }
    }
  }

  var pictureTitle: String { "Likelihood, impact and outlook" }
  var qualifier: String { sorting.isUsual ? "" : sorting.words }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    sorting.perform(command) && takeKeepingSelection(context)
  }

  func count(in assessment: Assessment) -> Int { order.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { assessment.roadmap.risks[order[index]].id }

  /// The letter under which a row stands on the map, where there are enough letters.
  func letter(_ index: Int) -> Character? {
    guard order.count <= 26 else { return nil }
    return Unicode.Scalar(UInt32(0x61 + index)).map { Character($0) }
  }

  func headingRows(in size: Size) -> Int { size.rows >= 6 && size.columns >= Field.narrow ? 1 : 0 }

  func drawHeading(_ assessment: Assessment, on frame: inout Frame) {
    frame.put("Risk", at: Point(column: 5, row: 0), style: Style(.heading))
    for field in Field.all(in: frame.bounds.columns, level: levelColumns) {
      frame.put(field.heading, at: Point(column: field.column, row: 0), style: Style(.heading))
    }
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    let risk = assessment.roadmap.risks[order[index]]
    let role = risk.level?.severity.role ?? .noData
    if let letter = letter(index) { frame.put(letter, at: Point(column: 1, row: 0), style: Style(.muted)) }
    let glyph = risk.level?.severity.glyph(frame.symbols) ?? frame.symbols.noData
    frame.put(glyph, at: Point(column: 3, row: 0), style: Style(role))
    let fields = Field.all(in: frame.bounds.columns, level: levelColumns)
    frame.put(
      risk.title.text(), at: Point(column: 5, row: 0), style: Style(.text),
      limit: (fields.first?.column ?? frame.bounds.columns) - 6)
    for field in fields {
      let (text, role) = entry(field, of: risk, trends[order[index]], role, frame.symbols)
      frame.put(text, at: Point(column: field.column, row: 0), style: Style(role), limit: field.width)
    }
  }

  private func entry(
    _ field: Field, of risk: Risk, _ trend: RiskTrend, _ role: Role, _ symbols: Symbols
  ) -> (String, Role) {
    guard let level = risk.level else {
      return (field.kind == .severity ? "unconfirmed" : "", role)
    }
    let product = "\(level.product)".paddedLeft(to: 2) + level.provenance.judgementMark
    return switch field.kind {
    case .likelihood: ("\(level.likelihood)", .text)
    case .impact: ("\(level.impact)", .text)
    case .product:
      (field.width == 9 ? "\(product) (\(level.likelihood)×\(level.impact))".padded(to: 9) : product, .text)
    case .severity: (level.severity.words, role)
    case .trend: (trend.words(symbols), trend.role)
    }
  }
}

extension RisksPane.Key {
  var words: String {
    switch self {
    case .severity: "severity"
    case .likelihood: "likelihood"
    case .impact: "impact"
    case .trend: "trend"
    case .title: "title"
    }
  }

  var directions: (usual: String, reversed: String) {
    switch self {
    case .severity: ("worst first", "least first")
    case .likelihood, .impact: ("greatest first", "least first")
    case .trend: ("growing first", "shrinking first")
    case .title: ("", "Z to A")
    }
  }
}

/// A column of the list of risks; those that tell least go first when it gets narrow.
private struct Field {
  enum Kind { case likelihood, impact, product, severity, trend }

  let kind: Kind
  let column: Int
  let width: Int

  /// Columns from which the list has a heading.
  static let narrow = 44

  /// `level` is the room that the words for a level take.
  static func all(in columns: Int, level: Int) -> [Field] {
    let kinds: [(Kind, Int)] =
      switch columns {
      case 96...: [(.likelihood, 10), (.impact, 6), (.product, 11), (.severity, level), (.trend, 15)]
      case 60...: [(.product, 9), (.severity, level), (.trend, 9)]
      case narrow...: [(.product, 4), (.severity, level)]
      case 24...: [(.product, 3)]
      default: []
      }
    var column = columns + 1 - kinds.reduce(0) { $0 + $1.1 + 2 }
    return kinds.map { kind, width in
      defer { column += width + 2 }
      return Field(kind: kind, column: column, width: width)
    }
  }

  var heading: String {
    switch kind {
    case .likelihood: "Likelihood"
    case .impact: "Impact"
    case .product: width >= 11 ? "Risk (1-25)" : width >= 9 ? "Risk 1-25" : "1-25"
    case .severity: "Level"
    case .trend: width >= 15 ? "Since last year" : "Last year"
    }
  }
}
