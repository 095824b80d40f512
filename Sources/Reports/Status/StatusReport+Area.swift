import Canvas
import Model
import Scoring

extension StatusReport {
  /// One area: its two sides, its actions and its indicators.
  func addArea(_ index: Int, to text: inout StyledText) {
    let area = roadmap.areas[index]
    let score = assessment.area(index)
    addSides(score, to: &text)
    if !area.actions.isEmpty {
      text.line()
      addActions(area.actions, score.delivery.children, to: &text)
    }
    if !area.indicators.isEmpty {
      text.line()
      addIndicators(area.indicators, score.outcome.children, to: &text)
    }
  }

  private func addSides(_ area: AreaScore, to text: inout StyledText) {
    let symbols = text.page.symbols
    var table = TextTable([
      .init(title: "Side"), .init(title: "", minimum: 6, rank: 5), .init(title: "Now", isRight: true),
      .init(title: "Due", isRight: true), .init(title: "Pace", isRight: true, rank: 3),
      .init(title: "Status"), .init(title: "Trend", minimum: 1, rank: 2),
      .init(title: "Known", isRight: true, rank: 4),
    ])
    for (name, score) in [("Delivery", area.delivery.score), ("Outcome", area.outcome.score)] {
      table.rows.append([
        .text(name), .bar(fraction: (score.value ?? 0) / 100, tick: score.comparableExpected.map { $0 / 100 }),
        .text(symbols.rounded(score.value)), .text(symbols.rounded(score.expected)), .text(symbols.ratio(score.pace)),
        .text(score.label(symbols), score.status.cellStyle), .text(score.trend.label(symbols)),
        .text(symbols.percent(score.coverage), Style(.muted)),
      ])
    }
    table.add(to: &text)
  }

  private func addActions(_ actions: [Action], _ nodes: [ScoreNode], to text: inout StyledText) {
    let symbols = text.page.symbols
    var table = TextTable([
      .init(title: "Action", minimum: 24), .init(title: "State", minimum: 6, rank: 1),
      .init(title: "Due by", rank: 2), .init(title: "Now", isRight: true), .init(title: "Status"),
    ])
    for (action, node) in zip(actions, nodes) {
      table.rows.append([
        .text(Record.action(action, area: "").listedTitle), .text(action.stateLabel ?? String(symbols.dash)),
        .text(action.dueLabel(on: day) ?? String(symbols.dash)), .text(symbols.rounded(node.score.value)),
        .text(node.score.label(symbols), node.score.status.cellStyle),
      ])
    }
    table.add(to: &text)
    addLegend(for: table, to: &text)
  }

  private func addIndicators(_ indicators: [Indicator], _ nodes: [ScoreNode], to text: inout StyledText) {
    let symbols = text.page.symbols
    var table = TextTable([
      .init(title: "Indicator", minimum: 24), .init(title: "Latest", isRight: true),
      .init(title: "Target", isRight: true, rank: 1), .init(title: "By", rank: 3),
      .init(title: "Now", isRight: true), .init(title: "Status"),
      .init(title: "Trend", minimum: 1, rank: 2),
    ])
    for (indicator, node) in zip(indicators, nodes) {
      let score = node.score
      table.rows.append([
        .text(Record.indicator(indicator, area: "").listedTitle),
        .text(indicator.latestLabel ?? String(symbols.dash)),
        .text(indicator.targetLabel ?? String(symbols.dash)),
        .text(indicator.target.map { $0.date.description } ?? ""), .text(symbols.rounded(score.value)),
        .text(score.label(symbols), score.status.cellStyle), .text(score.trend.label(symbols)),
      ])
    }
    table.add(to: &text)
    addLegend(for: table, to: &text)
  }
}
