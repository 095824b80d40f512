/// A JSON text and the tape of its values: one node a value or key, in the order of the text.
///
/// After an object's node come its keys and values in turn, after an array's its elements.
struct JSONDocument: Sendable {
  struct Node: Sendable {
    /// Of the value's first byte.
    var offset: UInt32
    /// The node that follows the value and everything in it.
    var next: UInt32
  }

  enum Kind: Sendable { case object, array, string, number, boolean, null }

  let bytes: [UInt8]
  let nodes: [Node]
  /// The keys that their object has already.
  let duplicates: [Int]
  /// Whether any key is not written as it reads.
  private let hasEscapedKeys: Bool
  /// What keeps the text from being JSON; the tape then ends before it.
  let fault: JSONFault?

  init(_ bytes: [UInt8]) {
    var parser = JSONParser()
    do throws(JSONFault) {
      try parser.parse(bytes.span)
      fault = nil
    } catch {
      fault = error
    }
    self.bytes = bytes
    (nodes, duplicates, hasEscapedKeys) = parser.finish()
  }

  static let root = 0

  func offset(of node: Int) -> Int { Int(nodes[node].offset) }

  /// The node that follows the value and everything in it.
  func end(of node: Int) -> Int { node < nodes.count ? Int(nodes[node].next) : nodes.count }

  /// Bytes from the value's first to what follows it.
  func length(of node: Int) -> Int {
    let end = end(of: node)
    return (end < nodes.count ? offset(of: end) : bytes.count) - offset(of: node)
  }

  func kind(of node: Int) -> Kind {
    switch bytes[offset(of: node)] {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  func isTrue(_ node: Int) -> Bool { bytes[offset(of: node)] == UInt8(ascii: "t") }

  /// The value of a number.
  func number(_ node: Int) -> Double {
    let start = offset(of: node)
    let end = bytes[start...].firstIndex { !JSONParser.isPartOfNumber($0) } ?? bytes.count
    return JSONParser.double(bytes.span.extracting(start..<end))
  }

  /// The value of a string or a key.
  func text(_ node: Int) -> String {
    let (range, isEscaped) = content(of: node)
    return isEscaped
      ? JSONParser.text(bytes.span.extracting(range)) : String(decoding: bytes[range], as: UTF8.self)
  }

  /// What stands between the quotation marks as it is written, and whether that differs from what it stands for.
  func content(of node: Int) -> (range: Range<Int>, isEscaped: Bool) {
    let span = bytes.span
    let start = offset(of: node) + 1
    let first = endOfPlainText(span, from: start, isASCII: false)
    var end = first
    while span[end] != UInt8(ascii: "\"") { end = endOfPlainText(span, from: end + 2, isASCII: false) }
    return (start..<end, end != first)
  }

  /// What `read` makes of a string's bytes as they are written.
  func written<Value>(_ node: Int, _ read: (Span<UInt8>) -> Value) -> Value {
    read(bytes.span.extracting(content(of: node).range))
  }

  /// The elements of an array.
  func elements(of array: Int) -> Children {
    Children(nodes: nodes, upcoming: array + 1, end: end(of: array), stride: 0)
  }

  /// The keys of an object; each is followed by its value.
  func keys(of object: Int) -> Children {
    Children(nodes: nodes, upcoming: object + 1, end: end(of: object), stride: 1)
  }

  /// The value under a key, or `nil` where the object has none.
  func value(_ key: StaticString, of object: Int) -> Int? {
    let (bytes, nodes, end) = (bytes.span, nodes.span, end(of: object))
    let found = key.withUTF8Buffer { wanted in
      var node = object + 1
      while node < end {
        if isWritten(wanted, at: Int(nodes[node].offset) + 1, bytes) { return node + 1 }
        node = node + 1 < nodes.count ? Int(nodes[node + 1].next) : end
      }
      return 0
    }
    if found > 0 { return found }
    return hasEscapedKeys ? keys(of: object).first { text($0) == key.description }.map { $0 + 1 } : nil
  }

  /// Whether a string with this content begins at `start`.
  private func isWritten(_ wanted: UnsafeBufferPointer<UInt8>, at start: Int, _ bytes: Span<UInt8>) -> Bool {
    let end = start + wanted.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return false }
    for index in wanted.indices where bytes[start + index] != wanted[index] { return false }
    return true
  }
}

extension JSONDocument {
  /// The nodes directly inside an array or an object.
  struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var upcoming: Int
    let end: Int
    /// Nodes before the value: its key, in an object.
    let stride: Int

    mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      let value = upcoming + stride
      defer { upcoming = value < nodes.count ? Int(nodes[value].next) : end }
      return upcoming
    }
  }
}
