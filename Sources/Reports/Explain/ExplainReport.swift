import Model
package import Scoring

/// How a number came about, as a tree down to the documents.
package struct ExplainReport {
  let assessment: Assessment
  let explanation: Explanation
  /// How many levels below the topmost are shown; `nil` for all.
  let depth: Int?

  /// `name` is the id of an area, an action, an indicator or a roundtable, an area's id with `/delivery` or `/outcome`,
  /// `overall`, or `outlook`; `nil` where that has no number.
  package init?(_ assessment: Assessment, of name: String, depth: Int? = nil) {
    guard let explanation = assessment.explanation(named: name) else { return nil }
    self.assessment = assessment
    self.explanation = explanation
    self.depth = depth
  }

  /// Every document that is named in what is shown, in the order of the register.
  var sources: [Source] {
    var cited: Set<ID> = []
    func collect(_ node: Explanation, _ level: Int) {
      cited.formUnion(node.inputs.compactMap(\.provenance.source))
      if depth.map({ level < $0 }) ?? true { for part in node.parts { collect(part, level + 1) } }
    }
    collect(explanation, 0)
    return assessment.roadmap.sources.filter { cited.contains($0.id) }
  }
}
