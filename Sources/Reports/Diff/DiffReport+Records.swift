import Canvas
import Model
import Scoring

extension DiffReport {
  /// What the roundtables delivered.
  func addRoundtables(to text: inout StyledText) {
    let symbols = text.page.symbols
    guard !roundtables.isEmpty else { return }
    text.addHeading("Roundtable outputs")
    for change in roundtables.prefix(limit) {
      var lead = StyledText.Line(symbols)
      lead.space(2)
      lead.add(change.roundtable.code, Style(.muted))
      lead.pad(to: 8)
      var clauses = [count(change)]
      clauses += change.delivered.map { output in
        "\(output.title.text()), delivered \(output.delivered?.description ?? "")\(output.provenance.remark)"
      }
      if let before = change.before, before.status != change.after.status {
        clauses.append("\(change.after.status.words), was \(before.status.words)")
      }
      text.hang(clauses.joined(separator: "; "), on: lead)
    }
    text.addRest(roundtables.count - limit)
  }

  private func count(_ change: RoundtableChange) -> String {
    let after = "\(change.after.delivered) of \(change.after.outputs) delivered"
    guard let before = change.before else { return "\(after), heard of for the first time" }
    if before.delivered == change.after.delivered, before.outputs == change.after.outputs { return after }
    return "\(after), was \(before.delivered) of \(before.outputs)"
  }

  /// The risks that are new or stand otherwise, from those that moved most.
  func addRisks(to text: inout StyledText) {
    let symbols = text.page.symbols
    guard !risks.isEmpty else { return }
    text.addHeading("Risks", "likelihood times impact, of 25")
    let ordered = risks.enumerated().sorted { left, right in
      let (l, r) = (abs(left.element.rise), abs(right.element.rise))
      return l == r ? left.offset < right.offset : l > r
    }.map(\.element)
    for change in ordered.prefix(limit) {
      var lead = StyledText.Line(symbols)
      lead.space(2)
      lead.add(change.word)
      lead.pad(to: 9)
      lead.add(change.levels(symbols), Style(.text).bold)
      lead.pad(to: 18)
      text.hang("\(change.risk.title.text())\(change.details)\(change.after?.provenance.remark ?? "")", on: lead)
    }
    text.addRest(ordered.count - limit)
  }
}

extension Risk.Update {
  fileprivate var level: Int { likelihood * impact }
}

extension RiskChange {
  fileprivate var rise: Int { (after?.level ?? 0) - (before?.level ?? 0) }

  fileprivate var word: String {
    guard before != nil, after != nil else { return "new" }
    return rise > 0 ? "worse" : rise < 0 ? "eased" : "shifted"
  }

  fileprivate func levels(_ symbols: Symbols) -> String {
    let after = after.map { String($0.level) } ?? String(symbols.dash)
    return before.map { "\($0.level) \(symbols.becomes) \(after)" } ?? after
  }

  fileprivate var details: String {
    guard let after else { return "" }
    func change(_ name: String, _ path: KeyPath<Risk.Update, Int>) -> String? {
      guard let before, before[keyPath: path] != after[keyPath: path] else { return nil }
      return "\(name) \(after[keyPath: path]), was \(before[keyPath: path])"
    }
    let parts = [change("likelihood", \.likelihood), change("impact", \.impact)].compactMap { $0 }
    return parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
  }
}
