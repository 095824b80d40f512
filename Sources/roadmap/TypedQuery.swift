import ArgumentParser
import Canvas
import Model
import Scoring

extension Query {
  /// Reads a query as somebody typed it; misuse where it is none, or names what `roadmap` does not have.
  init(typed text: String, in roadmap: Roadmap) throws {
    do throws(QueryError) {
      try self.init(text)
      try check(against: roadmap)
    } catch {
      let end = "\(error)".hasSuffix("?") ? "" : "."
      throw ValidationError("The query is wrong: \(error)\(end)\n\(error.underlining(text))".safeLines)
    }
  }
}

/// The words of a query, without the mark that no options follow.
func typedQuery(_ words: [String]) -> String {
  let mark = words.firstIndex(of: "--")
  return words.indices.filter { $0 != mark }.map { words[$0] }.joined(separator: " ")
}

extension Roadmap {
  /// The query of that id; what it names may be unknown on an early day, and then nothing answers to it.
  func query(named typed: String) throws -> Query {
    guard let named = queries.first(where: { $0.id.text == typed }) else {
      let ids = queries.map(\.id.text)
      let meant = typed.nearest(in: ids).map { "; did you mean \"\($0)\"?" } ?? ""
      let choices = ids.isEmpty ? "; the roadmap names none" : "; choose from \(ids.joined(separator: ", "))"
      throw Failure.missing("there is no query \"\(typed)\"\(meant.isEmpty ? choices : meant)")
    }
    return try Query(named.text)
  }
}

extension QueryError {
  /// The text, and below it carets under what is wrong.
  func underlining(_ text: String) -> String {
    let characters = text.map { $0.isNewline ? " " : SafeText.safe(String($0)) }
    func columns(_ range: Range<Int>) -> Int {
      TextWidth.columns(of: characters[range.clamped(to: characters.indices)].joined())
    }
    let carets = String(repeating: "^", count: max(1, columns(place)))
    return "  \(characters.joined())\n  \(String(repeating: " ", count: columns(0..<place.lowerBound)))\(carets)"
  }
}
