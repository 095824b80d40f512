import Canvas
import Dashboard
import Model
import Scoring

/// The saved queries: those of the roadmap, and the reader's own.
extension Dialogue {
  var queries: [NamedQuery] { assessment.roadmap.queries + ownQueries }

  /// Each with its name and what it asks, numbered.
  mutating func queryWords() -> String {
    choices = queries.map(Choice.query)
    guard !queries.isEmpty else { return "No queries are saved." }
    let lines = queries.enumerated().map { "\($0 + 1). \($1.id): \($1.title.text()), that is \($1.text)\n" }
    return "Saved queries, to apply by number or as query and the name: \(queries.count)\n" + lines.joined()
  }

  mutating func apply(queryNamed name: String) -> [Reply] {
    if let named = queries.first(where: { $0.id.text == name.lowercased() }) { return apply(named) }
    let meant = name.lowercased().nearest(in: queries.map(\.id.text)).map { "Did you mean \($0)?" }
    return say("There is no query \"\(name)\". \(meant ?? "Type queries for their names.")")
  }

  /// Lists show what it asks for: the list that is told where it has any of that, else the one with the most.
  mutating func apply(_ named: NamedQuery) -> [Reply] {
    let query: Query
    do throws(QueryError) { query = try checked(named.text) } catch { return say("\(named.id): \(error.told)") }
    filter = (named.text, query)
    let findings = QueryFindings(of: query, in: assessment.roadmap, by: Matcher(assessment))
    if !findings.show(in: place.kinds), let view = findings.most?.view ?? (place.kinds.isEmpty ? .actions : nil) {
      trail.append(place)
      place = .view(view)
    }
    let elsewhere = findings.elsewhere(than: place.kinds)
    return say("\(named.title.text()).\(elsewhere.isEmpty ? "" : " Elsewhere \(elsewhere).")\n" + tell())
  }

  /// The query that a text is, where all that it names is known.
  func checked(_ text: String) throws(QueryError) -> Query {
    let query = try Query(text)
    try query.check(against: assessment.roadmap)
    return query
  }
}

extension QueryError {
  var told: String { "The query is wrong at character \(place.lowerBound + 1): \(self)" }
}

extension Dialogue.Place {
  /// The kinds of record that are listed there and filtered.
  fileprivate var kinds: [RecordKind] {
    guard case .view(let view) = self else { return [] }
    return view == .timeline ? [.milestone, .action] : RecordKind.allCases.filter { $0.view == view }
  }
}

extension RecordKind {
  /// The view that tells a list of them; `nil` where none does.
  fileprivate var view: ViewName? {
    switch self {
    case .area: .overview
    case .action: .actions
    case .indicator: .indicators
    case .roundtable: .roundtables
    case .milestone: .timeline
    case .body: .bodies
    case .risk: .risks
    case .source: nil
    }
  }
}
