package import Model
package import Scoring

/// Records that somebody chose, of any kinds, in the order in which they were chosen.
package struct ChosenRecords {
  private let assessment: Assessment
  private let records: [Record]

  /// Ids that the assessment's roadmap does not have are passed over.
  package init(_ assessment: Assessment, _ ids: [ID]) {
    self.assessment = assessment
    let all = RecordKind.allCases.flatMap(assessment.roadmap.records)
    let known = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    records = ids.compactMap { known[$0] }
  }

  /// With the columns of their kind, or with what kinds have in common where they are of several.
  package var table: FlatTable {
    guard let kind = records.first?.kind, records.allSatisfy({ $0.kind == kind }) else {
      return assessment.table(of: records)
    }
    return assessment.table(of: records, kind)
  }
}
