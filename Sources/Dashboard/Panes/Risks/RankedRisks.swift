package import Model
package import Scoring

/// The risks of a roadmap with how each differs from a year ago, and how they rank.
package struct RankedRisks: Sendable {
  /// By position in the roadmap's risks.
  package let trends: [RiskTrend]
  private let levels: [Risk.Update?]

  package init(of assessment: Assessment, in archive: Archive) {
    let risks = assessment.roadmap.risks
    let past = archive.risks(asOf: assessment.day.advanced(days: -365))
    let before = Dictionary(past.map { ($0.id, $0) }) { first, _ in first }
    levels = risks.map(\.level)
    trends = risks.map { RiskTrend(before: before[$0.id]?.level, now: $0.level) }
  }

  /// Positions from the worst, of equals from that with the greater impact; those without a level come last.
  package var worstFirst: [Int] { ListOrder<RisksPane.Key>().sorted(Array(levels.indices), by: severity) }

  /// The less the worse; `nil` without a level.
  func severity(_ index: Int) -> OrderValue? {
    levels[index].map { .number(-Double(100 * $0.product + $0.impact)) }
  }
}
