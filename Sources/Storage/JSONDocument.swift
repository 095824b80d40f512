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
    let range = content(of: node)
    return bytes[range].contains(UInt8(ascii: "\\"))
      ? JSONParser.text(bytes.span.extracting(range)) : String(decoding: bytes[range], as: UTF8.self)
  }

  /// What stands between the quotation marks, as it is written.
  func content(of node: Int) -> Range<Int> {
    let span = bytes.span
    let start = offset(of: node) + 1
    var end = start
    while span[end] != UInt8(ascii: "\"") { end += span[end] == UInt8(ascii: "\\") ? 2 : 1 }
    return start..<end
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
    let (span, end) = (bytes.span, end(of: object))
    var node = object + 1
    while node < end {
      if isKey(node, key, span) { return node + 1 }
      node = self.end(of: node + 1)
    }
    return nil
  }

  private func isKey(_ node: Int, _ key: StaticString, _ span: Span<UInt8>) -> Bool {
    let start = offset(of: node) + 1
    let end = start + key.utf8CodeUnitCount
    let isSame = key.withUTF8Buffer { wanted in
      guard end < span.count, span[end] == UInt8(ascii: "\"") else { return false }
      for index in wanted.indices where span[start + index] != wanted[index] { return false }
      return true
    }
    return isSame || (hasEscapedKeys && text(node) == key.description)
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
