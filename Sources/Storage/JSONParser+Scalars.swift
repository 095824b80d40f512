extension JSONParser {
  // MARK: Strings

  /// Reads the string that begins here, and says whether anything in it is escaped; a fault in it is `node`'s.
  mutating func string(_ bytes: Span<UInt8>, in node: Int) throws(JSONFault) -> Bool {
    var next = offset + 1
    var isEscaped = false
    while true {
      next = endOfPlainText(bytes, from: next, isASCII: true)
      guard next < bytes.count else { break }
      switch bytes[next] {
      case UInt8(ascii: "\""):
        offset = next + 1
        return isEscaped
      case UInt8(ascii: "\\"):
        next = try escape(bytes, at: next, in: node)
        isEscaped = true
      case 0..<0x20:
        throw JSONFault(
          offset: next, node: node,
          message: "a control character has to be written as \\u\(hexadecimal(UInt16(bytes[next])))")
      default:
        guard let scalar = JSONParser.scalar(bytes, at: next) else {
          throw JSONFault(offset: next, node: node, message: "invalid UTF-8")
        }
        next += UTF8.width(scalar)
      }
    }
    throw JSONFault(offset: next, node: node, message: "the file ends inside a string")
  }

  private func escape(_ bytes: Span<UInt8>, at start: Int, in node: Int) throws(JSONFault) -> Int {
    guard start + 1 < bytes.count else {
      throw JSONFault(offset: start, node: node, message: "the file ends inside a string")
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      guard let unit = JSONParser.codeUnit(bytes, at: start) else {
        throw JSONFault(offset: start, node: node, message: "\\u needs four hexadecimal digits")
      }
      guard UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) else { return start + 6 }
      guard UTF16.isLeadSurrogate(unit), let trail = JSONParser.codeUnit(bytes, at: start + 6),
        UTF16.isTrailSurrogate(trail)
      else { throw JSONFault(offset: start, node: node, message: "half of a surrogate pair") }
      return start + 12
    default: throw JSONFault(offset: start, node: node, message: "there is no such escape in JSON")
    }
  }

  /// The code unit that `\uXXXX` at `start` stands for.
  private static func codeUnit(_ bytes: Span<UInt8>, at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      switch bytes[index] {
      case let byte where byte &- UInt8(ascii: "0") < 10: unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
      case let byte where (byte | 0x20) &- UInt8(ascii: "a") < 6:
        unit = unit << 4 | UInt16((byte | 0x20) - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return unit
  }

  /// What the content of a string that was read without fault stands for.
  static func text(_ content: Span<UInt8>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(content.count)
    var next = 0
    while next < content.count {
      guard content[next] == UInt8(ascii: "\\") else {
        units.append(content[next])
        next += 1
        continue
      }
      guard let unit = codeUnit(content, at: next) else {
        units.append(meaning(of: content[next + 1]))
        next += 2
        continue
      }
      var scalars = [unit]
      next += 6
      if UTF16.isLeadSurrogate(unit), let trail = codeUnit(content, at: next) {
        scalars.append(trail)
        next += 6
      }
      units.append(contentsOf: String(decoding: scalars, as: UTF16.self).utf8)
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func meaning(of letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    default: letter
    }
  }

  /// The character that begins at `start`, or `nil` where it is not well-formed UTF-8 (The Unicode Standard, table 3-7).
  static func scalar(_ bytes: Span<UInt8>, at start: Int) -> Unicode.Scalar? {
    let lead = bytes[start]
    let (length, least): (Int, UInt32)
    switch lead {
    case 0..<0x80: return Unicode.Scalar(lead)
    case 0xC2...0xDF: (length, least) = (2, 0x80)
    case 0xE0...0xEF: (length, least) = (3, 0x800)
    case 0xF0...0xF4: (length, least) = (4, 0x1_0000)
    default: return nil
    }
    guard start + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<start + length {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return value < least ? nil : Unicode.Scalar(value)
  }

  // MARK: Numbers

  mutating func number(_ bytes: Span<UInt8>) throws(JSONFault) {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let leading = offset
    try digits(bytes, "a number needs a digit")
    if offset - leading > 1, bytes[leading] == UInt8(ascii: "0") {
      throw fault(start, "a number has no leading zeros")
    }
    var mayOverflow = offset - leading > 300
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try digits(bytes, "a digit is expected after the point")
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      try digits(bytes, "an exponent needs a digit")
      mayOverflow = true
    }
    if mayOverflow, !JSONParser.double(bytes.extracting(start..<offset)).isFinite {
      throw fault(start, "the number is too large")
    }
  }

  private mutating func digits(_ bytes: Span<UInt8>, _ message: String) throws(JSONFault) {
    let start = offset
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    if offset == start { throw fault(offset, message) }
  }

  static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  static func double(_ digits: Span<UInt8>) -> Double {
    let text = String(unsafeUninitializedCapacity: digits.count) { buffer in
      for index in digits.indices { buffer[index] = digits[index] }
      return digits.count
    }
    return Double(text) ?? .nan
  }

  /// A fault inside the value that was begun last.
  private func fault(_ offset: Int, _ message: String) -> JSONFault {
    JSONFault(offset: offset, node: nodes.count - 1, message: message)
  }
}
