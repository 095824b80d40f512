import Model

/// An editorial gauge between cyberspring and cyberwinter: how fast the areas move, less how heavy the risks weigh.
package struct Outlook: Equatable, Sendable {
  package enum Label: String, CaseIterable, Sendable { case cyberspring, thaw, frost, cyberwinter }

  /// −100...100; `nil` without an area that has a pace, or without a risk that has a level.
  package let index: Int?
  /// Mean of the areas' paces, each counted up to 1.2 and divided by it: 0...1.
  package let momentum: Double?
  /// Likelihood times impact, as a share of the worst there could be: 0...1.
  package let pressure: Double?

  package var label: Label? {
    index.map { $0 >= 40 ? .cyberspring : $0 >= 10 ? .thaw : $0 > -20 ? .frost : .cyberwinter }
  }

  init(areas: [Score], risks: [Risk]) {
    let paces = areas.compactMap(\.pace)
    let levels = risks.compactMap(\.level)
    momentum = paces.isEmpty ? nil : sum(paces.lazy.map { min(max($0, 0), 1.2) / 1.2 }) / Double(paces.count)
    pressure =
      levels.isEmpty
      ? nil : sum(levels.lazy.map { Double($0.likelihood * $0.impact) }) / (25 * Double(levels.count))
    if let momentum, let pressure {
      index = Int((100 * (momentum - pressure)).rounded())
    } else {
      index = nil
    }
  }
}
