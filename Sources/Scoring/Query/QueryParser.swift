import Model

/// Reads a query from its text, a character at a time.
struct QueryParser {
  /// So many parentheses may stand in each other.
  static let deepest = 50
  static let kinds = RecordKind.allCases.map(\.rawValue)

  private let text: [Character]
  private var place = 0
  private var depth = 0

  init(_ text: String) { self.text = Array(text) }

  mutating func query() throws(QueryError) -> Condition {
    let condition = try alternatives()
    if place < text.count { throw QueryError(.unopenedGroup, at: place..<place + 1) }
    return condition
  }

  // MARK: Joining

  private mutating func alternatives() throws(QueryError) -> Condition {
    var parts = [try terms()]
    while let joint = takeOr() {
      let next = try terms()
      if parts.last?.isEmpty == true || next.isEmpty { throw QueryError(.halfAnAlternative, at: joint) }
      parts.append(next)
    }
    let conditions = parts.map { $0.count == 1 ? $0[0] : .all($0) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  /// Terms side by side, up to an `or`, a closing parenthesis or the end.
  private mutating func terms() throws(QueryError) -> [Condition] {
    var terms: [Condition] = []
    while true {
      skipSpaces()
      if place == text.count || text[place] == ")" || isOr { return terms }
      terms.append(try term())
    }
  }

  private var isOr: Bool {
    guard place + 2 <= text.count, "oO".contains(text[place]), "rR".contains(text[place + 1]) else { return false }
    return place + 2 == text.count || text[place + 2].endsWord
  }

  private mutating func takeOr() -> Range<Int>? {
    guard place < text.count, isOr else { return nil }
    place += 2
    return place - 2..<place
  }

  private mutating func skipSpaces() { while place < text.count, text[place].isWhitespace { place += 1 } }

  // MARK: Terms

  private mutating func term() throws(QueryError) -> Condition {
    let start = place
    while place < text.count, text[place] == "-" { place += 1 }
    let isExcluded = !(place - start).isMultiple(of: 2)
    if place > start, place == text.count || text[place].isWhitespace || text[place] == ")" {
      throw QueryError(.nothingToExclude, at: start..<place)
    }
    let condition: Condition
    switch text[place] {
    case "(": condition = try group()
    case "\"": condition = .text(search(try phrase()))
    default: condition = try word()
    }
    return isExcluded ? .not(condition) : condition
  }

  private mutating func group() throws(QueryError) -> Condition {
    let start = place
    if depth == QueryParser.deepest { throw QueryError(.tooDeep, at: start..<start + 1) }
    depth += 1
    place += 1
    let condition = try alternatives()
    guard place < text.count else { throw QueryError(.unclosedGroup, at: start..<start + 1) }
    place += 1
    depth -= 1
    if condition == .all([]) { throw QueryError(.emptyGroup, at: start..<place) }
    return condition
  }

  /// What stands between two quotation marks, the first of which is here.
  private mutating func phrase() throws(QueryError) -> String {
    let start = place
    guard let end = text[(start + 1)...].firstIndex(of: "\"") else {
      throw QueryError(.unclosedPhrase, at: start..<start + 1)
    }
    place = end + 1
    let words = text[(start + 1)..<end].split(whereSeparator: \.isWhitespace)
    if words.isEmpty { throw QueryError(.emptyPhrase, at: start..<place) }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// A word to search for, or a field with its value.
  private mutating func word() throws(QueryError) -> Condition {
    let start = place
    let end = text[start...].firstIndex(where: \.endsWord) ?? text.count
    guard let signPlace = text[start..<end].firstIndex(where: \.isSign) else {
      place = end
      return .text(search(written(start..<end)))
    }
    let isTwofold = "<>".contains(text[signPlace]) && signPlace + 1 < end && text[signPlace + 1] == "="
    place = signPlace + (isTwofold ? 2 : 1)
    let sign = written(signPlace..<place)
    let name = start..<signPlace
    if name.isEmpty { throw QueryError(.noField(sign), at: signPlace..<place) }
    let typed = written(name)
    guard let field = QueryField(folded(typed)) else {
      throw QueryError(.unknownField(typed, meant: guess(typed, QueryField.names).map { $0 + sign }), at: name)
    }
    let valueStart = place
    let value: String
    if place < text.count, text[place] == "\"" {
      value = try phrase()
    } else {
      place = end
      value = written(valueStart..<place)
    }
    if value.isEmpty { throw QueryError(.noValue(after: typed + sign), at: start..<place) }
    let term = QueryTerm(field: field, name: folded(typed), sign: sign, value: value, place: valueStart..<place)
    return try term.condition()
  }

  private func written(_ range: Range<Int>) -> String {
    var written = ""
    for character in text[range] { written.append(character) }  // `String(text[range])` would stay generic
    return written
  }

  private func search(_ text: String) -> [UInt8] { Array(folded(text).utf8) }
}

/// What was probably meant; long words are never near.
func guess(_ word: String, _ words: [String]) -> String? {
  word.utf8.count > 60 ? nil : folded(word).nearest(in: words)
}

extension Character {
  fileprivate var endsWord: Bool { isWhitespace || self == "(" || self == ")" }
  fileprivate var isSign: Bool { self == ":" || self == "=" || self == "<" || self == ">" }
}
