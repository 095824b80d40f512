import Model

extension RecordDecoder {
  func string(_ node: Int) -> String? {
    guard document.kind(of: node) == .string else {
      expected("a string", node)
      return nil
    }
    return document.text(node)
  }

  /// A text that people read: a string, which is English, or an object by language.
  func text(_ node: Int) -> LocalizedText? {
    switch document.kind(of: node) {
    case .string: return LocalizedText(document.text(node))
    case .object:
      var texts: [Translation] = []
      for key in document.keys(of: node) {
        let code = document.text(key)
        if let language = Language(rawValue: code) {
          if let text = string(key + 1) { texts.append(Translation(language, text)) }
        } else {
          let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
          report(key, "\(code.quoted) is not a language this program knows: \(known)")
        }
      }
      if document.end(of: node) == node + 1 { report(node, "needs a text in one language at least") }
      return LocalizedText(texts, preferred: self.language)
    default:
      expected("a text", node)
      return nil
    }
  }

  func date(_ node: Int) -> PartialDate? {
    guard document.kind(of: node) == .string else {
      expected("a date", node)
      return nil
    }
    if let date = document.written(node, { PartialDate(utf8: $0) }) { return date }
    let text = document.text(node)
    if let date = PartialDate(text) { return date }  // its digits may be escaped
    report(node, "\(text.quoted) is not a date")
    return nil
  }

  func interval(_ node: Int) -> Interval? {
    guard let text = string(node) else { return nil }
    if let interval = Interval(text[...]) { return interval }
    report(node, "\(text.quoted) is not an interval such as 1y, 6m or 90d")
    return nil
  }

  func flag(_ node: Int) -> Bool? {
    guard document.kind(of: node) == .boolean else {
      expected("true or false", node)
      return nil
    }
    return document.isTrue(node)
  }

  func number(_ node: Int) -> Double? {
    guard document.kind(of: node) == .number else {
      expected("a number", node)
      return nil
    }
    return document.number(node)
  }

  /// A number that has to lie in a range, which `words` name.
  func number(_ node: Int, _ words: String, where isAllowed: (Double) -> Bool) -> Double? {
    guard let number = number(node) else { return nil }
    if isAllowed(number) { return number }
    report(node, "is \(shown(node)), where \(words) is expected")
    return nil
  }

  func whole(_ node: Int, in range: ClosedRange<Int>) -> Int? {
    let words =
      range.upperBound == Int.max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return number(node, words) { Int(exactly: $0).map(range.contains) ?? false }.flatMap { Int(exactly: $0) }
  }

  func weight(_ node: Int) -> Double? { number(node, "a weight of 0 or more") { $0 >= 0 } }

  func share(_ node: Int) -> Double? { number(node, "a share from 0 to 1") { (0...1).contains($0) } }

  /// One of a fixed set of words.
  func word<Word: RawRepresentable & CaseIterable>(_ node: Int) -> Word? where Word.RawValue == String {
    guard let text = string(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let meant =
      text.nearest(in: words).map { "did you mean \"\($0)\"?" } ?? "it is one of \(words.joined(separator: ", "))"
    report(node, "\(text.quoted) is not known here; \(meant)")
    return nil
  }

  /// Where a record or an entry comes from.
  func provenance(of object: Int) -> Provenance {
    var provenance = value("source", of: object, citing) ?? Provenance()
    if let certainty = value("certainty", of: object, { word($0) as Certainty? }) { provenance.certainty = certainty }
    if let note = value("note", of: object, text) { provenance.note = note }
    provenance.published = value("published", of: object, date)
    return provenance
  }

  /// A number as it is written.
  func shown(_ node: Int) -> String {
    let start = document.offset(of: node)
    return String(decoding: document.bytes[start...].prefix { JSONParser.isPartOfNumber($0) }.prefix(30), as: UTF8.self)
  }
}
