package import Model

/// When each target is reached at today's pace, and with it each area and the whole.
package struct Forecasts: Equatable, Sendable {
  package struct Area: Equatable, Sendable {
    package let id: ID
    /// `nil` without actions to deliver.
    package let delivery: DeliveryForecast?
    /// One for each of the area's indicators, in their order; `nil` where there is too little to tell.
    package let indicators: [IndicatorForecast?]
    package let whole: GroupForecast
  }

  package let areas: [Area]
  package let overall: GroupForecast
  /// All actions of the roadmap as one piece of work.
  package let delivery: DeliveryForecast?

  package init(of assessment: Assessment) {
    let (roadmap, day) = (assessment.roadmap, assessment.day)
    areas = roadmap.areas.map { area in
      let delivery = DeliveryForecast(of: area.actions, in: roadmap, on: day)
      let indicators = area.indicators.map { IndicatorForecast(of: $0, settings: roadmap.settings, on: day) }
      var parts = zip(area.indicators, indicators).filter { $0.0.target != nil && $0.0.weight > 0 }.map {
        indicator, forecast in
        GroupForecast.Part(
          subject: .indicator(indicator.id), median: forecast?.median, probability: forecast?.probability)
      }
      if let delivery {
        parts.append(
          .init(subject: .delivery(of: area.id), median: delivery.median, probability: delivery.probability))
      }
      return Area(id: area.id, delivery: delivery, indicators: indicators, whole: GroupForecast(of: parts))
    }
    let parts = zip(roadmap.areas, areas).filter { roadmap.weight(of: $0.0) > 0 }.map { _, area in
      GroupForecast.Part(
        subject: .area(area.id), median: area.whole.median, probability: area.whole.probability)
    }
    overall = GroupForecast(of: parts)
    delivery = DeliveryForecast(of: roadmap.areas.flatMap(\.actions), in: roadmap, on: day)
  }
}

/// When the last part of a group gets there: the latest of its parts, and the least of their probabilities; that its
/// parts are independent is not assumed.
package struct GroupForecast: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package let subject: ScoreNode.Subject
    package let median: Reach?
    package let probability: Double?
  }

  package let parts: [Part]
  /// `nil` where no part has a forecast.
  package let median: Reach?
  /// The part that gets there last.
  package let slowest: ScoreNode.Subject?
  /// 0...1; `nil` where no part has one.
  package let probability: Double?
  /// How many of its parts have a forecast.
  package let known: Int

  init(of parts: [Part]) {
    self.parts = parts
    var last: (reach: Reach, subject: ScoreNode.Subject)?
    for part in parts {
      guard let median = part.median else { continue }
      if let current = last, !median.isLater(than: current.reach) { continue }
      last = (median, part.subject)
    }
    median = last?.reach
    slowest = last?.subject
    probability = parts.compactMap(\.probability).min()
    known = parts.count { $0.median != nil }
  }
}
