extension String {
  /// In quotation marks, shortened, and with nothing in it that a terminal would act on.
  var quoted: String {
    let shown = unicodeScalars.prefix(60).map(\.escaped).joined()
    return "\"\(shown)\(unicodeScalars.count > 60 ? "…" : "")\""
  }
}

extension Unicode.Scalar {
  /// How a message names the character.
  var shown: String {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: "\"\(number)\""
    default: self == "\"" ? "a quotation mark" : "\"\(escaped)\""
    }
  }

  /// As it is, or as JSON escapes it where a reader could not see it.
  fileprivate var escaped: String {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: number
    case .spaceSeparator: self == " " ? " " : number
    default: String(self)
    }
  }

  private var number: String {
    UTF16.isLeadSurrogate(utf16[utf16.startIndex])
      ? "\\u{\(String(value, radix: 16))}" : "\\u\(hexadecimal(UInt16(value)))"
  }
}

/// Four digits.
func hexadecimal(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
