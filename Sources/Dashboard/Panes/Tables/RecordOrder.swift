/// How the records of a table are sorted and grouped.
package struct RecordOrder: Equatable, Sendable {
  enum Key: OrderKey { case area, due, status, score, title, update }
  /// What groups are made by.
  package enum Grouping: String, CaseIterable, Sendable { case area, status, none }

  private(set) var sorting = ListOrder<Key>()
  private(set) var grouping = Grouping.area

  var key: Key { sorting.key }
  var isReversed: Bool { sorting.isReversed }

  /// Obeys the commands that sort and group; `false` for any other.
  mutating func perform(_ command: Command) -> Bool {
    guard command == .group else { return sorting.perform(command) }
    grouping = grouping.next
    return true
  }

  /// Whether the groups, which come in the order of what they are grouped by, are turned round with what is in them.
  var reversesGroups: Bool {
    switch grouping {
    case .area: isReversed && key == .area
    case .status: isReversed && key == .status
    case .none: false
    }
  }

  /// The rank of a column by which it can be sorted: what it is sorted by stays longest.
  func rank(_ key: Key, _ rank: Int) -> Int { self.key == key ? 0 : rank }

  /// As it stands in a title: `by due date, earliest first, grouped by area`.
  var words: String {
    let groups =
      switch grouping {
      case .area where key == .area: ""
      case .area: ", grouped by area"
      case .status where key == .status: ""
      case .status: ", grouped by status"
      case .none: ""
      }
    return sorting.words + groups
  }
}

extension RecordOrder.Key {
  var words: String {
    switch self {
    case .area: "area"
    case .due: "due date"
    case .status: "status"
    case .score: "score"
    case .title: "title"
    case .update: "last report"
    }
  }

  var directions: (usual: String, reversed: String) {
    switch self {
    case .area: ("", "last first")
    case .due: ("earliest first", "latest first")
    case .status: ("worst first", "best first")
    case .score: ("lowest first", "highest first")
    case .title: ("", "Z to A")
    case .update: ("newest first", "oldest first")
    }
  }
}
