import Model

/// Reads the records of one document and notes everything that is wrong with them.
///
/// A dated entry that cannot be understood is dropped; a record stays, with placeholders, so that references to it lead
/// somewhere and are not reported too. A class, so that its readings can be handed on as functions.
final class RecordDecoder {
  let document: JSONDocument
  private(set) var remarks: [Remark] = []
  /// Elements of arrays that gave no entry.
  private(set) var dropped: Set<Int> = []
  /// Ids met lately, each in the place its bytes' hash gives it: the same source is named hundreds of times.
  private var ids = [ID?](repeating: nil, count: 256)
  /// In the same places what names such an id as its source, and says no more: one for all entries that do.
  private var citing = [Provenance?](repeating: nil, count: 256)
  /// The object that is being read, the signature of its keys, and what follows the member that was found last: keys are
  /// mostly asked for in the order in which they are written.
  private var current = (object: -1, signature: UInt64(0), upcoming: 0)
  /// The reader's.
  let language: Language
  private let isStrict: Bool
  /// Empty unless strict.
  private var asked = AskedKeys()

  init(_ document: JSONDocument, strict: Bool, language: Language = .english) {
    self.document = document
    self.language = language
    isStrict = strict
  }

  // MARK: Problems

  /// Whether so much is wrong that no more is told.
  var isFull: Bool { remarks.count > Problem.most }

  func report(_ node: Int, _ message: @autoclosure () -> String, _ severity: Problem.Severity = .error) {
    if !isFull { remarks.append(remark(remarks.count, node, message, severity)) }
  }

  /// The remark of that number, the last of which stands for all that would follow.
  private func remark(_ number: Int, _ node: Int, _ message: () -> String, _ severity: Problem.Severity) -> Remark {
    let message = number < Problem.most ? message() : "the problems from here on are too many to be told"
    return Remark(severity: severity, offset: document.offset(of: node), node: node, message: message)
  }

  /// Notes why the document could not be read.
  func reportFault(_ fault: JSONFault) {
    remarks.append(Remark(offset: fault.offset, node: fault.node, message: fault.message))
  }

  /// Says what stands where something else is expected.
  func expected(_ what: String, _ node: Int) {
    report(node, "is \(document.kind(of: node).withArticle), where \(what) is expected")
  }

  /// A warning for every key that nobody asked for.
  var unknownKeys: [Remark] {
    var found: [Remark] = []
    for object in asked.objects {
      let known = asked.keys(of: object).map(\.description)
      for key in document.keys(of: object) where remarks.count + found.count <= Problem.most {
        let text = document.text(key)
        if known.contains(text) { continue }
        let message = { "the key \(text.quoted) is not known\(self.meant(text, known))" }
        found.append(remark(remarks.count + found.count, key, message, .warning))
      }
    }
    return found
  }

  // MARK: Members

  func isObject(_ node: Int) -> Bool {
    if document.kind(of: node) == .object { return true }
    expected("an object", node)
    return false
  }

  func member(_ key: StaticString, of object: Int) -> Int? {
    if isStrict { asked.add(key, of: object) }
    if object != current.object { current = (object, document.signature(of: object), object + 1) }
    guard document.hasKey(key, in: current.signature) else { return nil }
    let value = document.value(key, of: object, from: current.upcoming)
    if let value { current.upcoming = document.end(of: value) }
    return value
  }

  /// What is read under a key that has to be there.
  func need<Value>(_ key: StaticString, of object: Int, _ read: (Int) -> Value?) -> Value? {
    guard let node = member(key, of: object) else {
      report(object, "needs \"\(key)\"")
      return nil
    }
    return read(node)
  }

  /// What is read under a key that may be there.
  func value<Value>(_ key: StaticString, of object: Int, _ read: (Int) -> Value?) -> Value? {
    member(key, of: object).flatMap(read)
  }

  /// The entries of a list that has to be there, as many as can be understood.
  func needList<Entry>(_ key: StaticString, of object: Int, _ read: (Int) -> Entry?) -> [Entry] {
    need(key, of: object) { list($0, read) } ?? []
  }

  /// The entries of a list that may be there, as many as can be understood.
  func list<Entry>(_ key: StaticString, of object: Int, _ read: (Int) -> Entry?) -> [Entry] {
    value(key, of: object) { list($0, read) } ?? []
  }

  /// Entries of a list that gets just the room it needs, though it takes more than what is written; what stands in a
  /// longer one may be no entries at all.
  private static let short = 64

  func list<Entry>(_ node: Int, _ read: (Int) -> Entry?) -> [Entry]? {
    guard document.kind(of: node) == .array else {
      expected("a list", node)
      return nil
    }
    var entries: [Entry] = []
    // Growing by doubling, lists would hold room for twice their entries.
    let count = document.elements(of: node).reduce(0) { count, _ in count + 1 }
    if count <= RecordDecoder.short || count * MemoryLayout<Entry>.stride <= document.length(of: node) {
      entries.reserveCapacity(count)
    }
    for element in document.elements(of: node) where !isFull {
      if let entry = read(element) {
        entries.append(entry)
      } else {
        dropped.insert(element)
      }
    }
    return entries
  }

  // MARK: Ids

  /// An id; `nil`, and a problem, for anything that is not lower-case kebab-case.
  func id(_ node: Int) -> ID? { placedID(node)?.id }

  /// What names such an id as its source, and says no more.
  func citing(_ node: Int) -> Provenance? {
    guard let (id, place) = placedID(node) else { return nil }
    let provenance = citing[place] ?? Provenance(source: id)
    citing[place] = provenance
    return provenance
  }

  /// An id, and its place among those met lately.
  private func placedID(_ node: Int) -> (id: ID, place: Int)? {
    guard document.kind(of: node) == .string else {
      expected("an id", node)
      return nil
    }
    let (place, known) = document.written(node) { bytes in
      let place = Int(KeyCheck.hash(bytes) & 255)
      return (place, ids[place].flatMap { $0.isWritten(bytes) ? $0 : nil })
    }
    if let known { return (known, place) }
    let id = ID(document.text(node))
    guard id.isWellFormed else {
      report(node, "\(id.text.quoted) is not an id: lower-case letters and digits in words joined by hyphens")
      return nil
    }
    (ids[place], citing[place]) = (id, nil)
    return (id, place)
  }

  /// A record's own id, even where it is malformed, so that the record is not missed where it is named.
  func ownID(of record: Int) -> ID? {
    need("id", of: record) { node in
      id(node) ?? (document.kind(of: node) == .string ? ID(document.text(node)) : nil)
    }
  }

  func meant(_ text: String, _ known: [String]) -> String {
    text.nearest(in: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}

extension ID {
  fileprivate func isWritten(_ bytes: Span<UInt8>) -> Bool {
    let own = text.utf8.span
    guard own.count == bytes.count else { return false }
    for index in own.indices where own[index] != bytes[index] { return false }
    return true
  }
}

extension JSONDocument.Kind {
  fileprivate var withArticle: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
