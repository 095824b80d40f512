package import Model

/// The level of a risk at two dates.
package struct RiskChange: Equatable, Sendable {
  /// As known at the later date.
  package let risk: Risk
  /// `nil` where nobody had heard of it, or judged it.
  package let before: Risk.Update?
  /// `nil` where nobody has judged it yet.
  package let after: Risk.Update?

  /// A new judgement that leaves the level as it is is no change.
  static func all(from before: Roadmap, to after: Roadmap) -> [RiskChange] {
    let old = Dictionary(before.risks.map { ($0.id, $0) }) { first, _ in first }
    return after.risks.compactMap { risk in
      let known = old[risk.id]
      let (before, after) = (known?.level, risk.level)
      if known != nil, before?.likelihood == after?.likelihood, before?.impact == after?.impact { return nil }
      return RiskChange(risk: risk, before: before, after: after)
    }
  }
}
