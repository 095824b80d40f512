import Model
import Scoring

extension Score {
  /// The keys of a score, the same wherever one stands.
  var members: JSON.Members {
    [
      "score": JSON(value), "expected": JSON(expected), "pace": JSON(pace), "status": JSON(status.rawValue),
      "trend": JSON(trend.rawValue), "coverage": JSON(coverage), "freshness": JSON(freshness),
    ]
  }
}

extension Assessment {
  /// How every JSON document begins: its format, the day, and the settings in force.
  var preamble: JSON.Members {
    ["formatVersion": .integer(1), "asOf": .string(day.description), "settings": roadmap.settings.json]
  }
}

extension ScoringSettings {
  /// In the shape in which roadmap.json gives them.
  var json: JSON {
    [
      "normalisation": JSON(normalisation.rawValue),
      "aggregation": [
        "items": .number(aggregation.items), "area": .number(aggregation.area), "overall": .number(aggregation.overall),
      ],
      "weights": ["delivery": .number(weights.delivery), "outcome": .number(weights.outcome)],
      "actionCredit": [
        "planned": .number(actionCredit.planned), "underWay": .number(actionCredit.underWay),
        "dropped": JSON(actionCredit.dropped.rawValue),
      ],
      "maxLagMonths": .number(maxLagMonths),
      "minCoverage": .number(minCoverage),
      "status": [
        "onTrack": .number(status.onTrack), "atRisk": .number(status.atRisk), "earlyBelow": .number(status.earlyBelow),
        "earlyGap": [.number(status.earlyGapOnTrack), .number(status.earlyGapAtRisk)],
        "rule": JSON(status.rule.rawValue),
      ],
      "trend": [
        "window": .integer(trend.window), "flatPoints": .number(trend.flatPoints),
        "groupFlat": .number(trend.groupFlat),
      ],
      "forecast": [
        "window": .integer(forecast.window), "level": .number(forecast.level), "inflation": .number(forecast.inflation),
        "damping": .number(forecast.damping), "horizonYears": .number(forecast.horizonYears),
      ],
      "freshness": [
        "graceDays": .number(freshness.graceDays), "halfLifeDays": .number(freshness.halfLifeDays),
      ],
      "sensitivity": [
        "draws": .integer(sensitivity.draws), "weightNoise": .number(sensitivity.weightNoise),
        "seed": .integer(sensitivity.seed),
      ],
    ]
  }
}
