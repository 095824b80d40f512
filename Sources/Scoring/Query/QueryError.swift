import Model

/// Why a text is no query, and where in it.
package struct QueryError: Error, Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    case unknownField(String, meant: String?)
    case unknownStatus(String, meant: String?)
    case unknownKind(String, meant: String?)
    /// `choices` are the names of all records of the kind, where they are few.
    case unknownRecord(QueryLink, String, meant: String?, choices: [String])
    /// A comparison sign with no field before it.
    case noField(String)
    case noValue(after: String)
    case noDate(String)
    case noNumber(NumberKey, String)
    /// A field whose values have no order.
    case notOrdered(field: String)
    case emptyPhrase, unclosedPhrase
    case emptyGroup, unclosedGroup, unopenedGroup, tooDeep
    case halfAnAlternative, nothingToExclude
    case tooLong
  }

  package let fault: Fault
  /// Characters from the start of the text, and at least one of them; one past its end where something is missing there.
  package let place: Range<Int>

  init(_ fault: Fault, at place: Range<Int>) {
    self.fault = fault
    self.place = place
  }
}

extension QueryError: CustomStringConvertible {
  /// What is wrong, as it stands in a sentence, and what was probably meant.
  package var description: String {
    switch fault {
    case .unknownField(let name, let meant):
      "there is no field \(quoted(name))\(hint(meant, or: "fields are \(QueryField.names.joined(separator: ", "))"))"
    case .unknownStatus(let word, let meant):
      "there is no status \(quoted(word))\(hint(meant, or: "statuses are \(StatusWord.all.joined(separator: ", "))"))"
    case .unknownKind(let word, let meant):
      "there is no kind \(quoted(word))\(hint(meant, or: "kinds are \(QueryParser.kinds.joined(separator: ", "))"))"
    case .unknownRecord(let link, let name, let meant, let choices):
      "there is no \(link.kind.rawValue) \(quoted(name))"
        + hint(meant, or: choices.isEmpty ? nil : "\(link.kind.plural) are \(choices.joined(separator: ", "))")
    case .noField(let sign): "a field stands before \(sign), without a space: due<2027"
    case .noValue(let start): "a value stands after \(start), without a space"
    case .noDate(let text):
      "\(quoted(text)) is not a date; dates are 2024-09-22, 2024-09, 2024, today, -30d, -6m or -1y"
    case .noNumber(.coverage, let text): "\(quoted(text)) is not a share; shares are from 0 to 1, or 0% to 100%"
    case .noNumber(let key, let text): "\(quoted(text)) is not a number, and \(key.rawValue) is one"
    case .notOrdered(let field): "\(field) is not compared but matched: \(field):…"
    case .emptyPhrase: "nothing stands between the quotation marks"
    case .unclosedPhrase: "the quotation mark is not closed"
    case .emptyGroup: "nothing stands between the parentheses"
    case .unclosedGroup: "the parenthesis is not closed"
    case .unopenedGroup: "the parenthesis was not opened"
    case .tooDeep: "parentheses stand in each other more than \(QueryParser.deepest) times"
    case .halfAnAlternative: "\"or\" stands between two terms; to search for the word, put it in quotation marks"
    case .nothingToExclude: "nothing stands after -"
    case .tooLong: "it is longer than \(Query.longest) bytes"
    }
  }

  private func hint(_ meant: String?, or choices: String?) -> String {
    (meant.map { "did you mean \($0)?" } ?? choices).map { "; \($0)" } ?? ""
  }

  /// In quotation marks, no longer than anybody reads, and with nothing in it that nobody sees or a terminal obeys.
  private func quoted(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in String(text.prefix(40)).unicodeScalars.prefix(100) {
      let isPlain =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
      shown.append(isPlain ? scalar : "\u{FFFD}")
    }
    return "\"\(String(shown))\(text.count > 40 ? "…" : "")\""
  }
}
