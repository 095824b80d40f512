package import Model
package import Scoring

/// One record of any kind, whole, with what it is linked with.
package struct ShowReport {
  let assessment: Assessment
  let record: Record
  let links: Links

  /// `nil` where the roadmap has no such record.
  package init?(_ assessment: Assessment, id: ID) {
    guard let record = assessment.roadmap.record(id) else { return nil }
    self.assessment = assessment
    self.record = record
    links = Links(of: assessment.roadmap)
  }

  /// The document of `show --format json`.
  package var json: JSON {
    let sources = assessment.roadmap.sources(of: record).map { JSON.object($0.members) }
    return .object(assessment.preamble + assessment.members(of: record, links) + ["sources": .array(sources)])
  }
}

extension Assessment {
  /// A record as documents show it: its kind, its own keys, its score and its links.
  func members(of record: Record, _ links: Links) -> JSON.Members {
    ["kind": JSON(record.kind.rawValue)] + record.members
      + [
        "score": node(record.id).map { .object($0.score.members) },
        "progress": roundtables.first { $0.id == record.id }.map(json),
        "links": links.json(around: record.id),
      ]
  }

  private func json(of score: RoundtableScore) -> JSON {
    [
      "outputs": .integer(score.outputs), "delivered": .integer(score.delivered), "share": JSON(score.progress),
      "status": JSON(score.status.rawValue),
    ]
  }
}
