import Canvas
import Model
import Scoring

extension ShowReport {
  private var roadmap: Roadmap { assessment.roadmap }

  /// What the record says once and for all.
  func addFacts(to facts: inout Section) {
    switch record {
    case .area(let area): add(area, to: &facts)
    case .action(let action, let area): add(action, in: area, to: &facts)
    case .indicator(let indicator, let area): add(indicator, in: area, to: &facts)
    case .roundtable(let table): add(table, to: &facts)
    case .milestone(let milestone): add(milestone, to: &facts)
    case .body(let body): add(body, to: &facts)
    case .risk(let risk): add(risk, to: &facts)
    case .source(let source): add(source, to: &facts)
    }
    for translation in record.title.translations where translation.language != .english {
      facts.add("Title (\(translation.language.rawValue))", translation.text)
    }
    facts.add("Note", record.provenance?.note?.text())
  }

  private func add(_ area: Area, to facts: inout Section) {
    facts.add("Number", String(area.number))
    facts.add("Purpose", area.purpose.text())
    facts.add("Paragraphs", area.paragraphs.joined(separator: ", "))
    facts.add("Answers", area.recommendations.joined(separator: ", "))
    facts.add("Weight", plainText(roadmap.weight(of: area)))
  }

  private func add(_ action: Action, in area: ID, to facts: inout Section) {
    facts.add("Area", name(ofArea: area))
    facts.add("Commitment", action.commitment.text())
    facts.add("Paragraph", action.paragraph)
    facts.add("Leads", action.leads.map(name(ofBody:)).joined(separator: ", "))
    facts.add("With", action.participants.joined(separator: ", "))
    facts.add("Start", action.start?.description)
    facts.add("Due", action.due.map { "\($0)\(action.isOverdue(on: assessment.day) ? ", overdue" : "")" })
    facts.add("State", action.latestUpdate.map { $0.status.words + label($0.provenance) } ?? "no report")
    facts.add("Weight", action.weight == 1 ? nil : plainText(action.weight))
  }

  private func add(_ indicator: Indicator, in area: ID, to facts: inout Section) {
    facts.add("Area", name(ofArea: area))
    let direction =
      switch indicator.direction {
      case .increase: "more is better"
      case .decrease: "less is better"
      case .hold: "to be kept"
      }
    facts.add("Measures", "\(indicator.unit), \(direction)")
    facts.add(
      "Latest",
      indicator.latest.map { "\(quantity($0.value, indicator.unit)) in \($0.date)\(label($0.provenance))" }
        ?? "not known")
    facts.add(
      "Target",
      indicator.target.map { "\(quantity($0.value, indicator.unit)) by \($0.date)\(label($0.provenance))" } ?? "none")
    facts.add("Bounds", indicator.bounds.map { "worst \(plainText($0.worst)), best \(plainText($0.best))" })
    facts.add("Every", indicator.every?.description)
    facts.add("Weight", indicator.weight == 1 ? nil : plainText(indicator.weight))
  }

  private func add(_ table: Roundtable, to facts: inout Section) {
    facts.add("Code", table.code)
    facts.add("Group", table.group)
    facts.add("Answers", table.recommendation.text())
    facts.add("Areas", table.areas.map(name(ofArea:)).joined(separator: ", "))
  }

  private func add(_ milestone: Milestone, to facts: inout Section) {
    facts.add("Kind", milestone.kind.rawValue)
    facts.add("State", milestone.stateWords(on: assessment.day))
    facts.add("Date", milestone.date?.description ?? "none set")
    facts.add("Planned", milestone.date == milestone.plannedDate ? nil : milestone.plannedDate?.description)
    facts.add("Until", milestone.date == milestone.plannedDate ? milestone.plannedEnd?.description : nil)
    facts.add("Areas", milestone.areas.map(name(ofArea:)).joined(separator: ", "))
    facts.add("Bodies", milestone.bodies.map(name(ofBody:)).joined(separator: ", "))
    facts.add("Needs first", milestone.dependsOn.map(\.text).joined(separator: ", "))
    facts.add("Outcome", milestone.outcome?.text())
  }

  private func add(_ body: Body, to facts: inout Section) {
    facts.add("Acronym", body.acronym)
    facts.add("Kind", body.kind.rawValue)
    facts.add("Works on", body.negotiates.joined(separator: ", "))
    facts.add("Areas", body.areas.map(name(ofArea:)).joined(separator: ", "))
    facts.add("Address", body.url)
  }

  private func add(_ risk: Risk, to facts: inout Section) {
    facts.add("About", risk.description.text())
    facts.add("Areas", risk.areas.map(name(ofArea:)).joined(separator: ", "))
    facts.add(
      "Level", risk.level.map { "likelihood \($0.likelihood) of 5, impact \($0.impact) of 5\(label($0.provenance))" })
  }

  private func add(_ source: Source, to facts: inout Section) {
    facts.add("Publisher", source.publisher)
    facts.add("Symbol", source.symbol)
    facts.add("Date", source.date?.description)
    facts.add("Address", source.url)
    facts.add("Read", source.retrieved?.description)
    facts.add("Note", source.note?.text())
  }

  private func label(_ provenance: Provenance) -> String { provenance.label.map { " (\($0))" } ?? "" }
  private func name(ofArea id: ID) -> String { roadmap.area(id)?.shortTitle.text() ?? id.text }
  private func name(ofBody id: ID) -> String { roadmap.body(id)?.shortName ?? id.text }
}
