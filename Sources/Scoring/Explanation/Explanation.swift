package import Model

/// How a number came about: its formula with the values put in, what went into it, and the parts whose shares add up to it.
package struct Explanation: Equatable, Sendable {
  /// How a value is made; the raw value is the id of the rule in docs/scoring.md.
  package enum Rule: String, CaseIterable, Sendable {
    case weightedMean = "weighted-mean"
    case geometricMean = "geometric-mean"
    case harmonicMean = "harmonic-mean"
    case targetedChange = "percent-of-targeted-change"
    case goalposts
    /// For what is to be held at a value.
    case nearness
    /// The baseline was at the target already; it is to be kept.
    case kept
    case delivered, completion, steps, planned, dropped
    /// Under way, and nobody said how far.
    case credit
    /// What it had before it was blocked.
    case blocked
    case outputs, output
    case outlook, momentum, pressure, pace, rounding
    case riskLevel = "risk-level"
    case noData = "no-data"
  }

  /// Why there is no value.
  package enum Gap: String, CaseIterable, Sendable {
    case unconfirmed
    case noUpdate = "no-update"
    case noObservation = "no-observation"
    case noBaseline = "no-baseline"
    case noTarget = "no-target"
    case beforeBaseline = "before-baseline"
    /// The scale has no place for a value.
    case offScale = "off-scale"
    /// Dropped, and by the settings without a vote.
    case excluded
    case nothingScored = "nothing-scored"
  }

  /// A fact that went in.
  package struct Input: Equatable, Sendable {
    package enum Value: Equatable, Sendable {
      case number(Double, unit: String)
      case word(String)
    }

    package let name: String
    /// The record it belongs to.
    package let id: ID
    package let value: Value
    package var date: PartialDate?
    package var provenance: Provenance
  }

  /// A setting that was used.
  package struct Setting: Equatable, Sendable {
    /// As in roadmap.json: `weights.delivery`.
    package let name: String
    package let value: String
    package let isDefault: Bool
  }

  /// Another number that stands beside the value.
  package struct Figure: Equatable, Sendable {
    package enum Name: String, CaseIterable, Sendable {
      /// The share of the way, unclamped.
      case progress
      /// The value that was due by now, in the indicator's unit.
      case path
      case expected, pace, coverage, freshness
      /// Points in a year.
      case change
    }

    package let name: Name
    package let value: Double
    package let formula: Expression
  }

  /// What would raise the value most.
  package struct Lever: Equatable, Sendable {
    package let id: ID
    package let label: String
    /// Points that the value would gain if the item had 100.
    package let gain: Double
  }

  package let id: String
  package let label: String
  package var rule: Rule
  /// `nil` without a value.
  package var formula: Expression?
  package var value: Double?
  package var gap: Gap?
  /// Among its siblings, as given.
  package var weight = 1.0
  /// Its share of all that has a score in what is explained, 0...1.
  package var effectiveWeight = 1.0
  /// What it contributes to the value it is a part of; of the topmost, the value.
  package var share = 0.0
  package var inputs: [Input] = []
  package var settings: [Setting] = []
  package var figures: [Figure] = []
  /// `nil` for what has no status.
  package var standing: Standing?
  /// Whether a target was met, but only after its date.
  package var isMetLate = false
  package var trend: Trend?
  package var slope: Slope?
  /// What official statistics would say; for indicators alone.
  package var growth: GrowthProgress?
  package var levers: [Lever] = []
  package var parts: [Explanation] = []

  package init(id: String, label: String, rule: Rule) {
    self.id = id
    self.label = label
    self.rule = rule
  }
}

extension Explanation.Setting {
  /// The setting at `path`, as roadmap.json would write it.
  init<Value: Equatable>(_ name: String, _ path: KeyPath<ScoringSettings, Value>, of settings: ScoringSettings) {
    self.name = name
    let text = "\(settings[keyPath: path])"
    value = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    isDefault = settings[keyPath: path] == ScoringSettings()[keyPath: path]
  }
}
