import Canvas
import Model
import Scoring

extension HTMLPage {
  /// An area: its purpose, its score and why, its indicators with their charts, its actions.
  func section(ofArea index: Int) -> Markup {
    let area = roadmap.areas[index]
    let score = assessment.area(index)
    let sides = [("Delivery", score.delivery.score), ("Outcome", score.outcome.score)].map { name, score -> Markup in
      """
      <tr><th scope="row">\(name)</th><td class="n">\(whole(score.value))</td>\
      <td class="n">\(whole(score.comparableExpected))</td><td>\(status(score))</td>\
      <td class="n">\(Symbols.unicode.percent(score.coverage))</td></tr>

      """
    }
    return """
      <section class="area" aria-labelledby="r-\(area.id.text)">
      <h2 id="r-\(area.id.text)">\(area.number) \(area.title.text())</h2>
      <p class="lead">\(area.purpose.text())\(cite([area.provenance]))</p>
      <p>Score <strong>\(whole(score.score.value))</strong> of 100, \(status(score.score)).</p>
      <div class="wide"><table><caption>What the score is made of</caption>
      <thead><tr><th scope="col">Side</th><th scope="col" class="n">Score</th><th scope="col" class="n">Due</th>\
      <th scope="col">Status</th><th scope="col" class="n">Known</th></tr></thead>
      <tbody>
      \(sides)</tbody></table></div>
      \(indicators(of: area))
      \(actions(of: area))
      </section>
      """
  }

  private func indicators(of area: Area) -> Markup {
    guard !area.indicators.isEmpty else { return "" }
    let figures = area.indicators.map(figure)
    return "<h3>Indicators</h3>\n<div class=\"cards\">\n\(figures)</div>"
  }

  private func figure(_ indicator: Indicator) -> Markup {
    let score = assessment.node(indicator.id)?.score
    let forecast = IndicatorForecast(of: indicator, settings: roadmap.settings, on: day)
    let latest = indicator.latest.map { "\(quantity($0.value, indicator.unit)) in \($0.date.inWords)" } ?? "no data"
    let target = indicator.target.map { "; target \(short($0.value, indicator.unit)) by \($0.date.inWords)" } ?? ""
    let sources = [indicator.latest?.provenance, indicator.target?.provenance]
    let standing: Markup? = indicator.target == nil ? nil : score.map { "<br>\(status($0)), score \(whole($0.value))" }
    let reach = forecast?.median.map { "; \($0.inWords)" } ?? ""
    let course = IndicatorCourse(of: indicator, forecast, in: roadmap, on: day)
    let chart = course.map { CourseFigure($0, title: indicator.title.text(), words: "\(latest)\(target)\(reach)").svg }
    return """
      <figure id="r-\(indicator.id.text)">
      <figcaption><b>\(Record.indicator(indicator, area: "").listedTitle)</b>\
      \(latest)\(target)\(reach)\(cite(sources))\(standing)</figcaption>
      \(chart)
      </figure>

      """
  }

  private func actions(of area: Area) -> Markup {
    guard !area.actions.isEmpty else { return "" }
    let names = Dictionary(roadmap.bodies.map { ($0.id, $0.shortName) }) { first, _ in first }
    let rows = area.actions.map { action -> Markup in
      let update = action.latestUpdate
      let due = action.due.map { $0.inWords + (action.isOverdue(on: day) ? ", overdue" : "") } ?? "–"
      let leads = action.leads.map { names[$0] ?? $0.text }.joined(separator: ", ")
      let score = assessment.node(action.id)?.score
      let state = update.map { "\($0.status.words), \($0.date.inWords)" } ?? "no report"
      return """
        <tr id="r-\(action.id.text)"><th scope="row">\(Record.action(action, area: area.id).listedTitle)\
        <div class="soft">\(action.commitment.text())</div></th>\
        <td>\(state)\(cite([update?.provenance ?? action.provenance]))</td><td>\(due)</td>\
        <td>\(leads.isEmpty ? "–" : leads)</td><td class="n">\(whole(score?.value))</td></tr>

        """
    }
    return """
      <h3>Actions</h3>
      <div class="wide"><table><caption>What was promised, and what became of it</caption>
      <thead><tr><th scope="col">Action</th><th scope="col">Last report</th><th scope="col">Due</th>\
      <th scope="col">Lead</th><th scope="col" class="n">Score</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      """
  }
}

extension Reach {
  /// As the end of a sentence about an indicator.
  fileprivate var inWords: String {
    switch self {
    case .reached(let day): "reached in \(day.components.year)"
    case .on(let day): "at this pace in \(day.components.year)"
    case .never: "not at this pace"
    }
  }
}
