package import Model
package import Scoring

/// The whole state in one screen, or one area's.
package struct StatusReport {
  let assessment: Assessment
  let today: Day
  /// The position of the one area it is about; `nil` for all of them.
  let area: Int?

  /// All areas, or the one of that id.
  package init(_ assessment: Assessment, today: Day, area id: ID? = nil) {
    self.assessment = assessment
    self.today = today
    area = id.flatMap { id in assessment.roadmap.areas.firstIndex { $0.id == id } }
  }

  var roadmap: Roadmap { assessment.roadmap }
  var day: Day { assessment.day }

  /// What the report is about, and its score.
  var node: ScoreNode { area.map { assessment.area($0).node } ?? assessment.overall }
  var score: Score { node.score }
}
