/// A measure of what an area should change, with what was observed and what is aimed at.
package struct Indicator: Equatable, Sendable, Identifiable {
  /// Which way is better.
  package enum Direction: String, CaseIterable, Sendable { case increase, decrease, hold }

  /// The scale on which equal steps count as equal progress.
  package enum Scale: String, CaseIterable, Sendable { case linear, log, logit }

  /// The goalposts between which a value is scored.
  package struct Bounds: Equatable, Sendable {
    package let worst: Double
    package let best: Double

    package init(worst: Double, best: Double) {
      self.worst = worst
      self.best = best
    }
  }

  package struct Baseline: Equatable, Sendable {
    package let date: PartialDate
    package let value: Double
    package var provenance: Provenance

    package init(date: PartialDate, value: Double, provenance: Provenance = .init()) {
      self.date = date
      self.value = value
      self.provenance = provenance
    }
  }

  /// A value to reach by a date, or on the way to it.
  package struct Target: Equatable, Sendable {
    /// When it was set; `nil` for an interim target that belongs to the plan from the start.
    package var set: PartialDate?
    package let date: PartialDate
    package let value: Double
    package var setBy: String?
    package var provenance: Provenance

    package init(
      set: PartialDate? = nil, date: PartialDate, value: Double, setBy: String? = nil, provenance: Provenance = .init()
    ) {
      self.set = set
      self.date = date
      self.value = value
      self.setBy = setBy
      self.provenance = provenance
    }
  }

  package struct Observation: Equatable, Sendable {
    package let value: Double
    package let date: PartialDate
    /// Whether the publisher calls it an estimate.
    package var isEstimate: Bool
    /// Whether the series cannot be compared with what came before.
    package var isBreak: Bool
    package var provenance: Provenance

    package init(
      date: PartialDate, value: Double, isEstimate: Bool = false, isBreak: Bool = false,
      provenance: Provenance = .init()
    ) {
      self.date = date
      self.value = value
      self.isEstimate = isEstimate
      self.isBreak = isBreak
      self.provenance = provenance
    }
  }

  package let id: ID
  package let title: LocalizedText
  package let unit: String
  package let direction: Direction
  package var scale = Scale.linear
  package var bounds: Bounds?
  /// How often data are expected; `nil` counts as the settings' default.
  package var every: Interval?
  package var baseline: Baseline?
  package var targets: [Target] = []
  /// Interim targets, between the baseline and the target.
  package var trajectory: [Target] = []
  /// Not negative; 1 unless the file says otherwise.
  package var weight = 1.0
  /// A slice, so that an earlier day's can be a part of all, and no copy; it starts at 0.
  package var observations: ArraySlice<Observation> = []
  package var provenance = Provenance()

  package init(id: ID, title: LocalizedText, unit: String, direction: Direction) {
    self.id = id
    self.title = title
    self.unit = unit
    self.direction = direction
  }

  /// The target set last, and the last in the file among equals.
  package var target: Target? { targets.placeOfLatest(knownOn: .distantFuture).map { targets[$0] } }
}

extension [Indicator.Target] {
  /// Where the one stands that was set last, as known on `day`, and that a score may use.
  package func placeOfLatest(knownOn day: Day) -> Int? {
    var best: (place: Int, set: Day)?
    let entries = span
    for place in entries.indices where entries[place].provenance.certainty.counts {
      let set = (entries[place].set ?? entries[place].provenance.published ?? entries[place].date).last
      if set > day { continue }
      if let best, set < best.set { continue }
      best = (place, set)
    }
    return best?.place
  }
}

extension Indicator.Observation {
  /// The day from which it is known.
  package var published: Day { (provenance.published ?? date).last }
}
