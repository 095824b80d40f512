import Model
import Scoring

extension StatusReport {
  /// A row for the whole and one an area; with one area, its two sides too.
  package var table: FlatTable {
    var table = FlatTable("status", asOf: day.description, columns: ["id", "number", "title"] + Score.columns)
    func add(_ id: String, _ number: Int?, _ title: String, _ score: Score) {
      table.add([.text(id), .init(number), .text(title)] + Score.values(of: score))
    }
    if area == nil { add("overall", nil, roadmap.title.text(), assessment.overall.score) }
    for index in area.map({ [$0] }) ?? Array(roadmap.areas.indices) {
      let (record, score) = (roadmap.areas[index], assessment.area(index))
      add(record.id.text, record.number, record.title.text(), score.score)
      guard area != nil else { continue }
      add("\(record.id)/delivery", nil, "Delivery", score.delivery.score)
      add("\(record.id)/outcome", nil, "Outcome", score.outcome.score)
    }
    return table
  }
}
