import Model
import Scoring

extension ForecastReport {
  /// The document of `forecast --format json`.
  package var json: JSON {
    let areas = JSON.array(
      self.areas.map { entry in
        .object(
          [
            "id": entry.area.id.json, "number": .integer(entry.area.number), "title": entry.area.title.json,
          ] + members(of: entry.forecast.whole) + [
            "delivery": entry.forecast.delivery.map(json) ?? .null,
            "indicators": .array(indicators(entry).map(json)),
          ])
      })
    guard scope == .all else { return .object(assessment.preamble + ["areas": areas]) }
    let overall = JSON.object(
      members(of: forecasts.overall) + ["delivery": forecasts.delivery.map(json) ?? .null])
    return .object(assessment.preamble + ["overall": overall, "areas": areas])
  }

  private func members(of group: GroupForecast) -> JSON.Members {
    [
      "median": group.median?.json ?? .null, "slowest": JSON(group.slowest?.name),
      "probability": JSON(group.probability), "known": .integer(group.known), "items": .integer(group.items),
    ]
  }

  private func json(_ delivery: DeliveryForecast) -> JSON {
    let schedule: JSON.Members? = delivery.schedule.map { schedule in
      [
        "earnedDays": .number(schedule.earned), "actualDays": .number(schedule.actual),
        "plannedDays": .number(schedule.planned), "index": .number(schedule.index),
      ]
    }
    return [
      "actions": .integer(delivery.actions), "open": .integer(delivery.open), "scheduled": .integer(delivery.scheduled),
      "start": .string(delivery.start.description), "plannedEnd": JSON(delivery.planned?.description),
      "schedule": schedule.map(JSON.object) ?? .null, "quarters": .array(delivery.quarters.map(JSON.integer)),
      "median": delivery.median?.json ?? .null, "early": delivery.early?.json ?? .null,
      "late": delivery.late?.json ?? .null, "probability": JSON(delivery.probability),
    ]
  }

  private func json(_ entry: (indicator: Indicator, forecast: IndicatorForecast?)) -> JSON {
    let (indicator, forecast) = entry
    let target: JSON = indicator.target.map { ["value": .number($0.value), "date": $0.date.json] } ?? .null
    let identity: JSON.Members = [
      "id": indicator.id.json, "title": indicator.title.json, "unit": .string(indicator.unit), "target": target,
    ]
    guard let forecast else { return .object(identity + ["forecast": .null]) }
    let due = indicator.target.map { forecast.range(on: $0.date.last) }
    return .object(
      identity + [
        "forecast": [
          "scale": .string(forecast.scale.rawValue), "observations": .integer(forecast.walk.count),
          "from": forecast.from.date.json, "last": forecast.last.date.json, "lastValue": .number(forecast.last.value),
          "drift": .number(forecast.walk.drift), "unrest": JSON(forecast.walk.unrest), "goal": JSON(forecast.goal),
          "median": forecast.median?.json ?? .null, "early": forecast.early?.json ?? .null,
          "late": forecast.late?.json ?? .null, "probability": JSON(forecast.probability),
          "atTargetDate": due.map(json) ?? .null,
        ]
      ])
  }

  private func json(_ range: IndicatorForecast.Range) -> JSON {
    [
      "median": .number(range.median), "low": JSON(range.interval?.lowerBound),
      "high": JSON(range.interval?.upperBound),
    ]
  }
}

extension Reach {
  var json: JSON {
    switch self {
    case .reached(let day): ["state": "reached", "date": .string(day.description)]
    case .on(let day): ["state": "expected", "date": .string(day.description)]
    case .never: ["state": "not-at-this-pace", "date": .null]
    }
  }
}
