import Model

/// A file whose records are being read.
struct OpenedFile {
  /// What a problem calls the file: `areas`, `sources`.
  let kind: String
  let path: String
  private let decoder: RecordDecoder

  init(_ file: DataFile, kind: String, strict: Bool, language: Language = .english) {
    path = file.path
    self.kind = kind
    let isTooLarge = file.bytes.count > DataFile.largest
    let document = JSONDocument(isTooLarge ? [] : file.bytes)
    decoder = RecordDecoder(document, strict: strict, language: language)
    for key in document.duplicates {
      decoder.report(key, "the key \(document.text(key).quoted) stands twice in this object")
    }
    if isTooLarge {
      decoder.reportFault(JSONFault(offset: 0, node: 0, message: "is larger than 256 MiB"))
    } else if let fault = document.fault {
      decoder.reportFault(fault)
    }
  }

  /// Whether references into the file can be judged: it is JSON, holds what such a file holds, and was read to its end.
  func isUsable(as kind: JSONDocument.Kind) -> Bool {
    decoder.document.fault == nil && !decoder.isFull && decoder.document.kind(of: JSONDocument.root) == kind
  }

  /// The one record of the file.
  func record<Record>(_ read: (RecordDecoder, Int) -> Record?) -> Record? {
    decoder.document.fault == nil ? read(decoder, JSONDocument.root) : nil
  }

  /// The records of a file that holds a list.
  func records<Record>(_ read: (RecordDecoder, Int) -> Record?) -> [Record] {
    guard decoder.document.fault == nil else { return [] }
    return decoder.list(JSONDocument.root) { read(decoder, $0) } ?? []
  }

  func report(_ finding: Finding) {
    if decoder.isFull { return }
    let node = decoder.document.node(at: finding.place.path, dropped: decoder.dropped)
    decoder.report(node, finding.message, finding.severity)
  }

  var isFlawless: Bool { decoder.remarks.isEmpty }

  /// Everything that is wrong with the file, in its order.
  var problems: [Problem] {
    let remarks = decoder.remarks + decoder.unknownKeys
    if remarks.isEmpty { return [] }
    let name = String(path.map { $0.isNewline ? "\u{FFFD}" : $0 })  // a problem is one line
    return Locator.problems(remarks, in: decoder.document, file: name, kind: kind)
  }
}
