/// How the records of a table are sorted and grouped.
struct RecordOrder: Equatable, Sendable {
  enum Key: CaseIterable, Sendable { case area, due, status, score, title, update }
  enum Grouping: CaseIterable, Sendable { case area, status, none }

  private(set) var key = Key.area
  private(set) var isReversed = false
  private(set) var grouping = Grouping.area

  /// Obeys the commands that sort and group; `false` for any other.
  mutating func perform(_ command: Command) -> Bool {
    switch command {
    case .sort: (key, isReversed) = (key.next, false)
    case .reverse: isReversed.toggle()
    case .group: grouping = grouping.next
    default: return false
    }
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
    let direction = isReversed ? key.directions.reversed : key.directions.usual
    return "by \(key.words)" + (direction.isEmpty ? "" : ", \(direction)") + groups
  }
}

extension RecordOrder.Key {
  fileprivate var words: String {
    switch self {
    case .area: "area"
    case .due: "due date"
    case .status: "status"
    case .score: "score"
    case .title: "title"
    case .update: "last word"
    }
  }

  fileprivate var directions: (usual: String, reversed: String) {
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

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The one after it, the first after the last.
  fileprivate var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? all.startIndex
    return all[(index + 1) % all.count]
  }
}
