import Model
import Scoring

extension Changes {
  /// What changed from one step to the other, in a sentence or two.
  func summary(from: Day, to: Day) -> String {
    let areas = zip(after.roadmap.areas, overall.children).filter { $1.before?.value != $1.after.value }
    let statuses = zip(after.roadmap.areas, overall.children).filter { $1.before?.status != $1.after.status }
    let news = news
    guard !areas.isEmpty || !statuses.isEmpty || !news.isEmpty else {
      return "From \(from) to \(to) no score, status or milestone changed, and nothing was heard of the rest."
    }
    let named = areas.prefix(8).map { $0.0.shortTitle.text() }.joined(separator: ", ")
    let scores = areas.isEmpty ? "" : " Another score: \(named)."
    let changed =
      statuses.isEmpty ? "" : " Another status: \(statuses.map { $0.0.shortTitle.text() }.joined(separator: ", "))."
    return "From \(from) to \(to):\(scores)\(changed)\(news.isEmpty ? "" : " News of \(news).")"
  }

  /// Of how many records something became known, or a milestone's date went by: `2 actions, 1 milestone`.
  private var news: String {
    var heard = Dictionary(grouping: entries, by: \.kind).mapValues { Set($0.map(\.record)).count }
    heard[.milestone] = milestones.isEmpty ? nil : milestones.count
    heard[.source] = nil
    return RecordKind.allCases.compactMap { kind in
      heard[kind].map { "\($0) \($0 == 1 ? kind.rawValue : kind.plural)" }
    }.joined(separator: ", ")
  }
}
