import Model
import Scoring

/// Scores what was read on its first and last day and in between; scores are numbers from 0 to 100 or none.
func checkScores(of archive: Archive) {
  let days = archive.days
  let chosen = [days.first, days.dropFirst(days.count / 2).first, days.last, Day(number: 20_000)].compactMap { $0 }
  let assessments = chosen.map { Assessment(of: archive, asOf: $0) }
  for assessment in assessments {
    for node in assessment.overall.flattened {
      require(node.score.value.map { (0...100).contains($0) } ?? true, "a score is not from 0 to 100")
      require((0...1).contains(node.score.coverage), "a coverage is not from 0 to 1")
    }
    _ = Forecasts(of: assessment)
  }
  if let first = assessments.first, let last = assessments.last { _ = Changes(from: first, to: last) }
}

/// Scores what nobody has looked through yet, as a status does that has to be quick: whatever comes of it, no trap.
func checkUnsoundScores(of archive: Archive) {
  for day in [archive.days.first, archive.days.last].compactMap({ $0 }) { _ = Assessment(of: archive, asOf: day) }
}

extension ScoreNode {
  fileprivate var flattened: [ScoreNode] { [self] + children.flatMap(\.flattened) }
}
