/// Something with a date, that may have become known at another.
protocol Dated {
  var date: PartialDate { get }
  var provenance: Provenance { get }
}

extension Dated {
  /// From when it is known.
  var known: PartialDate { provenance.published ?? date }
}

extension Action.Update: Dated {}
extension Indicator.Baseline: Dated {}
extension Indicator.Observation: Dated {}
extension Milestone.Update: Dated {}
extension Risk.Update: Dated {}
extension Roundtable.Session: Dated {}

extension Action.Step {
  /// From when it is known to be done; `nil` where it is not.
  var known: PartialDate? { done == nil ? nil : provenance.published ?? done }
}

extension Indicator.Target {
  var known: PartialDate { self.set ?? provenance.published ?? date }
}

extension Day {
  func knows(_ date: PartialDate) -> Bool { date.last <= self }

  /// Records are known from the start, unless they say since when.
  package func knows(_ provenance: Provenance) -> Bool { provenance.published.map { knows($0) } ?? true }

  /// Whether a milestone is known without an update: since it was announced, or since its own date.
  func hasAnnounced(_ milestone: Milestone) -> Bool {
    (milestone.provenance.published ?? milestone.plannedDate).map { knows($0) } ?? false
  }
}
