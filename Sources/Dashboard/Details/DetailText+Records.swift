import Canvas
import Model
import Scoring

extension DetailText {
  /// The rows of any record.
  mutating func tell(_ record: Record) {
    switch record {
    case .area(let area): tell(area)
    case .action(let action, let area): tell(action, in: area)
    case .indicator(let indicator, let area): tell(indicator, in: area)
    case .roundtable(let table): tell(table)
    case .milestone(let milestone): tell(milestone)
    case .body(let body): tell(body)
    case .risk(let risk): tell(risk)
    case .source(let source): tell(source)
    }
  }

  private mutating func title(_ text: LocalizedText, _ provenance: Provenance) {
    paragraph(text.text(), Style(.heading).bold)
    if let label = provenance.certainty.label { paragraph(label, Style(.warning)) }
  }

  private mutating func tell(_ area: Area) {
    guard let index = roadmap.areas.firstIndex(where: { $0.id == area.id }) else { return }
    let sides = assessment.area(index)
    title(area.title, area.provenance)
    paragraph(area.purpose.text())
    blank()
    add(.bar(area.id))
    score(sides.node)
    for (name, side) in [("delivery", sides.delivery), ("outcome", sides.outcome)] {
      let value = side.score.value.map { decimalText($0, decimals: 0) } ?? "no data"
      var words = "\(value), coverage \(decimalText(side.score.coverage * 100, decimals: 0))%"
      if let due = dueWords(of: side) {
        words += due.hasPrefix("nothing") ? "; nothing due yet" : "; due by now \(due)"
      }
      fact(name, words)
    }
    if !area.indicators.isEmpty { heading("Indicators") }
    for item in area.indicators.indices.prefix(DetailText.most) {
      add(.indicator(area: index, index: item))
      add(.course(area: index, index: item))
      if area.indicators[item].target != nil,
        IndicatorForecast.isFounded(for: area.indicators[item], settings: roadmap.settings)
      {
        add(.pace(area: index, index: item))
      }
    }
    more(area.indicators.count - DetailText.most)
    if !area.actions.isEmpty { heading("Actions") }
    for item in area.actions.indices.prefix(DetailText.most) { add(.action(area: index, index: item)) }
    more(area.actions.count - DetailText.most)
    links(
      of: .area(area),
      [(.roundtable, "Roundtables"), (.milestone, "Milestones"), (.body, "Who works on it"), (.risk, "Risks")])
    heading("Source")
    if !area.recommendations.isEmpty {
      fact("answers", "High-level Panel recommendations \(area.recommendations.joined(separator: ", "))")
    }
    fact("paragraphs", area.paragraphs.joined(separator: ", "))
    citation(area.provenance, indent: 0)
    if let note = area.provenance.note { paragraph(note.text(), Style(.muted)) }
  }

  private mutating func tell(_ action: Action, in area: ID) {
    title(action.title, action.provenance)
    let role = action.standing(on: assessment.day).role
    paragraph("\(symbols.glyph(of: role)) \(action.standingWords(on: assessment.day))", Style(role))
    blank()
    paragraph(action.commitment.text())
    blank()
    if let node = assessment.node(action.id) { score(node) }
    fact("due", action.due?.description ?? "")
    fact("start", action.start?.description ?? "")
    fact("paragraph", action.paragraph ?? "")
    fact("with", action.participants.joined(separator: ", "))
    if !action.steps.isEmpty { heading("Steps") }
    for step in action.steps {
      entry(
        step.done?.description ?? "open", step.title.text(), step.done == nil ? .notDue : .achieved, step.provenance)
    }
    heading("What happened")
    if action.updates.isEmpty { paragraph("No source says that anything happened.", Style(.muted)) }
    for update in action.updates.reversed() {
      let share = update.completion.map { ", \(decimalText($0 * 100, decimals: 0))% done" } ?? ""
      entry(update.date.description, update.status.words + share, update.status.role, update.provenance)
    }
    links(
      of: .action(action, area: area), [(.body, "Leads"), (.milestone, "Milestones that need it"), (.area, "Area")])
    note(action.provenance)
  }

  private mutating func tell(_ indicator: Indicator, in area: ID) {
    title(indicator.title, indicator.provenance)
    if let latest = indicator.latest {
      paragraph("\(UnitText(indicator.unit).long(latest.value)) in \(latest.date)", Style(.text).bold)
    } else {
      paragraph("No observation is known, in \(indicator.unit).", Style(.noData))
    }
    if let newer = indicator.observations.last, !newer.provenance.counts,
      indicator.latest.map({ newer.date.last > $0.date.last }) ?? true
    {
      paragraph("\(plainText(newer.value)) in \(newer.date) is unconfirmed and not reckoned with.", Style(.warning))
    }
    if let place = links.place(of: indicator.id) { add(.chart(area: place.area, index: place.index)) }
    blank()
    if let node = assessment.node(indicator.id), indicator.target != nil || node.score.value != nil {
      score(node)
    } else {
      paragraph("Nobody was found to have set a target, so it is shown and not scored.", Style(.muted))
    }
    if let pace = assessment.pace(of: indicator) { paragraph(pace.words) }
    let unit = UnitText(indicator.unit)
    if let baseline = indicator.baseline {
      fact("baseline", "\(unit.long(baseline.value)) in \(baseline.date)\(label(baseline.provenance))")
    }
    for target in indicator.targets {
      let setBy = target.setBy.map { ", set by \($0)" } ?? ""
      fact("target", "\(unit.long(target.value)) by \(target.date)\(setBy)\(label(target.provenance))")
      if let note = target.provenance.note { fact("", note.text(), Style(.muted)) }
      citation(target.provenance, indent: min(14, columns / 3))
    }
    let better: [Indicator.Direction: String] = [
      .increase: "an increase", .decrease: "a decrease", .hold: "to hold the target",
    ]
    fact("better is", better[indicator.direction] ?? "")
    note(indicator.provenance)
    heading("Observations, \(indicator.unit)")
    for observation in indicator.observations.reversed() {
      let published = observation.provenance.published.map { ", published \($0)" } ?? ""
      let marks =
        (observation.isBreak ? ", break in the series before" : "") + (observation.isEstimate ? ", estimate" : "")
      entry(
        observation.date.description, plainText(observation.value) + published + marks, .text, observation.provenance)
    }
    links(of: .indicator(indicator, area: area), [(.area, "Area")])
  }

  /// ` (editor's judgement)`, or nothing where that is simply confirmed.
  private func label(_ provenance: Provenance) -> String { provenance.certainty.label.map { " (\($0))" } ?? "" }

  private mutating func tell(_ table: Roundtable) {
    title(table.title, table.provenance)
    paragraph("Roundtable \(table.code)", Style(.muted))
    blank()
    paragraph(table.recommendation.text())
    for (name, members) in [("Champions", table.champions), ("Key constituents", table.constituents)] {
      if !members.isEmpty { heading(name) }
      for member in members {
        let certainty = member.provenance.certainty
        let label =
          certainty.label.map { Span(" (\($0))", Style(.warning)) }
          ?? Span(certainty == .gist ? " (\(certainty.words))" : "", Style(.muted))
        switch member.identity {
        case .body(let id):
          let name = links.record(id, in: roadmap)?.title.text() ?? id.text
          add(.link(id, label: [Span(name), label], aside: ""))
        case .name(let name): add(.spans([Span(name), label]))
        }
      }
    }
    heading("Outputs")
    if table.outputs.isEmpty { paragraph("None is known.", Style(.muted)) }
    for output in table.outputs {
      let role = output.role(on: assessment.day)
      let glyph = symbols.glyph(of: role)
      let due = output.isOverdue(on: assessment.day) ? "overdue since" : "due"
      let standing = output.delivered.map { "delivered \($0)" } ?? output.due.map { "\(due) \($0)" } ?? "no date"
      let title = TextWrap.wrapped(output.title.text(), columns: columns - 2)
      for (index, line) in title.enumerated() {
        add(.spans([Span(index == 0 ? "\(glyph) " : "  ", Style(role)), Span(String(line))]))
      }
      let label = output.provenance.certainty.label.map { " (\($0))" } ?? ""
      paragraph("\(output.kindWords), \(standing)\(label)", Style(label.isEmpty ? .muted : .warning), indent: 2)
      if let note = output.provenance.note { paragraph(note.text(), Style(.muted), indent: 2) }
      citation(output.provenance, indent: 2)
    }
    if !table.sessions.isEmpty { heading("Sessions") }
    for session in table.sessions { entry(session.date.description, session.title.text(), .text, session.provenance) }
    note(table.provenance)
    if let group = table.group {
      let others = roadmap.roundtables.filter { $0.group == group && $0.id != table.id }
      if !others.isEmpty { heading("Counted as one group with") }
      for other in others { link(.roundtable(other)) }
    }
    links(of: .roundtable(table), [(.area, "Areas")])
  }

  private mutating func tell(_ milestone: Milestone) {
    title(milestone.title, milestone.provenance)
    let (words, role) = milestone.standing(on: assessment.day)
    let end = milestone.plannedEnd.map { " to \($0)" } ?? ""
    flow([
      Span("\(milestone.glyph(on: assessment.day, symbols)) \(words)", Style(role)),
      Span("  \(milestone.date?.description ?? "no date set")\(milestone.date == milestone.plannedDate ? end : "")"),
      Span("  \(milestone.kind.rawValue)", Style(.muted)),
    ])
    if let outcome = milestone.outcome {
      heading("What came of it")
      paragraph(outcome.text())
    }
    heading("What happened")
    for update in milestone.updates.reversed() {
      let to = update.to.map { " to \($0)" } ?? ""
      entry(
        update.date.description, update.state.rawValue + to, update.state.isReached ? .achieved : .text,
        update.provenance)
    }
    let needs = Set(milestone.dependsOn)
    let linked: [Milestone] = links.around(milestone.id, .milestone, atMost: DetailText.most).ids.compactMap { id in
      if case .milestone(let other)? = links.record(id, in: roadmap) { other } else { nil }
    }
    let groups = [
      ("Depends on", linked.filter { needs.contains($0.id) }),
      ("Needed for", linked.filter { $0.dependsOn.contains(milestone.id) }),
    ]
    for (name, group) in groups where !group.isEmpty {
      heading(name)
      for other in group { link(.milestone(other)) }
    }
    links(of: .milestone(milestone), [(.action, "Actions it needs"), (.body, "Bodies"), (.area, "Areas")])
    note(milestone.provenance)
  }

  private mutating func tell(_ body: Body) {
    title(body.name, body.provenance)
    paragraph([body.acronym, body.kind.words].compactMap { $0 }.joined(separator: ", "), Style(.muted))
    blank()
    fact("works on", body.negotiates.joined(separator: "; "))
    fact("address", body.url ?? "", Style(.link))
    links(
      of: .body(body),
      [(.area, "Areas"), (.action, "Leads"), (.roundtable, "Roundtables"), (.milestone, "Milestones")])
    note(body.provenance)
  }

  private mutating func tell(_ risk: Risk) {
    title(risk.title, risk.provenance)
    paragraph(risk.description.text())
    note(risk.provenance)
    heading("How it is judged")
    for update in risk.updates.reversed() {
      let long = "likelihood \(update.likelihood) of 5, impact \(update.impact) of 5"
      let short = "likelihood \(update.likelihood)/5, impact \(update.impact)/5"
      entry(update.date.description, columns < 12 + long.count ? short : long, .text, update.provenance)
    }
    links(of: .risk(risk), [(.area, "Areas")])
  }

  private mutating func tell(_ source: Source) {
    paragraph(source.title.text(), Style(.heading).bold)
    fact("publisher", source.publisher ?? "")
    fact("symbol", source.symbol ?? "")
    fact("date", source.date?.description ?? "")
    fact("retrieved", source.retrieved?.description ?? "")
    fact("address", source.url ?? "", Style(.link))
    if let note = source.note { paragraph(note.text(), Style(.muted)) }
    links(
      of: .source(source),
      [
        (.area, "Areas that cite it"), (.action, "Actions"), (.indicator, "Indicators"), (.roundtable, "Roundtables"),
        (.milestone, "Milestones"), (.body, "Bodies"), (.risk, "Risks"),
      ])
  }

  private mutating func note(_ provenance: Provenance) {
    guard provenance.note != nil || provenance.source != nil else { return }
    blank()
    if let note = provenance.note { paragraph(note.text(), Style(.muted)) }
    citation(provenance, indent: 0)
  }
}
