import Canvas
import Dashboard
import Model
import Reports
import Scoring

extension Dialogue {
  /// Where the whole stands, in a sentence.
  var headline: String {
    let score = assessment.overall.score
    let value = score.value.map { "\(decimalText($0, decimals: 0)) of 100" } ?? "no score"
    let parts = [
      value, score.expected.map { "\(decimalText($0, decimals: 0)) due by now" }, score.words,
      "\(decimalText(score.coverage * 100, decimals: 0)) percent known",
    ]
    let dated = day == today ? "As of \(day), today" : "AS OF \(day), a day of the past"
    let supposed = suppositions.isEmpty ? "" : " This is a what-if, with \(suppositions.count) supposed."
    return "\(dated): \(parts.compactMap { $0 }.joined(separator: ", ")).\(supposed)"
  }

  var overviewWords: String {
    let next = assessment.milestones.next.map { next in
      "Next: \(next.milestone.title.text()), \(next.isUnderWay ? "closes " : "")\(next.when).\n"
    }
    let outlook = assessment.outlook.label.map { "Outlook, an editorial gauge: \($0.rawValue).\n" }
    return headline + "\n" + (next ?? "") + (outlook ?? "")
  }

  mutating func tell(_ view: ViewName) -> String {
    switch view {
    case .overview: return overviewWords + list(.area, "areas")
    case .actions: return list(.action, "actions")
    case .indicators: return list(.indicator, "indicators")
    case .timeline: return timeline()
    case .roundtables: return list(.roundtable, "roundtables")
    case .bodies: return list(.body, "bodies")
    case .risks:
      let outlook = assessment.outlook
      let gauge = outlook.label.map { "Outlook, an editorial gauge: \($0.rawValue), index \(outlook.index ?? 0).\n" }
      return (gauge ?? "") + riskWords()
    case .changes: return changeWords()
    case .method:
      choices = []
      return spokenMethod(of: assessment)
        + "Type sensitivity for how far scores depend on these, explain overall for the score of the whole.\n"
    }
  }

  private mutating func changeWords() -> String {
    choices = []
    guard since < day else {
      return "Changes are told since \(since), which is not before \(day). Type since and a date."
    }
    return DiffReport(Changes(of: archive, from: since, to: day)).text(on: page)
  }

  /// The records of a kind that the filter lets through, as it is sorted.
  private func listed(_ kind: RecordKind) -> [Record] {
    var selection = ListReport.Selection()
    if let filter { selection.queries = [filter.query] }
    selection.sort = sortKey
    return ListReport(assessment, of: kind, matching: selection).records
  }

  private mutating func list(_ kind: RecordKind, _ name: String) -> String { tell(listed(kind), name) }

  /// The worst first where nothing else is asked for, as the pane has them.
  private mutating func riskWords() -> String {
    let (ranked, risks) = (RankedRisks(of: assessment, in: archive), assessment.roadmap.risks)
    let trends = Dictionary(zip(risks.map(\.id), ranked.trends)) { first, _ in first }
    let places = Dictionary(zip(ranked.worstFirst.map { risks[$0].id }, risks.indices)) { first, _ in first }
    var records = listed(.risk)
    if sortKey == nil { records.sort { (places[$0.id] ?? 0) < (places[$1.id] ?? 0) } }
    return tell(records, "risks") { trends[$0.id]?.said }
  }

  private mutating func timeline() -> String {
    let report = TimelineReport(assessment)
    let matcher = filter.map { _ in Matcher(assessment) }
    let records = report.records.filter { record in
      guard let filter, let matcher else { return true }
      return filter.query.matches(record, in: matcher)
    }
    return tell(sorted(records), "milestones and actions")
  }

  /// As lists are sorted, where they are.
  private func sorted(_ records: [Record]) -> [Record] { sortKey.map { assessment.sorted(records, by: $0) } ?? records }

  mutating func tellFound(_ words: String) -> String {
    let query = Query(phrase: words)
    let matcher = Matcher(assessment)
    let records = RecordKind.allCases.flatMap(assessment.roadmap.records).filter { query.matches($0, in: matcher) }
    return tell(sorted(records), "records with \"\(words)\"")
  }

  /// `aside` is what is said of a record besides.
  private mutating func tell(
    _ records: [Record], _ name: String, aside: (Record) -> String? = { _ in nil }
  ) -> String {
    let groups = groups(of: isReversed ? records.reversed() : records)
    let shown = groups.flatMap(\.records)
    choices = shown.map { .record($0.id) }
    let only = filter.map { " that answer to \($0.text)" } ?? ""
    let order = sortKey.map { ", by \($0.rawValue)\(isReversed ? ", the other way round" : "")" } ?? ""
    guard !shown.isEmpty else { return "No \(name)\(only).\(filter == nil ? "" : " Type filter off for all.")" }
    var (lines, number) = ([String](), 0)
    for group in groups {
      if !group.heading.isEmpty {
        lines.append("\(group.heading.prefix(1).uppercased() + group.heading.dropFirst()): \(group.records.count)\n")
      }
      for record in group.records {
        number += 1
        let words = [assessment.spoken(record), aside(record)].compactMap { $0 }.joined(separator: ", ")
        lines.append("\(number). \(words)\n")
      }
    }
    return "\(name.prefix(1).uppercased() + name.dropFirst())\(only)\(order): \(shown.count)\n" + lines.joined()
  }

  /// In groups where the place has them: the timeline has none by status, as in its pane.
  private func groups(of records: [Record]) -> [(heading: String, records: [Record])] {
    let grouping: RecordGroups.Grouping =
      switch place {
      case .view(.actions), .view(.indicators): grouping
      case .view(.timeline): grouping == .area ? .area : .none
      default: .none
      }
    let isTurned = isReversed && sortKey?.rawValue == grouping.rawValue
    return RecordGroups(records, by: grouping, in: assessment, isReversed: isTurned).groups
  }

  /// A record whole, and what it is linked with, numbered.
  mutating func tell(_ id: ID) -> String {
    guard let report = ShowReport(assessment, id: id) else {
      choices = []
      return "\(id) is not known as of \(day). Type back."
    }
    let linked = Links(of: assessment.roadmap).around(id).flatMap(\.ids).compactMap { assessment.roadmap.record($0) }
    choices = linked.map { .record($0.id) }
    let links = linked.enumerated().map { "\($0 + 1). \($1.kind.rawValue): \($1.title.text())\n" }
    return report.text(on: page) + (links.isEmpty ? "" : "\nLinked with, to open by number:\n" + links.joined())
  }
}

extension MilestoneSummary.Next {
  /// `today`, `tomorrow` or `in 5 days`.
  fileprivate var when: String {
    switch inDays {
    case 0: "today"
    case 1: "tomorrow"
    default: "in \(inDays) days"
    }
  }
}
