/// What a list can be put in order by; the first is how it stands at first.
protocol OrderKey: CaseIterable, Equatable, Sendable where AllCases == [Self] {
  /// As it stands in a title after "by".
  var words: String { get }
  /// What comes first; empty where that goes without saying.
  var directions: (usual: String, reversed: String) { get }
}

/// How the rows of a list are sorted.
struct ListOrder<Key: OrderKey>: Equatable, Sendable {
  private(set) var key = Key.allCases[0]
  private(set) var isReversed = false

  /// Whether it is as it was at first.
  var isUsual: Bool { key == Key.allCases[0] && !isReversed }

  /// Obeys the commands that sort; `false` for any other.
  mutating func perform(_ command: Command) -> Bool {
    switch command {
    case .sort: (key, isReversed) = (key.next, false)
    case .reverse: isReversed.toggle()
    default: return false
    }
    return true
  }

  /// `by due date, earliest first`.
  var words: String {
    let direction = isReversed ? key.directions.reversed : key.directions.usual
    return "by \(key.words)" + (direction.isEmpty ? "" : ", \(direction)")
  }

  /// `places` in this order, those without a value last, whichever way it is, and equals as they stand.
  func sorted(_ places: [Int], by value: (Int) -> OrderValue?) -> [Int] {
    let entries = places.enumerated().map { (place: $0.element, turn: $0.offset, value: value($0.element)) }
    return entries.sorted { left, right in
      switch (left.value, right.value) {
      case (let l?, let r?) where l != r: isReversed ? r < l : l < r
      case (.some, nil): true
      case (nil, .some): false
      default: left.turn < right.turn
      }
    }.map(\.place)
  }
}

/// What rows are compared by.
enum OrderValue: Comparable, Sendable {
  case number(Double)
  case text(String)
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The one after it, the first after the last.
  var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
