/// Records as rows under named columns, for programs and spreadsheets: what csv, markdown and porcelain print.
package struct FlatTable: Sendable {
  package enum Value: Sendable, Equatable {
    case text(String)
    case integer(Int)
    /// A score, a ratio or the like, written with all its digits.
    case number(Double)
    case unknown

    package init(_ text: String?) { self = text.map(Value.text) ?? .unknown }
    package init(_ number: Double?) { self = number.map(Value.number) ?? .unknown }
    package init(_ number: Int?) { self = number.map(Value.integer) ?? .unknown }

    /// As it is written before any quoting; empty where it is not known.
    var spelling: String {
      switch self {
      case .text(let text): text
      case .integer(let value): String(value)
      case .number(let value): value.isFinite ? JSON.spelling(of: value) : ""
      case .unknown: ""
      }
    }

    var isNumber: Bool {
      switch self {
      case .integer, .number: true
      case .text, .unknown: false
      }
    }
  }

  /// What it is a table of, in a word: `status`, `actions`.
  package let name: String
  /// The day whose state of knowledge it shows, as ISO 8601.
  package let asOf: String
  /// In camelCase, as the keys in JSON.
  package let columns: [String]
  /// Each as long as `columns`.
  package private(set) var rows: [[Value]] = []

  package init(_ name: String, asOf: String, columns: [String]) {
    self.name = name
    self.asOf = asOf
    self.columns = columns
  }

  package mutating func add(_ row: [Value]) {
    precondition(row.count == columns.count, "A row of \(name) has \(row.count) values for \(columns.count) columns.")
    rows.append(row)
  }
}
