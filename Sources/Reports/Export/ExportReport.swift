import Model
package import Scoring

/// The whole roadmap with its scores, or what a query asks for, for other programs.
package struct ExportReport {
  private let assessment: Assessment
  private let origin: String
  private let version: String
  private let records: [Record]

  /// Every record, or those that `query` asks for; `origin` says in words where the data was read from.
  package init(_ assessment: Assessment, query: Query? = nil, origin: String, version: String) {
    self.assessment = assessment
    self.origin = origin
    self.version = version
    let all = RecordKind.allCases.flatMap(assessment.roadmap.records)
    if let query {
      let matcher = Matcher(assessment)
      records = all.filter { query.matches($0, in: matcher) }
    } else {
      records = all
    }
  }

  /// The document of `export json`: the status, and every record as `show` has it.
  package var json: JSON {
    let links = Links(of: assessment.roadmap)
    return .object(
      assessment.preamble + [
        "version": .string(version), "origin": .string(origin),
        "roadmap": [
          "id": JSON(assessment.roadmap.id.text), "title": JSON(assessment.roadmap.title.text()),
          "symbol": JSON(assessment.roadmap.symbol),
        ],
        "overall": .object(assessment.overall.score.members),
        "outlook": [
          "index": JSON(assessment.outlook.index), "label": JSON(assessment.outlook.label?.rawValue),
          "momentum": JSON(assessment.outlook.momentum), "pressure": JSON(assessment.outlook.pressure),
        ],
        "records": .array(records.map { .object(assessment.members(of: $0, links)) }),
      ])
  }

  /// One flat table of every kind of record, with what kinds have in common; the roadmap itself comes first.
  package var table: FlatTable {
    var table = FlatTable(
      "export", asOf: assessment.day.description,
      columns: Assessment.commonColumns)
    let asOf = FlatTable.Value.text(assessment.day.description)
    table.add(
      [
        asOf, .text("roadmap"), .text(assessment.roadmap.id.text), .unknown, .text(assessment.roadmap.title.text()),
        .unknown, .unknown, .unknown,
      ] + Score.values(of: assessment.overall.score) + [.unknown])
    for record in records { table.add(assessment.commonValues(of: record)) }
    return table
  }
}

extension Assessment {
  /// What records of any kind have in common.
  func table(of records: [Record]) -> FlatTable {
    var table = FlatTable("records", asOf: day.description, columns: Self.commonColumns)
    for record in records { table.add(commonValues(of: record)) }
    return table
  }

  fileprivate static let commonColumns =
    ["asOf", "kind", "id", "area", "title", "state", "due", "updated"] + Score.columns + ["source"]

  fileprivate func commonValues(of record: Record) -> [FlatTable.Value] {
    [
      .text(day.description), .text(record.kind.rawValue), .text(record.id.text),
      .text(record.areas.map(\.text).joined(separator: " ")), .text(record.title.text()), .init(record.state),
      .init(record.dueText), .init(record.updated?.description),
    ] + values(of: record) + [.text(record.citations.map(\.text).joined(separator: " "))]
  }

  private func values(of record: Record) -> [FlatTable.Value] {
    guard case .roundtable(let table) = record, let score = roundtables.first(where: { $0.id == table.id })
    else { return Score.values(of: node(record.id)?.score) }
    return Score.columns.map { column in
      column == "score" ? .init(score.progress) : column == "status" ? .text(score.status.rawValue) : .unknown
    }
  }
}

extension Record {
  /// Its own word for how it stands; `nil` where its kind has none.
  fileprivate var state: String? {
    switch self {
    case .action(let action, _): action.status?.rawValue
    case .milestone(let milestone): milestone.state.rawValue
    case .area, .indicator, .roundtable, .body, .risk, .source: nil
    }
  }

  /// When it is due or takes place, as precisely as it is known.
  fileprivate var dueText: String? {
    switch self {
    case .action(let action, _): action.due?.description
    case .indicator(let indicator, _): indicator.target?.date.description
    case .milestone(let milestone): milestone.date?.description
    case .area, .roundtable, .body, .risk: nil
    case .source(let source): source.date?.description
    }
  }
}
