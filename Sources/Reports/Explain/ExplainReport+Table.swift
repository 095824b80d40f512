import Model
import Scoring

extension ExplainReport {
  /// A row a node of the tree, parents before their parts.
  package var table: FlatTable {
    var table = FlatTable(
      "explain", asOf: assessment.day.description,
      columns: ["level", "id", "label", "rule", "value", "weight", "effectiveWeight", "share", "status", "sources"])
    func add(_ node: Explanation, _ level: Int) {
      let sources = node.inputs.compactMap(\.provenance.source?.text)
      let distinct = sources.enumerated().filter { !sources[..<$0.offset].contains($0.element) }.map(\.element)
      table.add([
        .integer(level), .text(node.id), .text(node.label), .text(node.rule.rawValue), .init(node.value),
        .number(node.weight), .number(node.effectiveWeight), .number(node.share),
        .init(node.standing?.status.rawValue), .text(distinct.joined(separator: " ")),
      ])
      guard depth.map({ level < $0 }) ?? true else { return }
      for part in node.parts { add(part, level + 1) }
    }
    add(explanation, 0)
    return table
  }
}
