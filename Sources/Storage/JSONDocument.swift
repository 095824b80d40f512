/// A JSON text and the tape of its values: one node a value or key, in the order of the text.
///
/// After an object's node come its keys and values in turn, after an array's its elements.
struct JSONDocument: Sendable {
  struct Node: Sendable {
    /// Of the value's first byte.
    let offset: UInt32
    /// Of an array or an object the node that follows it and everything in it, or 0 while it is open; of any other value
    /// and of a key its bytes, with `single` and `escaped` above them.
    private var extent: UInt32 = 0

    private static let single: UInt32 = 1 << 31
    private static let escaped: UInt32 = 1 << 30

    /// An array or an object that is open.
    init(offset: Int) { self.offset = UInt32(offset) }

    /// Any other value, or a key.
    init(offset: Int, length: Int, isEscaped: Bool = false) {
      self.offset = UInt32(offset)
      extent = UInt32(length) | Node.single | (isEscaped ? Node.escaped : 0)
    }

    var isOpen: Bool { extent == 0 }

    /// Ends an array or an object before the node `next`.
    mutating func close(before next: Int) { extent = UInt32(next) }

    /// The node that follows this one, which is the tape's `index`, and everything in it.
    func next(after index: Int) -> Int { extent & Node.single == 0 ? Int(extent) : index + 1 }

    /// Bytes of what is neither an array nor an object.
    var length: Int { Int(extent & (Node.escaped - 1)) }
    /// Whether a string is not written as it reads.
    var isEscaped: Bool { extent & Node.escaped != 0 }
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
  func end(of node: Int) -> Int { node < nodes.count ? nodes[node].next(after: node) : nodes.count }

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
    return JSONParser.double(bytes.span.extracting(start..<start + nodes[node].length))
  }

  /// The value of a string or a key.
  func text(_ node: Int) -> String {
    let (range, isEscaped) = content(of: node)
    return isEscaped
      ? JSONParser.text(bytes.span.extracting(range)) : String(decoding: bytes[range], as: UTF8.self)
  }

  /// What stands between the quotation marks as it is written, and whether that differs from what it stands for.
  func content(of node: Int) -> (range: Range<Int>, isEscaped: Bool) {
    let string = nodes[node]
    let start = Int(string.offset) + 1
    return (start..<start + string.length - 2, string.isEscaped)
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

  /// The value under a key, or `nil` where the object has none; looked for from its key at `hint` on, or what
  /// follows the object, and then before it.
  func value(_ key: StaticString, of object: Int, from hint: Int = 0) -> Int? {
    let end = end(of: object)
    let start = hint > object ? hint : object + 1
    if let value = value(key, amongKeys: start..<end) ?? value(key, amongKeys: object + 1..<start) { return value }
    return hasEscapedKeys ? keys(of: object).first { text($0) == key.description }.map { $0 + 1 } : nil
  }

  /// A bit for each key of an object, by its length and first byte; more than one key may have the same.
  func signature(of object: Int) -> UInt64 {
    if hasEscapedKeys { return .max }
    let (bytes, nodes, end) = (bytes.span, nodes.span, end(of: object))
    var signature: UInt64 = 0
    var node = object + 1
    while node < end {
      let key = nodes[node]
      signature |= JSONDocument.bit(length: key.length - 2, first: bytes[Int(key.offset) + 1])
      node = node + 1 < nodes.count ? nodes[node + 1].next(after: node + 1) : end
    }
    return signature
  }

  /// Whether an object with that signature may have the key.
  func hasKey(_ key: StaticString, in signature: UInt64) -> Bool {
    signature & JSONDocument.bit(length: key.utf8CodeUnitCount, first: key.utf8Start.pointee) != 0
  }

  private static func bit(length: Int, first: UInt8) -> UInt64 { 1 << UInt64((length &* 7 &+ Int(first)) & 63) }

  private func value(_ key: StaticString, amongKeys range: Range<Int>) -> Int? {
    let (bytes, nodes) = (bytes.span, nodes.span)
    return key.withUTF8Buffer { wanted in
      var node = range.lowerBound
      while node < range.upperBound {
        let key = nodes[node]
        if key.length == wanted.count + 2, isWritten(wanted, at: Int(key.offset) + 1, bytes) { return node + 1 }
        node = node + 1 < nodes.count ? nodes[node + 1].next(after: node + 1) : range.upperBound
      }
      return nil
    }
  }

  /// Whether these bytes stand at `start`.
  private func isWritten(_ wanted: UnsafeBufferPointer<UInt8>, at start: Int, _ bytes: Span<UInt8>) -> Bool {
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
      defer { upcoming = value < nodes.count ? nodes[value].next(after: value) : end }
      return upcoming
    }
  }
}
