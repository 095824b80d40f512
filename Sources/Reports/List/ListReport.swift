package import Model
package import Scoring

/// The records of one kind that answer a question, in the order asked for.
package struct ListReport {
  /// Which records, and in which order; `nil` asks for nothing.
  package struct Query {
    package var area: ID?
    package var status: StatusWord?
    /// Records due earlier than this day.
    package var dueBefore: Day?
    /// A part of a title in any language, or of an id, whatever its case and accents.
    package var search: String?
    package var sort: SortKey?
    package var limit: Int?

    package init() {}
  }

  /// What a list can be put in order by.
  package enum SortKey: String, CaseIterable { case id, title, area, status, score, due }

  let assessment: Assessment
  package let kind: RecordKind
  let records: [Record]

  package init(_ assessment: Assessment, of kind: RecordKind, matching query: Query = .init()) {
    self.assessment = assessment
    self.kind = kind
    var records = assessment.roadmap.records(kind)
    if let area = query.area { records.removeAll { !$0.areas.contains(area) } }
    if let status = query.status { records.removeAll { !assessment.matches($0, status) } }
    if let day = query.dueBefore { records.removeAll { !($0.due.map { $0 < day } ?? false) } }
    if let search = query.search.map(folded) { records.removeAll { !$0.contains(search) } }
    if let key = query.sort { records = assessment.sorted(records, by: key) }
    if let limit = query.limit { records.removeLast(max(0, records.count - max(0, limit))) }
    self.records = records
  }

  /// The document of `list --format json`.
  package var json: JSON {
    let links = Links(of: assessment.roadmap)
    return .object(
      assessment.preamble + [
        "kind": JSON(kind.plural),
        "records": .array(records.map { .object(assessment.members(of: $0, links)) }),
      ])
  }
}

extension Record {
  fileprivate func contains(_ folded: String) -> Bool {
    let title = title.translations.map(\.text)
    let short: [String] =
      switch self {
      case .area(let area): area.shortTitle.translations.map(\.text)
      case .body(let body): [body.acronym].compactMap { $0 }
      default: []
      }
    return ([id.text] + title + short).contains { Reports.folded($0).contains(folded) }
  }

  /// When it has to be finished; `nil` where nothing is due any more, or nothing ever was.
  var due: Day? {
    switch self {
    case .action(let action, _): action.status == .delivered || action.status == .dropped ? nil : action.due?.last
    case .indicator(let indicator, _): indicator.target?.date.last
    case .milestone(let milestone): milestone.state.isSettled ? nil : milestone.lastDay
    case .roundtable(let table): table.outputs.filter { !$0.isDelivered }.compactMap { $0.due?.last }.min()
    case .area, .body, .risk, .source: nil
    }
  }
}
