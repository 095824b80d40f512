import Model

extension Roadmap {
  /// The id that was typed, where this roadmap has a record of it, of `kind` if one is asked for.
  func known(_ typed: String, among kind: RecordKind? = nil, on day: Day) throws(Failure) -> ID {
    let records = kind.map(records) ?? RecordKind.allCases.flatMap(records)
    let ids = records.map(\.id.text)
    if ids.contains(typed) { return ID(typed) }
    let name = kind?.rawValue ?? "record"
    let other = kind.flatMap { _ in record(ID(typed)) }.map { " (it is in: roadmap list \($0.kind.plural))" } ?? ""
    let meant = typed.nearest(in: ids).map { "; did you mean \"\($0)\"?" } ?? ""
    throw .missing("there is no \(name) \"\(typed)\" as of \(day)\(other)\(meant)")
  }
}
