import Canvas
import Model

extension Record {
  /// The title, after a word where nobody has seen the record in a source.
  var listedTitle: String {
    let title =
      switch self {
      case .body(let body): body.acronym.map { "\($0), \(body.name.text())" } ?? body.name.text()
      default: title.text()
      }
    return mark.map { "\($0): \(title)" } ?? title
  }

  /// What a reader has to know before anything else about it: that nobody has seen it in a source, or that none is named.
  private var mark: String? {
    guard let provenance else { return nil }
    if !provenance.counts { return provenance.certainty.rawValue }
    return label == "unsourced" ? label : nil
  }
}

extension Action {
  /// Its status in words, marked where an editor judged it; `nil` where no source says anything.
  var stateLabel: String? { latestUpdate.map { $0.status.words + $0.provenance.judgementMark } }

  /// When it is due, marked where that is over; `nil` where nobody said.
  func dueLabel(on day: Day) -> String? { due.map { "\($0)\(isOverdue(on: day) ? "!" : "")" } }
}

extension Indicator {
  /// The value in use, marked where an editor judged it.
  var latestLabel: String? { latest.map { short($0.value, unit) + $0.provenance.judgementMark } }

  /// The value aimed at, marked where an editor judged it.
  var targetLabel: String? { target.map { short($0.value, unit) + $0.provenance.judgementMark } }
}

extension Provenance {
  /// Stands behind what an editor judged.
  var judgementMark: String { certainty == .judgement ? "*" : "" }
}

/// Says below `table` what the marks in it mean.
func addLegend(for table: TextTable, to text: inout StyledText) {
  let meanings = [("*", "* an editor's judgement"), ("!", "! overdue")]
  let used = meanings.filter { mark, _ in
    table.rows.joined().contains { if case .text(let words, _) = $0 { words.hasSuffix(mark) } else { false } }
  }
  if !used.isEmpty { text.line { $0.add(used.map(\.1).joined(separator: "   "), Style(.muted)) } }
}
