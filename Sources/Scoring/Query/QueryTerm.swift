import Model

/// A field with a value: `due<2027`, `status:off-track`.
struct QueryTerm {
  let field: QueryField
  let name: String
  /// `:`, `=`, `<`, `<=`, `>` or `>=`.
  let sign: String
  let value: String
  /// Where the value stands, in characters.
  let place: Range<Int>

  func condition() throws(QueryError) -> Condition {
    // A colon matches, and what it matches is what is equal.
    let comparison = Comparison(rawValue: sign) ?? .equal
    switch field {
    case .date(let key): return .date(key, comparison, try date())
    case .number(let key): return .number(key, comparison, try number(key))
    case .status where comparison == .equal: return .status(try status())
    case .kind where comparison == .equal: return .kind(try kind())
    case .link(let link) where comparison == .equal:
      let name = folded(value)
      return .reference(Reference(link: link, name: name == "none" ? nil : name, place: place))
    case .status, .kind, .link:
      throw QueryError(.notOrdered(field: name), at: place.lowerBound - sign.count..<place.lowerBound)
    }
  }

  private func status() throws(QueryError) -> StatusWord {
    if let status = StatusWord(folded(value)) { return status }
    throw QueryError(.unknownStatus(value, meant: guess(value, StatusWord.all).map { "status:\($0)" }), at: place)
  }

  private func kind() throws(QueryError) -> RecordKind {
    let word = folded(value)
    if let kind = RecordKind.allCases.first(where: { $0.rawValue == word || $0.plural == word }) { return kind }
    throw QueryError(.unknownKind(value, meant: guess(value, QueryParser.kinds).map { "kind:\($0)" }), at: place)
  }

  private func date() throws(QueryError) -> TypedDate {
    if let date = TypedDate(folded(value)) { return date }
    throw QueryError(.noDate(value), at: place)
  }

  /// Digits with a point and a minus sign, and a share as a percentage too.
  private func number(_ key: NumberKey) throws(QueryError) -> Double {
    let isPercentage = key == .coverage && value.last == "%"
    let digits = isPercentage ? value.dropLast() : value[...]
    let isPlain = digits.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || ".-".utf8.contains($0) }
    guard isPlain, let number = Double(digits), number.isFinite else {
      throw QueryError(.noNumber(key, value), at: place)
    }
    guard key == .coverage else { return number }
    let share = isPercentage ? number / 100 : number
    if !(0...1).contains(share) { throw QueryError(.noNumber(key, value), at: place) }
    return share
  }
}
