package import Model

/// The words that may stand before `:`, `=`, `<` and the like in a query.
enum QueryField: Equatable {
  case status, kind
  case link(QueryLink)
  case date(DateKey)
  case number(NumberKey)

  static let names =
    ["status", "kind"] + QueryLink.allCases.map(\.rawValue) + DateKey.allCases.map(\.rawValue)
    + NumberKey.allCases.map(\.rawValue)

  init?(_ name: String) {
    switch name {
    case "status": self = .status
    case "kind": self = .kind
    default:
      if let link = QueryLink(rawValue: name) {
        self = .link(link)
      } else if let key = DateKey(rawValue: name) {
        self = .date(key)
      } else if let key = NumberKey(rawValue: name) {
        self = .number(key)
      } else {
        return nil
      }
    }
  }
}

/// How a record points to another one.
package enum QueryLink: String, CaseIterable, Sendable {
  case area, lead, source

  /// What it points to.
  package var kind: RecordKind {
    switch self {
    case .area: .area
    case .lead: .body
    case .source: .source
    }
  }
}

/// The dates of a record that a query can compare.
enum DateKey: String, CaseIterable, Sendable { case due, start, updated }

/// The numbers of a record that a query can compare.
package enum NumberKey: String, CaseIterable, Sendable { case score, coverage, value }

enum Comparison: String, CaseIterable, Sendable {
  case less = "<"
  case atMost = "<="
  case equal = "="
  case atLeast = ">="
  case more = ">"

  /// Whether a day lies so to a period: before it begins, within it, after it ends.
  func holds(_ day: Day, _ period: PartialDate) -> Bool {
    switch self {
    case .less: day < period.first
    case .atMost: day <= period.last
    case .equal: period.first <= day && day <= period.last
    case .atLeast: day >= period.first
    case .more: day > period.last
    }
  }

  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .atLeast: left >= right
    case .more: left > right
    }
  }
}
