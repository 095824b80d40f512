package import Model
package import Scoring

/// The records of one kind that answer a question, in the order asked for.
package struct ListReport {
  /// Which records, and in which order; `nil` asks for nothing.
  package struct Selection {
    package var area: ID?
    package var status: StatusWord?
    /// Records due earlier than this day.
    package var dueBefore: Day?
    /// A part of a title in any language, or of an id, whatever its case and accents.
    package var search: String?
    package var queries: [Query] = []
    package var sort: SortKey?
    package var limit: Int?

    package init() {}
  }

  let assessment: Assessment
  package let kind: RecordKind
  package let records: [Record]

  package init(_ assessment: Assessment, of kind: RecordKind, matching selection: Selection = .init()) {
    self.assessment = assessment
    self.kind = kind
    var records = assessment.roadmap.records(kind)
    if let area = selection.area { records.removeAll { !$0.areas.contains(area) } }
    if let word = selection.status {
      records.removeAll { !word.holds(for: $0, status: assessment.status(of: $0), on: assessment.day) }
    }
    if let day = selection.dueBefore { records.removeAll { !($0.due.map { $0 < day } ?? false) } }
    let queries = selection.queries + (selection.search.map { [Query(phrase: $0)] } ?? [])
    if !queries.isEmpty {
      let matcher = Matcher(assessment, kinds: [kind])
      records.removeAll { record in !queries.allSatisfy { $0.matches(record, in: matcher) } }
    }
    if let key = selection.sort { records = assessment.sorted(records, by: key) }
    if let limit = selection.limit { records.removeLast(max(0, records.count - max(0, limit))) }
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
