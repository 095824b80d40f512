import Model
import Storage
import Testing
import TestSupport

struct ScoringSettingsTests {
  private func files(_ keys: String) -> [DataFile] {
    let head = #""formatVersion": 1, "id": "minimal", "title": "M", "start": "2020", "horizon": "2030""#
    return dataFiles(minimalRoadmap(["roadmap.json": "{\(head), \(keys)}"]))
  }

  private func messages(_ keys: String) -> [String] {
    problems(in: files(keys), strict: true).map { "\($0.path): \($0.message)" }
  }

  @Test func `the defaults written out are the defaults`() throws {
    let text = """
      "scoring": { "normalisation": "baseline-target", "aggregation": {"items": 1, "area": 1, "overall": 1},
        "weights": {"delivery": 0.5, "outcome": 0.5}, "actionCredit": {"planned": 0, "underWay": 0.25, "dropped": "zero"},
        "maxLagMonths": 24, "minCoverage": 0.5,
        "status": {"onTrack": 0.95, "atRisk": 0.60, "earlyBelow": 10, "earlyGap": [2, 5], "rule": "weakest"},
        "trend": {"window": 8, "flatPoints": 0.5, "groupFlat": 1},
        "forecast": {"window": 8, "level": 0.8, "inflation": 1.25, "damping": 1, "horizonYears": 30},
        "freshness": {"graceDays": 365, "halfLifeDays": 730},
        "sensitivity": {"draws": 10000, "weightNoise": 0.25, "seed": 1} }
      """
    #expect(try decode(files(text)).asOf(Day("2026-11-23")).settings == ScoringSettings())
  }

  @Test func `every setting arrives`() throws {
    let text = """
      "scoring": { "normalisation": "goalposts", "aggregation": {"items": 0, "area": -1, "overall": 0},
        "weights": {"delivery": 0.25, "outcome": 3}, "actionCredit": {"planned": 0.1, "underWay": 0.5, "dropped": "excluded"},
        "maxLagMonths": 12, "minCoverage": 0.25,
        "status": {"onTrack": 1, "atRisk": 0.5, "earlyBelow": 5, "earlyGap": [1, 3], "rule": "mean"},
        "trend": {"window": 5, "flatPoints": 1, "groupFlat": 2},
        "forecast": {"window": 4, "level": 0.9, "inflation": 1, "damping": 0.9, "horizonYears": 20},
        "freshness": {"graceDays": 100, "halfLifeDays": 200},
        "sensitivity": {"draws": 100, "weightNoise": 0.5, "seed": 7} }
      """
    var expected = ScoringSettings()
    expected.normalisation = .goalposts
    (expected.aggregation.items, expected.aggregation.area, expected.aggregation.overall) = (0, -1, 0)
    (expected.weights.delivery, expected.weights.outcome) = (0.25, 3)
    (expected.actionCredit.planned, expected.actionCredit.underWay) = (0.1, 0.5)
    expected.actionCredit.dropped = .excluded
    (expected.maxLagMonths, expected.minCoverage) = (12, 0.25)
    (expected.status.onTrack, expected.status.atRisk, expected.status.earlyBelow) = (1, 0.5, 5)
    (expected.status.earlyGapOnTrack, expected.status.earlyGapAtRisk, expected.status.rule) = (1, 3, .mean)
    (expected.trend.window, expected.trend.flatPoints, expected.trend.groupFlat) = (5, 1, 2)
    (expected.forecast.window, expected.forecast.level, expected.forecast.inflation) = (4, 0.9, 1)
    (expected.forecast.damping, expected.forecast.horizonYears) = (0.9, 20)
    (expected.freshness.graceDays, expected.freshness.halfLifeDays) = (100, 200)
    (expected.sensitivity.draws, expected.sensitivity.weightNoise, expected.sensitivity.seed) = (100, 0.5, 7)
    #expect(try decode(files(text)).asOf(Day("2026-11-23")).settings == expected)
  }

  @Test(arguments: [
    (#"{"minCovrage": 0.5}"#, #"scoring.minCovrage: there is no setting "minCovrage"; did you mean "minCoverage"?"#),
    (
      #"{"status": {"onTrak": 1}}"#,
      #"scoring.status.onTrak: there is no setting "status.onTrak"; did you mean "status.onTrack"?"#
    ),
    (#"{"status": 1}"#, "scoring.status: is a number, where an object is expected"),
    (
      #"{"status.onTrack": 1}"#,
      #"scoring["status.onTrack"]: there is no setting "status.onTrack"; groups are objects of their own"#
    ),
    (#"{"minCoverage": 1.5}"#, "scoring.minCoverage: is 1.5, where a number from 0 to 1 is expected"),
    (#"{"minCoverage": "half"}"#, "scoring.minCoverage: is a string, where a number is expected"),
    (
      #"{"aggregation": {"items": 2}}"#,
      "scoring.aggregation.items: is 2, where 1 (arithmetic), 0 (geometric) or -1 (harmonic) is expected"
    ),
    (
      #"{"actionCredit": {"underWay": 1}}"#,
      "scoring.actionCredit.underWay: is 1, where a number from 0 to 0.99 is expected"
    ),
    (
      #"{"actionCredit": {"planned": 0.5}}"#,
      "scoring.actionCredit: a planned action cannot be worth more than one under way"
    ),
    (#"{"status": {"atRisk": 0.96}}"#, "scoring.status: atRisk (0.96) is above onTrack (0.95)"),
    (
      #"{"status": {"earlyGap": [5, 2]}}"#, "scoring.status: the two gaps of earlyGap go from the smaller to the larger"
    ),
    (#"{"status": {"earlyGap": [5]}}"#, "scoring.status.earlyGap: needs two gaps: for on track and for at risk"),
    (#"{"status": {"rule": "none"}}"#, #"scoring.status.rule: "none" is not known here; it is one of weakest, mean"#),
    (#"{"trend": {"window": 2.5}}"#, "scoring.trend.window: is 2.5, where a whole number from 2 to 100 is expected"),
    (#"{"forecast": {"level": 1}}"#, "scoring.forecast.level: is 1, where a share between 0 and 1 is expected"),
    (#"{"weights": {"delivery": 0, "outcome": 0}}"#, "scoring.weights: delivery and outcome cannot both weigh nothing"),
    (#"{"weights": {"delivery": -1}}"#, "scoring.weights.delivery: is -1, where a weight of 0 or more is expected"),
    (
      #"{"sensitivity": {"draws": 0}}"#,
      "scoring.sensitivity.draws: is 0, where a whole number from 1 to 1000000 is expected"
    ),
    ("[]", "scoring: is a list, where an object is expected"),
  ])
  func `settings that are unknown, out of range or contradictory are refused`(settings: String, message: String) {
    let found = messages("\"scoring\": \(settings)")
    #expect(found == [message])
  }

  @Test func `weights beside the settings name the two sides and the areas`() throws {
    let roadmap = try decode(files(#""weights": {"delivery": 1, "outcome": 3, "water": 2.5}"#)).asOf(Day("2026-11-23"))
    #expect(roadmap.settings.weights.delivery == 1)
    #expect(roadmap.settings.weights.outcome == 3)
    #expect(roadmap.areas.map(roadmap.weight(of:)) == [2.5])
  }

  @Test(arguments: [
    (
      #""weights": {"delivery": 1}, "scoring": {"weights": {"delivery": 2}}"#,
      ["weights.delivery: is 1, but scoring.weights.delivery is 2"]
    ),
    (#""weights": {"delivery": 2}, "scoring": {"weights": {"delivery": 2}}"#, []),
    (#""weights": {"delivery": 0, "outcome": 0}"#, ["weights: delivery and outcome cannot both weigh nothing"]),
    (#""weights": {"wator": 1}"#, [#"weights.wator: there is no area "wator"; did you mean "water"?"#]),
    (#""weights": {"water": "much"}"#, ["weights.water: is a string, where a number is expected"]),
    (#""weights": 3"#, ["weights: is a number, where an object is expected"]),
  ])
  func `weights that contradict each other or name no area are refused`(keys: String, expected: [String]) {
    #expect(messages(keys) == expected)
  }
}
