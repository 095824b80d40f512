/// The words of a command line, split as a POSIX shell splits quotes and backslashes, and in nothing else: `;`, `$`, `*`
/// and the like stand for themselves.
struct CommandWords: Equatable {
  enum Failure: Error, Equatable {
    case controlCharacter
    case openQuote
    case tooLong
  }

  /// Bytes beyond which nobody typed it.
  static let longest = 4096

  let words: [String]

  init(_ line: String) throws(Failure) {
    guard line.utf8.count <= CommandWords.longest else { throw .tooLong }
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in line.unicodeScalars {
      guard scalar == "\t" || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) else {
        throw .controlCharacter
      }
      if isEscaped {
        // Within double quotes a backslash escapes these alone (POSIX, 2.2.3).
        if quote == "\"", !"\"\\$`".unicodeScalars.contains(scalar) { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? ""
      } else if quote == nil, scalar == " " || scalar == "\t" {
        if let done = word.take() { words.append(done) }
      } else {
        word = (word ?? "") + String(scalar)
      }
    }
    guard quote == nil, !isEscaped else { throw .openQuote }
    if let word { words.append(word) }
    self.words = words
  }
}

extension CommandWords.Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .controlCharacter: "the command has a line end or another control character in it"
    case .openQuote: "a quote or a backslash at the command's end has no end"
    case .tooLong: "the command is longer than \(CommandWords.longest) bytes"
    }
  }
}
