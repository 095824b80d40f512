import Canvas
import Model
import Scoring

extension ShowReport {
  /// The record in words.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    text.wrap(record.title.text(), Style(.title))
    let labels = [record.kind.rawValue, record.id.text, record.label].compactMap { $0 }
    text.wrap(labels.joined(separator: " \(page.symbols.separator) "), Style(.muted))
    var facts = Section(heading: nil)
    addScore(to: &facts, page.symbols)
    addFacts(to: &facts)
    text.add([facts] + histories + [linked, sources])
    return text.text
  }

  private func addScore(to facts: inout Section, _ symbols: Symbols) {
    if let node = assessment.node(record.id) {
      let score = node.score
      let parts = [
        score.value.map { "\(symbols.rounded($0)) of 100" } ?? "not known",
        node.dueWords(symbols), score.pace.map { "pace \(symbols.ratio($0))" },
        score.trend.label(symbols), "coverage \(symbols.percent(score.coverage))",
      ]
      facts.add("Score", parts.compactMap { $0 }.joined(separator: ", "))
      facts.add("Status", score.label(symbols), style: score.status.cellStyle)
    }
    if let score = assessment.roundtables.first(where: { $0.id == record.id }) {
      facts.add("Delivered", "\(score.delivered) of \(score.outputs) outputs")
      facts.add("Status", score.status.label(symbols), style: score.status.cellStyle)
    }
  }

  private var linked: Section {
    var section = Section(heading: "Links")
    for (kind, ids) in links.around(record.id) where kind != .source {
      section.add(kind.plural, ids.map(\.text).joined(separator: ", "))
    }
    return section
  }

  private var sources: Section {
    var section = Section(heading: "Sources")
    for source in assessment.roadmap.sources(of: record) {
      section.add(source.id.text, source.reference, remarks: [source.url])
    }
    return section
  }
}

extension Source {
  /// Title, symbol, publisher and date.
  var reference: String {
    [title.text(), symbol, publisher, date?.description].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Record {
  /// How sure it is; a record whose entries name their sources needs none of its own.
  var label: String? {
    guard let provenance else { return nil }
    return provenance.isUnsourced && !isUnsourced ? nil : provenance.label
  }

  /// `nil` for a source, which is where things come from.
  var provenance: Provenance? {
    switch self {
    case .area(let area): area.provenance
    case .action(let action, _): action.provenance
    case .indicator(let indicator, _): indicator.provenance
    case .roundtable(let roundtable): roundtable.provenance
    case .milestone(let milestone): milestone.provenance
    case .body(let body): body.provenance
    case .risk(let risk): risk.provenance
    case .source: nil
    }
  }
}
