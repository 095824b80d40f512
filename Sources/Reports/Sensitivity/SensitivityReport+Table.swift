import Model
import Scoring

extension SensitivityReport {
  /// A row for the whole and one an area: the score, and how far it goes with other weights and with other choices.
  package var table: FlatTable {
    var table = FlatTable(
      "sensitivity", asOf: assessment.day.description,
      columns: ["id", "title", "score", "status", "weightsLow", "weightsHigh", "choicesLeast", "choicesMost"])
    func add(_ id: String, _ title: String, _ score: Score, _ weights: Sensitivity.Spread, _ all: Sensitivity.Spread) {
      table.add([
        .text(id), .text(title), .init(score.value), .text(score.status.rawValue),
        .init(weights.range?.lowerBound), .init(weights.range?.upperBound), .init(all.range?.lowerBound),
        .init(all.range?.upperBound),
      ])
    }
    add(
      "overall", roadmap.title.text(), assessment.overall.score, sensitivity.weights.overall,
      sensitivity.together.overall)
    for (index, area) in roadmap.areas.enumerated() {
      add(
        area.id.text, area.title.text(), assessment.area(index).score, sensitivity.weights.areas[index],
        sensitivity.together.areas[index])
    }
    return table
  }
}
