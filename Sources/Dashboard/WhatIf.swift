import Canvas
package import Model
package import Scoring

/// Something that is supposed for the session, and written nowhere.
package enum Supposition: Equatable, Sendable {
  case status(ID, Action.Status, completion: Double?)
  case value(ID, Double)

  package var id: ID {
    switch self {
    case .status(let id, _, _), .value(let id, _): id
    }
  }

  /// The assessment as it would be; the same where the record is not known.
  package func applied(to assessment: Assessment) -> Assessment {
    guard let record = assessment.roadmap.record(id) else { return assessment }
    let today = PartialDate(assessment.day)
    switch (self, record) {
    case (.status(_, let status, let completion), .action(var action, _)):
      action.updates.append(
        .init(date: today, status: status, completion: completion, provenance: .init(certainty: .judgement)))
      return assessment.changing(action) ?? assessment
    case (.value(_, let value), .indicator(var indicator, _)):
      indicator.observations.append(
        .init(date: today, value: value, isEstimate: true, provenance: .init(certainty: .judgement)))
      return assessment.changing(indicator) ?? assessment
    default: return assessment
    }
  }
}

extension Dashboard {
  /// The choices for what one might suppose of the selected record; `nil` where it is neither an action nor an indicator.
  func suppositions(of id: ID) -> ChoiceOverlay? {
    guard case .action(let action, _) = assessment.roadmap.record(id) else { return nil }
    let choices: [(String, Action.Status, Double?)] = [
      ("delivered", .delivered, nil), ("under way, a quarter done", .underWay, 0.25),
      ("under way, half done", .underWay, 0.5), ("under way, three quarters done", .underWay, 0.75),
      ("planned", .planned, nil), ("blocked", .blocked, nil), ("dropped", .dropped, nil),
    ]
    return ChoiceOverlay(
      "What if “\(action.title.text())” were",
      choices.map { .init(words: $0.0, change: .status(id, $0.1, completion: $0.2)) }
        + [.init(words: "as it is: forget what was supposed", change: nil)])
  }

  /// Supposes one thing more, in place of what was supposed of the same record before.
  mutating func suppose(_ change: Supposition) {
    suppositions.removeAll { $0.id == change.id }
    suppositions.append(change)
    assess(real)
  }

  mutating func forgetSuppositions(about id: ID? = nil) {
    suppositions.removeAll { id == nil || $0.id == id }
    assess(real)
  }
}

/// The real scores beside the supposed ones.
struct ComparisonOverlay: Sendable {
  private let rows: [(title: String, real: Score, supposed: Score)]
  private let footer: String

  init(real: Assessment, supposed: Assessment, count: Int) {
    let areas = zip(real.roadmap.areas, real.overall.children).enumerated().map { index, entry in
      (
        title: entry.0.shortTitle.text(), real: entry.1.score,
        supposed: supposed.overall.children.indices.contains(index) ? supposed.area(index).score : entry.1.score
      )
    }
    rows = [("All areas", real.overall.score, supposed.overall.score)] + areas
    footer = "\(count) supposition\(count == 1 ? "" : "s"), for this session alone; nothing is written"
  }

  func draw(on frame: inout Frame) {
    frame.overlay("What if", columns: 72, rows: rows.count + 5) { frame in
      let columns = frame.bounds.columns
      for (heading, column) in [("real", 24), ("what if", 44)] where column + 8 < columns {
        frame.put(heading, at: Point(column: column, row: 0), style: Style(.muted))
      }
      for (index, row) in rows.enumerated() {
        let line = index + 1
        let isChanged = row.real.value != row.supposed.value || row.real.status != row.supposed.status
        let style = isChanged ? Style(.text).bold : Style(.muted)
        frame.put(row.title, at: Point(column: 1, row: line), style: style, limit: 21)
        frame.put(words(row.real, frame.symbols), at: Point(column: 24, row: line), style: style, limit: 18)
        if isChanged {
          frame.put(
            words(row.supposed, frame.symbols), at: Point(column: 44, row: line),
            style: Style(row.supposed.status.role).bold, limit: columns - 45)
        }
      }
      frame.put(footer, at: Point(column: 1, row: rows.count + 2), style: Style(.muted), limit: columns - 2)
      frame.cursor = Point(column: 0, row: 1)
    }
  }

  private func words(_ score: Score, _ symbols: Symbols) -> String {
    let value = score.value.map { decimalText($0, decimals: 1) } ?? String(symbols.dash)
    return "\(value) \(symbols.glyph(of: score.status.role)) \(score.words)"
  }
}
