import Canvas
import Model
import Scoring

extension Dashboard {
  /// The queries of the roadmap, and the reader's own.
  var queries: [NamedQuery] { assessment.roadmap.queries + ownQueries }

  /// Opens the palette: first the commands in the order of the help, those that apply before those that do not, then
  /// queries and records. What it looks through is made once for a day.
  mutating func openPalette() {
    let records = recordIndex ?? RecordIndex(of: assessment.roadmap)
    recordIndex = records
    let commands = Command.groups.flatMap(\.commands).map { command in
      PaletteOverlay.Entry(
        title: "\(command.name): \(command.help)",
        aside: keymap.keys(of: command).map { keyLabel($0, symbols) }.joined(separator: " "),
        obstacle: obstacle(to: command), target: .command(command))
    }
    let applying = commands.filter { $0.obstacle == nil } + commands.filter { $0.obstacle != nil }
    let own = Set(ownQueries.map(\.id))
    let queries = queries.map { query in
      PaletteOverlay.Entry(
        title: query.title.text(), aside: "\(own.contains(query.id) ? "own query" : "query") \(query.id)",
        target: .query(query))
    }
    overlay = .palette(PaletteOverlay(applying + queries, records))
  }

  /// Filters a list by the query: the one in focus where that has anything that answers, else the one with the most.
  mutating func apply(_ named: NamedQuery) {
    let query: Query
    do throws(QueryError) { query = try Query(named.text) } catch {
      notice = "the query \(named.id) is wrong: \(error)"
      return
    }
    makeMatcher()
    guard let matcher else { return }
    let findings = QueryFindings(of: query, in: assessment.roadmap, by: matcher)
    if !findings.show(in: listInFocus.kinds),
      let place = findings.most?.list ?? (listInFocus == .method ? RecordKind.action.list : nil)
    {
      show(place.view)
      focus(on: place.pane)
    }
    filter(listInFocus, by: Filter(text: named.text, query: query))
    notice = "\(named.title.text()): \(foundWords(findings))"
  }

  /// Says which other records answer to a filter that leaves nothing of its list.
  mutating func sayElsewhere(_ pane: PaneName) {
    guard let filter = filters[pane], let matcher, list(pane).tally.shown == 0 else { return }
    notice = foundWords(QueryFindings(of: filter.query, in: assessment.roadmap, by: matcher))
  }

  private func foundWords(_ findings: QueryFindings) -> String {
    let others = findings.elsewhere(than: listInFocus.kinds)
    return "\(tallyWords(of: listInFocus)) here" + (others.isEmpty ? "" : "; elsewhere \(others)")
  }
}

extension RecordKind {
  /// The list that shows records of the kind; `nil` where none does.
  fileprivate var list: (view: ViewName, pane: PaneName)? {
    switch self {
    case .area: (.overview, .areas)
    case .action: (.actions, .actions)
    case .indicator: (.indicators, .indicators)
    case .roundtable: (.roundtables, .outputs)
    case .milestone: (.overview, .milestones)
    case .body: (.bodies, .bodies)
    case .risk: (.risks, .risks)
    case .source: nil
    }
  }
}

extension PaneName {
  /// The kinds of record that a list shows.
  fileprivate var kinds: [RecordKind] {
    switch self {
    case .areas: [.area]
    case .actions: [.action]
    case .indicators: [.indicator]
    case .roundtables, .outputs: [.roundtable]
    case .milestones: [.milestone]
    case .timeline: [.action, .milestone]
    case .bodies: [.body]
    case .risks: [.risk]
    case .changes: RecordKind.allCases
    case .method, .detail: []
    }
  }
}
