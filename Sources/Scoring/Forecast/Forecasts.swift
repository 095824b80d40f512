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
    areas = roadmap.areas.map { Area(of: $0, in: roadmap, on: day) }
    let parts = zip(roadmap.areas, areas).filter { roadmap.weight(of: $0.0) > 0 }.map { _, area in
      GroupForecast.Part(
        subject: .area(area.id), median: area.whole.median, probability: area.whole.probability,
        items: area.whole.items, known: area.whole.known)
    }
    overall = GroupForecast(of: parts)
    delivery = DeliveryForecast(of: roadmap.areas.flatMap(\.actions), in: roadmap, on: day)
  }
}

extension Forecasts.Area {
  init(of area: Area, in roadmap: Roadmap, on day: Day) {
    id = area.id
    delivery = DeliveryForecast(of: area.actions, in: roadmap, on: day)
    indicators = area.indicators.map { IndicatorForecast(of: $0, settings: roadmap.settings, on: day) }
    var parts: [GroupForecast.Part] = []
    for (indicator, forecast) in zip(area.indicators, indicators) where indicator.target != nil && indicator.weight > 0
    {
      parts.append(
        .init(
          subject: .indicator(indicator.id), median: forecast?.median, probability: forecast?.probability, items: 1,
          known: forecast == nil ? 0 : 1))
    }
    if let delivery {
      parts.append(
        .init(
          subject: .delivery(of: area.id), median: delivery.median, probability: delivery.probability,
          items: delivery.actions, known: delivery.scheduled))
    }
    whole = GroupForecast(of: parts)
  }
}

/// When the last part of a group gets there: the latest of its parts, and the least of their probabilities; that its
/// parts are independent is not assumed.
package struct GroupForecast: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package let subject: ScoreNode.Subject
    package let median: Reach?
    package let probability: Double?
    /// Actions and indicators in it, and how many of them the forecast speaks for.
    package let items: Int
    package let known: Int
  }

  package let parts: [Part]
  /// `nil` where no part has a forecast.
  package let median: Reach?
  /// The part that gets there last.
  package let slowest: ScoreNode.Subject?
  /// 0...1; `nil` where no part has one.
  package let probability: Double?
  /// Actions and indicators with a target in it, and how many of them the forecast speaks for.
  package let items: Int
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
    items = parts.reduce(0) { $0 + $1.items }
    known = parts.reduce(0) { $0 + $1.known }
  }
}
