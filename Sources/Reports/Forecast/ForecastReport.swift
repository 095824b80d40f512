package import Model
package import Scoring

/// When each target is reached at today's pace, and with it each area and the whole.
package struct ForecastReport {
  /// What is asked about.
  package enum Scope: Equatable, Sendable {
    case all
    case area(ID)
    case indicator(ID)
  }

  let assessment: Assessment
  let forecasts: Forecasts
  let scope: Scope

  package init(_ assessment: Assessment, of scope: Scope = .all) {
    self.assessment = assessment
    self.scope = scope
    forecasts = Forecasts(of: assessment)
  }

  var roadmap: Roadmap { assessment.roadmap }
  var settings: ScoringSettings.Forecast { roadmap.settings.forecast }

  /// The areas it is about, each with its forecasts.
  var areas: [(area: Area, forecast: Forecasts.Area)] {
    zip(roadmap.areas, forecasts.areas).map { (area: $0, forecast: $1) }.filter { entry in
      switch scope {
      case .all: true
      case .area(let id): entry.area.id == id
      case .indicator(let id): entry.area.indicators.contains { $0.id == id }
      }
    }
  }

  /// The indicators it is about, of one area.
  func indicators(_ entry: (area: Area, forecast: Forecasts.Area)) -> [(
    indicator: Indicator, forecast: IndicatorForecast?
  )] {
    zip(entry.area.indicators, entry.forecast.indicators).map { (indicator: $0, forecast: $1) }.filter {
      if case .indicator(let id) = scope { $0.indicator.id == id } else { true }
    }
  }
}
