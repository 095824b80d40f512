import Model
import Scoring

/// The roundtables that show, in the order in which they do.
struct OrderedTables: Sendable {
  enum Key: OrderKey { case number, delivered, title }

  var sorting = ListOrder<Key>()
  private(set) var tally = Tally()
  /// Positions in the roadmap's roundtables.
  private(set) var order: [Int] = []

  var qualifier: String { sorting.isUsual ? "" : sorting.words }

  mutating func take(_ context: PaneContext) {
    let (tables, scores) = (context.assessment.roadmap.roundtables, context.assessment.roundtables)
    tally = Tally()
    let shown = tables.indices.filter { tally.count(context.admits(.roundtable(tables[$0]))) }
    order = sorting.sorted(shown) { index in
      switch sorting.key {
      case .number: .number(Double(index))
      case .delivered: scores[index].progress.map { .number($0) }
      case .title: .text(folded(tables[index].title.text()))
      }
    }
  }
}

extension OrderedTables.Key {
  var words: String {
    switch self {
    case .number: "number"
    case .delivered: "what is delivered"
    case .title: "title"
    }
  }

  var directions: (usual: String, reversed: String) {
    switch self {
    case .number: ("", "last first")
    case .delivered: ("least first", "most first")
    case .title: ("", "Z to A")
    }
  }
}
