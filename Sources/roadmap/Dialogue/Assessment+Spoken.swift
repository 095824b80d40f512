import Canvas
import Dashboard
import Model
import Reports
import Scoring

extension Assessment {
  /// A record in a line of words.
  func spoken(_ record: Record) -> String {
    let score = node(record.id)?.score
    func standing() -> [String?] {
      guard let score else { return [] }
      return [
        score.value.map { "score \(decimalText($0, decimals: 0))" } ?? "no score",
        score.comparableExpected.map { "\(decimalText($0, decimals: 0)) due" }, score.words,
        score.trend == .unknown || score.trend == .flat ? nil : score.trend.rawValue,
      ]
    }
    var parts: [String?] = [record.title.text()]
    switch record {
    case .area: parts += standing()
    case .action(let action, _):
      parts.append(action.status.map { $0.rawValue.unhyphenated } ?? "no report")
      parts.append(action.due.map { "due \($0)\(action.isOverdue(on: day) ? ", overdue" : "")" })
    case .indicator(let indicator, _):
      parts.append(indicator.latest.map { "\(plainText($0.value)) \(indicator.unit) in \($0.date)" } ?? "no data")
      parts.append(indicator.target.map { "target \(plainText($0.value)) by \($0.date)" })
      if indicator.target != nil { parts += standing() }
    case .roundtable(let table):
      parts += roundtables.first { $0.id == table.id }.map { ["\($0.delivered) of \($0.outputs) delivered"] } ?? []
      let overdue = table.outputs.count { $0.isOverdue(on: day) }
      parts.append(overdue > 0 ? "\(overdue) overdue" : nil)
    case .milestone(let milestone):
      parts += [milestone.date?.description, milestone.stateWords(on: day)]
    case .body(let body):
      let areas = roadmap.areas.filter { body.areas.contains($0.id) }.map { $0.shortTitle.text() }
      parts += [
        body.acronym, body.negotiates.isEmpty ? nil : "works on \(body.negotiates.joined(separator: "; "))",
        areas.isEmpty ? nil : "in \(areas.joined(separator: ", "))",
      ]
    case .risk(let risk):
      parts +=
        risk.level.map { level in
          [
            level.severity.words, "likelihood \(level.likelihood) of 5, impact \(level.impact) of 5",
            "product \(level.product)",
          ]
        } ?? ["unconfirmed"]
    case .source(let source): parts += [source.publisher, source.date?.description]
    }
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
