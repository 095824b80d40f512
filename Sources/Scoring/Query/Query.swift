package import Model

/// A question to the records of a roadmap, as people type one: words, fields, comparisons, `-`, `or` and parentheses.
///
/// `status:off-track area:ai due<2027 -water or "human rights"`: terms side by side all have to hold, and `or` binds less.
package struct Query: Equatable, Sendable {
  /// What is longer nobody typed, and it would take many times its size in memory.
  static let longest = 10_000

  let condition: Condition

  /// Reads any text; an empty one asks for everything.
  package init(_ text: String) throws(QueryError) {
    if text.utf8.count > Query.longest { throw QueryError(.tooLong, at: 0..<1) }
    var parser = QueryParser(text)
    condition = try parser.query()
  }

  /// Asks for records with `phrase` in a title or an id.
  package init(phrase: String) { condition = .text(Array(folded(phrase).utf8)) }

  /// Throws where it names an area, a body or a source that `roadmap` does not have.
  package func check(against roadmap: Roadmap) throws(QueryError) {
    var names: [RecordKind: RecordNames] = [:]
    for reference in condition.references {
      guard let name = reference.name else { continue }
      let kind = reference.link.kind
      let known = names[kind] ?? RecordNames(of: kind, in: roadmap)
      names[kind] = known
      if known[name].isEmpty {
        let fault = QueryError.Fault.unknownRecord(
          reference.link, name, meant: known.nearest(to: name), choices: known.choices)
        throw QueryError(fault, at: reference.place)
      }
    }
  }

  /// Where the last word of a text begins, if that is the beginning of a field's name: whoever types it is not done.
  package static func startOfHalfAField(in text: String) -> String.Index? {
    let word = text.reversed().prefix { $0.isLetter }.reversed().map { String($0) }.joined().lowercased()
    guard !word.isEmpty, QueryField.names.contains(where: { $0.hasPrefix(word) }) else { return nil }
    let start = text.index(text.endIndex, offsetBy: -word.count)
    return text[..<start].last.map { $0.isWhitespace || "(-".contains($0) } ?? true ? start : nil
  }

  /// Whether it asks for the record; `matcher` is made once for an assessment.
  package func matches(_ record: Record, in matcher: Matcher) -> Bool { matcher.holds(condition, for: record) }
}

/// What a query asks of a record.
indirect enum Condition: Equatable, Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// A part of a title or an id, folded.
  case text([UInt8])
  case status(StatusWord)
  case kind(RecordKind)
  case reference(Reference)
  case date(DateKey, Comparison, TypedDate)
  case number(NumberKey, Comparison, Double)

  /// Whatever it names by id, in the order of the text.
  var references: [Reference] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.references)
    case .not(let part): part.references
    case .reference(let reference): [reference]
    case .text, .status, .kind, .date, .number: []
    }
  }
}

/// That a record points to another one.
struct Reference: Equatable, Sendable {
  let link: QueryLink
  /// The other's id, short name or number, folded; `nil` asks for records that point to none.
  let name: String?
  /// Where the name stands, in characters.
  let place: Range<Int>
}
