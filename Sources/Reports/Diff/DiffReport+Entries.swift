import Canvas
import Model
import Scoring

extension DiffReport {
  /// What is new on file, by record, from what moved the scores most.
  func addEntries(to text: inout StyledText) {
    let (documents, others) = (
      entries.filter { $0.kind == .source }, entries.filter { $0.kind != .source }
    )
    guard !entries.isEmpty else { return }
    let groups = groups(of: others)
    let sources =
      documents.isEmpty ? nil : counted(documents.count, "document is", "documents are") + " dated in between"
    let news =
      others.isEmpty
      ? nil : "\(counted(others.count, "entry", "entries")) on \(counted(groups.count, "record", "records"))"
    text.addHeading("New on file", [news, sources].compactMap { $0 }.joined(separator: "; "))
    for group in groups.prefix(limit) {
      var lead = StyledText.Line(text.page.symbols)
      lead.space(2)
      lead.add("\(group.record) ", Style(.accent))
      if text.page.columns >= 70 { lead.pad(to: 30) }
      text.hang(group.words, on: lead)
    }
    text.addRest(groups.count - limit)
  }

  private func groups(of entries: [NewEntry]) -> [EntryGroup] {
    let moved = Dictionary(
      changes.overall.parts.compactMap { part in part.change.subject.item.map { ($0, abs(part.points)) } }
    ) { first, _ in first }
    var places: [ID: Int] = [:]
    var groups: [EntryGroup] = []
    for entry in entries {
      if let place = places[entry.record] {
        groups[place].entries.append(entry)
      } else {
        places[entry.record] = groups.count
        groups.append(EntryGroup(record: entry.record, entries: [entry], points: moved[entry.record] ?? 0))
      }
    }
    return groups.enumerated().sorted { left, right in
      let (l, r) = (left.element, right.element)
      if l.points != r.points { return l.points > r.points }
      return l.entries.count == r.entries.count ? left.offset < right.offset : l.entries.count > r.entries.count
    }.map(\.element)
  }
}

/// What became known of one record.
private struct EntryGroup {
  let record: ID
  var entries: [NewEntry]
  /// How far it moved the score of the whole, in points.
  let points: Double

  /// How many entries of which kind, and their sources, the newest first.
  var words: String {
    var names: [(one: String, many: String, count: Int)] = []
    for entry in entries {
      let name = entry.name
      if let place = names.firstIndex(where: { $0.one == name.one }) {
        names[place].count += 1
      } else {
        names.append((name.one, name.many, 1))
      }
    }
    var sources: [String] = []
    for case let source? in entries.reversed().map(\.provenance.source?.text) where !sources.contains(source) {
      sources.append(source)
    }
    let more = sources.count > 3 ? " and \(sources.count - 3) more" : ""
    let cited = sources.isEmpty ? "" : " [\(sources.prefix(3).joined(separator: ", "))\(more)]"
    return names.map { counted($0.count, $0.one, $0.many) }.joined(separator: ", ") + cited
  }
}

/// A number and what it counts.
private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

extension NewEntry {
  /// What it is called, one of it and more.
  fileprivate var name: (one: String, many: String) {
    switch content {
    case .record: ("new \(kind.rawValue)", "new \(kind.plural)")
    case .update, .state: ("update", "updates")
    case .step: ("step done", "steps done")
    case .schedule: ("due date", "due dates")
    case .baseline: ("baseline", "baselines")
    case .target: ("target", "targets")
    case .interimTarget: ("interim target", "interim targets")
    case .observation(_, replaced: nil): ("observation", "observations")
    case .observation: ("revision", "revisions")
    case .member: ("member", "members")
    case .session: ("session", "sessions")
    case .output: ("planned output", "planned outputs")
    case .delivery: ("delivered output", "delivered outputs")
    case .level: ("judgement", "judgements")
    }
  }
}
