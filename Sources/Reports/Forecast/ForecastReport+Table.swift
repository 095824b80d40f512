import Model
import Scoring

extension ForecastReport {
  /// A row for the whole, one an area, one an indicator that has a target.
  package var table: FlatTable {
    var table = FlatTable(
      "forecast", asOf: assessment.day.description,
      columns: [
        "kind", "id", "title", "latest", "target", "targetDate", "state", "median", "early", "late", "probability",
      ])
    func reach(_ reach: Reach?) -> [FlatTable.Value] {
      switch reach {
      case .reached(let day): [.text("reached"), .text(day.description)]
      case .on(let day): [.text("expected"), .text(day.description)]
      case .never: [.text("not-at-this-pace"), .unknown]
      case nil: [.text("unknown"), .unknown]
      }
    }
    func date(_ edge: Reach?) -> FlatTable.Value { reach(edge)[1] }
    func add(_ kind: String, _ id: String, _ title: String, _ group: GroupForecast) {
      table.add(
        [.text(kind), .text(id), .text(title), .unknown, .unknown, .unknown] + reach(group.median)
          + [.unknown, .unknown, .init(group.probability)])
    }
    if scope == .all { add("overall", "overall", roadmap.title.text(), forecasts.overall) }
    for entry in areas {
      add("area", entry.area.id.text, entry.area.title.text(), entry.forecast.whole)
      for (indicator, forecast) in indicators(entry) {
        guard let target = indicator.target else { continue }
        table.add(
          [
            .text("indicator"), .text(indicator.id.text), .text(indicator.title.text()),
            .init(indicator.latest?.value), .number(target.value), .text(target.date.description),
          ] + reach(forecast?.median)
            + [date(forecast?.early), date(forecast?.late), .init(forecast?.probability)])
      }
    }
    return table
  }
}
