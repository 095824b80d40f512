import Canvas
import Model
import Scoring

extension ForecastReport {
  /// The forecasts in tables and sentences.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    if case .indicator = scope, let entry = areas.first, let item = indicators(entry).first {
      addIndicator(item, in: entry.area, to: &text)
      return text.text
    }
    text.wrap("When targets are reached at today's pace", Style(.title))
    text.wrap("as of \(assessment.day); between: \(shortPercent(settings.level)) of what is likely", Style(.muted))
    if scope == .all { addAreas(to: &text) }
    for entry in areas { addArea(entry, to: &text) }
    text.line()
    text.wrap(
      "A group is there when the last of its parts is, and as likely as the least likely of them. Neither says what politics will do.",
      Style(.muted))
    return text.text
  }

  private func addAreas(to text: inout StyledText) {
    let symbols = text.page.symbols
    var table = TextTable([
      .init(title: "", isRight: true), .init(title: "Area", minimum: 8), .init(title: "All of it by"),
      .init(title: "Decided by", minimum: 10, rank: 2), .init(title: "Chance", isRight: true, rank: 1),
      .init(title: "Speaks for", isRight: true, rank: 3),
    ])
    func row(_ number: String, _ title: String, _ group: GroupForecast, _ style: Style) {
      table.rows.append([
        .text(number, Style(.muted)), .text(title, style), .text(group.median?.words ?? String(symbols.dash)),
        .text(group.slowest.map(name) ?? String(symbols.dash), Style(.muted)),
        .text(group.probability.map(chanceText) ?? String(symbols.dash)),
        .text("\(group.known) of \(group.items)", Style(.muted)),
      ])
    }
    for entry in areas {
      row(String(entry.area.number), entry.area.shortTitle.text(), entry.forecast.whole, Style(.text))
    }
    row("", "All areas", forecasts.overall, Style(.text).bold)
    text.line()
    table.add(to: &text)
  }

  private func addArea(_ entry: (area: Area, forecast: Forecasts.Area), to text: inout StyledText) {
    let symbols = text.page.symbols
    let known = indicators(entry).filter { $0.indicator.target != nil }
    guard entry.forecast.delivery != nil || !known.isEmpty else { return }
    text.line()
    text.wrap(entry.area.title.text(), Style(.heading))
    if let delivery = entry.forecast.delivery { text.wrap(words(of: delivery, symbols)) }
    guard !known.isEmpty else { return }
    var table = TextTable([
      .init(title: "Indicator", minimum: 16), .init(title: "Latest", isRight: true, rank: 4),
      .init(title: "Target", isRight: true, rank: 2), .init(title: "By", rank: 1), .init(title: "Reached"),
      .init(title: "Between", rank: 3), .init(title: "Chance", isRight: true),
    ])
    for (indicator, forecast) in known {
      table.rows.append([
        .text(Record.indicator(indicator, area: "").listedTitle),
        .text(indicator.latestLabel ?? String(symbols.dash)), .text(indicator.targetLabel ?? String(symbols.dash)),
        .text(indicator.target?.date.description ?? ""),
        .text(forecast?.median?.words ?? "too little data"),
        .text(between(forecast?.early, forecast?.late, symbols)),
        .text(forecast?.probability.map(chanceText) ?? String(symbols.dash)),
      ])
    }
    table.add(to: &text)
    addLegend(for: table, to: &text)
  }

  private func words(of delivery: DeliveryForecast, _ symbols: Symbols) -> String {
    if delivery.open == 0 { return "Delivery: all of it is delivered." }
    var words = "Delivery: \(delivery.open) of \(delivery.actions) open"
    if let schedule = delivery.schedule {
      words += "; of \(delivery.scheduled) with a due date and a score, "
      if delivery.median == nil {
        words += "all are delivered"
      } else {
        words += "the work is where the plan was on day \(decimalText(schedule.earned, decimals: 0)) of "
        words +=
          "\(decimalText(schedule.planned, decimals: 0)), and it is day \(decimalText(schedule.actual, decimals: 0)) "
        words += "(SPI(t) \(decimalText(schedule.index, decimals: 2))): "
        words += delivery.median?.words ?? ""
      }
    } else {
      words += "; no due dates to forecast from"
    }
    if delivery.early != nil {
      words += "; by past throughput \(between(delivery.early, delivery.late, symbols))"
      if let probability = delivery.probability, let end = delivery.planned {
        words += ", by \(end) with a chance of \(chanceText(probability))"
      }
    }
    return words + "."
  }

  private func addIndicator(
    _ item: (indicator: Indicator, forecast: IndicatorForecast?), in area: Area, to text: inout StyledText
  ) {
    let (indicator, forecast) = item
    let symbols = text.page.symbols
    text.wrap(indicator.title.text(), Style(.title))
    text.wrap(
      "\(indicator.id) \(symbols.separator) \(area.shortTitle.text()) \(symbols.separator) as of \(assessment.day)",
      Style(.muted))
    var facts = Section(heading: nil)
    facts.add("Latest", indicator.latest.map { "\(quantity($0.value, indicator.unit)) in \($0.date)" } ?? "not known")
    facts.add(
      "Target", indicator.target.map { "\(quantity($0.value, indicator.unit)) by \($0.date)" } ?? "none")
    guard let forecast else {
      facts.add("Forecast", "none: it takes two observations that can be compared")
      text.add([facts])
      return
    }
    facts.add("Reached", forecast.median?.words)
    facts.add("Between", forecast.early == nil ? nil : between(forecast.early, forecast.late, symbols))
    if let target = indicator.target, target.date.last > forecast.last.date.last {
      let range = forecast.range(on: target.date.last)
      let interval = range.interval.map {
        " (\(shortNumber($0.lowerBound)) to \(shortNumber($0.upperBound)))"
      }
      facts.add("By \(target.date)", "\(shortNumber(range.median))\(interval ?? "") \(indicator.unit)")
      facts.add("Chance", forecast.probability.map { "\(chanceText($0)) to meet the target by \(target.date)" })
    }
    facts.add("Rests on", basis(of: forecast))
    facts.add(
      "Goal",
      forecast.goal.flatMap { goal in
        goal == forecast.target ? nil : "\(shortNumber(goal)), 99% of the way: the logit scale never ends"
      })
    text.add([facts])
  }

  private func basis(of forecast: IndicatorForecast) -> String {
    let scale =
      switch forecast.scale {
      case .linear: "as it stands"
      case .log: "on a logarithmic scale"
      case .logit: "on the logit scale"
      }
    let count = forecast.walk.count
    let unrest = forecast.walk.unrest.map { ", unrest \(shortNumber($0))" } ?? ", too few for an interval"
    return
      "\(count) observations from \(forecast.from.date) to \(forecast.last.date) \(scale): drift \(shortNumber(forecast.walk.drift)) a year\(unrest)"
  }

  private func name(of subject: ScoreNode.Subject) -> String {
    switch subject {
    case .area(let id): roadmap.area(id)?.shortTitle.text() ?? id.text
    case .delivery: "delivery"
    case .overall, .outcome, .action, .indicator: subject.name
    }
  }

  private func between(_ early: Reach?, _ late: Reach?, _ symbols: Symbols) -> String {
    guard let early, let late, early != .never else { return String(symbols.dash) }
    return late == .never ? "from \(early.words)" : "\(early.words) \(symbols.dash) \(late.words)"
  }
}

extension Reach {
  /// Month and year, as precise as a forecast deserves.
  var words: String {
    switch self {
    case .reached: "reached"
    case .on(let day): String(day.description.prefix(7))
    case .never: "not at this pace"
    }
  }
}
