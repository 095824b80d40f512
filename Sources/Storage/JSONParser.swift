/// Why a text is not JSON.
struct JSONFault: Error, Sendable {
  /// Of the byte that does not fit.
  let offset: Int
  /// The value it stands in.
  let node: Int
  let message: String
}

/// Reads a text of RFC 8259 strictly, in one pass, onto a tape.
struct JSONParser {
  /// Arrays and objects inside each other.
  static let deepest = 64

  var nodes: [JSONDocument.Node] = []
  var offset = 0
  private var keys = KeyCheck()

  mutating func parse(_ bytes: Span<UInt8>) throws(JSONFault) {
    // More than most texts need: what is not written to costs nothing, and to grow would copy the tape.
    nodes.reserveCapacity(bytes.count / 10 + 8)
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    try value(bytes, depth: 1)
    skipSpace(bytes)
    guard offset == bytes.count else { throw unexpected(bytes, "the end of the file", 0) }
  }

  /// The tape as far as it got, with what was still open closed at its end, and what there is to know about the keys.
  consuming func finish() -> (nodes: [JSONDocument.Node], duplicates: [Int], hasEscapedKeys: Bool) {
    for index in nodes.indices where nodes[index].isOpen { nodes[index].close(before: nodes.count) }
    return (nodes, keys.duplicates, keys.hasEscapes)
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) {
    skipSpace(bytes)
    let node = nodes.count
    guard offset < bytes.count else { throw unexpected(bytes, "a value", node - 1) }
    let start = offset
    nodes.append(.init(offset: start))
    var isEscaped = false
    switch bytes[start] {
    case UInt8(ascii: "\""): isEscaped = try string(bytes, in: node)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(bytes)
    case UInt8(ascii: "{"):
      try object(bytes, depth: depth)
      return nodes[node].close(before: nodes.count)
    case UInt8(ascii: "["):
      try array(bytes, depth: depth)
      return nodes[node].close(before: nodes.count)
    case UInt8(ascii: "t") where matches("true", bytes): break
    case UInt8(ascii: "f") where matches("false", bytes): break
    case UInt8(ascii: "n") where matches("null", bytes): break
    default:
      nodes.removeLast()
      throw unexpected(bytes, "a value", node - 1)
    }
    nodes[node] = .init(offset: start, length: offset - start, isEscaped: isEscaped)
  }

  private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) {
    let node = try open(depth)
    skipSpace(bytes)
    if take("]", bytes) { return }
    while true {
      try value(bytes, depth: depth + 1)
      skipSpace(bytes)
      if take("]", bytes) { return }
      guard take(",", bytes) else { throw unexpected(bytes, "\",\" or \"]\"", node) }
      try refuseTrailingComma(before: "]", bytes, node)
    }
  }

  private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) {
    let node = try open(depth)
    let first = keys.open()
    skipSpace(bytes)
    if take("}", bytes) { return keys.close(from: first, bytes) }
    while true {
      skipSpace(bytes)
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw unexpected(bytes, "a key in quotation marks", node)
      }
      let start = offset
      let isEscaped = try string(bytes, in: node)
      let key = nodes.count
      nodes.append(.init(offset: start, length: offset - start, isEscaped: isEscaped))
      keys.add(key, start + 1..<offset - 1, isEscaped: isEscaped, bytes)
      skipSpace(bytes)
      guard take(":", bytes) else { throw unexpected(bytes, "\":\" after a key", key) }
      try value(bytes, depth: depth + 1)
      skipSpace(bytes)
      if take("}", bytes) { return keys.close(from: first, bytes) }
      guard take(",", bytes) else { throw unexpected(bytes, "\",\" or \"}\"", node) }
      try refuseTrailingComma(before: "}", bytes, node)
    }
  }

  private mutating func open(_ depth: Int) throws(JSONFault) -> Int {
    let node = nodes.count - 1
    guard depth <= JSONParser.deepest else {
      throw JSONFault(offset: offset, node: node, message: "is nested more than \(JSONParser.deepest) levels deep")
    }
    offset += 1
    return node
  }

  private mutating func refuseTrailingComma(
    before end: Unicode.Scalar, _ bytes: Span<UInt8>, _ node: Int
  ) throws(JSONFault) {
    let comma = offset - 1
    skipSpace(bytes)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: end) else { return }
    throw JSONFault(offset: comma, node: node, message: "there is a comma before the closing \"\(end)\"")
  }

  // MARK: Bytes

  @inline(__always)
  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    if offset < bytes.count, bytes[offset] <= UInt8(ascii: " ") { skipSpaces(bytes) }
  }

  private mutating func skipSpaces(_ bytes: Span<UInt8>) {
    let raw = bytes.bytes
    var next = offset
    defer { offset = next }
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "\n"):
        next += 1
        // Indentation, most of what there is, eight spaces at a time.
        while next + 8 <= bytes.count,
          raw.unsafeLoadUnaligned(fromByteOffset: next, as: UInt64.self) == 0x2020_2020_2020_2020
        {
          next += 8
        }
      case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"): next += 1
      default: return
      }
    }
  }

  private mutating func take(_ wanted: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: wanted) else { return false }
    offset += 1
    return true
  }

  private mutating func matches(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let isSame = word.withUTF8Buffer { wanted in
      for index in wanted.indices where bytes[offset + index] != wanted[index] { return false }
      return true
    }
    if isSame { offset = end }
    return isSame
  }

  private func unexpected(_ bytes: Span<UInt8>, _ expected: String, _ node: Int) -> JSONFault {
    let message =
      if offset == bytes.count {
        bytes.count == 0 ? "the file is empty" : "the file ends, where \(expected) is expected"
      } else if let scalar = JSONParser.scalar(bytes, at: offset) {
        "\(scalar.shown) stands where \(expected) is expected"
      } else {
        "invalid UTF-8"
      }
    return JSONFault(offset: offset, node: max(0, node), message: message)
  }
}
