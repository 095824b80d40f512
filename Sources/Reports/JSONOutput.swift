/// A JSON value to be written; objects keep the order in which their members were given.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// What is not finite is written as null: RFC 8259 has no other word for it.
  case number(Double)
  case string(String)
  case array([JSON])
  case object(Members)

  /// The members of an object; a literal leaves out those that are `nil`.
  package struct Members: Sendable, ExpressibleByDictionaryLiteral {
    fileprivate var list: [(key: String, value: JSON)]

    package init(dictionaryLiteral members: (String, JSON?)...) {
      list = members.compactMap { key, value in value.map { (key, $0) } }
    }

    /// Members whose names come from the data.
    init(_ list: [(String, JSON)]) { self.list = list.map { (key: $0.0, value: $0.1) } }

    package static func + (left: Members, right: Members) -> Members {
      var sum = left
      sum.list += right.list
      return sum
    }
  }

  /// `null` where the value is not known.
  package init(_ value: Double?) { self = value.map(JSON.number) ?? .null }
  package init(_ value: Int?) { self = value.map(JSON.integer) ?? .null }
  package init(_ value: String?) { self = value.map(JSON.string) ?? .null }

  /// The document, two spaces a level, a line end at its end: the same bytes for the same value.
  package var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }
}

extension JSON {
  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += JSON.spelling(of: value)
    case .string(let value): JSON.quote(value, in: &text)
    case .array(let values):
      JSON.write(values, in: "[]", to: &text, indent: indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let members):
      JSON.write(members.list, in: "{}", to: &text, indent: indent) { member, text, indent in
        JSON.quote(member.key, in: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], in brackets: String, to text: inout String, indent: String,
    _ write: (Part, inout String, String) -> Void
  ) {
    guard !parts.isEmpty else { return text += brackets }
    text += brackets.prefix(1)
    for (index, part) in parts.enumerated() {
      if index > 0 { text += "," }
      text += indent + "  "
      write(part, &text, indent + "  ")
    }
    text += indent + brackets.suffix(1)
  }

  /// The fewest digits that read back as the same number; whole numbers without a fraction.
  static func spelling(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    let digits = value.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  /// RFC 8259, section 7; what a terminal obeys, what turns the direction of a line, and what nobody sees is escaped
  /// too, so that a document shown on a terminal is harmless. Joiners, which letters and emoji need, stay.
  private static func quote(_ string: String, in text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{AD}", "\u{61C}", "\u{180E}", "\u{200B}", "\u{200E}"..."\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FEFF}", "\u{FFF9}"..."\u{FFFB}",
        "\u{E0000}"..."\u{E0FFF}":
        for unit in scalar.utf16 {
          let digits = String(unit, radix: 16, uppercase: true)
          text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
  package init(arrayLiteral values: JSON...) { self = .array(values) }
  package init(dictionaryLiteral members: (String, JSON?)...) {
    var object: Members = [:]
    object.list = members.compactMap { key, value in value.map { (key, $0) } }
    self = .object(object)
  }
}
