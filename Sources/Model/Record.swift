/// The kinds of record one can list and look up, under the names of the command line.
package enum RecordKind: String, CaseIterable, Sendable {
  case area, action, indicator, roundtable, milestone, body, risk, source

  package var plural: String { self == .body ? "bodies" : rawValue + "s" }
}

/// One record of any kind; actions and indicators know their area.
package enum Record: Equatable, Sendable {
  case area(Area)
  case action(Action, area: ID)
  case indicator(Indicator, area: ID)
  case roundtable(Roundtable)
  case milestone(Milestone)
  case body(Body)
  case risk(Risk)
  case source(Source)

  package var kind: RecordKind {
    switch self {
    case .area: .area
    case .action: .action
    case .indicator: .indicator
    case .roundtable: .roundtable
    case .milestone: .milestone
    case .body: .body
    case .risk: .risk
    case .source: .source
    }
  }

  package var id: ID {
    switch self {
    case .area(let area): area.id
    case .action(let action, _): action.id
    case .indicator(let indicator, _): indicator.id
    case .roundtable(let roundtable): roundtable.id
    case .milestone(let milestone): milestone.id
    case .body(let body): body.id
    case .risk(let risk): risk.id
    case .source(let source): source.id
    }
  }

  package var title: LocalizedText {
    switch self {
    case .area(let area): area.title
    case .action(let action, _): action.title
    case .indicator(let indicator, _): indicator.title
    case .roundtable(let roundtable): roundtable.title
    case .milestone(let milestone): milestone.title
    case .body(let body): body.name
    case .risk(let risk): risk.title
    case .source(let source): source.title
    }
  }

  /// The areas it belongs to or touches; an area's own id for itself.
  package var areas: [ID] {
    switch self {
    case .area(let area): [area.id]
    case .action(_, let area), .indicator(_, let area): [area]
    case .roundtable(let roundtable): roundtable.areas
    case .milestone(let milestone): milestone.areas
    case .body(let body): body.areas
    case .risk(let risk): risk.areas
    case .source: []
    }
  }
}

extension Roadmap {
  /// All records of a kind, in the order of the files.
  package func records(_ kind: RecordKind) -> [Record] {
    switch kind {
    case .area: areas.map(Record.area)
    case .action: areas.flatMap { area in area.actions.map { .action($0, area: area.id) } }
    case .indicator: areas.flatMap { area in area.indicators.map { .indicator($0, area: area.id) } }
    case .roundtable: roundtables.map(Record.roundtable)
    case .milestone: milestones.map(Record.milestone)
    case .body: bodies.map(Record.body)
    case .risk: risks.map(Record.risk)
    case .source: sources.map(Record.source)
    }
  }

  /// The record of that id, or `nil` where this roadmap has none.
  package func record(_ id: ID) -> Record? {
    for kind in RecordKind.allCases {
      if let found = records(kind).first(where: { $0.id == id }) { return found }
    }
    return nil
  }
}
