import Model

/// Something to say about a value of a document; its line, column and path are worked out when all is known.
struct Remark: Sendable {
  var severity = Problem.Severity.error
  /// Where the reader is to look.
  let offset: Int
  /// The value it is about.
  let node: Int
  let message: String
}

/// Tells for nodes in ascending order where they stand, in one walk over the tape however many they are.
struct Locator {
  private struct Level {
    let container: Int
    let isObject: Bool
    /// The key or element on the way to the node.
    var child: Int
    var index = 0
  }

  private let document: JSONDocument
  private var levels: [Level] = []
  private var line = 1
  private var lineStart: Int
  private var counted = 0

  init(_ document: JSONDocument) {
    self.document = document
    lineStart = document.start
  }

  /// The problems that the remarks stand for, in the order of the file.
  static func problems(_ remarks: [Remark], in document: JSONDocument, file: String, kind: String) -> [Problem] {
    var locator = Locator(document)
    let located = remarks.sorted { ($0.node, $0.offset) < ($1.node, $1.offset) }.map { remark in
      locator.problem(remark, file: file, kind: kind)
    }
    return located.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func problem(_ remark: Remark, file: String, kind: String) -> Problem {
    count(to: remark.offset)
    walk(to: remark.node)
    return Problem(
      remark.severity, file: file, line: line, column: remark.offset - lineStart + 1, path: path,
      message: remark.message, trail: [kind] + trail(to: remark.node))
  }

  private mutating func count(to offset: Int) {
    if offset < counted { (line, lineStart, counted) = (1, document.start, 0) }
    while counted < offset {
      if document.bytes[counted] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, counted + 1) }
      counted += 1
    }
  }

  private mutating func walk(to node: Int) {
    while let level = levels.last, document.end(of: level.container) <= node { levels.removeLast() }
    var current = levels.last?.container ?? JSONDocument.root
    while current != node {
      if levels.last?.container != current {
        let isObject = document.kind(of: current) == .object
        levels.append(Level(container: current, isObject: isObject, child: current + 1))
      }
      var level = levels.removeLast()
      let stride = level.isObject ? 1 : 0
      while document.end(of: level.child + stride) <= node {
        level.child = document.end(of: level.child + stride)
        level.index += 1
      }
      levels.append(level)
      if level.child == node { return }
      current = level.child + stride
    }
  }

  private var path: String {
    levels.reduce(into: "") { path, level in
      guard level.isObject else { return path += "[\(level.index)]" }
      let key = document.text(level.child)
      let isPlain = key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"[].\\".utf8.contains($0) }
      path += isPlain && !key.isEmpty ? (path.isEmpty ? key : ".\(key)") : "[\(key.quoted)]"
    }
  }

  private func trail(to node: Int) -> [String] {
    let containers =
      levels.map(\.container) + (levels.last?.child == node && levels.last?.isObject == true ? [] : [node])
    return containers.compactMap { container in
      guard container < document.nodes.count, document.kind(of: container) == .object,
        let id = document.value("id", of: container), id < document.nodes.count, id != document.fault?.node,
        document.kind(of: id) == .string
      else { return nil }
      let text = document.text(id)
      return ID(text).isWellFormed ? text : text.quoted
    }
  }
}

extension JSONDocument {
  /// The first byte after a byte order mark.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The value a place names, or the innermost around it that the text has.
  ///
  /// Elements that were dropped do not count.
  func node(at path: [Place.Step], dropped: Set<Int>) -> Int {
    var node = JSONDocument.root
    for step in path {
      switch step {
      case .key(let key):
        guard kind(of: node) == .object, let next = keys(of: node).first(where: { spells($0, key) }) else {
          return node
        }
        node = next + 1
      case .index(let index):
        guard kind(of: node) == .array else { return node }
        var left = index
        guard
          let next = elements(of: node).first(where: { element in
            if dropped.contains(element) { return false }
            left -= 1
            return left < 0
          })
        else { return node }
        node = next
      }
    }
    return node
  }

  private func spells(_ node: Int, _ key: String) -> Bool {
    let (range, isEscaped) = content(of: node)
    if isEscaped { return text(node) == key }
    return range.count == key.utf8.count && bytes[range].elementsEqual(key.utf8)
  }
}
