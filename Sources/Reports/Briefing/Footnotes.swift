import Model

/// The sources of a text, numbered in the order in which it cites them.
struct Footnotes {
  private(set) var sources: [Source] = []
  private let register: [ID: Source]

  init(of roadmap: Roadmap) {
    register = Dictionary(roadmap.sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The marks that cite `provenances`, each source once; an editor's judgement is named as one.
  mutating func cite(_ provenances: [Provenance]) -> String {
    var marks: [String] = []
    for provenance in provenances {
      guard let source = provenance.source.flatMap({ register[$0] }) else { continue }
      let mark = "[^\(number(of: source))]"
      if !marks.contains(mark) { marks.append(mark) }
    }
    let isJudged = provenances.contains { $0.certainty == .judgement }
    return (isJudged ? " (an editor's judgement)" : "") + marks.joined()
  }

  private mutating func number(of source: Source) -> Int {
    if let place = sources.firstIndex(where: { $0.id == source.id }) { return place + 1 }
    sources.append(source)
    return sources.count
  }

  /// A line each, as Markdown has footnotes.
  var markdown: String {
    sources.enumerated().map { index, source in
      let parts = [source.publisher, source.symbol, source.date?.inWords].compactMap { $0 }.map(Markdown.escaped)
      let address = source.webAddress.map { " <\($0)>" } ?? ""
      let details = parts.isEmpty ? "" : " \(parts.joined(separator: ", "))."
      return "[^\(index + 1)]: *\(Markdown.escaped(source.title.text()))*.\(details)\(address)\n"
    }.joined()
  }
}

extension Source {
  /// Its address, where a browser may be sent there and nothing in it could end a link.
  var webAddress: String? {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://"),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"'`\\".utf8.contains($0) })
    else { return nil }
    return url
  }
}
